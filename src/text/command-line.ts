/** What the command line says; it is no part of the script that Google gets. */
import type { Language } from "./text.ts";

const vi = {
  usage: `Sổ Chuẩn trên máy tính cá nhân

  npm start [-- FILE.xlsx]                          làm trọn việc chính trên bảng mẫu hoặc bảng của mình
  npm run -s so-chuan -- <lệnh> FILE.xlsx [tùy chọn]

Lệnh
  init [--demo]      tạo bảng mới (--demo: kèm dữ liệu mẫu), hoặc sửa bảng đang có
  adopt --tab TAB    nhận danh sách chỉ tiêu đang dùng ở một tab khác của bảng vào các tab của Sổ Chuẩn
  score              tính điểm, ghi vào bảng
  check              liệt kê những ô cần sửa, không ghi gì
  mend               xem trước những chỗ tự sửa được; --answer yes: sửa
  report             viết tab Báo cáo
  digest [--approve] xem trước thư; --approve: duyệt và gửi
  tick               làm việc của lịch tự động mỗi giờ
  run <tên hàm>      chạy một mục thực đơn theo tên, ví dụ: run sendTestMail

Tùy chọn
  --lang vi|en       ngôn ngữ (init: của bảng)
  --at GIỜ           coi bây giờ là giờ địa phương này, ví dụ 2026-11-24T07:05
  --as E-MAIL        người đang dùng
  --answer TRẢ LỜI   trả lời hộp thoại, theo thứ tự; hết thì coi như bấm Hủy
  --tab TAB          (adopt) tab chứa danh sách đang dùng
  --map 'CỘT=MỤC'    (adopt) cột nào của danh sách là mục nào, ví dụ 'Cơ sở=note' hoặc 'Cơ sở=Ghi chú'
  --out THƯ MỤC      ghi mỗi thư thành một tệp .eml (nếu không nói gì: thư mục so-chuan-thu cạnh bảng)
  --smtp ĐỊA CHỈ     gửi thật qua máy chủ thư, ví dụ smtps://ten:matkhau@smtp.example.vn
  --copy-to TỆP      làm trên một bản sao có tên này, tệp gốc giữ nguyên
  --json             in một đối tượng JSON

Mã kết thúc: 0 xong, 1 có điểm cần người sửa, 2 gọi sai.`,
  badUsage: (what: string): string => `Không hiểu: ${what}. Xem «npm run -s so-chuan -- help».`,
  unknownCommand: (name: string): string => `không có lệnh «${name}»`,
  fileNeeded: "thiếu tên tệp .xlsx",
  tabNeeded: "adopt cần --tab TAB",
  badMap: (value: string): string => `--map cần dạng 'Tên cột=mục', không phải «${value}»`,
  entryNeeded: "thiếu tên hàm cần chạy",
  badTime: (value: string): string => `«${value}» không phải giờ địa phương dạng 2026-11-24T07:05`,
  badLanguage: (value: string): string => `ngôn ngữ «${value}» (chỉ có vi, en)`,
  badAddress: (value: string): string => `«${value}» không phải một địa chỉ e-mail`,
  bothWays: "chọn --out hoặc --smtp, không cả hai",
  noEntryPoint: (name: string): string => `không có hàm «${name}»`,
  reading: (file: string): string => `Đang đọc ${file}…`,
  copied: (file: string): string => `Làm trên bản sao ${file}; tệp gốc giữ nguyên.`,
  mail: (n: number, to: string): string => `Thư ${n}: ${to}`,
  mailsIn: (folder: string, n: number): string => `${n} thư nằm trong ${folder}`,
  cancelled: (question: string): string => `Chưa ai trả lời: «${question}» (dùng --answer).`,
  idle: "Không có việc gì đến hạn.",
  initHint: "Trên máy tính: chạy lệnh init với tệp này để tạo hoặc sửa các tab và cột còn thiếu.",
  mendHint: "Lệnh mend cho xem những gì sửa được ngay.",
  notes: (n: number): string => `${n} điều lưu ý (lệnh check liệt kê).`,
  toMend: (n: number): string => `${n} điểm cần sửa:`,
  mails: "Thư",
  demo: {
    made: (file: string): string => `Chưa có bảng nên đã tạo bảng mẫu: ${file}`,
    plays: (moment: string): string => `Giả làm thời điểm gửi thư kế tiếp: ${moment}`,
    scores: "Kết quả",
    wrote: "Đã ghi",
    workbook: "Bảng (có tab Tổng quan, Còn thiếu, Báo cáo)",
    mailFolder: "Thư (.eml mở bằng phần mềm thư, .html mở bằng trình duyệt)",
    notMailed: "Không thư nào được gửi ra ngoài.",
    columns: ["Tiêu chí", "Phạm vi", "Tự đánh giá", "Có minh chứng", "Đã xác nhận", "Tỷ lệ", ""],
    total: "Cộng",
  },
  errors: {
    missing: (file: string): string => `Không có tệp ${file}. Tạo bảng mới bằng lệnh init.`,
    busy: (file: string): string => `Một lần chạy khác đang làm việc với ${file}. Xin chờ nó xong.`,
    changed: (file: string): string =>
      `${file} vừa được chương trình khác lưu trong lúc chạy; không ghi đè. Xin chạy lại.`,
    alreadyThere: (file: string): string => `${file} đã có; chọn tên khác cho bản sao.`,
    exists: (file: string): string => `${file} đã có và không phải bảng của Sổ Chuẩn.`,
    openElsewhere: (file: string, program: string): string =>
      `${file} đang mở trong ${program}. Lưu và đóng ở đó rồi chạy lại, để không ai mất phần đã nhập.`,
    notXlsx: (file: string): string => `${file} không phải tệp .xlsx.`,
    oldFormat: (file: string): string => `${file} là tệp Excel kiểu cũ (.xls). Lưu lại thành .xlsx rồi chạy lại.`,
    encrypted: (file: string): string => `${file} có mật khẩu. Bỏ mật khẩu rồi chạy lại.`,
    damaged: (file: string): string => `${file} bị hỏng hoặc thiếu. Mở và lưu lại bằng phần mềm bảng tính rồi thử lại.`,
    tooLarge: (file: string): string =>
      `${file} khi mở ra quá lớn so với cỡ tệp, nên không đọc. Xóa định dạng ở những dòng, cột trống, lưu lại rồi thử lại.`,
    unwritable: {
      "sheet-name": (tab: string): string =>
        `Không lưu được tên tab «${tab}»: tệp .xlsx chỉ nhận tên có nhiều nhất 31 ký tự và không có [ ] : * ? / \\. Đổi tên tab rồi chạy lại; tệp giữ nguyên.`,
      "long-text": (cell: string): string =>
        `Không lưu được ô ${cell}: một ô của tệp .xlsx chứa nhiều nhất 32.767 ký tự. Rút ngắn rồi chạy lại; tệp giữ nguyên.`,
      "part-of-array": (cell: string): string =>
        `Không ghi đè ô ${cell}: ô này thuộc một công thức mảng hoặc một bảng dữ liệu. Bỏ hoặc chuyển nó đi chỗ khác rồi chạy lại; tệp giữ nguyên.`,
      reference: (place: string): string =>
        `Không chắc ${place} còn trỏ đúng chỗ sau khi thêm, bớt dòng hoặc cột, hay đổi tên tab, nên không lưu; tệp giữ nguyên.`,
    },
    stateUnreadable: (file: string): string =>
      `Không đọc được ${file}, nơi ghi những thư đã gửi. Không gửi gì để không ai nhận hai lần. Khôi phục tệp này từ bản sao lưu.`,
    notAllowed: (file: string): string =>
      `Không được phép đọc hoặc ghi ở nơi đặt ${file}. Chép tệp vào một thư mục của mình rồi chạy lại.`,
    noFolder: (file: string): string => `Không có thư mục chứa ${file}.`,
    unexpected: (message: string): string => `Lỗi ngoài dự kiến: ${message}`,
  },
};

