/** The staff's guide: one page, a heading or a paragraph a line. */
export const guide: { heading?: string; text?: string }[] = [
  { heading: "SỔ CHUẨN – HƯỚNG DẪN SỬ DỤNG" },
  {
    text: "Bảng này theo dõi các chỉ tiêu trường chính trị chuẩn: đã đạt gì, còn thiếu gì, việc của ai, bao giờ xong.",
  },
  { heading: "Ai nhập gì" },
  {
    text: "Chỉ tiêu: mỗi dòng một chỉ tiêu. Nhập kết quả, người phụ trách, thời hạn. Các cột xám do chương trình tính, xin đừng sửa.",
  },
  {
    text: "Minh chứng: mỗi dòng một minh chứng. Cột «Chỉ tiêu» ghi một hoặc nhiều mã, cách nhau bằng dấu chấm phẩy. Minh chứng hợp lệ khi có đường dẫn hoặc số, ký hiệu, và còn giá trị.",
  },
  { text: "Phụ trách, Đơn vị, Lịch, Cấu hình: người điều phối nhập." },
  { heading: "Cách đo" },
  {
    text: "đạt/không: chọn «Đạt» hoặc «Không đạt» ở cột Kết quả. số lượng: nhập số, hoặc chọn «đếm minh chứng» để chương trình đếm. tỷ lệ: nhập tử số và mẫu số.",
  },
  {
    text: "Yêu cầu: nhập số; tỷ lệ nhập 75%; «phải đạt» cho loại đạt/không; «chưa rõ» khi chưa có văn bản; «không xét» khi mức đó không yêu cầu.",
  },
  { heading: "Thế nào là đạt" },
  {
    text: "Ba cửa: tự đánh giá đạt (kết quả bằng hoặc hơn yêu cầu) → đạt và có minh chứng hợp lệ → đã có người xác nhận. Chữ «đạt» dùng cho cửa thứ hai.",
  },
  {
    text: "Chưa đánh giá và chưa nhập ngưỡng đều tính là chưa đạt. Chỉ tiêu không áp dụng phải có lý do và cấp cho phép.",
  },
  { text: "Mức 1 mở khi mọi chỉ tiêu trong phạm vi đều đạt; mức 2 chỉ mở khi mức 1 đã mở." },
  { heading: "Thực đơn Sổ Chuẩn" },
  {
    text: "Tính điểm: tính lại toàn bảng, cập nhật Tổng quan và Còn thiếu. Báo cáo: viết tab Báo cáo để in. Kiểm tra và sửa: liệt kê những ô cần sửa, tự sửa chỗ chắc chắn sau khi hỏi.",
  },
  {
    text: "Thư nhắc việc: xem trước, duyệt một lần; sau đó mỗi người nhận nhiều nhất một thư mỗi ngày làm việc. Có thể gửi thử cho mình, tạm dừng, hoặc gỡ lịch.",
  },
  {
    text: "Việc đã nhắc mà chưa động đến được nhắc lại sau 3, 7 ngày làm việc, rồi hằng tuần; việc chặn mức thì nhắc mỗi lần gửi. Quá hạn 5, 10, 20 ngày làm việc thì báo thêm người thay, trưởng đơn vị, hiệu trưởng. Tab «Thư sắp gửi» cho biết thư lần tới; ghi ngày ở «Giữ thư đến hết ngày» để giữ lại, ghi «Lời nhắn gửi kèm» để thêm một câu.",
  },
  {
    text: "Không thấy thư: bấm «Vì sao không gửi?». Người gửi vắng lâu: người gửi dự phòng bấm «Tiếp quản việc gửi thư…».",
  },
  { heading: "Sắp xếp, lọc, chèn dòng" },
  {
    text: "Làm tự nhiên. Nếu ô ở cột «Tính cho mã» khác mã của dòng thì số liệu tính của dòng đó là cũ: bấm «Tính điểm».",
  },
  { heading: "Công thức cho ô của anh chị" },
  {
    text: "=SC_DAT(mã; mức), =SC_CON_THIEU(mức; liệt kê), =SC_NGAY_LAM_VIEC(từ; đến): đã đạt chưa, còn bao nhiêu chỉ tiêu chặn mức, bao nhiêu ngày làm việc; dùng được cho cả vùng. Thêm 'Chỉ tiêu'!Z:AG (các cột xám; ngày làm việc thì Lịch!A:B) ở cuối để ô tự tính lại.",
  },
  { heading: "Đồng nghiệp mới: lần đầu bấm thực đơn" },
  {
    text: "Google hiện lần lượt: hỏi cấp quyền (bấm Tiếp tục); chọn tài khoản; «Google chưa xác minh ứng dụng này» (bấm Nâng cao, rồi Đi tới … (không an toàn)); danh sách quyền (chọn hết các ô, rồi Cho phép). Cảnh báo ấy là bình thường: chương trình nằm trong chính bảng của trường và không phát hành ra ngoài. Lần bấm đó có thể chưa chạy gì: xin bấm lại.",
  },
  {
    text: "Các quyền: xem và sửa bảng này, hiện hộp thoại, đặt lịch chạy hằng giờ, gửi thư thay anh chị, biết e-mail của anh chị. Thiếu quyền nào thì Sổ Chuẩn nhắc và đưa lại trang của Google. Chỉ nhập liệu thì không cần cấp quyền.",
  },
  {
    text: "Người chỉ được xem hoặc nhận xét không thấy thực đơn, vẫn xem được số liệu. Hai người cùng bấm thì người sau được nhắc: xin chờ một phút rồi bấm lại.",
  },
];
