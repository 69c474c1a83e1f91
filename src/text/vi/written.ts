/**
 * Words that people write in cells where a column offers others, and around days; each list is parted by "|" and
 * compared without case or composition. Check, repair and adoption read by the same lists.
 */
export const written = {
  yes: "có|đạt|đạt yêu cầu|đã đạt|đã có|đủ|đầy đủ|đúng|bắt buộc|phải có|x|✓|✔|☑",
  no: "không|không đạt|không đạt yêu cầu|chưa đạt yêu cầu|không có|chưa|chưa đạt|chưa có|sai|☐|✗|✘",
  outOfScope: "không yêu cầu",
  yesNo: "định tính|có/không|đạt/không đạt|đạt/chưa đạt",
  count: "số|đếm|định lượng (số)",
  ratio: "tỉ lệ|%|phần trăm|tỷ lệ %|tỷ lệ (%)",
  /** May stand before a requirement, and after one: "từ 80% trở lên". */
  atLeast: "tối thiểu|ít nhất|không dưới|đạt|từ|là|phải",
  orMore: "trở lên",
  /** What must not be passed: "không quá 16", and what must not be reached: "dưới 12%". */
  atMost: "tối đa|không quá|không vượt quá|không cao hơn|không lớn hơn|nhiều nhất",
  below: "dưới|ít hơn|thấp hơn|nhỏ hơn",
  orLess: "trở xuống",
  notStarted: "chưa thực hiện|chưa làm|chưa triển khai",
  inProgress: "đang làm|đang triển khai|đang trong lộ trình",
  done: "xong|hoàn thành|đã hoàn thành",
  blocked: "vướng|vướng mắc|đang vướng mắc",
  /** May stand before a day without changing it. */
  dayPrefix: "ngày|hạn|đến|đến ngày|hạn ngày|hết ngày|đến hết ngày|chậm nhất ngày",
  /** Names of months by their first three letters, in order. */
  months: "",
  /** Stand between day and month, and between month and year: "31 tháng 12 năm 2026". */
  monthWord: "tháng|t",
  yearWord: "năm",
  /** May stand before a time whose last day is meant: "trước 31/12/2026", "hết quý IV/2026". */
  lastDay:
    "trước|trước ngày|xong trước|xong trước ngày|hoàn thành trước|hoàn thành trước ngày|chậm nhất|muộn nhất|hết|trong|cuối|đến hết|đến|chậm nhất là",
  quarterWord: "quý",
  /** Say of a time that has many days. */
  longTime: "tháng|quý|năm|tuần|học kỳ|kỳ",
  /** What stands where a link or a number will come, by how it begins. */
  placeholders:
    "chưa|không có|không số|không|đang|chờ|đợi|sẽ|dự kiến|dự thảo|xem sau|bổ sung|cập nhật|nộp sau|gửi sau|có sau|để sau|sau|nợ|thiếu|cần|xin|đề nghị",
  /** The same at the end of a number, in brackets or after a comma. */
  drafts: "chưa|đang|chờ|đợi|sẽ|dự thảo",
};
