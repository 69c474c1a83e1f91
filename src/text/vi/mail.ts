/** Words of digest mails, which must read well as plain text too. */
import { formats } from "./formats.ts";

const { count } = formats;

/** How many items a section has, and of which level. */
type SectionFacts = { n: number; level: number };

export const mail = () => ({
  subject: ({ on, parts }: { on: string; parts: string }) => `Trường chính trị chuẩn, ${on}: ${parts}`,
  /** Names of a mail's parts, for its subject. */
  parts: {
    blocking: (n: number) => `${count(n)} việc chặn mức`,
    overdue: (n: number) => `${count(n)} việc quá hạn`,
    dueSoon: (n: number) => `${count(n)} việc sắp đến hạn`,
    raised: (n: number) => `${count(n)} việc cần chỉ đạo`,
    expiring: (n: number) => `${count(n)} minh chứng sắp hết giá trị`,
    other: (n: number) => `${count(n)} việc cần bổ sung`,
    closed: (n: number) => `cảm ơn đã xong ${count(n)} việc`,
    forecast: (n: number) => `${count(n)} thư sắp gửi`,
    sending: "tình trạng gửi thư",
    meeting: "bộ tài liệu họp",
  },
  overview: "tổng quan đầu tuần",
  meeting: (on: string) => `Cuộc họp sơ kết ngày ${on}`,
  meetingPack:
    "Bộ tài liệu họp (báo cáo, biên bản, phiếu từng đơn vị) gửi kèm thư này; sau đó dữ liệu có thể còn thay đổi.",
  noMeetingPack:
    "Chưa soạn được bộ tài liệu họp để gửi kèm thư này; xin mở bảng, bấm «Văn bản Word…» để lấy. Nếu vẫn lỗi, bấm «Kiểm tra và sửa…».",
  /** The greeting. `isPerson`: the name is a person's; an office is not called "đồng chí". */
  greeting: (people: readonly { name: string; isPerson: boolean }[]) =>
    `Kính gửi ${people.map(({ name, isPerson }) => (isPerson ? `đồng chí ${name}` : name)).join(" và ")},`,
  /** The heading over the part of one of several people who share a mail. */
  partOf: (name: string) => `Phần của ${name}`,
  intro: ({ level, moment }: { level: number; moment: string }) =>
    `Dưới đây là các chỉ tiêu của mức ${level} cần anh chị quan tâm, tính đến ${moment}.`,
  sections: {
    overdue: ({ n }: SectionFacts) => `Quá hạn (${count(n)})`,
    dueSoon: ({ n }: SectionFacts) => `Sắp đến hạn (${count(n)})`,
    blocking: ({ n, level }: SectionFacts) => `Chặn mức ${level} (${count(n)})`,
    awaiting: ({ n }: SectionFacts) => `Tự đánh giá đạt, còn thiếu minh chứng hoặc xác nhận (${count(n)})`,
    expiring: ({ n }: SectionFacts) => `Minh chứng sắp hết giá trị (${count(n)})`,
    mend: ({ n }: SectionFacts) => `Ô cần sửa trong bảng (${count(n)})`,
  },
  headers: { code: "Mã", text: "Chỉ tiêu", gap: "Còn thiếu gì", due: "Thời hạn" },
  justOverdue: "vừa quá hạn",
  daysOverdue: (n: number) => `quá hạn ${count(n)} ngày làm việc`,
  dueToday: "hạn hôm nay",
  daysLeft: (n: number) => `còn ${count(n)} ngày`,
  noDate: "chưa có thời hạn",
  moved: ({ n, original, why }: { n: number; original: string; why: string }) =>
    `đã lùi ${count(n)} lần, hạn đầu ${original}, ${why}`,
  slipReason: (reason: string) => `lý do: ${reason}`,
  noSlipReason: "chưa ghi lý do",
  startBy: (on: string) => `để kịp mốc, phải bắt tay từ ${on}`,
  startedLate: (on: string) => `lẽ ra phải bắt đầu từ ${on}`,
  /** Notes on a proof that will run out, on one that has, and on a row that was met once. */
  runsOut: (on: string) => `minh chứng có giá trị đến ${on}, đề nghị bổ sung trước ngày đó`,
  ranOut: (on: string) => `trước đây đã đạt, minh chứng hết giá trị sau ngày ${on}`,
  fellBack: (on: string) => `trước đây đã đạt, từ ngày ${on} chưa đạt trở lại`,
  again: (n: number) => `nhắc lần thứ ${n}`,
  fresh: "mới",
  snoozeSpent: (n: number) => `đã tạm hoãn đủ ${formats.number(n)} ngày`,
  toVerify: "đề nghị anh chị xem và xác nhận",
  thanks: ({ n, codes }: { n: number; codes: string }) =>
    `Cảm ơn anh chị: từ thư trước đã xong ${count(n)} chỉ tiêu (${codes}).`,
  nothingLeft: "Hiện không còn việc nào chờ anh chị.",
  quiet: ({ n, codes }: { n: number; codes: string }) =>
    `Còn ${count(n)} việc đã nhắc, hôm nay chưa nhắc lại: ${codes}.`,
  raised: (n: number) => `Việc của đơn vị cần anh chị chỉ đạo (${count(n)})`,
  raisedLead: "Các việc dưới đây quá hạn đã lâu mà chưa có chuyển biến. Mỗi việc chỉ báo anh chị một lần.",
  /** Note beside a row that is raised to a manager: how often its owner was reminded. */
  reminded: (n: number) => `người phụ trách đã được nhắc ${count(n)} lần`,
  unreached: "chưa liên hệ được với người phụ trách",
  remarkBy: (coordinator: string) => `Lời nhắn của ${coordinator}:`,
  problems: (n: number) => `Ô cần sửa trong bảng (${count(n)})`,
  notes: "Cần chú ý",
  forecast: ({ on, n }: { on: string; n: number }) => `Thư sẽ gửi ngày ${on} (${count(n)})`,
  /** The line of the forecast on one person's mail; `n` of 0 means that the week's overview is all of it. */
  forecastLine: ({ name, n }: { name: string; n: number }) =>
    `${name}: ${n > 0 ? `${count(n)} mục` : "tổng quan tuần"}`,
  forecastHint: (tab: string) => `Muốn giữ lại hoặc thêm lời nhắn cho thư nào, xin ghi vào tab «${tab}» trước giờ gửi.`,
  deadline: ({ level, on, days }: { level: number; on: string; days: number }) =>
    days >= 0
      ? `Mốc đạt mức ${level}: ${on}, còn ${formats.number(days)} ngày làm việc.`
      : `Mốc đạt mức ${level}: ${on}, đã qua ${formats.number(-days)} ngày làm việc.`,
  gatesTitle: (level: number) => `Ba bước của mức ${level}: tự đánh giá, có minh chứng, đã xác nhận`,
  barHeaders: { gates: "Nội dung", criteria: "Tiêu chí", units: "Đơn vị", share: "Đạt" },
  barOverdue: (n: number) => `quá hạn ${count(n)}`,
  instead: {
    away: (of: string) => `thay ${of} đang vắng`,
    noOwner: "chưa có người phụ trách",
    noOwnerNoUnit: "chưa có người phụ trách và đơn vị",
    noAddress: (of: string) => `${of} chưa có e-mail dùng được`,
  },
  more: (n: number) => `… và ${count(n)} mục khác, xem trong bảng.`,
  openWorkbook: "Mở bảng",
  rowHint: "Đường dẫn đến dòng đúng tại lúc gửi; nếu ai đó đã sắp xếp lại, xin tìm theo mã.",
  howToStop:
    "Mục sẽ hết nhắc khi chỉ tiêu đạt, có minh chứng hợp lệ và đã xác nhận, hoặc khi ghi ngày ở cột «Tạm hoãn nhắc đến».",
  why: "Thư gửi tự động từ bảng Sổ Chuẩn của nhà trường.",
  answer: (coordinator: string) => `Trả lời thư này để trao đổi với ${coordinator}.`,
});
