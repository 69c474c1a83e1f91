/** Words of the overview tab. */
import { formats } from "./formats.ts";

const { count, number } = formats;

export const overview = () => ({
  title: (school: string) => ["TỔNG QUAN", school].filter(Boolean).join(" – "),
  asOf: (moment: string) => `Tính lúc ${moment}`,
  outdated: "Có chỉnh sửa sau lần tính này; bấm «Tính điểm» để cập nhật.",
  gatesTitle: "Ba bước của mỗi mức: tự đánh giá, có minh chứng, đã xác nhận",
  /** The title in earlier workbooks, by which their overview is still recognised as ours. */
  formerGatesTitle: "Ba cửa của mỗi mức",
  level: "Mức",
  inScope: "Phạm vi",
  open: "ĐỦ",
  closed: "chưa đủ",
  share: "Tỷ lệ",
  blocking: "Còn chặn",
  byCriterion: "Theo tiêu chí",
  byUnit: "Theo đơn vị",
  criterion: "Tiêu chí",
  unit: "Đơn vị",
  notMet: "Chưa đạt",
  overdue: "Quá hạn",
  exceeds: "Vượt chuẩn",
  notAssessed: "Chưa đánh giá",
  targetUnknown: "Chưa nhập yêu cầu",
  toMend: (n: number) => `${count(n)} dòng cần sửa: xem «Kiểm tra và sửa».`,
  window: (from: string, until: string) => `Minh chứng được đếm trong khoảng ${from} – ${until}.`,
  target: (level: number, on: string, days: number) =>
    days >= 0
      ? `Mốc đạt mức ${level}: ${on}, còn ${number(days)} ngày.`
      : `Mốc đạt mức ${level}: ${on}, đã qua ${number(-days)} ngày.`,
  milestone: "Mốc đạt",
  daysLeft: "Còn ngày làm việc",
  daysPast: (n: number) => `đã qua ${count(n)}`,
  noMilestone: "chưa đặt",
  changes: {
    title: "Thay đổi",
    header: "So với",
    on: "Ngày",
    before: "Lúc đó",
    now: "Bây giờ",
    more: "Tăng, giảm",
    shareMore: "Tỷ lệ (±)",
    reached: "Đạt thêm",
    lost: "Mất đạt",
    slipped: "Lùi hạn",
    periods: { week: "Tuần trước", month: "Tháng trước", meeting: "Cuộc họp trước" },
    /** Named in place of a day that lies before the first one on record. */
    fromStart: "Từ khi có số liệu",
    pulse: ({ reached, lost }: { reached: number; lost: number }) =>
      `So với tuần trước: đạt thêm ${count(reached)}, mất đạt ${count(lost)}.`,
    unknown: "chưa có số liệu",
    noMeeting: "chưa nhập ngày họp",
    since: (what: string, on: string) => `${what} từ ${on}`,
    none: "không có",
    rest: (codes: string, n: number) => `${codes} và ${count(n)} chỉ tiêu khác`,
  },
  urgent: {
    title: "Năm việc cần nhất",
    header: "Chỉ tiêu còn chặn",
    gap: "Còn thiếu",
    owner: "Phụ trách",
    late: "Quá hạn (ngày)",
    due: "Thời hạn",
    none: (level: number) => `Không còn chỉ tiêu nào chặn mức ${level}.`,
  },
  charts: {
    shares: "Tỷ lệ đạt theo tiêu chí",
    progress: "Tiến độ đạt chuẩn",
    met: (level: number) => `Đạt mức ${level}`,
    needed: "Cần đạt",
    day: "Ngày",
  },
});
