/** Each problem as one sentence: what was seen and what to do. Where it stands is said before it. */
export const sentences = {
  tabMissing: "không tìm thấy tab này. Bấm «Thiết lập / sửa bảng» để tạo lại.",
  tabDoubled: "có hai tab cùng vai trò. Giữ một tab, đổi tên hoặc xóa tab kia.",
  headerRowMissing: "không thấy các cột của Sổ Chuẩn ở tab này. Bấm «Thiết lập / sửa bảng…».",
  headerRowMoved: "các tên cột đang ở dòng {row}, cần ở dòng 1. Bấm «Kiểm tra và sửa…».",
  headerMissing: "thiếu cột này. Đặt lại đúng tên cột ở dòng 1, hoặc bấm «Thiết lập / sửa bảng».",
  headerDoubled: "có hai cột cùng tên. Giữ một cột, đổi tên cột kia.",
  schemaOlder:
    "bảng thuộc phiên bản cũ của Sổ Chuẩn. Bấm «Thiết lập / sửa bảng…» để nâng lên; dữ liệu đã nhập giữ nguyên.",
  schemaNewer: "bảng này do phiên bản mới hơn của Sổ Chuẩn tạo. Cập nhật chương trình rồi thử lại.",
  noPeople: "chưa có ai trong danh sách. Nhập ít nhất người điều phối, kèm e-mail.",
  noIndicators: "chưa có chỉ tiêu nào. Bấm «Thiết lập / sửa bảng» để chép bộ tiêu chuẩn vào.",
  coordinatorMissing: "«{seen}» không phải mã của người có e-mail dùng được trong tab {people}.",
  coordinatorMissingBlank: "chưa ghi người điều phối. Nhập mã của một người có e-mail trong tab {people}.",
  badCalendarDay: "«{seen}» chưa đủ ngày và loại ngày. Nhập ngày dạng 31/12/2026 và chọn «{off}» hoặc «{work}».",
  badSetting: "«{seen}» không đọc được. Xem cột Giải thích bên cạnh.",
  zoneDiffers: "múi giờ của bảng là «{seen}», cần Asia/Ho_Chi_Minh. Vào Tệp > Cài đặt để đổi.",
  badDate: "«{seen}» không phải ngày. Nhập dạng 31/12/2026.",
  dateAsText: "ngày «{seen}» đang ở dạng chữ; lệnh «Kiểm tra và sửa» sửa được.",
  dateAsNumber: "ngày đang hiện thành số «{seen}»; lệnh «Kiểm tra và sửa» sửa được.",
  dateTwoDays: "«{seen}» có thể là hai ngày khác nhau. Nhập đủ ngày, tháng và bốn chữ số của năm, dạng 31/12/2026.",
  dateMonthFirst: "«{seen}» viết tháng trước ngày. Nhập ngày trước, tháng sau, dạng 31/12/2026.",
  dateNoSuchDay: "lịch không có ngày «{seen}». Kiểm tra lại ngày và tháng.",
  dateYearFar: "năm của «{seen}» quá xa, có lẽ do gõ nhầm. Kiểm tra lại năm.",
  dateLongTime: "«{seen}» chưa nói là ngày nào. Nhập ngày cuối cùng, dạng 31/12/2026.",
  dateBesides: "«{seen}» có ngày kèm chữ khác. Chỉ để lại ngày, dạng 31/12/2026; phần chữ xin ghi vào cột ghi chú.",
  badNumber: "«{seen}» không phải số. Chỉ nhập số, không kèm chữ.",
  numberAsText: "số «{seen}» đang ở dạng chữ; lệnh «Kiểm tra và sửa» sửa được.",
  numberIsDate:
    "ô này đang là ngày «{seen}»; có lẽ bảng đã đổi một số như 1.5 hoặc 1/5 thành ngày. Xin nhập lại số, dạng 1,5.",
  badYesNo: "«{seen}»: ô này chọn «{yes}» hoặc «{no}».",
  badChoice: "«{seen}» không có trong danh sách. Chọn một trong: {choices}.",
  badChoiceBlank: "«{seen}» không có trong danh sách. Chọn lại trong danh sách.",
  badTarget:
    "«{seen}» không phải yêu cầu. Nhập một số (tỷ lệ nhập 75%), «{required}», «{unknown}» hoặc «{outOfScope}».",
  badEmail: "«{seen}» không phải một địa chỉ e-mail.",
  formulaError: "công thức báo lỗi «{seen}». Sửa công thức hoặc nhập giá trị.",
  codeIsDate:
    "mã ở đây đang là ngày «{seen}»; có lẽ bảng đã đổi một mã như 2.1 thành ngày. Đặt định dạng «Văn bản thuần túy» cho cột rồi gõ lại mã.",
  notOpenable:
    "«{seen}» không phải địa chỉ mở được. Dán đường dẫn bắt đầu bằng https:// hoặc ghi số, ký hiệu văn bản; trước đó minh chứng chưa hợp lệ.",
  noDocNumber:
    "«{seen}» không phải số, ký hiệu văn bản. Ghi dạng 15-QĐ/TCT hoặc dán đường dẫn; trước đó minh chứng chưa hợp lệ.",
  placeholder:
    "«{seen}» chỉ là ghi tạm nên minh chứng chưa hợp lệ. Khi có, xin ghi đường dẫn hoặc số, ký hiệu văn bản.",
  pathNotOpenable:
    "«{seen}» là tệp trên máy của một người, người khác không mở được. Tải tệp lên nơi chung rồi dán đường dẫn https://, hoặc ghi số, ký hiệu văn bản.",
  addressIncomplete: "địa chỉ «{seen}» thiếu https:// ở đầu; lệnh «Kiểm tra và sửa» sửa được.",
  numberIsDay:
    "ô này đang là ngày «{seen}»; có lẽ bảng đã đổi số, ký hiệu thành ngày. Đặt định dạng «Văn bản thuần túy» rồi gõ lại.",
  codeMissing: "dòng này chưa có mã. Nhập một mã riêng.",
  duplicateCode: "mã «{seen}» bị trùng ở các dòng {expected}. Mỗi dòng cần một mã riêng.",
  unknownPerson: "«{seen}» không có trong tab {people}. Nhập mã người có trong tab đó.",
  unknownUnit: "«{seen}» không có trong tab {units}. Nhập mã đơn vị có trong tab đó.",
  unknownIndicator: "«{seen}» không phải mã chỉ tiêu nào. Nhập mã có trong tab {indicators}.",
  measureMissing: "có số liệu nhưng chưa chọn cách đo.",
  ratioIncomplete: "tỷ lệ cần cả «{numerator}» và «{denominator}».",
  partOverWhole: "«{seen}» lớn hơn tổng số. Kiểm tra lại tử số và mẫu số.",
  wholeIsZero: "mẫu số bằng 0 nên không tính được tỷ lệ.",
  notPositive: "«{seen}» phải lớn hơn 0.",
  negativeNumber: "«{seen}» là số âm.",
  naIncomplete: "không áp dụng thì phải ghi cả lý do và cấp cho phép.",
  verificationIncomplete: "xác nhận cần cả người xác nhận và ngày xác nhận.",
  futureVerification: "ngày xác nhận «{seen}» ở tương lai.",
  memoryGarbled:
    "ô của chương trình bị sửa thành «{seen}» nên không dùng được; lần tính sau chương trình ghi lại. Xin không sửa các cột xám.",
  validBeforeIssued:
    "«{seen}» trước ngày của minh chứng ({expected}). Kiểm tra lại hai ngày; trước đó minh chứng chưa hợp lệ.",
  figureAbsurd: "«{seen}» lớn hoặc nhỏ quá mức có thể. Kiểm tra lại con số.",
  resultContradicts:
    "kết quả «{seen}» khác với tỷ lệ của «{numerator}» và «{denominator}»; chương trình tính theo hai cột đó. Sửa hoặc để trống ô này.",
  absenceBackwards:
    "vắng đến {seen}, trước ngày bắt đầu vắng ({expected}); chương trình coi là không vắng. Kiểm tra lại hai ngày.",
  dayContradicts:
    "ngày {seen} vừa là ngày nghỉ vừa là ngày làm bù (dòng {expected}); chương trình coi là ngày nghỉ. Xóa một trong hai dòng.",
  settingDoubled: "mục này đã có ở dòng {expected}; giá trị «{seen}» ở đây không được dùng. Xóa một trong hai dòng.",
  dueDateMissing: "chỉ tiêu {code} chưa có thời hạn nên không có trong thư nhắc việc.",
  localeMonthFirst:
    "bảng dùng định dạng «{seen}», đọc 05/06 là ngày 6 tháng 5. Vào Tệp > Cài đặt, chọn Việt Nam, rồi xem lại các ngày vừa nhập.",
  targetUnknown: "chỉ tiêu {code} chưa nhập ngưỡng. Chép yêu cầu từ văn bản của trường vào.",
  selfVerified: "«{seen}» tự xác nhận việc mình phụ trách. Nên nhờ người khác xác nhận.",
  emailMissing: "«{seen}» chưa có e-mail; việc của người này sẽ gửi cho người điều phối.",
  sharedEmail: "«{seen}» dùng chung với {expected}.",
  calendarEnds: "lịch nghỉ chỉ có đến {seen}; sau đó chỉ tính thứ Hai đến thứ Sáu. Bổ sung ngày nghỉ năm sau.",
  calendarEndsBlank: "lịch nghỉ chưa có ngày nào nên chỉ tính thứ Hai đến thứ Sáu. Bổ sung ngày nghỉ.",
  calendarTentative:
    "ngày nghỉ Tết năm {seen} vẫn là «dự kiến». Khi có thông báo chính thức, xin sửa ngày và chọn «chính thức».",
  gateDayPast:
    "mốc đạt mức {expected} ({seen}) đã qua. Nếu chưa được công nhận, xin ghi mốc mới; nếu đã được, xin chuyển mức đang phấn đấu.",
  slipUnexplained: "đã lùi hạn {times} lần mà chưa ghi lý do.",
  staleFormulas: "ô có công thức ({expected}) có thể đang giữ kết quả cũ. Mở và lưu bảng bằng phần mềm bảng tính.",
} as const;
