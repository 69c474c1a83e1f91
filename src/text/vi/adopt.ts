/** Words for adopting a list that is already in use. */
import { formats } from "./formats.ts";

const { number } = formats;

/** The kinds of things that an adoption adds or changes. */
type Adopted = "fresh" | "cells" | "people" | "units" | "evidence";

/** An example for a person whose list was refused: a column of it, and the field to name it as. */
interface Example {
  header: string;
  field: string;
}

export const adopt = () => ({
  /** The names of tabs that adoption makes beside ours. */
  memoryTab: "Sổ Chuẩn – đã nhận",
  memoryHeaders: ["Mã", "Nhận từ tab", "Dấu của các ô đã nhận (xin đừng sửa)"],
  backupTab: "Chỉ tiêu (trước khi nhận)",

  askTab: (names: string) => `Danh sách đang dùng nằm ở tab nào? (${names})`,
  noTab: ({ name, names }: { name: string; names: string }) => `Không có tab «${name}». Các tab có thể nhận: ${names}.`,
  ownTab: ({ name, names }: { name: string; names: string }) =>
    `Tab «${name}» là của Sổ Chuẩn, không có gì để nhận. Các tab có thể nhận: ${names}.`,
  noRows: (tab: string) => `Tab «${tab}»: dưới dòng tiêu đề không có chỉ tiêu nào.`,
  noOtherTab: "không có tab nào khác",
  noHeader: ({ tab, header, field }: Example & { tab: string }) =>
    `Tab «${tab}»: không thấy dòng tiêu đề. Cần một dòng có ít nhất hai tên cột nhận ra được, trong đó có nội dung hoặc mã chỉ tiêu. Đặt tên cột như trong tab Chỉ tiêu rồi thử lại; trên dòng lệnh có thể chỉ rõ từng cột, ví dụ: --map "${header}=${field}".`,
  noText: ({ tab, headers, header, field }: Example & { tab: string; headers: string }) =>
    `Tab «${tab}»: không rõ cột nào ghi nội dung chỉ tiêu nên chưa nhận gì. Các cột: ${headers}. Đặt tên cột đó là «${field}» rồi thử lại; trên dòng lệnh có thể chỉ rõ, ví dụ: --map "${header}=${field}".`,
  exampleHeader: "Tên cột",
  noColumn: ({ header, headers }: { header: string; headers: string }) =>
    `Không có cột «${header}». Các cột: ${headers}.`,
  noField: ({ name, header, field }: Example & { name: string }) =>
    `Không có mục «${name}». Sau dấu = là tên cột của tab Chỉ tiêu hoặc Minh chứng, ví dụ: --map "${header}=${field}".`,
  nothing: (tab: string) => `Tab Chỉ tiêu đã có đủ những gì đọc được ở tab «${tab}»; không có gì để thay đổi.`,
  ask: "Nhận vào tab Chỉ tiêu? (Có: nhận. Không: xem chi tiết, chưa thay đổi gì. Hủy: thôi.)",
  askConflicts: (n: number) =>
    `Có ${number(n)} ô mà trong tab Chỉ tiêu đã có nội dung khác. Thay bằng nội dung của danh sách? (Không: giữ ô đang có.)`,
  askSeeds: (n: number) =>
    `Tab Chỉ tiêu còn ${number(n)} dòng có sẵn mà chưa ai nhập gì. Bỏ các dòng đó? (Không: giữ cả hai.)`,
  shifted: "Bảng vừa được người khác sửa nên chưa nhận gì. Xin xem và nhận lại.",
  done: ({ fresh, cells, people, units, evidence }: Record<Adopted, number>) => {
    const added = [
      people > 0 && `${number(people)} người (ai chưa có e-mail thì điền ở tab Phụ trách)`,
      units > 0 && `${number(units)} đơn vị`,
      evidence > 0 && `${number(evidence)} minh chứng`,
    ].filter(Boolean);
    const taken = fresh > 0 ? `Đã nhận ${number(fresh)} chỉ tiêu mới` : "Không có chỉ tiêu mới";
    const changed = cells > 0 ? `sửa ${number(cells)} ô` : "không sửa ô nào";
    return `${taken}, ${changed}${added.length > 0 ? `; thêm ${added.join(", ")}` : ""}.`;
  },
  seedsGone: (n: number) => `Đã bỏ ${number(n)} dòng có sẵn.`,
  kept: (n: number) => `Giữ nguyên ${number(n)} ô khác danh sách.`,
  backup: (tab: string) => `Tab Chỉ tiêu như trước khi nhận nằm ở tab ẩn «${tab}». Bấm «Tính điểm» để tính lại.`,
  otherRuleSet: (ruleSet: string) =>
    `Tên tiêu chí của danh sách khác ${ruleSet}: nếu theo văn bản khác, đổi «Bộ tiêu chuẩn» trong Cấu hình.`,

  title: (tab: string) => `Nhận tab «${tab}»`,
  read: ({ indicators, headings, skipped }: Record<"indicators" | "headings" | "skipped", number>) =>
    `Đọc được ${number(indicators)} chỉ tiêu${headings > 0 ? `, ${number(headings)} dòng tiêu đề` : ""}; ${skipped > 0 ? `bỏ qua ${number(skipped)} dòng` : "không bỏ dòng nào"}.`,
  /** The result of reading a list of people. */
  readPeople: (n: number) => `Đọc được ${number(n)} người.`,
  askPeople: "Nhận vào tab Phụ trách? (Có: nhận. Không: xem chi tiết, chưa thay đổi gì. Hủy: thôi.)",
  nothingPeople: (tab: string) => `Tab Phụ trách đã có đủ những gì đọc được ở tab «${tab}»; không có gì để thay đổi.`,
  askPeopleConflicts: (n: number) =>
    `Có ${number(n)} ô mà trong tab Phụ trách đã có nội dung khác. Thay bằng nội dung của danh sách? (Không: giữ ô đang có.)`,
  donePeople: ({ people, units, cells }: Record<"people" | "units" | "cells", number>) => {
    const added = [people > 0 && `${number(people)} người`, units > 0 && `${number(units)} đơn vị`].filter(Boolean);
    const filled = cells > 0 ? `điền ${number(cells)} ô của những người đã có trong tab Phụ trách` : "";
    const said = [added.length > 0 && `thêm ${added.join(", ")}`, filled].filter(Boolean).join("; ");
    return said ? `Đã ${said}.` : "Không thêm ai, không sửa ô nào.";
  },
  nextPeople: "Bước tiếp theo: bấm «Kiểm tra và sửa» để xem ai còn thiếu e-mail.",
  columns: "Cột",
  rows: "Dòng không nhận",
  headings: "Dòng tiêu đề nhóm",
  missed: "Không hiểu (chép vào ghi chú)",
  days: "Ngày viết bằng số hoặc theo tháng, quý, đọc là (sai thì sửa trong danh sách)",
  bounds: "Yêu cầu không được vượt quá: hiểu là Đạt hoặc Không đạt (số liệu chép vào ghi chú)",
  shared: "Nhiều tên trong một ô: lấy tên đứng đầu, cả ô chép vào ghi chú (sai thì sửa trong danh sách)",
  spellings: "Tên viết khác, hiểu là",
  fresh: "Chỉ tiêu mới",
  cells: "Ô sẽ sửa",
  conflicts: "Ô đã có nội dung khác",
  oursOnly: "Chỉ có ở tab Chỉ tiêu (giữ nguyên)",
  people: "Thêm vào Phụ trách",
  units: "Thêm vào Đơn vị",
  evidence: "Thêm vào Minh chứng",
  evidenceLinks: "Minh chứng thêm chỉ tiêu",
  unused: "không dùng",
  toNote: "chép vào ghi chú",
  row: (row: number) => `dòng ${row}`,
  columnWhy: {
    own: "trùng tên cột",
    alias: "tên thường gọi",
    parts: "tên ghép nhiều cột",
    content: "theo những gì ghi trong cột",
    asked: "theo lựa chọn của anh chị",
    unknown: "không có cột tương ứng",
    unused: "không có cột tương ứng",
    taken: "đã có cột khác hợp hơn",
  },
  rowWhy: {
    totals: "dòng tổng",
    numbering: "dòng đánh số cột",
    header: "lặp lại tiêu đề",
    nothing: "không có mã và nội dung",
    foot: "phần cuối bảng: ký tên, ghi chú",
    noIndicator: "không có chỉ tiêu nào bên dưới",
  },
  fields: {
    order: "số thứ tự",
    assessed: "Kết quả, khi cột kết quả không có",
    evidenceOn: "ngày của minh chứng",
    startOn: "ngày bắt đầu, chép vào ghi chú",
    doneOn: "ngày thực hiện, chép vào ghi chú",
    detail: "chi tiết, chép vào ghi chú",
    progress: "Trạng thái, theo phần trăm hoàn thành",
    ownerEmail: "e-mail của người phụ trách",
    yes: "Kết quả: đạt",
    no: "Kết quả: không đạt",
    notApplicable: "không áp dụng, chép vào ghi chú",
  },
});
