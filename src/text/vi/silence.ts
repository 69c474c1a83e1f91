/** Why a person has no mail: a sentence for each reason, `{}` where a time, a day or codes stand; packed until asked. */
export const silence = {
  sent: "Thư đã gửi lúc {}. Nếu không thấy, xin tìm trong hộp thư rác.",
  unknown: "Không rõ thư đã đi chưa: lần chạy lúc {} bị ngắt. Thư không tự gửi lại; việc còn tồn sẽ có trong thư sau.",
  heldBack: "Người điều phối đã giữ lại thư của ngày này (lúc {}).",
  willSend: "Không có gì cản: thư sẽ gửi ở lần chạy tới trong khung giờ.",
  workbookUnsure: "Bảng có lỗi phải sửa trước khi gửi thư: bấm «Kiểm tra và sửa…».",
  notApproved: "Chưa có ai duyệt gửi thư: bấm «Duyệt và bật gửi thư…».",
  approvalVoid:
    "Lần duyệt trước không còn hiệu lực (bảng là bản sao, đổi người gửi hoặc đổi cấu hình thư): xin duyệt lại.",
  paused: "Đang tạm dừng gửi thư: bấm «Gửi thư trở lại».",
  notWorkingDay: "Ngày này nghỉ: {}.",
  notWorkingDayBlank: "Ngày này không phải ngày làm việc.",
  notSendDay: "Ngày này không thuộc các ngày gửi thư trong Cấu hình.",
  beforeWindow: "Chưa đến giờ gửi: thư gửi từ {} giờ.",
  afterWindow: "Đã qua giờ gửi (trước {} giờ): phần chưa gửi sẽ gửi vào ngày làm việc sau.",
  notRunning:
    "Lịch tự động hôm nay chưa chạy lần nào: xin báo người gửi, hoặc người dự phòng bấm «Tiếp quản việc gửi thư…».",
  away: "Người này đang vắng; thư gửi cho người thay ({}).",
  awayBlank: "Người này đang vắng và chưa có người thay.",
  noAddress: "Địa chỉ «{}» không dùng được hoặc ngoài tên miền cho phép; việc chuyển cho người điều phối.",
  noAddressBlank: "Chưa có địa chỉ e-mail; việc chuyển cho người điều phối.",
  newRecipient: "Người nhận mới, chưa được duyệt: bấm «Duyệt và bật gửi thư…» để xem và duyệt.",
  held: "Người điều phối đang giữ thư của người này (tab «Thư sắp gửi»).",
  quota: "Đã hết hạn mức gửi thư trong ngày của tài khoản gửi; phần còn lại gửi sau.",
  snoozed: "Đang tạm hoãn nhắc: {}.",
  backedOff: "Đã nhắc, chưa đến lượt nhắc lại (sau 3, 7 ngày làm việc, rồi hằng tuần): {}.",
  nothingDue: "Không có việc nào quá hạn, sắp đến hạn, chờ minh chứng hay cần sửa của người này.",
  noRecord:
    "Sổ gửi thư không có thư nào cho người này trong ngày đó: khi ấy không có việc đến lượt nhắc, hoặc lịch không chạy (xem tab «Nhật ký»).",
};
