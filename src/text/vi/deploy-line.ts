/** Words of `npm run deploy`, which are no part of the script that Google gets. */
import { API_SETTINGS } from "../addresses.ts";

export const deployLine = () => ({
  usage: (languages: string) => `Đưa Sổ Chuẩn lên một bảng Google Trang tính

  npm run deploy -- --title "TÊN BẢNG"     tạo bảng mới mang tên này, gắn Sổ Chuẩn vào
  npm run deploy -- --sheet "ĐỊA CHỈ"      gắn vào bảng đang có
  npm run deploy -- --script "MÃ DỰ ÁN"    dùng lại một dự án Apps Script đang có
  npm run deploy                           lần sau: cập nhật bảng đã gắn

Tùy chọn
  --new              tạo thêm một bảng mới dù đã có bảng
  ${`--lang ${languages}`.padEnd(18)} ngôn ngữ của lời nhắn này
  --dry-run          nói từng bước và lệnh, không chạy gì

Mã kết thúc: 0 xong, 1 có điều cần người sửa, 2 gọi sai.`,
  badUsage: (what: string) => `Không hiểu: ${what}. Xem «npm run deploy -- --help».`,
  badLanguage: ({ value, languages }: { value: string; languages: readonly string[] }) =>
    `ngôn ngữ «${value}» (chỉ có ${languages.join(", ")})`,
  notASheet: (value: string) =>
    `«${value}» không phải địa chỉ một bảng, dạng https://docs.google.com/spreadsheets/d/…/edit`,
  publishedSheet: (value: string) => `«${value}» là bản công bố trên web, cần địa chỉ lúc mở bảng để sửa`,
  notAScript: (value: string) => `«${value}» không phải mã dự án hay địa chỉ dạng https://script.google.com/d/…/edit`,
  onlyOne: "chọn một trong --sheet, --script, --new",
  dashesForgotten: (name: string) => `thiếu «--» trước --${name}: npm run deploy -- --${name} …`,
  titleNeeded: `chưa có bảng nào, cần --title "TÊN BẢNG" để tạo bảng mới, hoặc --sheet "ĐỊA CHỈ" của bảng đang có`,
  titleAsk: (usual: string) => `Tên bảng mới [${usual}]: `,
  product: "Sổ Chuẩn",
  steps: {
    who: "Xem ai đang đăng nhập Google",
    createNew: (title: string) => `Tạo bảng mới «${title}» và dự án Apps Script gắn vào nó`,
    createIn: (address: string) => `Tạo dự án Apps Script gắn vào bảng ${address}`,
    look: "Xem Google đang giữ những tệp nào (đã giống dist/ thì xong)",
    push: "Đưa các tệp của dist/ lên",
    verify: "Đọc lại từ Google, so từng byte với dist/",
  },
  dryRun: "Chỉ nói, không chạy gì:",
  scratch: "THƯ MỤC-TẠM",
  account: (email: string) => `Tài khoản Google: ${email}`,
  pushed: (files: string) => `Xong. Google giữ đúng ${files}, giống dist/ từng byte.`,
  upToDate: (files: string) => `Đã là bản mới nhất: Google giữ đúng ${files}, giống dist/ từng byte.`,
  respelled: "Riêng tệp kê khai (appsscript.json) Google trình bày lại, nội dung như nhau.",
  sheetAt: (address: string) => `Bảng: ${address}`,
  scriptAt: (address: string) => `Dự án: ${address}`,
  remembered: (file: string) => `Mã dự án ghi ở ${file}, lần sau tự dùng lại.`,
  next: "Ba việc tiếp theo, trong bảng:",
  reload: "1. Tải lại trang (F5), chờ menu Sổ Chuẩn hiện ra.",
  setUp: (menu: string, item: string) => `2. Bấm ${menu} > ${item}`,
  consent:
    "3. Google hỏi quyền: chọn tài khoản, đồng ý, rồi bấm lại mục đó. Nếu Google báo chưa xác minh: Nâng cao > Đi tới.",
  twice:
    "Nếu menu hiện hai lần, bảng đã có Sổ Chuẩn từ trước: ở Tiện ích mở rộng > Apps Script xóa dự án cũ, đừng để hai bản cùng gửi thư.",
  failures: {
    notLoggedIn: () =>
      "Chưa đăng nhập Google. Chạy «npx clasp login», chọn tài khoản sẽ giữ bảng, đánh dấu mọi quyền, rồi chạy lại.",
    loginExpired: () =>
      "Google không nhận lần đăng nhập này nữa (hết hạn, bị thu hồi hoặc thiếu quyền). Chạy «npx clasp login», đánh dấu mọi quyền, rồi chạy lại.",
    loginDamaged: () =>
      "Tệp đăng nhập của clasp (.clasprc.json trong thư mục cá nhân) bị hỏng. Xóa tệp đó, chạy «npx clasp login», rồi chạy lại.",
    apiOff: () =>
      `Tài khoản này chưa bật Apps Script API. Mở ${API_SETTINGS}, gạt sang Bật, chờ vài phút, rồi chạy lại.`,
    sheetUnknown: (address: string) =>
      `Không gắn được vào bảng ${address}: không có bảng này, hoặc tài khoản đang đăng nhập không được sửa nó. Kiểm tra địa chỉ và quyền sửa. Bảng vừa tạo thì đặt tên hoặc gõ một ô trước; tệp Excel thì lưu thành Google Trang tính trước. Rồi chạy lại.`,
    scriptUnknown: (id: string) =>
      `Không mở được dự án Apps Script ${id}: mã sai, dự án đã xóa, hoặc tài khoản đang đăng nhập không được sửa nó. Xem mã ở Tiện ích mở rộng > Apps Script > Cài đặt dự án, xem tài khoản bằng «npx clasp show-authorized-user», rồi chạy lại với --script, hoặc --new để tạo bảng mới.`,
    offline: () => "Không nối được tới Google. Kiểm tra mạng (và proxy hoặc tường lửa của trường), rồi chạy lại.",
    late: () => "Google không trả lời trong ba phút. Kiểm tra mạng, rồi chạy lại.",
    quota: () =>
      "Tài khoản này hết hạn mức của Google (tạo dự án mới hoặc số lần gọi). Chờ vài phút rồi chạy lại; vẫn vậy thì để đến ngày mai, hoặc dán tay các tệp như README.",
    driveFull: () => "Google Drive của tài khoản này đã đầy. Dọn bớt hoặc đăng nhập tài khoản khác, rồi chạy lại.",
    refused: (what: string) =>
      `Google không nhận mã: ${what}. Bảng vẫn chạy bản cũ. Bản dựng có lỗi: chạy «npm cit» xem lỗi ở đâu, sửa, rồi chạy lại.`,
    recordDamaged: (file: string) =>
      `Tệp ${file} bị hỏng, không biết dự án nào. Xóa tệp đó, rồi chạy lại với --script "MÃ DỰ ÁN" (mã ở Tiện ích mở rộng > Apps Script > Cài đặt dự án).`,
    distMissing: () => "Chưa có dist/ với so-chuan.js và appsscript.json. Chạy «npm run deploy» ở thư mục của dự án.",
    otherCode: (what: string) =>
      `Dự án này còn mã khác: ${what}. Đưa lên sẽ xóa mã đó, nên chưa làm gì. Chép ra nơi khác nếu cần, xóa nó trong trình soạn thảo Apps Script, rồi chạy lại; hoặc chọn bảng khác.`,
    differs: (what: string) =>
      `Đã đưa lên nhưng Google giữ khác: ${what}. Đóng mọi trang Apps Script đang mở của dự án này, rồi chạy lại.`,
    unexpected: (what: string) => `Lỗi ngoài dự kiến: ${what}`,
  },
  sheetWaits: (address: string) => `Bảng đã tạo xong nhưng chưa có Sổ Chuẩn: ${address}. Lần sau sẽ dùng lại bảng này.`,
});

export type DeployText = ReturnType<typeof deployLine>;
