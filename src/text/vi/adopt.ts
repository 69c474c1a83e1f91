/** Adopting a list that is already in use: the words that such lists are written with, and what is said about them. */
import { formats } from "./formats.ts";

const { count } = formats;

export const adopt = {
  /** Tabs beside ours. */
  memoryTab: "Sổ Chuẩn – đã nhận",
  memoryHeaders: ["Mã", "Nhận từ tab", "Dấu của các ô đã nhận (xin đừng sửa)"],
  backupTab: "Chỉ tiêu (trước khi nhận)",

  askTab: (names: string): string => `Danh sách đang dùng nằm ở tab nào? (${names})`,
  noTab: (name: string, names: string): string => `Không có tab «${name}». Các tab có thể nhận: ${names}.`,
  ownTab: (name: string, names: string): string =>
    `Tab «${name}» là của Sổ Chuẩn, không có gì để nhận. Các tab có thể nhận: ${names}.`,
  noRows: (name: string): string => `Tab «${name}»: dưới dòng tiêu đề không có chỉ tiêu nào.`,
  noOtherTab: "không có tab nào khác",
  noHeader: (name: string): string =>
    `Tab «${name}»: không thấy dòng tiêu đề. Cần một dòng có ít nhất hai tên cột nhận ra được, trong đó có nội dung hoặc mã chỉ tiêu. Đặt tên cột như trong tab Chỉ tiêu rồi thử lại.`,
  noColumn: (header: string, headers: string): string => `Không có cột «${header}». Các cột: ${headers}.`,
  noField: (name: string): string => `Không có mục «${name}». Dùng tên cột của tab Chỉ tiêu hoặc Minh chứng.`,
  nothing: (tab: string): string => `Tab Chỉ tiêu đã có đủ những gì đọc được ở tab «${tab}»; không có gì để thay đổi.`,
  ask: "Nhận vào tab Chỉ tiêu? (Có: nhận. Không: xem chi tiết, chưa thay đổi gì. Hủy: thôi.)",
  askConflicts: (n: number): string =>
    `Có ${count(n)} ô mà trong tab Chỉ tiêu đã có nội dung khác. Thay bằng nội dung của danh sách? (Không: giữ ô đang có.)`,
  askSeeds: (n: number): string =>
    `Tab Chỉ tiêu còn ${count(n)} dòng có sẵn mà chưa ai nhập gì. Bỏ các dòng đó? (Không: giữ cả hai.)`,
  shifted: "Bảng vừa được người khác sửa nên chưa nhận gì. Xin xem và nhận lại.",
  done: (fresh: number, cells: number, people: number, units: number, evidence: number): string =>
    `Đã nhận ${count(fresh)} chỉ tiêu mới, sửa ${count(cells)} ô; thêm ${count(people)} người (ai chưa có e-mail thì điền ở tab Phụ trách), ${count(units)} đơn vị, ${count(evidence)} minh chứng.`,
  seedsGone: (n: number): string => `Đã bỏ ${count(n)} dòng có sẵn.`,
  kept: (n: number): string => `Giữ nguyên ${count(n)} ô khác danh sách.`,
  backup: (tab: string): string =>
    `Tab Chỉ tiêu như trước khi nhận nằm ở tab ẩn «${tab}». Bấm «Tính điểm» để tính lại.`,
  otherRuleSet: (ruleSet: string): string =>
    `Tên tiêu chí của danh sách khác ${ruleSet}: nếu theo văn bản khác, đổi «Bộ tiêu chuẩn» trong Cấu hình.`,

  title: (tab: string): string => `Nhận tab «${tab}»`,
  counts: (adopted: number, headings: number, skipped: number): string =>
    `Đọc được ${count(adopted)} chỉ tiêu, ${count(headings)} dòng tiêu đề; bỏ qua ${count(skipped)} dòng.`,
  columns: "Cột",
  rows: "Dòng không nhận",
  headings: "Dòng tiêu đề nhóm",
  missed: "Không hiểu (chép vào ghi chú)",
  days: "Ngày viết bằng số, đọc là (sai thì sửa trong danh sách)",
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
  row: (n: number): string => `dòng ${n}`,
  columnWhy: {
    own: "trùng tên cột",
    alias: "tên thường gọi",
    prefix: "theo phần đầu của tên",
    asked: "theo lựa chọn của anh chị",
    unknown: "không rõ là gì",
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
  fields: { order: "số thứ tự", assessed: "Kết quả, khi cột kết quả không có", evidenceOn: "ngày của minh chứng" },
};
