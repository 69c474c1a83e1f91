/** Why a person has no mail: one sentence for each reason. */
import { unreachable } from "../../domain/problem.ts";
import type { Reason } from "../../domain/silence.ts";

export function silence({ kind, seen = "" }: Reason): string {
  switch (kind) {
    case "sent":
      return `Thư đã gửi lúc ${seen}. Nếu không thấy, xin tìm trong hộp thư rác.`;
    case "unknown":
      return `Không rõ thư đã đi chưa: lần chạy lúc ${seen} bị ngắt. Thư không tự gửi lại; việc còn tồn sẽ có trong thư sau.`;
    case "heldBack":
      return `Người điều phối đã giữ lại thư của ngày này (lúc ${seen}).`;
    case "willSend":
      return "Không có gì cản: thư sẽ gửi ở lần chạy tới trong khung giờ.";
    case "workbookUnsure":
      return "Bảng có lỗi phải sửa trước khi gửi thư: bấm «Kiểm tra và sửa…».";
    case "notApproved":
      return "Chưa có ai duyệt gửi thư: bấm «Duyệt và bật gửi thư…».";
    case "approvalVoid":
      return "Lần duyệt trước không còn hiệu lực (bảng là bản sao, đổi người gửi hoặc đổi cấu hình thư): xin duyệt lại.";
    case "paused":
      return "Đang tạm dừng gửi thư: bấm «Gửi thư trở lại».";
    case "notWorkingDay":
      return seen ? `Ngày này nghỉ: ${seen}.` : "Ngày này không phải ngày làm việc.";
    case "notSendDay":
      return "Ngày này không thuộc các ngày gửi thư trong Cấu hình.";
    case "beforeWindow":
      return `Chưa đến giờ gửi: thư gửi từ ${seen} giờ.`;
    case "afterWindow":
      return `Đã qua giờ gửi (trước ${seen} giờ): phần chưa gửi sẽ gửi vào ngày làm việc sau.`;
    case "notRunning":
      return "Lịch tự động hôm nay chưa chạy lần nào: xin báo người gửi, hoặc người dự phòng bấm «Tiếp quản việc gửi thư…».";
    case "away":
      return seen
        ? `Người này đang vắng; thư gửi cho người thay (${seen}).`
        : "Người này đang vắng và chưa có người thay.";
    case "noAddress":
      return seen
        ? `Địa chỉ «${seen}» không dùng được hoặc ngoài tên miền cho phép; việc chuyển cho người điều phối.`
        : "Chưa có địa chỉ e-mail; việc chuyển cho người điều phối.";
    case "newRecipient":
      return "Người nhận mới, chưa được duyệt: bấm «Duyệt và bật gửi thư…» để xem và duyệt.";
    case "held":
      return "Người điều phối đang giữ thư của người này (tab «Thư sắp gửi»).";
    case "quota":
      return "Đã hết hạn mức gửi thư trong ngày của tài khoản gửi; phần còn lại gửi sau.";
    case "snoozed":
      return `Đang tạm hoãn nhắc: ${seen}.`;
    case "backedOff":
      return `Đã nhắc, chưa đến lượt nhắc lại (sau 3, 7 ngày làm việc, rồi hằng tuần): ${seen}.`;
    case "nothingDue":
      return "Không có việc nào quá hạn, sắp đến hạn, chờ minh chứng hay cần sửa của người này.";
    case "noRecord":
      return "Sổ gửi thư không có thư nào cho người này trong ngày đó: khi ấy không có việc đến lượt nhắc, hoặc lịch không chạy (xem tab «Nhật ký»).";
    default:
      return unreachable(kind);
  }
}
