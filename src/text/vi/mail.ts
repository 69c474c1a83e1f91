/** The digest mail. It reads well as plain text by itself. */

import { unreachable } from "../../domain/problem.ts";
import type { Instead } from "../../domain/recipient.ts";
import { formats } from "./formats.ts";

const { count } = formats;

export const mail = {
  subject: (overdue: number, dueSoon: number, other: number): string => {
    const parts = [
      overdue > 0 && `${count(overdue)} việc quá hạn`,
      dueSoon > 0 && `${count(dueSoon)} việc sắp đến hạn`,
      overdue + dueSoon === 0 && `${count(other)} việc cần bổ sung`,
    ].filter(Boolean);
    return `Trường chính trị chuẩn: ${parts.join(", ")}`;
  },
  greeting: (name: string): string => `Kính gửi ${name},`,
  intro: (level: number, moment: string): string =>
    `Dưới đây là các chỉ tiêu của mức ${level} cần anh chị quan tâm, tính đến ${moment}.`,
  sections: {
    overdue: (n: number): string => `Quá hạn (${count(n)})`,
    dueSoon: (n: number): string => `Sắp đến hạn (${count(n)})`,
    blocking: (n: number, level: number): string => `Chặn mức ${level} (${count(n)})`,
    awaiting: (n: number): string => `Đã đạt, còn chờ minh chứng hoặc xác nhận (${count(n)})`,
    mend: (n: number): string => `Dòng cần sửa (${count(n)})`,
    problems: (n: number): string => `Ô cần sửa trong bảng (${count(n)})`,
  },
  headers: { code: "Mã", text: "Chỉ tiêu", gap: "Còn thiếu gì", due: "Thời hạn" },
  daysOverdue: (days: number): string => (days === 0 ? "vừa quá hạn" : `quá hạn ${count(days)} ngày làm việc`),
  daysLeft: (days: number): string => (days === 0 ? "hạn hôm nay" : `còn ${count(days)} ngày`),
  noDate: "chưa có thời hạn",
  moved: (n: number, original: string): string => `đã lùi ${count(n)} lần, hạn đầu ${original}`,
  instead: (why: Instead, of: string): string => {
    switch (why) {
      case "away":
        return `thay ${of} đang vắng`;
      case "noOwner":
        return "chưa có người phụ trách";
      case "noOwnerNoUnit":
        return "chưa có người phụ trách và đơn vị";
      case "noAddress":
        return `${of} chưa có e-mail dùng được`;
      default:
        return unreachable(why);
    }
  },
  more: (n: number): string => `… và ${count(n)} mục khác, xem trong bảng.`,
  openWorkbook: "Mở bảng",
  rowHint: "Đường dẫn đến dòng đúng tại lúc gửi; nếu ai đó đã sắp xếp lại, xin tìm theo mã.",
  howToStop: "Mục sẽ hết nhắc khi chỉ tiêu đạt và có minh chứng hợp lệ, hoặc khi ghi ngày ở cột «Tạm hoãn nhắc đến».",
  why: (coordinator: string): string =>
    `Thư gửi tự động từ bảng Sổ Chuẩn của nhà trường. Trả lời thư này để trao đổi với ${coordinator}.`,
};
