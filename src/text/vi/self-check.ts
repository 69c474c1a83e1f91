/** Words of the check on Google, and the meanings of its answers. */

export const selfCheck = () => ({
  tab: "Kiểm tra Google",
  scratch: "Sổ Chuẩn – thử tạm",
  ask: "Chương trình thử trên một tab tạm rồi xóa tab đó. Gửi thử cả một thư cho chính anh chị?",
  about: (moment: string) =>
    `Thử lúc ${moment}. Không có dữ liệu của trường hay địa chỉ e-mail; có thể gửi cho người làm chương trình.`,
  headers: ["Đã thử", "Chờ đợi", "Thấy", "So sánh", "Nghĩa là"],
  verdicts: { same: "giống", different: "KHÁC", noted: "ghi nhận" },
  /** The meanings of answers that are not the expected ones. */
  means: {
    fine: "Chương trình chạy đúng dù thấy thế nào.",
    mend: "Khác: cấp đủ quyền, bấm «Thiết lập / sửa bảng» hoặc duyệt lại việc gửi thư.",
    tell: "Khác: tạm dừng gửi thư và báo người làm chương trình.",
  },
  done: ({ tried, different }: { tried: number; different: number }) =>
    `Đã thử ${tried} điều, ${different} điều khác chờ đợi; xem tab này.`,
});
