/** The words that lists in use are written with, beside our own; "|" parts those that mean one thing. */

import { written } from "./written.ts";

export const synonyms = () => ({
  /** Other names of each column, by field; which field a name of two fields means is decided by the cells below. */
  headers: {
    order: "TT|STT|Số TT|Số thứ tự|S TT|Thứ tự",
    code: "Mã số|Mã chỉ tiêu|Mã tiêu chí|Ký hiệu|Số hiệu|Mã công việc|Mã nhiệm vụ|Mã NV|Mã CV|Mã việc",
    criterion: "Tiêu chuẩn|Lĩnh vực|Chương|Tên tiêu chí|Mảng công việc|Nhóm tiêu chuẩn",
    group: "Nhóm|Nhóm tiêu chí|Mục|Nhóm công việc|Nhóm nhiệm vụ|Giai đoạn|Đợt|Tuần|Bước|Hạng mục lớn",
    text: "Nội dung chỉ tiêu|Nội dung tiêu chí|Nội dung|Nội dung công việc|Nội dung nhiệm vụ|Nội dung thực hiện|Nội dung đánh giá|Nội dung kiểm tra|Nội dung yêu cầu|Tên chỉ tiêu|Tên công việc|Tên nhiệm vụ|Tên đầu việc|Tên hạng mục|Tên hoạt động|Tên việc|Tiêu chí đánh giá|Chỉ tiêu|Tiêu chí|Chỉ số|Nhiệm vụ|Nhiệm vụ cụ thể|Nhiệm vụ trọng tâm|Nhiệm vụ được giao|Công việc|Công việc cụ thể|Công việc cần làm|Công việc thực hiện|Đầu việc|Hạng mục|Hạng mục công việc|Việc|Việc cần làm|Việc phải làm|Hoạt động|Hành động|Câu hỏi|Vấn đề|Yêu cầu|Mô tả công việc|Mô tả nhiệm vụ|Mô tả|Diễn giải|Chi tiết",
    measure: "Cách tính|Loại chỉ tiêu|Hình thức đánh giá|Loại",
    piece: "ĐVT|Đơn vị đo|Đơn vị",
    target1:
      "Yêu cầu|Yêu cầu cần đạt|Yêu cầu mức I|Mức 1|Mức I|Chuẩn mức 1|Ngưỡng|Mức chuẩn|Mức yêu cầu|Chuẩn|Chỉ tiêu|Chỉ tiêu yêu cầu|Chỉ tiêu giao|Kế hoạch|Mục tiêu|Kết quả cần đạt|Mức phấn đấu|Chỉ tiêu phấn đấu|Kế hoạch năm|Chỉ tiêu năm|Chỉ tiêu kế hoạch|Kế hoạch giao",
    target2: "Yêu cầu mức II|Mức 2|Mức II|Chuẩn mức 2",
    result:
      "Kết quả|Kết quả thực hiện|Kết quả đạt được|Kết quả tự đánh giá|Kết quả đánh giá|Kết quả kiểm tra|Hiện trạng|Thực trạng|Thực hiện|Đã đạt|Đánh giá|Tự đánh giá|Xếp loại|Tình trạng|Hiện có|Số liệu|Điểm|Điểm tự đánh giá|Điểm đánh giá|Điểm đạt|Tỷ lệ|Tỷ lệ đạt|Tỷ lệ đạt được|Trả lời|Số lượng",
    numerator: "Số đạt|Số lượng đạt|Số lượng",
    denominator: "Tổng số|Tổng|Trên tổng số",
    state: "Trạng thái|Tiến độ|Tiến độ thực hiện|Tình hình thực hiện|Tình trạng thực hiện|Tình trạng",
    owner:
      "Người phụ trách|Phụ trách|Cá nhân phụ trách|Cán bộ phụ trách|Lãnh đạo phụ trách|Người thực hiện|Cá nhân thực hiện|Cán bộ thực hiện|Người chịu trách nhiệm|Người đảm nhiệm|Người được giao|Người được phân công|Người làm|Thành viên|Thành viên thực hiện|Thành viên phụ trách|Đầu mối|Phân công|Thực hiện",
    unit: "Đơn vị|Chủ trì|Đơn vị phụ trách|Đơn vị thực hiện|Đơn vị chịu trách nhiệm|Khoa, phòng|Phòng, khoa|Khoa, phòng phụ trách|Khoa, phòng thực hiện|Khoa, phòng chủ trì|Phòng, khoa phụ trách|Phòng, khoa thực hiện|Phòng, ban|Phòng, ban phụ trách|Phòng ban|Bộ phận|Bộ phận phụ trách|Bộ phận thực hiện|Cơ quan chủ trì|Phụ trách|Phân công|Thực hiện",
    supportUnits: "Phối hợp|Cơ quan phối hợp|Đơn vị phối hợp thực hiện|Bộ phận phối hợp",
    dueOn:
      "Hạn|Thời hạn|Hạn chót|Hạn cuối|Hạn cuối cùng|Hạn hoàn thành|Hạn xử lý|Hạn nộp|Thời hạn hoàn thành|Thời hạn thực hiện|Ngày đến hạn|Đến hạn|Ngày hết hạn|Ngày hạn|Ngày kết thúc|Kết thúc|Thời gian kết thúc|Thời điểm kết thúc|Thời gian hoàn thành|Thời điểm hoàn thành|Mốc hoàn thành|Ngày phải hoàn thành|Ngày hoàn thành|Hoàn thành trước|Hoàn thành trước ngày|Thời gian thực hiện|Thời gian|Tiến độ|Đến ngày|Ngày",
    note: "Ghi chú|Nhận xét|Ý kiến|Lưu ý|Bình luận",
    evidenceTitle: "Minh chứng|Bằng chứng|Hồ sơ minh chứng|Tài liệu minh chứng|Danh mục minh chứng|Hồ sơ|Tài liệu",
    evidenceLink: "Link|Liên kết|Đường link|Link minh chứng",
    evidenceDoc: "Số văn bản|Số ký hiệu|Số hiệu văn bản|Văn bản",
    evidenceOn: "Ngày ban hành|Ngày văn bản",
    detail:
      "Chi tiết|Diễn giải|Mô tả|Mô tả công việc|Mô tả nhiệm vụ|Mô tả chi tiết|Công việc chi tiết|Sản phẩm|Sản phẩm đầu ra|Biện pháp|Giải pháp",
    ownerEmail: "Email người phụ trách|E-mail người phụ trách|Email|E-mail|Thư điện tử|Địa chỉ email",
    startOn: "Ngày bắt đầu|Bắt đầu|Thời gian bắt đầu|Thời điểm bắt đầu|Từ ngày|Ngày giao|Ngày giao việc",
    doneOn: "Ngày thực hiện|Ngày hoàn thành thực tế|Ngày xong|Đã hoàn thành ngày",
    progress:
      "% Hoàn thành|Hoàn thành %|Phần trăm hoàn thành|% Tiến độ|% thực hiện|Tỷ lệ hoàn thành|Mức độ hoàn thành|Tiến độ %",
  },
  /**
   * Names of columns that people put together of two words: each of the first list with each of the second, by field.
   */
  joined: {
    text: "Tên|Nội dung|Mô tả|Danh mục|Các>công việc|nhiệm vụ|tiêu chí|chỉ tiêu|tiêu chuẩn|hoạt động|đầu việc|hạng mục|việc|công tác",
    text2:
      "Nội dung|Công việc|Nhiệm vụ|Hoạt động|Đầu việc|Hạng mục|Việc|Tiêu chí>cụ thể|cần làm|cần thực hiện|phải làm|thực hiện|chính|trọng tâm|chủ yếu|được giao|được phân công|triển khai|đánh giá|kiểm tra|rà soát",
    dueOn:
      "Hạn|Thời hạn|Mốc|Mốc thời gian|Thời điểm|Thời gian>hoàn thành|kết thúc|thực hiện|xử lý|nộp|báo cáo|giải quyết|khắc phục|triển khai",
    owner:
      "Người|Cá nhân|Cán bộ|Thành viên|Lãnh đạo|Giảng viên|Viên chức|Nhân viên|Nhân sự|Đồng chí>phụ trách|thực hiện|chủ trì|chịu trách nhiệm|đảm nhiệm|được giao|được phân công|làm|theo dõi",
    unit: "Đơn vị|Bộ phận|Phòng|Khoa|Tổ|Phòng ban|Phòng, ban|Khoa, phòng|Phòng, khoa|Cơ quan|Ban>phụ trách|thực hiện|chủ trì|chịu trách nhiệm|được giao|được phân công|đầu mối|tham mưu",
    supportUnits:
      "Đơn vị|Bộ phận|Phòng|Khoa|Phòng, ban|Khoa, phòng|Phòng, khoa|Cơ quan|Các đơn vị>phối hợp|phối hợp thực hiện|hỗ trợ",
    note: "Ý kiến|Nhận xét|Ghi chú>của lãnh đạo|lãnh đạo|chỉ đạo|thêm|khác",
  },
  /** The columns of a list of people with their addresses. */
  people: {
    name: "Họ và tên|Họ tên|Họ, tên|Tên cán bộ|Tên|Họ và tên cán bộ|Người|Cán bộ|Cán bộ, viên chức|Giảng viên|Vai trò",
    email: "Email|E-mail|Thư điện tử|Địa chỉ email|Địa chỉ e-mail|Hộp thư|Hộp thư điện tử|Mail|Gmail",
    title: "Chức vụ|Chức danh|Chức vụ, chức danh",
  },
  /** Words in cells of lists. */
  words: {
    ...written,
    /** Words before or after a header's name that mark a planned day; `actual`: the day on which it came about. */
    planned: "dự kiến|kế hoạch|theo kế hoạch",
    actual: "thực tế|thực hiện",
    /** Words between a header's name and the time that it speaks of: "Kết quả tính đến 30/6/2026". */
    asOf: "đến|tính đến|đến ngày|tính đến ngày|năm|của năm|trong năm|năm học|tháng|quý",
    untilNow: "đến nay|hiện nay|hiện tại",
    /** Said of work in hand, with how it goes. */
    inTrouble:
      "chậm|chậm tiến độ|chậm trễ|trễ|trễ hạn|quá hạn|có nguy cơ|nguy cơ chậm|đúng tiến độ|đang thực hiện đúng tiến độ",
    /** Headers of columns whose cells only hold a mark such as "x". */
    notApplicable: "không áp dụng|không liên quan",
    marks: "x|v|✓|✔|☑|•|1|true",
    unmarked: "false|☐|o|0",
    totals: "điểm trung bình|trung bình|bình quân|tổng|tổng số|tổng cộng|cộng|tổng điểm",
    foot: "(người|cán bộ|bộ phận) (lập|tổng hợp|báo cáo)( biểu| bảng)?|((tm|kt|tl|q)[. ]+)*(phó )?(hiệu trưởng|giám đốc|trưởng phòng|thủ trưởng)( đơn vị| bệnh viện)?|thư ký|nơi nhận|(.*,)?\\s*ngày[ .…\\d]*tháng[ .…\\d]*năm[ .…\\d]*",
    remark: "ghi chú|lưu ý",
    heading: "tiêu chí|tiêu chuẩn|nhóm chỉ tiêu|nhóm|phần|mục|chương|lĩnh vực|điều",
    inner: "nhóm chỉ tiêu|nhóm|mục",
    person: "trưởng|phó|quyền|hiệu trưởng|giám đốc|giảng viên|chuyên viên|nhân viên|cán bộ|viên chức",
    unit: "khoa|phòng|ban|tổ|trung tâm|văn phòng|bộ phận|chi bộ|đảng bộ|đảng ủy|chi ủy|ủy ban|hội đồng|thư viện",
    body: "bgh|ban giám hiệu|đảng ủy|đảng bộ|chi bộ|chi ủy|ubkt|ủy ban kiểm tra|công đoàn|cđ|đoàn thanh niên|đoàn tn|đoàn trường|hội cựu chiến binh|hội ccb|hội phụ nữ|ban nữ công|hội đồng trường",
    /** The first word of phrases for somebody without a name: "người phụ trách". */
    impersonal: "người",
    noUnit: "tổ chức|khoa học|ban hành|phòng chống|phòng cháy",
    joined: "ban",
    /** Titles of courtesy before a name, which are no part of it. */
    courtesy: "đ/c|đồng chí|ông|bà",
    title: "đ/c|đồng chí|ông|bà|thầy|cô|cn|ths|ts|tskh|pgs|gs|gvc|gvcc|bs|bscki|bsckii",
    post: "ht|pht|tp|ptp|pp|tk|ptk|pk|gv|gvc",
    nobody: "không|chưa|chưa có|chưa rõ|chưa phân công",
    /** Words in brackets behind the one of several people who is responsible. */
    leads: "chủ trì|chính|phụ trách chính|chịu trách nhiệm chính|trưởng nhóm|đầu mối|nhóm trưởng",
    several: "các|mọi|toàn|tất|từng|cả",
    and: "và",
    filler: "và|của",
  },
});
