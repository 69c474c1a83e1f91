/** Words of the page on a past day. */

export const pastDay = () => ({
  ask: "Xem lại ngày nào? Ghi ngày như 25/11/2026.",
  noDay: (seen: string) => `«${seen}» không phải một ngày chắc chắn. Ghi ngày như 25/11/2026.`,
  notStored: (on: string) => `Lịch sử chưa có gì đến ngày ${on}.`,
  title: (on: string) => `Trạng thái cuối ngày ${on}`,
  asStored: (on: string) => `Ngày đó không tính điểm; đây là trạng thái của lần tính gần nhất trước đó, ngày ${on}.`,
  changes: "Thay đổi trong ngày",
  rows: "Các chỉ tiêu",
  level: "Mức đạt",
  evidence: "Minh chứng",
  noRows: "Chưa có chỉ tiêu nào được đánh giá.",
});
