/** What is said to a person who previews, approves, pauses or takes over the mails, or asks why there is none. */
export const sending = {
  previewTitle: "Xem trước {mails} gửi {when}",
  approveAsk:
    "Sẽ có {mails} với {items}, gửi từ tài khoản {sender}, {when}. Từ nay thư tự động gửi vào ngày làm việc, theo giờ trong Cấu hình. Đồng ý?",
  atOnce: "ngay bây giờ",
  /** What is approved with it: the name, where answers go, where the button leads. */
  approveFrom: "Tên người gửi: {school}. Thư trả lời về: {replyTo}. Nút mở bảng dẫn đến: {workbook}.",
  approvePeople: "Duyệt cho {n} người nhận sau đây, không ai khác: {names}.",
  isHeld: "đang giữ lại",
  approveChanged: "Trong lúc chờ trả lời, bảng đã thay đổi nên chưa duyệt gì. Xin xem lại như hiện nay:",
  /** What the sentences above count. */
  mails: "{n} thư",
  items: "{n} việc",
  approved: "Đã duyệt. Lần gửi tới: {when}.",
  senderIs: "Thư của bảng này do tài khoản {email} gửi. Việc duyệt và gửi thư xin làm từ tài khoản đó.",
  notApproved: "Chưa có ai duyệt gửi thư. Bấm «Duyệt và bật gửi thư…» sau khi xem trước.",
  approvalVoid:
    "Bảng là bản sao, đổi người gửi hoặc đổi cấu hình thư nên lần duyệt trước không còn hiệu lực. Xin xem trước và duyệt lại.",
  paused: "Đã tạm dừng gửi thư. Bấm «Gửi thư trở lại» khi cần.",
  pausedNow: "Đang tạm dừng gửi thư.",
  resumed: "Thư sẽ gửi trở lại theo lịch.",
  removed: "Đã gỡ lịch tự động của tài khoản này.",
  nothingRemoved: "Tài khoản này không có lịch nào.",
  notSendTime: "Bây giờ không phải giờ gửi thư. Lần gửi tới: {when}.",

  youAreSender: "Tài khoản của anh chị đang là tài khoản gửi thư.",
  notSuccessor:
    "Chỉ người gửi dự phòng ({name}) hoặc người điều phối tiếp quản được. Sửa «Người gửi dự phòng» trong Cấu hình nếu cần.",
  takeOverAsk: "Từ nay thư gửi từ tài khoản {to} thay cho {from}, theo lịch và danh sách đã duyệt. Đồng ý?",
  tookOver: "Đã tiếp quản. Lần gửi tới: {when}. Lịch của tài khoản cũ tự dừng ở lần chạy sau; không ai nhận hai thư.",

  whyAsk: "Thư của ai? Ghi mã, e-mail hoặc họ tên; thêm ngày nếu không phải hôm nay. Ví dụ: TP-TCHC 25/11/2026.",
  whyNobody: "Không tìm thấy «{seen}» trong tab Phụ trách.",
  whyTitle: "Thư cho {name}, ngày {day}:",

  testPrefix: "[Gửi thử] ",
  testSent: "Đã gửi thử cho {email}.",
  noAddressOfYours: "Không biết địa chỉ e-mail của anh chị nên không gửi thử được.",
} as const;
