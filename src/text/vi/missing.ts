/** Words of the tab of what is still missing. */
import { formats } from "./formats.ts";

const { count, number } = formats;

export const missing = () => ({
  title: (level: number, n: number, total: number) => `CÒN THIẾU ĐỂ ĐẠT MỨC ${level}: ${n}/${total} chỉ tiêu`,
  none: (level: number) => `Mức ${level}: không còn chỉ tiêu nào chặn.`,
  empty: (level: number) => `Mức ${level}: chưa có chỉ tiêu nào trong phạm vi.`,
  alsoLevel1: (n: number) =>
    n > 0
      ? `Chỉ đạt mức 2 khi đã đạt mức 1: ${count(n)} chỉ tiêu đã nêu ở phần mức 1; dưới đây là những gì mức 2 đòi hỏi thêm.`
      : "Chỉ đạt mức 2 khi đã đạt mức 1; dưới đây là những gì mức 2 đòi hỏi thêm.",
  lateStart: (on: string) => `lẽ ra phải bắt đầu từ ${on}`,
  leadTime: (days: number) => `cần ${number(days)} ngày chuẩn bị`,
  noDate: "chưa có thời hạn",
  headers: {
    code: "Mã",
    criterion: "Tiêu chí",
    text: "Nội dung chỉ tiêu",
    target: "Yêu cầu",
    value: "Hiện trạng",
    gap: "Còn thiếu gì",
    evidence: "Minh chứng còn thiếu",
    owner: "Người phụ trách",
    unit: "Đơn vị",
    due: "Thời hạn",
    overdue: "Quá hạn (ngày làm việc)",
    start: "Bắt đầu muộn nhất",
    leadTime: "Việc dài hơi",
  },
});
