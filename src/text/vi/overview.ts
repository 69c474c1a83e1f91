/** The tab with the scores. */
import { formats } from "./formats.ts";

const { count } = formats;

export const overview = () => ({
  title: (school: string) => ["TỔNG QUAN", school].filter(Boolean).join(" – "),
  asOf: (moment: string) => `Tính lúc ${moment}`,
  outdated: "Có chỉnh sửa sau lần tính này; bấm «Tính điểm» để cập nhật.",
  gatesTitle: "Ba cửa của mỗi mức",
  level: "Mức",
  inScope: "Trong phạm vi",
  open: "MỞ",
  closed: "chưa mở",
  share: "Tỷ lệ",
  picture: "Hình ảnh",
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
    days >= 0 ? `Mốc đạt mức ${level}: ${on}, còn ${days} ngày.` : `Mốc đạt mức ${level}: ${on}, đã qua ${-days} ngày.`,
});
