/** Each problem as one sentence: what was seen and what to do. Where it stands is said before it. */
import type { Invalidity } from "../../domain/evidence-state.ts";
import type { Gap } from "../../domain/gap.ts";
import { type Problem, type ProblemCode, unreachable } from "../../domain/problem.ts";
import { roundUp } from "../round-up.ts";
import { formats } from "./formats.ts";
import { columns, settings, tabs, words } from "./tables.ts";

/** What was seen, in quotes; a day as people write it. */
const seen = ({ seen = "" }: Problem) => `«${/^\d{4}-\d\d-\d\d$/.test(seen) ? formats.date(seen) : seen}»`;

/** The words of a list, by its name. */
const choices = (name: string) =>
  Object.values((words as unknown as Record<string, Record<string, string>>)[name] ?? {}).join(", ");

const sentences: Record<ProblemCode, (problem: Problem) => string> = {
  tabMissing: () => "không tìm thấy tab này. Bấm «Thiết lập / sửa bảng» để tạo lại.",
  tabDoubled: () => "có hai tab cùng vai trò. Giữ một tab, đổi tên hoặc xóa tab kia.",
  headerRowMissing: () => "không thấy các cột của Sổ Chuẩn ở tab này. Bấm «Thiết lập / sửa bảng…».",
  headerRowMoved: (p) => `các tên cột đang ở dòng ${p.row}, cần ở dòng 1. Bấm «Kiểm tra và sửa…».`,
  headerMissing: () => "thiếu cột này. Đặt lại đúng tên cột ở dòng 1, hoặc bấm «Thiết lập / sửa bảng».",
  headerDoubled: () => "có hai cột cùng tên. Giữ một cột, đổi tên cột kia.",
  schemaOlder: () =>
    "bảng thuộc phiên bản cũ của Sổ Chuẩn. Bấm «Thiết lập / sửa bảng…» để nâng lên; dữ liệu đã nhập giữ nguyên.",
  schemaNewer: () => "bảng này do phiên bản mới hơn của Sổ Chuẩn tạo. Cập nhật chương trình rồi thử lại.",
  noPeople: () => "chưa có ai trong danh sách. Nhập ít nhất người điều phối, kèm e-mail.",
  noIndicators: () => "chưa có chỉ tiêu nào. Bấm «Thiết lập / sửa bảng» để chép bộ tiêu chuẩn vào.",
  coordinatorMissing: (p) =>
    p.seen
      ? `${seen(p)} không phải mã của người có e-mail dùng được trong tab ${tabs.people}.`
      : `chưa ghi người điều phối. Nhập mã của một người có e-mail trong tab ${tabs.people}.`,
  badCalendarDay: (p) =>
    `${seen(p)} chưa đủ ngày và loại ngày. Nhập ngày dạng 31/12/2026 và chọn «nghỉ» hoặc «làm bù».`,
  badSetting: (p) => `${seen(p)} không đọc được. Xem cột Giải thích bên cạnh.`,
  zoneDiffers: (p) => `múi giờ của bảng là ${seen(p)}, cần Asia/Ho_Chi_Minh. Vào Tệp > Cài đặt để đổi.`,
  badDate: (p) => `${seen(p)} không phải ngày. Nhập dạng 31/12/2026.`,
  badNumber: (p) => `${seen(p)} không phải số. Chỉ nhập số, không kèm chữ.`,
  badChoice: (p) =>
    `${seen(p)} không có trong danh sách. ${p.expected ? `Chọn một trong: ${choices(p.expected)}.` : "Chọn lại trong danh sách."}`,
  badTarget: (p) =>
    `${seen(p)} không phải yêu cầu. Nhập một số (tỷ lệ nhập 75%), «phải đạt», «chưa rõ» hoặc «không xét».`,
  badEmail: (p) => `${seen(p)} không phải một địa chỉ e-mail.`,
  formulaError: (p) => `công thức báo lỗi ${seen(p)}. Sửa công thức hoặc nhập giá trị.`,
  codeMissing: () => "dòng này chưa có mã. Nhập một mã riêng.",
  duplicateCode: (p) => `mã ${seen(p)} bị trùng ở các dòng ${p.expected}. Mỗi dòng cần một mã riêng.`,
  unknownPerson: (p) => `${seen(p)} không có trong tab ${tabs.people}. Nhập mã người có trong tab đó.`,
  unknownUnit: (p) => `${seen(p)} không có trong tab ${tabs.units}. Nhập mã đơn vị có trong tab đó.`,
  unknownIndicator: (p) => `${seen(p)} không phải mã chỉ tiêu nào. Nhập mã có trong tab ${tabs.indicators}.`,
  measureMissing: () => "có số liệu nhưng chưa chọn cách đo.",
  ratioIncomplete: () => `tỷ lệ cần cả «${columns.indicators.numerator}» và «${columns.indicators.denominator}».`,
  partOverWhole: (p) => `${seen(p)} lớn hơn tổng số. Kiểm tra lại tử số và mẫu số.`,
  wholeIsZero: () => "mẫu số bằng 0 nên không tính được tỷ lệ.",
  notPositive: (p) => `${seen(p)} phải lớn hơn 0.`,
  negativeNumber: (p) => `${seen(p)} là số âm.`,
  naIncomplete: () => "không áp dụng thì phải ghi cả lý do và cấp cho phép.",
  verificationIncomplete: () => "xác nhận cần cả người xác nhận và ngày xác nhận.",
  futureVerification: (p) => `ngày xác nhận ${seen(p)} ở tương lai.`,
  targetUnknown: (p) => `chỉ tiêu ${p.seen} chưa nhập ngưỡng. Chép yêu cầu từ văn bản của trường vào.`,
  selfVerified: (p) => `${seen(p)} tự xác nhận việc mình phụ trách. Nên nhờ người khác xác nhận.`,
  emailMissing: (p) => `${seen(p)} chưa có e-mail; việc của người này sẽ gửi cho người điều phối.`,
  sharedEmail: (p) => `${seen(p)} dùng chung với ${p.expected}.`,
  calendarEnds: (p) =>
    p.seen
      ? `lịch nghỉ chỉ có đến ${formats.date(p.seen)}; sau đó chỉ tính thứ Hai đến thứ Sáu. Bổ sung ngày nghỉ năm sau.`
      : "lịch nghỉ chưa có ngày nào nên chỉ tính thứ Hai đến thứ Sáu. Bổ sung ngày nghỉ.",
  calendarTentative: (p) =>
    `ngày nghỉ Tết năm ${p.seen} vẫn là «dự kiến». Khi có thông báo chính thức, xin sửa ngày và chọn «chính thức».`,
  gateDayPast: (p) =>
    `mốc đạt mức ${p.expected} (${formats.date(p.seen ?? "")}) đã qua. Nếu chưa được công nhận, xin ghi mốc mới; nếu đã được, xin chuyển mức đang phấn đấu.`,
  slipUnexplained: (p) => `đã lùi hạn ${formats.count(Number(p.seen))} lần mà chưa ghi lý do.`,
  staleFormulas: (p) =>
    `ô có công thức (${p.expected}) có thể đang giữ kết quả cũ. Mở và lưu bảng bằng phần mềm bảng tính.`,
};

