/** Sentences on rare ways in which runs end. */

export const outcomes = () => ({
  busy: "Một người khác hoặc lịch tự động đang chạy Sổ Chuẩn trên bảng này. Xin thử lại sau một phút.",
  nothingToMend: "Không thấy điểm nào cần sửa.",
  held: (seen: string) => `Chưa gửi cho người nhận mới, chờ duyệt: ${seen}.`,
  keptBack: (seen: string) => `Người điều phối giữ lại thư của: ${seen}.`,
  unknown: (seen: string) =>
    `Không rõ thư của ${seen} đã đi chưa (lần chạy trước bị ngắt). Thư không tự gửi lại; việc còn quá hạn sẽ có trong thư sau.`,
  failed: (seen: string) => `Không gửi được cho: ${seen}.`,
  quotaSpent: (seen: string) => `Hạn mức gửi thư trong ngày còn ${seen}; số thư còn lại sẽ gửi ở lần chạy sau.`,
  viewOnly:
    "Anh chị chỉ được xem hoặc nhận xét bảng này nên Sổ Chuẩn không ghi được; số liệu vẫn xem được ở các tab. Nếu cần sửa, xin người quản lý bảng chia sẻ quyền chỉnh sửa.",
  consentMissing: (seen: string) =>
    `Anh chị chưa cấp đủ quyền cho Sổ Chuẩn. Xin mở trang của Google dưới đây, chọn hết các ô, bấm đồng ý, rồi bấm lại «${seen}».`,
});
