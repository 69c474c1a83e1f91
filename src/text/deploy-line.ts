/** What `npm run deploy` says; it is no part of the script that Google gets. */
import type { Language } from "./text.ts";

const API_SETTINGS = "https://script.google.com/home/usersettings";

const vi = {
  usage: `Đưa Sổ Chuẩn lên một bảng Google Trang tính

  npm run deploy -- --title "TÊN BẢNG"     tạo bảng mới mang tên này, gắn Sổ Chuẩn vào
  npm run deploy -- --sheet "ĐỊA CHỈ"      gắn vào bảng đang có
  npm run deploy -- --script "MÃ DỰ ÁN"    dùng lại một dự án Apps Script đang có
  npm run deploy                           lần sau: cập nhật bảng đã gắn

Tùy chọn
  --new              tạo thêm một bảng mới dù đã có bảng
  --lang vi|en       ngôn ngữ của lời nhắn này
  --dry-run          nói từng bước và lệnh, không chạy gì

Mã kết thúc: 0 xong, 1 có điều cần người sửa, 2 gọi sai.`,
  badUsage: (what: string): string => `Không hiểu: ${what}. Xem «npm run deploy -- --help».`,
  badLanguage: (value: string): string => `ngôn ngữ «${value}» (chỉ có vi, en)`,
  notASheet: (value: string): string =>
    `«${value}» không phải địa chỉ một bảng, dạng https://docs.google.com/spreadsheets/d/…/edit`,
  publishedSheet: (value: string): string => `«${value}» là bản công bố trên web, cần địa chỉ lúc mở bảng để sửa`,
  notAScript: (value: string): string =>
    `«${value}» không phải mã dự án hay địa chỉ dạng https://script.google.com/d/…/edit`,
  onlyOne: "chọn một trong --sheet, --script, --new",
  dashesForgotten: (name: string): string => `thiếu «--» trước --${name}: npm run deploy -- --${name} …`,
  titleNeeded: `chưa có bảng nào, cần --title "TÊN BẢNG" để tạo bảng mới, hoặc --sheet "ĐỊA CHỈ" của bảng đang có`,
  titleAsk: (usual: string): string => `Tên bảng mới [${usual}]: `,
  product: "Sổ Chuẩn",
  steps: {
    who: "Xem ai đang đăng nhập Google",
    createNew: (title: string): string => `Tạo bảng mới «${title}» và dự án Apps Script gắn vào nó`,
    createIn: (address: string): string => `Tạo dự án Apps Script gắn vào bảng ${address}`,
    look: "Xem Google đang giữ những tệp nào (đã giống dist/ thì xong)",
    push: "Đưa hai tệp của dist/ lên",
    verify: "Đọc lại từ Google, so từng byte với dist/",
  },
  dryRun: "Chỉ nói, không chạy gì:",
  scratch: "THƯ MỤC-TẠM",
  account: (email: string): string => `Tài khoản Google: ${email}`,
  pushed: (files: string): string => `Xong. Google giữ đúng ${files}, giống dist/ từng byte.`,
  upToDate: (files: string): string => `Đã là bản mới nhất: Google giữ đúng ${files}, giống dist/ từng byte.`,
  respelled: "Riêng tệp kê khai (appsscript.json) Google trình bày lại, nội dung như nhau.",
  sheetAt: (address: string): string => `Bảng: ${address}`,
  scriptAt: (address: string): string => `Dự án: ${address}`,
  remembered: (file: string): string => `Mã dự án ghi ở ${file}, lần sau tự dùng lại.`,
  next: "Ba việc tiếp theo, trong bảng:",
  reload: "1. Tải lại trang (F5), chờ menu Sổ Chuẩn hiện ra.",
  setUp: (menu: string, item: string): string => `2. Bấm ${menu} > ${item}`,
  consent:
    "3. Google hỏi quyền: chọn tài khoản, đồng ý, rồi bấm lại mục đó. Nếu Google báo chưa xác minh: Nâng cao > Đi tới.",
  twice:
    "Nếu menu hiện hai lần, bảng đã có Sổ Chuẩn từ trước: ở Tiện ích mở rộng > Apps Script xóa dự án cũ, đừng để hai bản cùng gửi thư.",
  failures: {
    notLoggedIn: (): string =>
      "Chưa đăng nhập Google. Chạy «npx clasp login», chọn tài khoản sẽ giữ bảng, đánh dấu mọi quyền, rồi chạy lại.",
    loginExpired: (): string =>
      "Google không nhận lần đăng nhập này nữa (hết hạn, bị thu hồi hoặc thiếu quyền). Chạy «npx clasp login», đánh dấu mọi quyền, rồi chạy lại.",
    loginDamaged: (): string =>
      "Tệp đăng nhập của clasp (.clasprc.json trong thư mục cá nhân) bị hỏng. Xóa tệp đó, chạy «npx clasp login», rồi chạy lại.",
    apiOff: (): string =>
      `Tài khoản này chưa bật Apps Script API. Mở ${API_SETTINGS}, gạt sang Bật, chờ vài phút, rồi chạy lại.`,
    sheetUnknown: (address: string): string =>
      `Không gắn được vào bảng ${address}: không có bảng này, hoặc tài khoản đang đăng nhập không được sửa nó. Kiểm tra địa chỉ và quyền sửa. Bảng vừa tạo thì đặt tên hoặc gõ một ô trước; tệp Excel thì lưu thành Google Trang tính trước. Rồi chạy lại.`,
    scriptUnknown: (id: string): string =>
      `Không mở được dự án Apps Script ${id}: mã sai, dự án đã xóa, hoặc tài khoản đang đăng nhập không được sửa nó. Xem mã ở Tiện ích mở rộng > Apps Script > Cài đặt dự án, xem tài khoản bằng «npx clasp show-authorized-user», rồi chạy lại với --script, hoặc --new để tạo bảng mới.`,
    offline: (): string =>
      "Không nối được tới Google. Kiểm tra mạng (và proxy hoặc tường lửa của trường), rồi chạy lại.",
    late: (): string => "Google không trả lời trong ba phút. Kiểm tra mạng, rồi chạy lại.",
    quota: (): string =>
      "Tài khoản này hết hạn mức của Google (tạo dự án mới hoặc số lần gọi). Chờ vài phút rồi chạy lại; vẫn vậy thì để đến ngày mai, hoặc dán tay hai tệp như README.",
    driveFull: (): string =>
      "Google Drive của tài khoản này đã đầy. Dọn bớt hoặc đăng nhập tài khoản khác, rồi chạy lại.",
    refused: (what: string): string =>
      `Google không nhận mã: ${what}. Bảng vẫn chạy bản cũ. Bản dựng có lỗi: chạy «npm cit» xem lỗi ở đâu, sửa, rồi chạy lại.`,
    recordDamaged: (file: string): string =>
      `Tệp ${file} bị hỏng, không biết dự án nào. Xóa tệp đó, rồi chạy lại với --script "MÃ DỰ ÁN" (mã ở Tiện ích mở rộng > Apps Script > Cài đặt dự án).`,
    distMissing: (): string =>
      "Chưa có dist/ với so-chuan.js và appsscript.json. Chạy «npm run deploy» ở thư mục của dự án.",
    otherCode: (what: string): string =>
      `Dự án này còn mã khác: ${what}. Đưa lên sẽ xóa mã đó, nên chưa làm gì. Chép ra nơi khác nếu cần, xóa nó trong trình soạn thảo Apps Script, rồi chạy lại; hoặc chọn bảng khác.`,
    differs: (what: string): string =>
      `Đã đưa lên nhưng Google giữ khác: ${what}. Đóng mọi trang Apps Script đang mở của dự án này, rồi chạy lại.`,
    unexpected: (what: string): string => `Lỗi ngoài dự kiến: ${what}`,
  },
  sheetWaits: (address: string): string =>
    `Bảng đã tạo xong nhưng chưa có Sổ Chuẩn: ${address}. Lần sau sẽ dùng lại bảng này.`,
};

