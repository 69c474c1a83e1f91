/** Words of dialogs that several commands share. */
import { formats } from "./formats.ts";

const { number } = formats;

export const dialog = () => ({
  title: "Sổ Chuẩn",
  problemsFound: (n: number) => `Có ${n} điểm cần sửa:`,
  notesFound: (n: number) => `${n} điều lưu ý:`,
  sorry: (id: string) =>
    `Rất tiếc, chương trình gặp lỗi ngoài dự kiến. Dữ liệu anh chị đã nhập không bị thay đổi. Mã lỗi: ${id}. Xin thử lại sau ít phút; nếu vẫn gặp, gửi mã này cho người điều phối.`,
  scored: (sentence: string) => `Đã tính xong. ${sentence}`,
  noDigests: "Hôm nay không có gì cần nhắc ai.",
  alreadySent: "Thư hôm nay đã gửi; không ai nhận hai lần.",
  sent: (n: number) => `Đã gửi ${number(n)} thư.`,
  badLevel: (seen: string) => `«${seen}» không phải mức: nhập 1 hoặc 2.`,
});
