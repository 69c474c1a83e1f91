/** Words of the printable report. */
import { formats } from "./formats.ts";

const { count } = formats;

export const report = () => ({
  motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  draft: "DỰ THẢO",
  number: { ND30: "Số:        /BC-TCT", DANG: "Số        -BC/TCT" },
  dateLine: (year: string) => `………………, ngày      tháng      năm ${year}`,
  kind: "BÁO CÁO",
  subject: (level: number) => `Kết quả xây dựng trường chính trị chuẩn, mức ${level}`,
  asOf: (moment: string) => `(Số liệu tính đến ${moment})`,
  general: "1. Kết quả chung",
  byCriterion: "2. Kết quả theo tiêu chí",
  byUnit: "3. Kết quả theo đơn vị",
  notMet: "4. Chỉ tiêu chưa đạt",
  overdue: "5. Chỉ tiêu quá hạn",
  noneNotMet: "Không còn chỉ tiêu nào chưa đạt.",
  noneOverdue: "Không có chỉ tiêu nào quá hạn.",
  total: "Tổng số",
  order: "TT",
  met: "Đạt",
  share: "Tỷ lệ",
  exceeds: "Vượt chuẩn",
  owner: "Phụ trách",
  signature: "HIỆU TRƯỞNG",
  recipientsLabel: "Nơi nhận:",
  unknownTargets: (n: number) =>
    `Có ${count(n)} chỉ tiêu mà trường chưa nhập yêu cầu theo văn bản, đang tính là chưa đạt.`,
  regulation: (ruleSet: string) =>
    ruleSet.includes("QĐ") ? `Theo Quy định số ${ruleSet}.` : `Theo bộ tiêu chuẩn ${ruleSet}.`,
  written: "Báo cáo đã viết ở tab «Báo cáo».",
});
