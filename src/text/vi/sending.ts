/** Words for previewing, approving, pausing and taking over mails, and for asking why there is none. */
import { formats } from "./formats.ts";

const { number } = formats;

export const sending = () => ({
  previewTitle: ({ mails, when }: { mails: number; when: string }) => `Xem trước ${number(mails)} thư gửi ${when}`,
  approveAsk: ({ mails, items, sender, when }: { mails: number; items: number; sender: string; when: string }) =>
    `Sẽ có ${number(mails)} thư với ${number(items)} việc, gửi từ tài khoản ${sender}, ${when}. Từ nay thư tự động gửi vào ngày làm việc, theo giờ trong Cấu hình. Đồng ý?`,
  atOnce: "ngay bây giờ",
  /** The approval's terms: the sender's name, where answers go, where the button leads. */
  approveFrom: ({ school, replyTo, workbook }: { school: string; replyTo: string; workbook: string }) =>
    `Tên người gửi: ${school}. Thư trả lời về: ${replyTo}. Nút mở bảng dẫn đến: ${workbook}.`,
  approvePeople: ({ n, names }: { n: number; names: string }) =>
    `Duyệt cho ${number(n)} người nhận sau đây, không ai khác: ${names}.`,
  isHeld: "đang giữ lại",
  approveChanged: "Trong lúc chờ trả lời, bảng đã thay đổi nên chưa duyệt gì. Xin xem lại như hiện nay:",
  approved: (when: string) => `Đã duyệt. Lần gửi tới: ${when}.`,
  senderIs: (email: string) =>
    `Thư của bảng này do tài khoản ${email} gửi. Việc duyệt và gửi thư xin làm từ tài khoản đó.`,
  notApproved: "Chưa có ai duyệt gửi thư. Bấm «Duyệt và bật gửi thư…» sau khi xem trước.",
  approvalVoid:
    "Bảng là bản sao, đổi người gửi hoặc đổi cấu hình thư nên lần duyệt trước không còn hiệu lực. Xin xem trước và duyệt lại.",
  paused: "Đã tạm dừng gửi thư. Bấm «Gửi thư trở lại» khi cần.",
  pausedNow: "Đang tạm dừng gửi thư.",
  resumed: "Thư sẽ gửi trở lại theo lịch.",
  removed: "Đã gỡ lịch tự động của tài khoản này.",
  nothingRemoved: "Tài khoản này không có lịch nào.",
  notSendTime: (when: string) => `Bây giờ không phải giờ gửi thư. Lần gửi tới: ${when}.`,

  youAreSender: "Tài khoản của anh chị đang là tài khoản gửi thư.",
  notSuccessor: (name: string) =>
    `Chỉ người gửi dự phòng (${name}) hoặc người điều phối tiếp quản được. Sửa «Người gửi dự phòng» trong Cấu hình nếu cần.`,
  takeOverAsk: ({ to, from }: { to: string; from: string }) =>
    `Từ nay thư gửi từ tài khoản ${to} thay cho ${from}, theo lịch và danh sách đã duyệt. Đồng ý?`,
  tookOver: (when: string) =>
    `Đã tiếp quản. Lần gửi tới: ${when}. Lịch của tài khoản cũ tự dừng ở lần chạy sau; không ai nhận hai thư.`,

  whyAsk: "Thư của ai? Ghi mã, e-mail hoặc họ tên; thêm ngày nếu không phải hôm nay. Ví dụ: TP-TCHC 25/11/2026.",
  whyNobody: (seen: string) => `Không tìm thấy «${seen}» trong tab Phụ trách.`,
  whyNoDay: (seen: string) => `«${seen}» không phải một ngày chắc chắn. Ghi ngày như 25/11/2026.`,
  whyTitle: ({ name, day }: { name: string; day: string }) => `Thư cho ${name}, ngày ${day}:`,

  testPrefix: "[Gửi thử] ",
  testSent: (email: string) => `Đã gửi thử cho ${email}.`,
  noAddressOfYours: "Không biết địa chỉ e-mail của anh chị nên không gửi thử được.",
});
