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
  /** Words for "at least" before a requirement; `orMore` after one: "từ 80% trở lên". */
  atLeast: "tối thiểu|ít nhất|không dưới|đạt|từ|là|phải",
  orMore: "trở lên",
  /** Words for "at most" ("không quá 16"); `below`: for "less than" ("dưới 12%"). */
  atMost: "tối đa|không quá|không vượt quá|không cao hơn|không lớn hơn|nhiều nhất",
  below: "dưới|ít hơn|thấp hơn|nhỏ hơn",
  orLess: "trở xuống",
  notStarted: "chưa thực hiện|chưa làm|chưa triển khai",
  inProgress: "đang làm|đang triển khai|đang trong lộ trình",
  done: "xong|hoàn thành|đã hoàn thành",
  blocked: "vướng|vướng mắc|đang vướng mắc",
  /** Words before a day that do not change it. */
  dayPrefix: "ngày|hạn|đến|đến ngày|hạn ngày|hết ngày|đến hết ngày|chậm nhất ngày",
  /** Names of months by their first three letters, in order. */
  months: "",
  /** Words between day and month, and between month and year: "31 tháng 12 năm 2026". */
  monthWord: "tháng|t",
  yearWord: "năm",
  /** Words before a time of which the last day is meant: "trước 31/12/2026", "hết quý IV/2026". */
  lastDay:
    "trước|trước ngày|xong trước|xong trước ngày|hoàn thành trước|hoàn thành trước ngày|chậm nhất|muộn nhất|hết|trong|cuối|đến hết|đến|chậm nhất là",
  quarterWord: "quý",
  /** Words for times of many days. */
  longTime: "tháng|quý|năm|tuần|học kỳ|kỳ",
  /** Beginnings of words that hold the place of a link or a number to come. */
  placeholders:
    "chưa|không có|không số|không|đang|chờ|đợi|sẽ|dự kiến|dự thảo|xem sau|bổ sung|cập nhật|nộp sau|gửi sau|có sau|để sau|sau|nợ|thiếu|cần|xin|đề nghị",
  /** Words at a number's end, in brackets or after a comma, that mark it as one to come. */
  drafts: "chưa|đang|chờ|đợi|sẽ|dự thảo",
};
