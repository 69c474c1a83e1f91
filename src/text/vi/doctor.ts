/** "Kiểm tra và sửa": what is found, what may be changed, what was changed. */
import { formats } from "./formats.ts";

const { count } = formats;

export const doctor = {
  /** Words of what is still to come. */
  future: ["sẽ", "dự kiến", "phấn đấu", "kế hoạch"],
  /** What is repaired, as a heading. */
  repairs: {
    spaces: "bỏ dấu cách thừa, ký tự ẩn; ghép dấu tiếng Việt",
    spelling: "viết lại cho đúng danh sách",
    textDate: "ngày gõ thành chữ → ngày",
    dayFirst: "ngày gõ thành chữ, đọc theo thứ tự ngày/tháng → ngày",
    serialDate: "ngày hiện thành số → ngày",
    textNumber: "số gõ thành chữ → số",
    headerSpelt: "sửa tên cột",
    headerAdded: "thêm cột còn thiếu",
    tabRenamed: "sửa tên tab",
    tabAdded: "tạo lại tab",
    settingsAdded: "thêm mục cấu hình còn thiếu (giá trị mặc định)",
    dropdownsLost: "đặt lại danh sách chọn",
    merged: "bỏ gộp ô (nội dung ở ô đầu)",
  },
  /** What is left to a person. */
  listed: {
    tabDoubled: (seen: string, keep: string): string =>
      `hai tab cùng vai trò, số dòng: ${seen}. Tab «${keep}» có nhiều dòng hơn hoặc bằng; giữ một tab, đổi tên tab kia.`,
    tabUnclear: (seen: string): string =>
      `không thấy tab này; có thể là ${seen}. Nếu phải, đổi tên tab đó; nếu không, bấm «Thiết lập / sửa bảng».`,
    headerRow: (row: string): string => `tiêu đề đang ở dòng ${row}. Xóa các dòng phía trên để tiêu đề ở dòng 1.`,
    headerDoubled: (seen: string, keep: string): string =>
      `hai cột cùng tên (số ô có nội dung): ${seen}.${keep && ` Cột ${keep} có nhiều nội dung nhất;`} Giữ một cột, đổi tên cột kia.`,
    headerUnclear: (seen: string, likely: string): string =>
      `thiếu cột «${seen}»; có thể là cột ${likely}. Nếu phải, đổi tên cột đó; nếu không, bấm «Thiết lập / sửa bảng» để thêm cột.`,
    extraColumns: (seen: string): string => `cột của nhà trường, để nguyên: ${seen}.`,
    future: (seen: string): string => `đã tự đánh giá đạt nhưng viết về tương lai: «${seen}».`,
    near: (name: string): string => ` Có lẽ là «${name}»?`,
  },
  cells: (n: number): string => `${count(n)} chỗ`,
  change: (seen: string, becomes: string): string => `«${seen}» → «${becomes}»`,
  ask: (n: number, left: number): string =>
    `Tìm thấy ${count(n)} chỗ sửa được chắc chắn${left > 0 ? `, ${count(left)} chỗ cần người xem` : ""}:`,
  askEnd: (tab: string): string => `Giá trị cũ được ghi vào tab ẩn «${tab}». Sửa ngay?`,
  nothing: "Không có chỗ nào tự sửa được.",
  done: (n: number): string => `Đã sửa ${count(n)} chỗ:`,
  changed: (n: number): string => `${count(n)} chỗ vừa được người khác sửa hoặc còn nhiều đoạn rời nhau: xin bấm lại.`,
  left: (n: number): string => `Còn ${count(n)} chỗ cần người xem:`,
  backup: (tab: string): string => `Giá trị cũ nằm ở tab ẩn «${tab}».`,
  backupTab: "Trước khi sửa",
  backupHeaders: ["Lúc", "Ô", "Trước", "Sau"],
  pageTitle: "Những chỗ cần người xem",
};
