/** The words that lists in use are written with, beside our own; "|" parts those that mean one thing. */

import { written } from "./written.ts";

export const synonyms = () => ({
  /** What people call each column, apart from our own headers; a name under two fields is told by what stands below. */
  headers: {
    order: "TT|STT|Số TT|Số thứ tự",
    code: "Mã số|Mã chỉ tiêu|Mã tiêu chí|Ký hiệu|Số hiệu",
    criterion: "Tiêu chuẩn|Lĩnh vực|Chương|Tên tiêu chí",
    group: "Nhóm|Nhóm tiêu chí|Mục",
    text: "Nội dung|Nội dung tiêu chí|Nội dung đánh giá|Tên chỉ tiêu|Chỉ tiêu|Tiêu chí|Tiêu chí đánh giá|Chỉ số|Nhiệm vụ|Công việc|Nội dung công việc|Yêu cầu|Nội dung yêu cầu",
    measure: "Cách tính|Loại chỉ tiêu|Hình thức đánh giá|Loại",
    piece: "ĐVT|Đơn vị đo|Đơn vị",
    target1:
      "Yêu cầu|Yêu cầu cần đạt|Yêu cầu mức I|Mức 1|Mức I|Chuẩn mức 1|Ngưỡng|Mức chuẩn|Mức yêu cầu|Chuẩn|Chỉ tiêu|Chỉ tiêu yêu cầu|Chỉ tiêu giao|Kế hoạch|Mục tiêu|Kết quả cần đạt|Mức phấn đấu|Chỉ tiêu phấn đấu",
    target2: "Yêu cầu mức II|Mức 2|Mức II|Chuẩn mức 2",
    result:
      "Kết quả thực hiện|Kết quả đạt được|Hiện trạng|Thực trạng|Thực hiện|Đã đạt|Đánh giá|Tự đánh giá|Tình trạng|Hiện có|Số liệu|Kết quả tự đánh giá|Điểm|Điểm tự đánh giá|Điểm đánh giá|Điểm đạt|Tỷ lệ|Tỷ lệ đạt|Tỷ lệ đạt được",
    numerator: "Số đạt|Số lượng đạt",
    denominator: "Tổng số",
    state: "Trạng thái|Tiến độ|Tiến độ thực hiện|Tình hình thực hiện",
    owner:
      "Phụ trách|Cá nhân phụ trách|Cán bộ phụ trách|Lãnh đạo phụ trách|Người thực hiện|Người chịu trách nhiệm|Đầu mối|Phân công",
    unit: "Đơn vị|Chủ trì|Đơn vị phụ trách|Đơn vị thực hiện|Khoa, phòng|Phòng, khoa|Bộ phận|Cơ quan chủ trì|Phụ trách|Phân công",
    supportUnits: "Phối hợp|Cơ quan phối hợp",
    dueOn: "Hạn|Hạn chót|Hạn hoàn thành|Thời hạn hoàn thành|Thời gian|Thời gian hoàn thành|Thời gian thực hiện|Tiến độ",
    note: "Nhận xét|Ý kiến",
    evidenceTitle: "Minh chứng|Bằng chứng|Hồ sơ minh chứng|Tài liệu minh chứng|Danh mục minh chứng|Hồ sơ|Tài liệu",
    evidenceLink: "Link|Liên kết|Đường link|Link minh chứng",
    evidenceDoc: "Số văn bản|Số ký hiệu|Số hiệu văn bản|Văn bản",
    evidenceOn: "Ngày ban hành|Ngày văn bản",
  },
  /** Words of their cells. */
  words: {
    ...written,
    totals: "điểm trung bình|trung bình|bình quân|tổng|tổng số|tổng cộng|cộng|tổng điểm",
    foot: "(người|cán bộ|bộ phận) (lập|tổng hợp|báo cáo)( biểu| bảng)?|((tm|kt|tl|q)[. ]+)*(phó )?(hiệu trưởng|giám đốc|trưởng phòng|thủ trưởng)( đơn vị| bệnh viện)?|thư ký|nơi nhận|(.*,)?\\s*ngày[ .…\\d]*tháng[ .…\\d]*năm[ .…\\d]*",
    remark: "ghi chú|lưu ý",
    heading: "tiêu chí|tiêu chuẩn|nhóm chỉ tiêu|nhóm|phần|mục|chương|lĩnh vực|điều",
    inner: "nhóm chỉ tiêu|nhóm|mục",
    person: "trưởng|phó|quyền|hiệu trưởng|giám đốc|giảng viên|chuyên viên|nhân viên|cán bộ|viên chức",
    unit: "khoa|phòng|ban|tổ|trung tâm|văn phòng|bộ phận",
    body: "bgh|đảng ủy|công đoàn|đoàn thanh niên",
    noUnit: "tổ chức|khoa học|ban hành|phòng chống|phòng cháy",
    joined: "ban",
    title: "đ/c|đồng chí|ông|bà|thầy|cô|cn|ths|ts|tskh|pgs|gs|gvc|gvcc|bs|bscki|bsckii",
    post: "ht|pht|tp|ptp|pp|tk|ptk|pk|gv|gvc",
    nobody: "không|chưa|chưa có|chưa rõ|chưa phân công",
    several: "các|mọi|toàn|tất|từng|cả",
    and: "và",
    filler: "và|của",
  },
});
