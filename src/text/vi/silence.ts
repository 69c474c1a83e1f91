/** Sentences that say why a person has no mail, one for each reason, with its time, day or codes. */

export const silence = () => ({
  sent: (seen: string) => `Thư đã gửi lúc ${seen}. Nếu không thấy, xin tìm trong hộp thư rác.`,
  unknown: (seen: string) =>
    `Không rõ thư đã đi chưa: lần chạy lúc ${seen} bị ngắt. Thư không tự gửi lại; việc còn tồn sẽ có trong thư sau.`,
  heldBack: (seen: string) => `Người điều phối đã giữ lại thư của ngày này (lúc ${seen}).`,
  willSend: "Không có gì cản: thư sẽ gửi ở lần chạy tới trong khung giờ.",
  workbookUnsure: "Bảng có lỗi phải sửa trước khi gửi thư: bấm «Kiểm tra và sửa…».",
  notApproved: "Chưa có ai duyệt gửi thư: bấm «Duyệt và bật gửi thư…».",
  approvalVoid:
    "Lần duyệt trước không còn hiệu lực (bảng là bản sao, đổi người gửi, tên trường, địa chỉ hoặc cấu hình thư): xin duyệt lại.",
  paused: "Đang tạm dừng gửi thư: bấm «Gửi thư trở lại».",
  notWorkingDay: (seen: string) => `Ngày này nghỉ: ${seen}.`,
  notWorkingDayBlank: "Ngày này không phải ngày làm việc.",
  notSendDay: "Ngày này không thuộc các ngày gửi thư trong Cấu hình.",
  beforeWindow: (seen: string) => `Chưa đến giờ gửi: thư gửi từ ${seen} giờ.`,
  afterWindow: (seen: string) => `Đã qua giờ gửi (trước ${seen} giờ): phần chưa gửi sẽ gửi vào ngày làm việc sau.`,
  notRunning:
    "Lịch tự động hôm nay chưa chạy lần nào: xin báo người gửi, hoặc người dự phòng bấm «Tiếp quản việc gửi thư…».",
  away: (seen: string) => `Người này đang vắng; thư chuyển cho đồng chí ${seen}.`,
  awayBlank: "Người này đang vắng và không ai nhận thay được.",
  noAddress: (seen: string) =>
    `Địa chỉ «${seen}» không dùng được hoặc ngoài tên miền cho phép; việc chuyển cho người điều phối.`,
  noAddressBlank: "Chưa có địa chỉ e-mail; việc chuyển cho người điều phối.",
  failing: (seen: string) =>
    `Máy chủ thư từ chối địa chỉ này nhiều lần liền (từ ${seen}); việc chuyển cho người điều phối, mỗi tuần thử gửi lại một lần.`,
  newRecipient: "Người nhận mới, chưa được duyệt: bấm «Duyệt và bật gửi thư…» để xem và duyệt.",
  held: "Người điều phối đang giữ thư của người này (tab «Thư sắp gửi»).",
  quota: "Đã hết hạn mức gửi thư trong ngày của tài khoản gửi; phần còn lại gửi sau.",
  snoozed: (seen: string) => `Đang tạm hoãn nhắc: ${seen}.`,
  backedOff: (seen: string) => `Đã nhắc, chưa đến lượt nhắc lại (sau 3, 7 ngày làm việc, rồi hằng tuần): ${seen}.`,
  nothingDue: "Không có việc nào quá hạn, sắp đến hạn, chờ minh chứng hay cần sửa của người này.",
  noRecord:
    "Sổ gửi thư không có thư nào cho người này trong ngày đó: khi ấy không có việc đến lượt nhắc, chưa ai duyệt gửi thư, hoặc lịch không chạy (xem tab «Nhật ký»).",
});
