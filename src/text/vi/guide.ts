/** The staff's guide: one page of headings, terms with what they mean, and words in the colours that cells have. */

export interface GuideLine {
  heading?: string;
  /** The term that the line explains, if any. */
  term?: string;
  text?: string;
}

export const guide = (): GuideLine[] => [
  { heading: "SỔ CHUẨN – HƯỚNG DẪN SỬ DỤNG" },
  {
    text: "Bảng này theo dõi các chỉ tiêu trường chính trị chuẩn: đã đạt gì, còn thiếu gì, việc của ai, bao giờ xong.",
  },
  { heading: "Bắt đầu: sáu bước của người điều phối" },
  { term: "1. Cấu hình", text: "Ghi tên trường, mức đang phấn đấu, các mốc, người điều phối, hiệu trưởng." },
  { term: "2. Phụ trách, Đơn vị", text: "Mỗi người, mỗi đơn vị một dòng, có mã ngắn; người nhận thư cần có e-mail." },
  {
    term: "3. Chỉ tiêu",
    text: "Chép yêu cầu từ văn bản của trường vào những ô «chưa rõ». Trường đã có danh sách riêng thì để ở một tab khác, mở tab đó và bấm «Nhận bảng đang dùng…».",
  },
  {
    term: "4. Giao việc",
    text: "Ghi người phụ trách, thời hạn; mỗi người nhập kết quả của mình và ghi minh chứng ở tab «Minh chứng».",
  },
  {
    term: "5. Tính điểm",
    text: "Bấm «Tính điểm», đọc «Tổng quan» và «Còn thiếu»; bấm «Kiểm tra và sửa…» để biết ô nào cần xem lại.",
  },
  {
    term: "6. Thư",
    text: "Bấm «Xem trước thư», rồi «Duyệt và bật gửi thư…». Chưa duyệt thì không thư nào được gửi.",
  },
  { heading: "Ai nhập gì" },
  {
    term: "Chỉ tiêu",
    text: "Mỗi dòng một chỉ tiêu. Đặt con trỏ lên tên cột để đọc giải thích. Các cột xám do chương trình tính, xin đừng sửa.",
  },
  {
    term: "Minh chứng",
    text: "Mỗi dòng một minh chứng; cột «Chỉ tiêu» ghi một hoặc nhiều mã, cách nhau bằng dấu chấm phẩy. Hợp lệ khi có đường dẫn hoặc số, ký hiệu, và còn giá trị.",
  },
  { term: "Phụ trách, Đơn vị, Lịch, Cấu hình", text: "Người điều phối nhập." },
  {
    term: "Tổng quan, Còn thiếu, Báo cáo",
    text: "Chương trình viết lại mỗi lần tính; ghi chú riêng xin để ở tab khác.",
  },
  { heading: "Cách đo" },
  { term: "đạt/không", text: "Chọn «Đạt» hoặc «Không đạt» ở cột «Kết quả»; yêu cầu là «phải đạt»." },
  { term: "số lượng", text: "Nhập số, hoặc chọn «đếm minh chứng» ở cột «Nguồn số liệu» để chương trình đếm." },
  { term: "tỷ lệ", text: "Nhập tử số và mẫu số; yêu cầu nhập dạng 75%." },
  { term: "Yêu cầu", text: "«chưa rõ» khi chưa có văn bản; «không xét» khi mức đó không yêu cầu." },
  { heading: "Thế nào là đạt" },
  {
    term: "Ba bước",
    text: "Tự đánh giá đạt (kết quả bằng hoặc hơn yêu cầu) → đạt và có minh chứng hợp lệ → đã có người xác nhận. Chữ «đạt» dùng cho bước thứ hai.",
  },
  {
    term: "Không bỏ sót",
    text: "Chưa đánh giá và chưa nhập yêu cầu đều tính là chưa đạt. Chỉ tiêu không áp dụng phải có lý do và cấp cho phép.",
  },
  { term: "Mức", text: "Đạt mức 1 khi mọi chỉ tiêu trong phạm vi đều đạt; chỉ đạt mức 2 khi đã đạt mức 1." },
  { heading: "Màu ở tab «Chỉ tiêu»" },
  { term: "đạt mức 1", text: "Đạt một mức và có minh chứng." },
  { term: "chưa đạt", text: "Chưa đạt; thời hạn cũng đỏ khi đã quá hạn." },
  { term: "chưa đánh giá", text: "Chưa có kết quả." },
  { term: "chưa rõ", text: "Chưa nhập yêu cầu của văn bản." },
  { term: "cần sửa", text: "Có ô không đọc được: bấm «Kiểm tra và sửa…»." },
  {
    term: "cũ",
    text: "Các cột xám nhạt đi: dòng vừa được sắp xếp hoặc đổi mã, số liệu tính là của mã khác; bấm «Tính điểm».",
  },
  { heading: "Thực đơn Sổ Chuẩn" },
  { term: "Tính điểm", text: "Tính lại toàn bảng, cập nhật «Tổng quan», «Còn thiếu» và «Lịch sử»." },
  { term: "Báo cáo", text: "Viết tab «Báo cáo» để in, theo thể thức chọn trong «Cấu hình»." },
  {
    term: "Kiểm tra và sửa…",
    text: "Liệt kê những ô cần sửa, mỗi mục dẫn đến ô; tự sửa chỗ chắc chắn sau khi hỏi, giá trị cũ được giữ ở một tab ẩn.",
  },
  {
    term: "Thư nhắc việc",
    text: "Xem trước, duyệt một lần; sau đó mỗi người nhận nhiều nhất một thư mỗi ngày làm việc. Có thể gửi thử cho mình, tạm dừng, hoặc gỡ lịch.",
  },
  { term: "Thiết lập / sửa bảng…", text: "Tạo lại tab, cột, danh sách chọn, màu; không đụng đến những gì đã nhập." },
  {
    term: "Nhận bảng đang dùng…",
    text: "Đọc danh sách của trường ở tab đang mở, cho xem hiểu được gì, rồi mới chép vào; tab ấy giữ nguyên.",
  },
  { heading: "Thư nhắc việc" },
  {
    term: "Bao lâu một lần",
    text: "Việc đã nhắc mà chưa động đến được nhắc lại sau 3, 7 ngày làm việc, rồi hằng tuần; việc chặn mức thì nhắc mỗi lần gửi.",
  },
  {
    term: "Quá hạn",
    text: "Quá 5, 10, 20 ngày làm việc thì báo thêm người thay, trưởng đơn vị, hiệu trưởng.",
  },
  {
    term: "Giữ lại, nhắn thêm",
    text: "Tab «Thư sắp gửi» cho biết thư lần tới; ghi ngày ở «Giữ thư đến hết ngày» để giữ lại, ghi «Lời nhắn gửi kèm» để thêm một câu.",
  },
  {
    term: "Không thấy thư",
    text: "Bấm «Vì sao không gửi?». Người gửi vắng lâu: người gửi dự phòng bấm «Tiếp quản việc gửi thư…».",
  },
  { heading: "Sắp xếp, lọc, chèn dòng, in" },
  {
    term: "Làm tự nhiên",
    text: "Sắp xếp, lọc, ẩn, chèn dòng, chuyển cột, thêm cột riêng đều được. Lỡ đổi tên cột hay tab: bấm «Kiểm tra và sửa…».",
  },
  { term: "Dấu + trên cột", text: "Mở các cột ít dùng đang gập: tạm hoãn, lý do, những gì chương trình ghi nhớ." },
  {
    term: "In",
    text: "Vào Tệp > In, chọn khổ A4, in ngang, vừa chiều rộng trang. Tab «Báo cáo» in dọc.",
  },
  { heading: "Công thức cho ô của anh chị" },
  { term: "=SC_DAT(mã; mức)", text: "Chỉ tiêu đã đạt mức đó, có minh chứng, hay chưa; dùng được cho cả vùng mã." },
  { term: "=SC_CON_THIEU(mức)", text: "Còn bao nhiêu chỉ tiêu chặn mức; =SC_CON_THIEU(mức; TRUE) liệt kê mã." },
  { term: "=SC_NGAY_LAM_VIEC(từ; đến)", text: "Bao nhiêu ngày làm việc, theo tab «Lịch»." },
  {
    term: "Để ô tự tính lại",
    text: "Thêm 'Chỉ tiêu'!Z:AG (các cột xám; ngày làm việc thì Lịch!A:B) vào cuối công thức.",
  },
  { heading: "Đồng nghiệp mới: lần đầu bấm thực đơn" },
  {
    term: "Google hỏi gì",
    text: "Google hiện lần lượt: hỏi cấp quyền (bấm Tiếp tục); chọn tài khoản; cảnh báo Google chưa xác minh ứng dụng này (bấm Nâng cao, rồi Đi tới … (không an toàn)); danh sách quyền (chọn hết các ô, rồi Cho phép). Cảnh báo ấy là bình thường: chương trình nằm trong chính bảng của trường và không phát hành ra ngoài. Lần bấm đó có thể chưa chạy gì: xin bấm lại.",
  },
  {
    term: "Các quyền",
    text: "Xem và sửa bảng này, hiện hộp thoại, đặt lịch chạy hằng giờ, gửi thư thay anh chị, biết e-mail của anh chị. Thiếu quyền nào thì Sổ Chuẩn nhắc và đưa lại trang của Google. Chỉ nhập liệu thì không cần cấp quyền.",
  },
  {
    term: "Không thấy thực đơn",
    text: "Người chỉ được xem hoặc nhận xét không thấy thực đơn, vẫn xem được số liệu. Hai người cùng bấm thì người sau được nhắc: xin chờ một phút rồi bấm lại.",
  },
];
