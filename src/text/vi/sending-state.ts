/** Sentences on the state of sending, and the few words of the menu's caption. */
import type { ApprovalPart } from "../../domain/approval.ts";
import type { DateString } from "../../domain/dates.ts";
import type { Trouble } from "../../domain/sending.ts";
import { formats } from "./formats.ts";

const { date, number } = formats;

/** The names of people, and the day since which something holds for them. */
type Whom = { names: string; since: DateString };

const parts: Record<ApprovalPart, string> = {
  file: "bảng (đây là bản sao, hoặc tệp nhớ đã mất)",
  sender: "tài khoản gửi",
  hours: "giờ hoặc ngày gửi thư",
  domains: "tên miền được gửi",
  coordinator: "người điều phối",
  replyTo: "địa chỉ nhận thư trả lời",
  school: "tên trường",
  workbook: "địa chỉ bảng tính",
};

const captions: Record<Trouble, string> = {
  stopped: "thư đang dừng: bảng có lỗi",
  void: "thư đang dừng: cần duyệt lại",
  paused: "đang tạm dừng gửi thư",
  silent: "lịch chưa chạy",
  held: "có người chờ duyệt thư",
  unreachable: "có người không nhận được thư",
  left: "hạn mức thư không đủ",
  failed: "có thư không rõ đã đến",
  keptBack: "có thư giữ lại đã lâu",
};

export const sendingState = () => ({
  /** The heading over the sentences. */
  title: "Tình trạng gửi thư",
  notApproved: "Thư nhắc việc: chưa ai duyệt nên chưa gửi. Bấm «Duyệt và bật gửi thư…» sau khi xem trước.",
  isOn: (sender: string): string => `Thư nhắc việc: đang gửi tự động từ ${sender}.`,
  stopped: ({ since, why }: { since: DateString; why: string }): string =>
    `Thư nhắc việc: ĐANG DỪNG từ ${date(since)}, vì bảng có lỗi phải sửa trước: ${why}`,
  approvalVoid: ({ since, changed }: { since: DateString; changed: readonly ApprovalPart[] }): string =>
    `Thư nhắc việc: ĐANG DỪNG từ ${date(since)}, vì sau khi duyệt đã thay đổi ${changed.map((part) => parts[part]).join(", ")}. Xin xem lại và bấm «Duyệt và bật gửi thư…».`,
  /** Said where an earlier version stored the approval, so that nobody can tell what changed. */
  approvalOld: (since: DateString): string =>
    `Thư nhắc việc: ĐANG DỪNG từ ${date(since)}, vì lần duyệt trước là của phiên bản cũ. Xin xem lại và bấm «Duyệt và bật gửi thư…».`,
  paused: (since: DateString): string =>
    `Thư nhắc việc: ĐANG TẠM DỪNG từ ${date(since)}. Bấm «Gửi thư trở lại» để gửi tiếp.`,
  lastRun: (on: DateString): string => `Lịch tự động chạy tốt lần cuối: ${date(on)}.`,
  silent: (since: DateString): string =>
    `Lịch tự động KHÔNG CHẠY từ ${date(since)}: xin báo người gửi, hoặc người dự phòng bấm «Tiếp quản việc gửi thư…».`,
  next: (at: string, mails: number | undefined): string =>
    `Lần gửi tới: ${at}${mails === undefined ? "" : mails > 0 ? ` (${number(mails)} thư)` : " (chưa có việc nào cần nhắc)"}.`,
  held: ({ names, since }: Whom): string =>
    `Chờ duyệt từ ${date(since)}: ${names}. Chưa gửi thư cho người mới; bấm «Duyệt và bật gửi thư…» để xem và duyệt.`,
  unreachable: ({ names, since }: Whom): string =>
    `Không gửi được từ ${date(since)}, máy chủ thư từ chối nhiều lần liền: ${names}. Xin xem lại địa chỉ e-mail; việc của người này chuyển cho người điều phối.`,
  left: ({ names, since }: Whom): string =>
    `Hạn mức thư trong ngày của tài khoản gửi không đủ; từ ${date(since)} chưa đến lượt: ${names}.`,
  failed: ({ names, since }: Whom): string =>
    `Không rõ thư ngày ${date(since)} đã đến chưa: ${names}. Thư không gửi lại; việc còn tồn có trong thư sau.`,
  keptBack: ({ names, since }: Whom): string => `Người điều phối giữ thư từ ${date(since)}: ${names}.`,
  /** The end of a list of names that was cut: how many more there are. */
  others: (n: number): string => `và ${number(n)} người khác`,
  caption: (trouble: Trouble, since: DateString): string =>
    trouble === "silent" ? `Sổ Chuẩn ⚠ lịch chưa chạy từ ${date(since)}` : `Sổ Chuẩn ⚠ ${captions[trouble]}`,
  mail: {
    subject: (on: DateString, trouble: Trouble): string => `Sổ Chuẩn ${date(on)}: ${captions[trouble]}`,
    intro: "Kính gửi người gửi thư của Sổ Chuẩn,",
    why: "Thư này chỉ gửi đến chính tài khoản gửi thư, khi việc gửi có điều cần biết và sau đó mỗi tuần một lần.",
  },
});