const en: typeof vi = {
  usage: `Sổ Chuẩn on your own computer

  npm start [-- FILE.xlsx]                             the main job, on a sample workbook or on your own
  npm run -s so-chuan -- <command> FILE.xlsx [options]

Commands
  init [--demo]      make a workbook (--demo: with sample data), or repair the one there is
  adopt --tab TAB    take over the list of indicators in use in another tab of the workbook
  score              compute readiness and write it into the workbook
  check              list the cells to correct; writes nothing
  mend               preview what can be repaired with certainty; --answer yes: repair it
  report             write the Report tab
  digest [--approve] preview the mails; --approve: approve and send
  tick               do what the hourly schedule does
  run <entryPoint>   run a menu item by its name, such as: run sendTestMail

Options
  --lang vi|en       language (init: of the workbook)
  --at TIME          take this local time as now, such as 2026-11-24T07:05
  --as E-MAIL        the person at the keyboard
  --answer ANSWER    answers dialogs in turn; when none is left they are cancelled
  --tab TAB          (adopt) the tab that holds the list in use
  --map 'COLUMN=FIELD'  (adopt) what a column of the list is, such as 'Basis=note'
  --out FOLDER       write each mail as an .eml file (unless said: folder so-chuan-thu beside the workbook)
  --smtp URL         really send, such as smtps://name:password@smtp.example.vn
  --copy-to FILE     work on a copy of this name; the file itself stays as it is
  --json             print one JSON object

Exit code: 0 done, 1 something for a person to correct, 2 wrong usage.`,
  badUsage: (what) => `Not understood: ${what}. See "npm run -s so-chuan -- help".`,
  unknownCommand: (name) => `there is no command "${name}"`,
  fileNeeded: "the .xlsx file is missing",
  tabNeeded: "adopt needs --tab TAB",
  badMap: (value) => `--map takes 'Column=field', not "${value}"`,
  entryNeeded: "the name of the function to run is missing",
  badTime: (value) => `"${value}" is no local time such as 2026-11-24T07:05`,
  badLanguage: (value) => `language "${value}" (there are vi and en)`,
  badAddress: (value) => `"${value}" is no e-mail address`,
  bothWays: "choose --out or --smtp, not both",
  noEntryPoint: (name) => `there is no function "${name}"`,
  reading: (file) => `Reading ${file}…`,
  copied: (file) => `Working on the copy ${file}; the original stays as it is.`,
  mail: (n, to) => `Mail ${n}: ${to}`,
  mailsIn: (folder, n) => `${n} ${n === 1 ? "mail" : "mails"} in ${folder}`,
  cancelled: (question) => `Nobody answered: "${question}" (use --answer).`,
  idle: "Nothing is due.",
  initHint: "On a computer: run the command init on this file to make or repair missing tabs and columns.",
  mendHint: "The command mend shows what can be corrected at once.",
  notes: (n) => `${n} ${n === 1 ? "note" : "notes"} (the command check lists them).`,
  toMend: (n) => `${n} ${n === 1 ? "item" : "items"} to correct:`,
  mails: "Mails",
  demo: {
    made: (file) => `There was no workbook, so a sample one was made: ${file}`,
    plays: (moment) => `Playing the next send moment: ${moment}`,
    scores: "Result",
    wrote: "Written",
    workbook: "Workbook (see tabs Overview, Still missing, Report)",
    mailFolder: "Mails (.eml for a mail program, .html for a browser)",
    notMailed: "No mail left this computer.",
    columns: ["Criterion", "In scope", "Claimed", "Evidenced", "Verified", "Share", ""],
    total: "Total",
  },
  errors: {
    missing: (file) => `There is no file ${file}. Make a workbook with the command init.`,
    busy: (file) => `Another run is working on ${file}. Please wait until it ends.`,
    changed: (file) => `Another program saved ${file} during the run; it was not overwritten. Please run again.`,
    alreadyThere: (file) => `${file} exists; choose another name for the copy.`,
    exists: (file) => `${file} exists and is no workbook of Sổ Chuẩn.`,
    openElsewhere: (file, program) =>
      `${file} is open in ${program}. Save and close it there and run again, so that nobody loses what they typed.`,
    notXlsx: (file) => `${file} is no .xlsx file.`,
    oldFormat: (file) => `${file} is an old Excel file (.xls). Save it as .xlsx and run again.`,
    encrypted: (file) => `${file} has a password. Remove it and run again.`,
    damaged: (file) => `${file} is damaged or cut short. Open and save it in a spreadsheet program and try again.`,
    tooLarge: (file) =>
      `${file} unpacks to far more than a workbook of its size would, so it was not read. Clear the formats of empty rows and columns, save it and try again.`,
    unwritable: {
      "sheet-name": (tab) =>
        `The tab name “${tab}” cannot be saved: an .xlsx takes names of up to 31 characters without [ ] : * ? / \\. Rename the tab and run again; the file stays as it is.`,
      "long-text": (cell) =>
        `Cell ${cell} cannot be saved: a cell of an .xlsx holds up to 32,767 characters. Shorten it and run again; the file stays as it is.`,
      "part-of-array": (cell) =>
        `Cell ${cell} was not overwritten: it belongs to an array formula or a data table. Remove or move that and run again; the file stays as it is.`,
      reference: (place) =>
        `It is not certain that ${place} would still point to the right place after rows or columns were added or removed, or a tab renamed, so nothing was saved; the file stays as it is.`,
    },
    stateUnreadable: (file) =>
      `${file}, which records the mails that were sent, cannot be read. Nothing is sent, so that nobody gets a mail twice. Restore the file from a backup.`,
    notAllowed: (file) =>
      `Reading or writing is not allowed where ${file} lies. Copy it to a folder of your own and run again.`,
    noFolder: (file) => `There is no folder for ${file}.`,
    unexpected: (message) => `Unexpected error: ${message}`,
  },
};

/** The words of the command line in a language. */
export const COMMAND_LINE: Record<Language, typeof vi> = { vi, en };
export type CommandLineText = typeof vi;
