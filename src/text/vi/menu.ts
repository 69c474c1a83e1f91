/** The menu, by the function that each item starts. */

export const menu = () => ({
  title: "Sổ Chuẩn",
  refreshReadiness: "Tính điểm",
  writeReport: "Báo cáo",
  checkWorkbook: "Kiểm tra",
  mendWorkbook: "Kiểm tra và sửa…",
  digests: "Thư nhắc việc",
  previewDigests: "Xem trước thư",
  approveDigests: "Duyệt và bật gửi thư…",
  sendTestMail: "Gửi thử cho tôi",
  sendDigests: "Gửi thư hôm nay",
  pauseDigests: "Tạm dừng gửi thư",
  resumeDigests: "Gửi thư trở lại",
  removeSchedule: "Gỡ lịch tự động",
  explainSilence: "Vì sao không gửi?",
  takeOver: "Tiếp quản việc gửi thư…",
  hourly: "Lịch tự động",
  setUpWorkbook: "Thiết lập / sửa bảng…",
  adoptList: "Nhận bảng đang dùng…",
  makeDemo: "Điền dữ liệu mẫu…",
  selfCheck: "Kiểm tra trên Google…",
});
