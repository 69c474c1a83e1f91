/** Words for setting a workbook up and for filling it with the sample school. */
import { formats } from "./formats.ts";

const { number } = formats;

/** A tab or a column that was found under another name (`from`), and its own name (`to`). */
type Rename = { from: string; to: string };

export const settingUp = () => ({
  /** The question for the language, shown in every language at once, followed by the answers. */
  chooseLanguage: "Chọn ngôn ngữ của bảng",
  ask: (school: string) => `Tạo hoặc sửa các tab của Sổ Chuẩn trong «${school}»? Những gì đã nhập được giữ nguyên.`,
  whole: "Bảng đã đủ, không phải sửa gì.",
  created: (n: number) => `Đã tạo ${number(n)} tab.`,
  restored: (n: number) => `Đã bổ sung ${number(n)} cột hoặc mục còn thiếu.`,
  /** The name that a tab of the school's own gets when ours needs it. */
  ownTab: (name: string) => `${name} (của trường)`,
  setAsideAsk: ({ names, first }: { names: string; first: string }) =>
    `Bảng đã có tab ${names} của trường. Đổi tên thành «${first}»… để lấy tên cho tab của Sổ Chuẩn? Nội dung giữ nguyên.`,
  setAside: (names: string) =>
    `Nội dung cũ nằm ở tab ${names}. Nếu đó là danh sách chỉ tiêu, mở tab và bấm «Nhận bảng đang dùng…».`,
  localeAsk: ({ locale, zone, wanted }: { locale: string; zone: string; wanted: string }) =>
    `Bảng đang dùng định dạng ${locale}, múi giờ ${zone}. Đổi sang ${wanted} và Asia/Ho_Chi_Minh để ngày và số được hiểu đúng?`,
  renamedAsk: (renames: readonly Rename[]) =>
    [
      "Có tab, cột có lẽ đã bị đổi tên:",
      ...renames.map(({ from, to }) => `• ${from} → «${to}»`),
      "Đặt lại tên cũ? Trả lời «Không» thì tab, cột mới được tạo bên cạnh, và nội dung ở tab, cột đã đổi tên không được tính.",
    ].join("\n"),
  renamedSeveral: (renames: readonly Rename[]) =>
    [
      "Chưa sửa gì, vì chưa rõ tab, cột nào đã bị đổi tên. Xin bấm «Kiểm tra và sửa…», hoặc tự đặt lại tên:",
      ...renames.map(({ from, to }) => `• «${to}» có thể là ${from}`),
    ].join("\n"),
  renamedBack: (renames: readonly Rename[]) =>
    `Đã đặt lại tên: ${renames.map(({ from, to }) => `${from} → «${to}»`).join("; ")}.`,
  quoted: (name: string) => `«${name}»`,
  computedBlock: "Cột do chương trình tính: sửa tay sẽ bị ghi đè.",
  firstCoordinator: { code: "DP", name: "Người điều phối" },
  demoAsk: "Điền dữ liệu mẫu vào các tab đang trống? Dữ liệu mẫu ghi rõ là mẫu, không phải của trường nào.",
  demoNotEmpty: "Bảng đã có dữ liệu nên không điền dữ liệu mẫu. Hãy dùng một bảng trống.",
  /** A text in a date's cell of the sample, as an example of a problem. */
  demoFault: "cuối quý này",
  demoDone: "Đã điền dữ liệu mẫu.",
});
