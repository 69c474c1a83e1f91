/** Words of "Kiểm tra và sửa": what it found, what it may change, what it changed. */
import type { FindingFacts } from "../facts.ts";
import { formats } from "./formats.ts";

const { number } = formats;

type Rename = { from: string; to: string };

export const doctor = () => ({
  /** Words by which a claim is recognised as a plan for the future. */
  future: ["sẽ", "dự kiến", "phấn đấu", "kế hoạch"],
  /** Headings over repairs, by kind. */
  repairs: {
    spaces: "bỏ dấu cách thừa, ký tự ẩn; ghép dấu tiếng Việt",
    spelling: "viết lại cho đúng danh sách",
    textDate: "ngày gõ thành chữ → ngày",
    dayFirst: "ngày gõ thành chữ, đọc theo thứ tự ngày/tháng → ngày",
    serialDate: "ngày hiện thành số → ngày",
    textNumber: "số gõ thành chữ → số",
    address: "viết lại địa chỉ e-mail",
    addressCompleted: "địa chỉ thiếu https:// → địa chỉ mở được",
    codeRestored: "mã bị bảng đổi thành số, ngày → mã",
    restored: "lấy lại nội dung từ cột chương trình còn giữ",
    headerSpelt: "sửa tên cột",
    headerAdded: "thêm cột còn thiếu (trống)",
    titlesAbove: "bỏ các dòng phía trên dòng tên cột",
    headersSorted: "đưa dòng tên cột về dòng 1",
    tabRenamed: "sửa tên tab",
    tabAdded: "tạo lại tab (trống)",
    settingsAdded: "thêm mục cấu hình còn thiếu (giá trị mặc định)",
    dropdownsLost: "đặt lại danh sách chọn",
    formatsLost: "đặt lại định dạng ngày, mã",
    merged: "bỏ gộp ô (nội dung ở ô đầu)",
  },
  /** Sentences on findings that are left to a person. */
  listed: {
    tabDoubled: ({ seen, expected }: FindingFacts) =>
      `hai tab cùng vai trò, số dòng: ${seen}. Tab «${expected}» có nhiều dòng hơn hoặc bằng; giữ một tab, đổi tên tab kia.`,
    tabUnclear: ({ seen }: FindingFacts) =>
      `không thấy tab này; có thể là ${seen}. Nếu phải, đổi tên tab đó; nếu không, bấm «Thiết lập / sửa bảng».`,
    tabForeign: "không thấy các cột của Sổ Chuẩn ở tab này. Bấm «Thiết lập / sửa bảng…».",
    headerRow: ({ row }: FindingFacts) => `các tên cột đang ở dòng ${row}. Đưa chúng về dòng 1.`,
    headerDoubled: ({ seen, expected }: FindingFacts) =>
      `hai cột cùng tên (số ô có nội dung): ${seen}. Cột ${expected} có nhiều nội dung nhất. Giữ một cột, đổi tên cột kia.`,
    headerDoubledBlank: ({ seen }: FindingFacts) =>
      `hai cột cùng tên (số ô có nội dung): ${seen}. Giữ một cột, đổi tên cột kia.`,
    headerUnclear: ({ seen, expected }: FindingFacts) =>
      `thiếu cột «${seen}»; có thể là cột ${expected}. Nếu phải, đổi tên cột đó; nếu không, bấm «Thiết lập / sửa bảng» để thêm cột.`,
    extraColumns: ({ seen }: FindingFacts) => `cột của nhà trường, để nguyên: ${seen}.`,
    future: ({ seen }: FindingFacts) => `đã tự đánh giá đạt nhưng viết về tương lai: «${seen}».`,
  },
  near: (name: string) => ` Có lẽ là «${name}»?`,
  cells: (n: number) => `${number(n)} chỗ`,
  change: ({ seen, becomes }: { seen: string; becomes: string }) => `«${seen}» → «${becomes}»`,
  ask: (n: number) => `Tìm thấy ${number(n)} chỗ sửa được chắc chắn:`,
  askBeside: ({ n, left }: { n: number; left: number }) =>
    `Tìm thấy ${number(n)} chỗ sửa được chắc chắn, ${number(left)} chỗ cần người xem:`,
  askEnd: (tab: string) => `Giá trị cũ được ghi vào tab ẩn «${tab}». Sửa ngay?`,
  renamedAsk: (renames: readonly Rename[]) =>
    [
      "Có tab, cột có lẽ đã bị đổi tên:",
      ...renames.map(({ from, to }) => `• ${from} → «${to}»`),
      "Đặt lại tên cũ? Trả lời «Không» thì để nguyên, và nội dung ở đó chưa được tính.",
    ].join("\n"),
  nothing: "Không có chỗ nào tự sửa được.",
  done: (n: number) => `Đã sửa ${number(n)} chỗ:`,
  changed: (n: number) => `${number(n)} chỗ vừa được người khác sửa hoặc còn nhiều đoạn rời nhau: xin bấm lại.`,
  lost: (places: readonly string[]) =>
    `Nội dung đã nhập ở ${places.map((place) => `«${place}»`).join(", ")} không còn trong bảng; tab, cột được tạo lại đang trống. Muốn lấy lại: trên Google vào Tệp > Lịch sử phiên bản; trên máy tính mở bản sao lưu của tệp.`,
  refused: (cells: string) =>
    `Không ghi được vào: ${cells}. Ô có quy tắc riêng (xác thực dữ liệu) không nhận giá trị này; xin sửa bằng tay.`,
  left: (n: number) => `Còn ${number(n)} chỗ cần người xem:`,
  backup: (tab: string) => `Giá trị cũ nằm ở tab ẩn «${tab}».`,
  backupTab: "Trước khi sửa",
  backupHeaders: ["Lúc", "Ô", "Trước", "Sau"],
  pageTitle: "Những chỗ cần người xem",
});
