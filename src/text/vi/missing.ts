/** The tab of what is still missing. */

export const missing = () => ({
  title: (level: number, n: number, total: number) => `CÒN THIẾU ĐỂ ĐẠT MỨC ${level}: ${n}/${total} chỉ tiêu`,
  none: (level: number) => `Mức ${level}: không còn chỉ tiêu nào chặn.`,
  empty: (level: number) => `Mức ${level}: chưa có chỉ tiêu nào trong phạm vi.`,
  alsoLevel1: "Mức 2 chỉ mở khi mức 1 đã mở: danh sách gồm cả những gì còn chặn mức 1.",
  noDate: "chưa có thời hạn",
  headers: {
    code: "Mã",
    criterion: "Tiêu chí",
    text: "Nội dung chỉ tiêu",
    target: "Yêu cầu",
    value: "Hiện trạng",
    gap: "Còn thiếu gì",
    owner: "Người phụ trách",
    unit: "Đơn vị",
    due: "Thời hạn",
    overdue: "Quá hạn (ngày làm việc)",
  },
});
