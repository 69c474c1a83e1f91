/** Each setting: its name in the tab, and what it is for, which set-up writes beside it. */

export const settings = () => ({
  school: { label: "Tên trường", help: "In trên báo cáo và là tên người gửi thư." },
  governingBody: { label: "Cơ quan chủ quản", help: "In ở góc trái báo cáo, ví dụ: Tỉnh ủy." },
  ruleSet: { label: "Bộ tiêu chuẩn", help: "Văn bản quy định đang áp dụng, ví dụ: 11-QĐ/TW." },
  language: { label: "Ngôn ngữ", help: "Tiếng Việt hoặc English; đổi xong bấm Thiết lập / sửa bảng." },
  workingLevel: { label: "Mức đang phấn đấu", help: "1 hoặc 2. Quá hạn và thư nhắc việc tính theo mức này." },
  level1On: { label: "Mốc đạt mức 1", help: "Ngày nhà trường phấn đấu đạt mức 1." },
  level2On: { label: "Mốc đạt mức 2", help: "Ngày nhà trường phấn đấu đạt mức 2." },
  dossierOn: { label: "Ngày nộp hồ sơ", help: "Cửa sổ đánh giá tính lùi từ ngày này; để trống thì tính từ hôm nay." },
  windowYears: {
    label: "Số năm đánh giá",
    help: "Số năm tính lùi từ ngày nộp hồ sơ khi đếm minh chứng (thường là 5).",
  },
  coordinator: { label: "Người điều phối", help: "Mã người nhận việc chưa ai phụ trách và mọi lỗi cần sửa." },
  principal: { label: "Hiệu trưởng", help: "Mã người trong tab Phụ trách." },
  signatory: {
    label: "Người ký văn bản",
    help: "Mã người ký; để trống: hiệu trưởng. Phó hiệu trưởng thì ký thay (KT.).",
  },
  successor: { label: "Người gửi dự phòng", help: "Mã người sẽ tiếp quản việc gửi thư khi người gửi vắng lâu." },
  sendFrom: { label: "Gửi thư từ (giờ)", help: "Giờ bắt đầu gửi thư, từ 0 đến 24; ví dụ 7." },
  sendUntil: { label: "Gửi thư trước (giờ)", help: "Thư không gửi từ giờ này trở đi; ví dụ 9." },
  sendDays: { label: "Ngày gửi thư", help: "«hằng ngày», hoặc các thứ: Hai; Tư; Sáu. Chỉ gửi vào ngày làm việc." },
  dueSoonDays: { label: "Báo trước (ngày)", help: "Số ngày trước thời hạn thì bắt đầu nhắc là sắp đến hạn." },
  snoozeDays: {
    label: "Tạm hoãn tối đa (ngày)",
    help: "Một chỉ tiêu được tạm hoãn nhắc liền nhau nhiều nhất bấy nhiêu ngày, rồi được nhắc lại.",
  },
  nearShare: {
    label: "Ngưỡng tiệm cận",
    help: "Ví dụ 90%: kết quả từ 90% yêu cầu trở lên gọi là tiệm cận. Để trống: không dùng.",
  },
  mailDomains: {
    label: "Tên miền được gửi",
    help: "Chỉ gửi tới các tên miền này, cách nhau bằng dấu chấm phẩy. Để trống: mọi tên miền.",
  },
  meetingDates: {
    label: "Ngày họp sơ kết",
    help: "Các ngày họp, cách nhau bằng dấu chấm phẩy: 15/01/2027; 15/07/2027.",
  },
  documentStyle: { label: "Thể thức văn bản", help: "Nghị định 30 hoặc thể thức Đảng; hỏi văn thư của trường." },
  workbookUrl: { label: "Địa chỉ bảng tính", help: "Dán địa chỉ bảng tính để thư có đường dẫn đến từng dòng." },
  sender: {
    label: "Tài khoản gửi thư",
    help: "Do chương trình ghi khi duyệt hoặc tiếp quản; thư đi từ tài khoản này.",
  },
  schemaVersion: { label: "Phiên bản bảng", help: "Do chương trình ghi; xin đừng sửa." },
});