const en: typeof vi = {
  usage: `Put Sổ Chuẩn on a Google Sheet

  npm run deploy -- --title "TITLE"        make a new sheet of this title, with Sổ Chuẩn bound to it
  npm run deploy -- --sheet "ADDRESS"      bind it to a sheet that exists
  npm run deploy -- --script "SCRIPT ID"   reuse an Apps Script project that exists
  npm run deploy                           later: update the sheet it is bound to

Options
  --new              make one more sheet although there is one
  --lang vi|en       language of these messages
  --dry-run          say each step and command, run none

Exit code: 0 done, 1 something for a person to correct, 2 wrong usage.`,
  badUsage: (what) => `Not understood: ${what}. See "npm run deploy -- --help".`,
  badLanguage: (value) => `language "${value}" (there are vi and en)`,
  notASheet: (value) => `"${value}" is no address of a sheet such as https://docs.google.com/spreadsheets/d/…/edit`,
  publishedSheet: (value) => `"${value}" is a page published to the web; give the address at which the sheet is edited`,
  notAScript: (value) => `"${value}" is no script id, nor an address such as https://script.google.com/d/…/edit`,
  onlyOne: "choose one of --sheet, --script, --new",
  dashesForgotten: (name) => `"--" is missing before --${name}: npm run deploy -- --${name} …`,
  titleNeeded: `there is no sheet yet: --title "TITLE" makes one, --sheet "ADDRESS" takes one that exists`,
  titleAsk: (usual) => `Title of the new sheet [${usual}]: `,
  product: "Sổ Chuẩn",
  steps: {
    who: "See who is logged in to Google",
    createNew: (title) => `Make a new sheet "${title}" and an Apps Script project bound to it`,
    createIn: (address) => `Make an Apps Script project bound to the sheet ${address}`,
    look: "See what files Google holds (equal to dist/ means done)",
    push: "Upload the two files of dist/",
    verify: "Read back from Google and compare with dist/ byte for byte",
  },
  dryRun: "Only saying, running nothing:",
  scratch: "TEMPORARY-FOLDER",
  account: (email) => `Google account: ${email}`,
  pushed: (files) => `Done. Google holds exactly ${files}, equal to dist/ byte for byte.`,
  upToDate: (files) => `Up to date: Google holds exactly ${files}, equal to dist/ byte for byte.`,
  respelled: "Only the manifest (appsscript.json) was laid out anew by Google, with the same content.",
  sheetAt: (address) => `Sheet: ${address}`,
  scriptAt: (address) => `Script: ${address}`,
  remembered: (file) => `The script id is kept in ${file} and reused from now on.`,
  next: "Three things to do next, in the sheet:",
  reload: "1. Reload the page (F5) and wait for the menu Sổ Chuẩn.",
  setUp: (menu, item) => `2. Press ${menu} > ${item} (Set up / repair; it then asks for the language)`,
  consent:
    "3. Google asks for consent: choose the account, agree, and press that item again. If Google says the app is not verified: Advanced > Go to.",
  twice:
    "If the menu appears twice, the sheet had Sổ Chuẩn before: delete the older project in Extensions > Apps Script, so that no two copies send mail.",
  failures: {
    notLoggedIn: () =>
      `Not logged in to Google. Run "npx clasp login", choose the account that is to own the sheet, tick every box, and run again.`,
    loginExpired: () =>
      `Google no longer accepts this login (expired, revoked, or without all permissions). Run "npx clasp login", tick every box, and run again.`,
    loginDamaged: () =>
      `clasp's login file (.clasprc.json in your home folder) is damaged. Delete it, run "npx clasp login", and run again.`,
    apiOff: () =>
      `The Apps Script API is off for this account. Open ${API_SETTINGS}, switch it on, wait a few minutes, and run again.`,
    sheetUnknown: (address) =>
      `Cannot bind to the sheet ${address}: there is no such sheet, or the account logged in may not edit it. Check the address and the right to edit. Give a brand-new sheet a title or type into a cell first; save an Excel file as a Google Sheet first. Then run again.`,
    scriptUnknown: (id) =>
      `Cannot open the Apps Script project ${id}: the id is wrong, the project was deleted, or the account logged in may not edit it. See the id in Extensions > Apps Script > Project Settings and the account with "npx clasp show-authorized-user", then run again with --script, or with --new for a new sheet.`,
    offline: () =>
      "Google cannot be reached. Check the network (and a proxy or firewall of the school), then run again.",
    late: () => "Google did not answer within three minutes. Check the network, then run again.",
    quota: () =>
      "This account has used up a quota of Google (new projects, or calls). Wait a few minutes and run again; if that does not help wait until tomorrow, or paste the two files by hand as the README says.",
    driveFull: () =>
      "The Google Drive of this account is full. Make room or log in with another account, then run again.",
    refused: (what) =>
      `Google refused the code: ${what}. The sheet still runs what it had. The build is wrong: run "npm cit" to see where, correct it, and run again.`,
    recordDamaged: (file) =>
      `${file} is damaged, so the project is not known. Delete that file and run again with --script "SCRIPT ID" (see Extensions > Apps Script > Project Settings).`,
    distMissing: () =>
      `There is no dist/ with so-chuan.js and appsscript.json. Run "npm run deploy" in the project's folder.`,
    otherCode: (what) =>
      `This project holds other code: ${what}. Uploading would delete it, so nothing was done. Copy it elsewhere if you need it, delete it in the Apps Script editor, and run again; or choose another sheet.`,
    differs: (what) =>
      `Uploaded, but Google holds something else: ${what}. Close every open Apps Script page of this project and run again.`,
    unexpected: (what) => `Unexpected error: ${what}`,
  },
  sheetWaits: (address) =>
    `The sheet was made but has no Sổ Chuẩn yet: ${address}. The next run takes this same sheet.`,
};

/** The words of `npm run deploy` in a language. */
export const DEPLOY_LINE: Record<Language, typeof vi> = { vi, en };
export type DeployText = typeof vi;
