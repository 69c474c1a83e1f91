/** Each problem as one sentence: what was seen and what to do. Where it stands is said before it. */
import type { ProblemFacts } from "../facts.ts";
import type { Names } from "./names.ts";

export const sentences = ({ tabs, columns, words }: Names) =>
  ({
    tabMissing: "không tìm thấy tab này. Bấm «Kiểm tra và sửa…» để tìm tab bị đổi tên hoặc tạo lại.",
    tabDoubled: "có hai tab cùng vai trò. Giữ một tab, đổi tên hoặc xóa tab kia.",
    headerRowMissing: "không thấy các cột của Sổ Chuẩn ở tab này. Bấm «Thiết lập / sửa bảng…».",
    headerRowMoved: ({ row }) => `các tên cột đang ở dòng ${row}, cần ở dòng 1. Bấm «Kiểm tra và sửa…».`,
    headerMissing: "thiếu cột này. Bấm «Kiểm tra và sửa…» để tìm cột bị đổi tên hoặc thêm lại.",
    headerRenamed: ({ seen }) =>
      `thiếu cột này; có thể là cột ${seen}. Nếu phải, đổi tên cột đó; nếu không, bấm «Thiết lập / sửa bảng» để thêm cột.`,
    columnMissing:
      "chưa có cột này, nên được coi như để trống. Bấm «Thiết lập / sửa bảng» để thêm cột; nếu cột đã bị đổi tên, đặt lại tên cũ.",
    headerDoubled: "có hai cột cùng tên. Giữ một cột, đổi tên cột kia.",
    schemaOlder:
      "bảng thuộc phiên bản cũ của Sổ Chuẩn. Bấm «Thiết lập / sửa bảng…» để nâng lên; dữ liệu đã nhập giữ nguyên.",
    schemaNewer: "bảng này do phiên bản mới hơn của Sổ Chuẩn tạo. Cập nhật chương trình rồi thử lại.",
    noPeople: "chưa có ai trong danh sách. Nhập ít nhất người điều phối, kèm e-mail.",
    noIndicators: "chưa có chỉ tiêu nào. Bấm «Thiết lập / sửa bảng» để chép bộ tiêu chuẩn vào.",
    coordinatorMissing: ({ seen }) => `«${seen}» không phải mã của người có e-mail dùng được trong tab ${tabs.people}.`,
    coordinatorMissingBlank: `chưa ghi người điều phối. Nhập mã của một người có e-mail trong tab ${tabs.people}.`,
    badCalendarDay: ({ seen }) =>
      `«${seen}» chưa đủ ngày và loại ngày. Nhập ngày dạng 31/12/2026 và chọn «${words.dayKind.off}» hoặc «${words.dayKind.work}».`,
    badSetting: ({ seen }) => `«${seen}» không đọc được. Xem cột Giải thích bên cạnh.`,
    zoneDiffers: ({ seen }) => `múi giờ của bảng là «${seen}», cần Asia/Ho_Chi_Minh. Vào Tệp > Cài đặt để đổi.`,
    badDate: ({ seen }) => `«${seen}» không phải ngày. Nhập dạng 31/12/2026.`,
    badNumber: ({ seen }) => `«${seen}» không phải số. Chỉ nhập số, không kèm chữ.`,
    badChoice: ({ seen, choices }) => `«${seen}» không có trong danh sách. Chọn một trong: ${choices}.`,
    badChoiceBlank: ({ seen }) => `«${seen}» không có trong danh sách. Chọn lại trong danh sách.`,
    badTarget: ({ seen }) =>
      `«${seen}» không phải yêu cầu. Nhập một số (tỷ lệ nhập 75%), «${words.target.required}», «${words.target.unknown}» hoặc «${words.target.outOfScope}».`,
    badEmail: ({ seen, why }) => `«${seen}» không gửi thư đến được: ${why}.`,
    mailFails: ({ seen, expected }) =>
      `máy chủ thư từ chối «${seen}» nhiều lần liền, từ ngày ${expected}. Xin hỏi lại địa chỉ; mỗi tuần thử gửi lại một lần.`,
    formulaError: ({ seen }) => `công thức báo lỗi «${seen}». Sửa công thức hoặc nhập giá trị.`,
    codeMissing: "dòng này chưa có mã. Nhập một mã riêng.",
    duplicateCode: ({ seen, expected }) => `mã «${seen}» bị trùng ở các dòng ${expected}. Mỗi dòng cần một mã riêng.`,
    unknownPerson: ({ seen }) =>
      `«${seen}» không có trong tab ${tabs.people}. Chọn một tên có trong danh sách, hoặc thêm người này vào tab đó.`,
    severalPeople: ({ seen }) =>
      `«${seen}» ghi nhiều người; ô này chỉ nhận một. Chọn người chịu trách nhiệm chính, những người khác xin ghi ở cột ghi chú.`,
    severalUnits: ({ seen }) =>
      `«${seen}» ghi nhiều đơn vị; ô này chỉ nhận một. Chọn đơn vị chủ trì, các đơn vị khác xin ghi ở cột «${columns.indicators.supportUnits}».`,
    unknownUnit: ({ seen }) =>
      `«${seen}» không có trong tab ${tabs.units}. Chọn một tên có trong danh sách, hoặc thêm đơn vị này vào tab đó.`,
    unknownIndicator: ({ seen }) => `«${seen}» không phải mã chỉ tiêu nào. Nhập mã có trong tab ${tabs.indicators}.`,
    measureMissing: "có số liệu nhưng chưa chọn cách đo.",
    ratioIncomplete: `tỷ lệ cần cả «${columns.indicators.numerator}» và «${columns.indicators.denominator}».`,
    partOverWhole: ({ seen }) => `«${seen}» lớn hơn tổng số. Kiểm tra lại tử số và mẫu số.`,
    wholeIsZero: "mẫu số bằng 0 nên không tính được tỷ lệ.",
    notPositive: ({ seen }) => `«${seen}» phải lớn hơn 0.`,
    negativeNumber: ({ seen }) => `«${seen}» là số âm.`,
    naIncomplete: "không áp dụng thì phải ghi cả lý do và cấp cho phép.",
    verificationIncomplete: "xác nhận cần cả người xác nhận và ngày xác nhận.",
    futureVerification: ({ seen }) => `ngày xác nhận «${seen}» ở tương lai.`,
    dateAsText: ({ seen }) => `ngày «${seen}» đang ở dạng chữ; lệnh «Kiểm tra và sửa» sửa được.`,
    dateAsNumber: ({ seen }) => `ngày đang hiện thành số «${seen}»; lệnh «Kiểm tra và sửa» sửa được.`,
    dateTwoDays: ({ seen }) =>
      `«${seen}» có thể là hai ngày khác nhau. Nhập đủ ngày, tháng và bốn chữ số của năm, dạng 31/12/2026.`,
    dateShortYear: ({ seen }) => `năm của «${seen}» chỉ có hai chữ số. Nhập đủ bốn chữ số của năm, dạng 31/12/2026.`,
    dateMonthFirst: ({ seen }) => `«${seen}» viết tháng trước ngày. Nhập ngày trước, tháng sau, dạng 31/12/2026.`,
    dateNoSuchDay: ({ seen }) => `lịch không có ngày «${seen}». Kiểm tra lại ngày và tháng.`,
    dateYearFar: ({ seen }) => `năm của «${seen}» quá xa, có lẽ do gõ nhầm. Kiểm tra lại năm.`,
    dateLongTime: ({ seen }) => `«${seen}» chưa nói là ngày nào. Nhập ngày cuối cùng, dạng 31/12/2026.`,
    dateBesides: ({ seen }) =>
      `«${seen}» có ngày kèm chữ khác. Chỉ để lại ngày, dạng 31/12/2026; phần chữ xin ghi vào cột ghi chú.`,
    numberAsText: ({ seen }) => `số «${seen}» đang ở dạng chữ; lệnh «Kiểm tra và sửa» sửa được.`,
    numberIsDate: ({ seen }) =>
      `ô này đang là ngày «${seen}»; có lẽ bảng đã đổi một số như 1.5 hoặc 1/5 thành ngày. Xin nhập lại số, dạng 1,5.`,
    badYesNo: ({ seen }) => `«${seen}»: ô này chọn «${words.yesNo.yes}» hoặc «${words.yesNo.no}».`,
    codeIsDate: ({ seen }) =>
      `mã ở đây đang là ngày «${seen}»; có lẽ bảng đã đổi một mã như 2.1 thành ngày. Đặt định dạng «Văn bản thuần túy» cho cột rồi gõ lại mã.`,
    codeChanged: ({ seen, expected }) =>
      `mã ở đây đang là «${seen}», theo các dòng bên cạnh phải là «${expected}»; lệnh «Kiểm tra và sửa» sửa được.`,
    codeIsNumber: ({ seen, expected }) =>
      `mã ở đây đang là số «${seen}» và có thể là «${expected}», vì số không giữ chữ số 0 ở cuối. Gõ lại mã ở dạng văn bản.`,
    notOpenable: ({ seen }) =>
      `«${seen}» không phải địa chỉ mở được. Dán đường dẫn bắt đầu bằng https:// hoặc ghi số, ký hiệu văn bản; trước đó minh chứng chưa hợp lệ.`,
    noDocNumber: ({ seen }) =>
      `«${seen}» không phải số, ký hiệu văn bản. Ghi dạng 15-QĐ/TCT hoặc dán đường dẫn; trước đó minh chứng chưa hợp lệ.`,
    placeholder: ({ seen }) =>
      `«${seen}» chỉ là ghi tạm nên minh chứng chưa hợp lệ. Khi có, xin ghi đường dẫn hoặc số, ký hiệu văn bản.`,
    pathNotOpenable: ({ seen }) =>
      `«${seen}» là tệp trên máy của một người, người khác không mở được. Tải tệp lên nơi chung rồi dán đường dẫn https://, hoặc ghi số, ký hiệu văn bản.`,
    addressIncomplete: ({ seen }) => `địa chỉ «${seen}» thiếu https:// ở đầu; lệnh «Kiểm tra và sửa» sửa được.`,
    numberIsDay: ({ seen }) =>
      `ô này đang là ngày «${seen}»; có lẽ bảng đã đổi số, ký hiệu thành ngày. Đặt định dạng «Văn bản thuần túy» rồi gõ lại.`,
    memoryGarbled: ({ seen }) =>
      `ô của chương trình bị sửa thành «${seen}» nên không dùng được; lần tính sau chương trình ghi lại. Xin không sửa các cột xám.`,
    validBeforeIssued: ({ seen, expected }) =>
      `«${seen}» trước ngày của minh chứng (${expected}). Kiểm tra lại hai ngày; trước đó minh chứng chưa hợp lệ.`,
    figureAbsurd: ({ seen }) => `«${seen}» lớn hoặc nhỏ quá mức có thể. Kiểm tra lại con số.`,
    resultContradicts: ({ seen }) =>
      `kết quả «${seen}» khác với tỷ lệ của «${columns.indicators.numerator}» và «${columns.indicators.denominator}»; chương trình tính theo hai cột đó. Sửa hoặc để trống ô này.`,
    absenceBackwards: ({ seen, expected }) =>
      `vắng đến ${seen}, trước ngày bắt đầu vắng (${expected}); chương trình coi là không vắng. Kiểm tra lại hai ngày.`,
    dayContradicts: ({ seen, expected }) =>
      `ngày ${seen} vừa là ngày nghỉ vừa là ngày làm bù (dòng ${expected}); chương trình coi là ngày nghỉ. Xóa một trong hai dòng.`,
    pageForeign:
      "tab này không do Sổ Chuẩn viết nên được giữ nguyên, và trang cùng tên chưa được ghi. Bấm «Thiết lập / sửa bảng…»: tab của trường được đặt tên khác, trang của Sổ Chuẩn được tạo lại.",
    settingDoubled: ({ expected, seen }) =>
      `mục này đã có ở dòng ${expected}; giá trị «${seen}» ở đây không được dùng. Xóa một trong hai dòng.`,
    dueDateMissing: ({ code }) => `chỉ tiêu ${code} chưa có thời hạn nên không có trong thư nhắc việc.`,
    localeMonthFirst: ({ seen }) =>
      `bảng dùng định dạng «${seen}», đọc 05/06 là ngày 6 tháng 5. Vào Tệp > Cài đặt, chọn Việt Nam, rồi xem lại các ngày vừa nhập.`,
    targetUnknown: ({ code }) =>
      `trường chưa nhập yêu cầu theo văn bản của chỉ tiêu ${code}. Chép từ văn bản của trường vào.`,
    selfVerified: ({ seen }) => `«${seen}» tự xác nhận việc mình phụ trách. Nên nhờ người khác xác nhận.`,
    emailMissing: ({ seen }) => `«${seen}» chưa có e-mail; việc của người này sẽ gửi cho người điều phối.`,
    sharedEmail: ({ seen, expected }) => `«${seen}» dùng chung với ${expected}.`,
    calendarEnds: ({ seen }) =>
      `lịch nghỉ chỉ có đến ${seen}; sau đó chỉ tính thứ Hai đến thứ Sáu. Bổ sung ngày nghỉ năm sau.`,
    calendarEndsBlank: "lịch nghỉ chưa có ngày nào nên chỉ tính thứ Hai đến thứ Sáu. Bổ sung ngày nghỉ.",
    calendarTentative: ({ seen }) =>
      `ngày nghỉ Tết năm ${seen} vẫn là «dự kiến». Khi có thông báo chính thức, xin sửa ngày và chọn «chính thức».`,
    gateDayPast: ({ expected, seen }) =>
      `mốc đạt mức ${expected} (${seen}) đã qua. Nếu chưa được công nhận, xin ghi mốc mới; nếu đã được, xin chuyển mức đang phấn đấu.`,
    slipUnexplained: ({ times }) => `đã lùi hạn ${times} lần mà chưa ghi lý do.`,
    addressElsewhere: ({ seen }) =>
      `«${seen}» không phải địa chỉ của bảng trên Google Trang tính nên thư không có nút mở bảng.`,
    staleFormulas: ({ expected }) =>
      `ô có công thức (${expected}) có thể đang giữ kết quả cũ. Mở và lưu bảng bằng phần mềm bảng tính.`,
  }) satisfies Record<string, string | ((facts: ProblemFacts) => string)>;
