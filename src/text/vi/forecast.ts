/** Sentences on when a level will be reached. */
import { formats } from "./formats.ts";

const { count, number } = formats;

interface PaceFacts {
  remaining: number;
  on: string;
  needed: number;
  pace: number;
}

export const forecast = () => ({
  month: (month: number, year: number) => `tháng ${month}/${year}`,
  months: ({ level, p50, p85 }: { level: number; p50: string; p85: string }) =>
    p50 === p85
      ? `Với nhịp độ hiện nay, dự báo đạt đủ mức ${level} vào ${p50}.`
      : `Với nhịp độ hiện nay, dự báo đạt đủ mức ${level} vào ${p50} (khả năng 50%), chậm nhất ${p85} (khả năng 85%).`,
  fewWeeks: ({ level, weeks }: { level: number; weeks: number }) =>
    `Chưa dự báo được thời điểm đạt mức ${level}: ${weeks === 0 ? "chưa tuần nào có chỉ tiêu đạt thêm" : `số tuần có chỉ tiêu đạt thêm mới là ${count(weeks)}`}, cần ít nhất 05 tuần.`,
  noEnd: (level: number) =>
    `Chưa dự báo được thời điểm đạt mức ${level}: với nhịp độ hiện nay thì chưa thấy ngày hoàn thành.`,
  pace: ({ remaining, on, needed, pace }: PaceFacts) =>
    `Để kịp mốc ${on}, còn ${count(remaining)} chỉ tiêu, mỗi tuần cần đạt thêm ${number(needed)} chỉ tiêu (hiện nay: ${number(pace)}).`,
  longLead: (n: number, on: string) =>
    `Riêng ${count(n)} chỉ tiêu cần chuẩn bị dài (đào tạo, xây dựng, kinh phí) xong sớm nhất vào ${on}.`,
});
