/** The digest mail. It reads well as plain text by itself. */

import { unreachable } from "../../domain/problem.ts";
import type { Instead } from "../../domain/recipient.ts";
import { formats } from "./formats.ts";

const { count } = formats;

/** How many rows of each kind a mail tells, and what else is in it. */
export interface Counts {
  blocking: number;
  overdue: number;
  dueSoon: number;
  raised: number;
  other: number;
  closed: number;
  overview: boolean;
  forecast: number;
}

export const mail = {
  subject: ({ blocking, overdue, dueSoon, raised, other, closed, overview, forecast }: Counts): string => {
    const first = [
      blocking > 0 && `${count(blocking)} việc chặn mức`,
      overdue > 0 && `${count(overdue)} việc quá hạn`,
      dueSoon > 0 && `${count(dueSoon)} việc sắp đến hạn`,
      raised > 0 && `${count(raised)} việc cần chỉ đạo`,
    ].filter(Boolean);
    const rest = [
      overview && "tổng quan đầu tuần",
      other > 0 && `${count(other)} việc cần bổ sung`,
      closed > 0 && `cảm ơn đã xong ${count(closed)} việc`,
      forecast > 0 && `${count(forecast)} thư sắp gửi`,
    ].filter(Boolean);
    const parts = first.length > 0 ? [...first, ...(overview ? rest.slice(0, 1) : [])] : rest.slice(0, 2);
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
  moved: (n: number, original: string, reason: string): string =>
    `đã lùi ${count(n)} lần, hạn đầu ${original}, ${reason ? `lý do: ${reason}` : "chưa ghi lý do"}`,
  startBy: (on: string): string => `để kịp mốc, phải bắt tay từ ${on}`,
  again: (n: number): string => `nhắc lần thứ ${n}`,
  fresh: "mới",
  snoozeSpent: (days: number): string => `đã tạm hoãn đủ ${days} ngày`,
  toVerify: "đề nghị anh chị xem và xác nhận",
  thanks: (n: number, codes: string, all: boolean): string =>
    `Cảm ơn anh chị: từ thư trước đã xong ${count(n)} chỉ tiêu (${codes}).${all ? " Hiện không còn việc nào chờ anh chị." : ""}`,
  quiet: (n: number, codes: string): string => `Còn ${count(n)} việc đã nhắc, hôm nay chưa nhắc lại: ${codes}.`,
  raised: (n: number): string => `Việc của đơn vị cần anh chị chỉ đạo (${count(n)})`,
  raisedLead:
    "Các việc dưới đây quá hạn đã lâu mà chưa có chuyển biến; người phụ trách đã được nhắc. Mỗi việc chỉ báo anh chị một lần.",
  remarkBy: (coordinator: string): string => `Lời nhắn của ${coordinator}:`,
  notes: "Cần chú ý",
  forecast: (on: string, n: number): string => `Thư sẽ gửi ngày ${on} (${count(n)})`,
  forecastLine: (name: string, items: number): string => `${name}: ${count(items)} mục`,
  forecastHint: (tab: string): string =>
    `Muốn giữ lại hoặc thêm lời nhắn cho thư nào, xin ghi vào tab «${tab}» trước giờ gửi.`,
  gatesTitle: (level: number): string => `Ba cửa của mức ${level}`,
  barHeaders: { name: "Phần", share: "Đạt" },
  barSaid: ({ evidenced, inScope, overdue }: { evidenced: number; inScope: number; overdue: number }): string =>
    `${evidenced}/${inScope}${overdue > 0 ? `; quá hạn ${count(overdue)}` : ""}`,
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
