/** Texts of Google's exceptions, which come in the language of the account: no script may branch on them. */

import type { ErrorLanguage } from "./host-types.ts";

type Texts = { en: string; vi: string };

/**
 * `{0}`, `{1}` stand for the arguments. Vietnamese texts are Google's where they are known from production reports;
 * the others are ours, since the account's language changes them anyway.
 */
const TEXTS = {
  mailQuota: {
    en: "Service invoked too many times for one day: email.",
    vi: "Dịch vụ bị gọi quá nhiều lần trong một ngày: email.",
  },
  noRecipient: { en: "Failed to send email: no recipient", vi: "Không gửi được email: không có người nhận" },
  badAddress: { en: "Invalid email: {0}", vi: "Email không hợp lệ: {0}" },
  tooManyRecipients: {
    en: "Limit Exceeded: Email Recipients Per Message.",
    vi: "Đã vượt quá giới hạn: Người nhận email trên mỗi thư.",
  },
  mailBody: { en: "Limit Exceeded: Email Body Size.", vi: "Đã vượt quá giới hạn: Kích thước nội dung email." },
  tooLarge: { en: "Argument too large: {0}", vi: "Đối số quá lớn: {0}" },
  invalidArgument: { en: "Invalid argument: {0}", vi: "Đối số không hợp lệ: {0}" },
  mailFailed: { en: "Failed to send email: {0}", vi: "Không gửi được email: {0}" },
  permission: {
    en: "You do not have permission to call {0}. Required permissions: {1}",
    vi: "Bạn không có quyền gọi {0}. Các quyền bắt buộc: {1}",
  },
  scope: {
    en: "Specified permissions are not sufficient to call {0}. Required permissions: {1}",
    vi: "Các quyền đã chỉ định không đủ để gọi {0}. Các quyền bắt buộc: {1}",
  },
  // Neither the words nor the language of what Google tells a viewer are known for sure.
  notEditor: { en: "Action not allowed", vi: "Không được phép thực hiện hành động này" },
  readOnly: { en: "You do not have permission to call {0}", vi: "Bạn không có quyền gọi {0}" },
  noUi: {
    en: "Cannot call SpreadsheetApp.getUi() from this context.",
    vi: "Không thể gọi SpreadsheetApp.getUi() từ ngữ cảnh này.",
  },
  noPage: {
    en: "No HTML file named {0} was found.",
    vi: "Không tìm thấy tệp HTML nào có tên {0}.",
  },
  tooManyTriggers: {
    en: "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
    vi: "Tập lệnh này có quá nhiều trình kích hoạt. Phải xóa bớt trình kích hoạt trước khi thêm.",
  },
  propertyQuota: {
    en: "You have exceeded the property storage quota. Please remove some properties and try again.",
    vi: "Bạn đã vượt quá hạn mức lưu trữ thuộc tính. Hãy xóa bớt thuộc tính rồi thử lại.",
  },
  cellTooLong: {
    en: "Your input contains more than the maximum of 50000 characters in a single cell.",
    vi: "Nội dung bạn nhập vượt quá tối đa 50000 ký tự trong một ô.",
  },
  tooManyCells: {
    en: "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    vi: "Thao tác này sẽ làm số ô trong sổ làm việc vượt quá giới hạn 10000000 ô.",
  },
  validation: {
    en: "The data you entered in cell {0} violates the data validation rules set on this cell.",
    vi: "Dữ liệu bạn nhập vào ô {0} vi phạm quy tắc xác thực dữ liệu đã đặt cho ô này.",
  },
  sheetExists: {
    en: 'A sheet with the name "{0}" already exists. Please enter another name.',
    vi: 'Đã tồn tại một trang tính có tên "{0}". Vui lòng nhập tên khác.',
  },
  sheetGone: { en: "Sheet {0} not found", vi: "Không tìm thấy trang tính {0}" },
  lastSheet: {
    en: "You can't remove all the sheets in a document.",
    vi: "Bạn không thể xóa tất cả các trang tính trong một tài liệu.",
  },
  lastVisible: {
    en: "You can't hide all the sheets in a document.",
    vi: "Bạn không thể ẩn tất cả các trang tính trong một tài liệu.",
  },
  outside: {
    en: "The coordinates of the range are outside the dimensions of the sheet.",
    vi: "Tọa độ của dải ô nằm ngoài kích thước của trang tính.",
  },
  rowTooSmall: { en: "The starting row of the range is too small.", vi: "Hàng bắt đầu của dải ô quá nhỏ." },
  columnTooSmall: { en: "The starting column of the range is too small.", vi: "Cột bắt đầu của dải ô quá nhỏ." },
  fewRows: {
    en: "The number of rows in the range must be at least 1.",
    vi: "Số hàng trong dải ô phải ít nhất là 1.",
  },
  fewColumns: {
    en: "The number of columns in the range must be at least 1.",
    vi: "Số cột trong dải ô phải ít nhất là 1.",
  },
  rangeNotFound: { en: "Range not found", vi: "Không tìm thấy dải ô" },
  rowsMismatch: {
    en: "The number of rows in the data does not match the number of rows in the range. The data has {0} but the range has {1}.",
    vi: "Số hàng trong dữ liệu không khớp với số hàng trong dải ô. Dữ liệu có {0} nhưng dải ô có {1}.",
  },
  columnsMismatch: {
    en: "The number of columns in the data does not match the number of columns in the range. The data has {0} but the range has {1}.",
    vi: "Số cột trong dữ liệu không khớp với số cột trong dải ô. Dữ liệu có {0} nhưng dải ô có {1}.",
  },
  signature: {
    en: "The parameters ({0}) don't match the method signature for {1}.",
    vi: "Các tham số ({0}) không khớp với chữ ký phương thức cho {1}.",
  },
  otherSheet: {
    en: "Conditional format rule cannot reference a different sheet.",
    vi: "Quy tắc định dạng có điều kiện không thể tham chiếu một trang tính khác.",
  },
  mergePartly: {
    en: "You must select all cells in a merged range to merge or unmerge them.",
    vi: "Bạn phải chọn tất cả các ô trong dải ô đã hợp nhất để hợp nhất hoặc hủy hợp nhất.",
  },
  allRows: {
    en: "You can't delete all the rows on the sheet.",
    vi: "Bạn không thể xóa tất cả các hàng trên trang tính.",
  },
  allColumns: {
    en: "You can't delete all the columns on the sheet.",
    vi: "Bạn không thể xóa tất cả các cột trên trang tính.",
  },
  // English as scripts reported it, for rows or for columns; the other direction and Vietnamese are guesses.
  freezeCutsRows: {
    en: "Sorry, you can't freeze rows which contain only part of a merged cell. Try to break apart merged cells or freeze more rows to include the complete merged cells.",
    vi: "Rất tiếc, bạn không thể cố định các hàng chỉ chứa một phần của ô đã hợp nhất. Hãy hủy hợp nhất các ô hoặc cố định thêm hàng để gồm trọn ô đã hợp nhất.",
  },
  freezeCutsColumns: {
    en: "Sorry, you can't freeze columns which contain only part of a merged cell. Try to break apart merged cells or freeze more columns to include the complete merged cells.",
    vi: "Rất tiếc, bạn không thể cố định các cột chỉ chứa một phần của ô đã hợp nhất. Hãy hủy hợp nhất các ô hoặc cố định thêm cột để gồm trọn ô đã hợp nhất.",
  },
  mergeFrozenRows: {
    en: "You can't merge frozen and non-frozen rows.",
    vi: "Bạn không thể hợp nhất hàng cố định với hàng không cố định.",
  },
  mergeFrozenColumns: {
    en: "You can't merge frozen and non-frozen columns.",
    vi: "Bạn không thể hợp nhất cột cố định với cột không cố định.",
  },
  allFreeRows: {
    en: "Sorry, it is not possible to delete all non-frozen rows.",
    vi: "Rất tiếc, không thể xóa tất cả các hàng không cố định.",
  },
  allFreeColumns: {
    en: "Sorry, it is not possible to delete all non-frozen columns.",
    vi: "Rất tiếc, không thể xóa tất cả các cột không cố định.",
  },
  // Conversion to other files, such as PDF, exists at Google alone.
  notConverted: {
    en: "Converting from {0} to {1} is not supported.",
    vi: "Không hỗ trợ chuyển đổi từ {0} sang {1}.",
  },
  outOfBounds: { en: "Those {0} are out of bounds.", vi: "Các {0} đó nằm ngoài giới hạn." },
  server: {
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    vi: "Xin lỗi bạn, máy chủ đã gặp lỗi. Vui lòng chờ một lát và thử lại.",
  },
} satisfies Record<string, Texts>;

export type MessageCode = keyof typeof TEXTS;

/** The text of an exception. "other" is a language that no program knows, with the same arguments in it. */
export function messageText(code: MessageCode, args: readonly (string | number)[], language: ErrorLanguage): string {
  if (language === "other") return [`Ŧørstyrrelse ${Object.keys(TEXTS).indexOf(code)}`, ...args].join(" · ");
  return TEXTS[code][language].replace(/\{(\d)\}/g, (_, index: string) => String(args[Number(index)] ?? ""));
}
