/** What runs seldom say of how they ended; `{seen}` is whom or what it is about. */
export const outcomes = {
  busy: "Một người khác hoặc lịch tự động đang chạy Sổ Chuẩn trên bảng này. Xin thử lại sau một phút.",
  nothingToMend: "Không thấy điểm nào cần sửa.",
  held: "Chưa gửi cho người nhận mới, chờ duyệt: {seen}.",
  keptBack: "Người điều phối giữ lại thư của: {seen}.",
  unknown:
    "Không rõ thư của {seen} đã đi chưa (lần chạy trước bị ngắt). Thư không tự gửi lại; việc còn quá hạn sẽ có trong thư sau.",
  failed: "Không gửi được cho: {seen}.",
  quotaSpent: "Hạn mức gửi thư trong ngày còn {seen}; số thư còn lại sẽ gửi ở lần chạy sau.",
  viewOnly:
    "Anh chị chỉ được xem hoặc nhận xét bảng này nên Sổ Chuẩn không ghi được; số liệu vẫn xem được ở các tab. Nếu cần sửa, xin người quản lý bảng chia sẻ quyền chỉnh sửa.",
  consentMissing:
    "Anh chị chưa cấp đủ quyền cho Sổ Chuẩn. Xin mở trang của Google dưới đây, chọn hết các ô, bấm đồng ý, rồi bấm lại «{seen}».",
} as const;