const why: Record<Invalidity, string> = {
  noReference: "chưa có đường dẫn hoặc số văn bản",
  expired: "đã hết giá trị",
  unreadable: "dòng minh chứng cần sửa",
  noDate: "chưa ghi ngày",
  outsideWindow: "ngoài thời gian đánh giá",
};

export const problems = {
  sentence: (problem: Problem): string => sentences[problem.code](problem),
  /** "Tab «Chỉ tiêu», dòng 4, cột «Thời hạn»". */
  place: ({ tab, row, column }: Problem): string => {
    const parts = [tab && `Tab «${tabs[tab]}»`, row && `dòng ${row}`, column && `cột «${header(tab, column)}»`];
    return parts.filter(Boolean).join(", ");
  },
  more: (count: number): string => `… và ${count} mục khác.`,
};

function header(tab: Problem["tab"], column: string): string {
  if (tab === "settings" && column in settings) return settings[column as keyof typeof settings].label;
  return (columns as unknown as Record<string, Record<string, string>>)[tab ?? ""]?.[column] ?? column;
}

/** What is missing, in a few words: "cần thêm 03 người". */
export function gap(each: Gap): string {
  switch (each.kind) {
    case "mend":
      return "dòng có lỗi cần sửa";
    case "targetUnknown":
      return "chưa nhập ngưỡng";
    case "notAssessed":
      return "chưa có kết quả";
    case "notMet":
      return "chưa đạt yêu cầu";
    case "short":
      return each.isShare
        ? `còn thiếu ${formats.percent(roundUp(each.missing, 4))}`
        : `cần thêm ${formats.count(roundUp(each.missing, 2))} ${each.piece ?? ""}`.trim();
    case "noEvidence":
      return "chưa có minh chứng";
    case "invalidEvidence":
      return `minh chứng chưa hợp lệ (${each.why.map((reason) => why[reason]).join("; ")})`;
    case "evidenceShort":
      return `${formats.count(roundUp(each.missing, 2))} ${each.piece ?? "mục"} chưa đủ minh chứng`;
    case "notVerified":
      return "chưa xác nhận";
    case "reconfirm":
      return "cần xác nhận lại";
    default:
      return unreachable(each);
  }
}
