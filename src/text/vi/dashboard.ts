/** Words of the dashboard. */
import { formats } from "./formats.ts";

const { count } = formats;

export const dashboard = () => ({
  title: "Bảng điều hành",
  print: "In hoặc lưu PDF",
  showTable: "Xem bảng số liệu",
  gauge: (level: number) => `Mức ${level}: ba bước`,
  step: "Bước",
  reached: "Đạt",
  gate: "Tình trạng",
  heatMap: (level: number) => `Tỷ lệ đạt mức ${level} theo đơn vị và tiêu chí`,
  heatMapSaid: ({ units, criteria }: { units: number; criteria: number }) =>
    `Chỉ tiêu đạt, có minh chứng trên số chỉ tiêu trong phạm vi: ${count(units)} đơn vị, ${count(criteria)} tiêu chí.`,
  outOfScope: "không có chỉ tiêu trong phạm vi",
  burnUp: (level: number) => `Mức ${level}: tiến độ và dự báo`,
  today: "hôm nay",
  needed: (on: string) => `Nhịp độ cần có để kịp ${on}`,
  p50: (month: string) => `Khả năng 50%: ${month}`,
  p85: (month: string) => `Khả năng 85%: ${month}`,
  deadlines: "Mười mốc sắp tới",
  noDeadlines: "Chưa có mốc nào sắp tới.",
  overdue: (n: number) => `Đã quá hạn: ${count(n)} chỉ tiêu, xem tab «Còn thiếu».`,
  what: "Việc",
  proofEnds: (name: string) => `${name}: ngày cuối minh chứng còn giá trị`,
  levelDue: (level: number) => `Mốc đạt mức ${level}`,
  dossier: "Nộp hồ sơ",
  meeting: "Cuộc họp",
});
