/** Words of the command line, which are no part of the script that Google gets. */

export const commandLine = () => ({
  usage: (languages: string) => `Sổ Chuẩn trên máy tính cá nhân

  npm start [-- FILE.xlsx]                          làm trọn việc chính trên bảng mẫu hoặc bảng của mình
  npm run -s so-chuan -- <lệnh> FILE.xlsx [tùy chọn]

Lệnh
  init [--demo]      tạo bảng mới (--demo: kèm dữ liệu mẫu), hoặc sửa bảng đang có
  adopt --tab TAB    nhận danh sách chỉ tiêu đang dùng ở một tab khác của bảng vào các tab của Sổ Chuẩn
  score              tính điểm, ghi vào bảng
  check              liệt kê những ô cần sửa, không ghi gì
  mend               xem trước những chỗ tự sửa được; --answer yes: sửa
  report             viết tab Báo cáo; --docx TỆP.docx: ghi thành văn bản Word
  digest [--approve] xem trước thư (--bodies: cả nội dung); --approve: duyệt và gửi
  tick               làm việc của lịch tự động mỗi giờ
  run <tên hàm>      chạy một mục thực đơn theo tên, ví dụ: run sendTestMail

Tùy chọn
  ${`--lang ${languages}`.padEnd(18)} ngôn ngữ (init: của bảng)
  --at GIỜ           coi bây giờ là giờ địa phương này, ví dụ 2026-11-24T07:05
  --as E-MAIL        người đang dùng
  --answer TRẢ LỜI   trả lời hộp thoại, theo thứ tự; hết thì coi như bấm Hủy
  --tab TAB          (adopt) tab chứa danh sách đang dùng
  --map 'CỘT=MỤC'    (adopt) cột nào của danh sách là mục nào, ví dụ 'Cơ sở=note' hoặc 'Cơ sở=Ghi chú'
  --docx TỆP         (report) tệp Word cần ghi
  --kind LOẠI        (report --docx) report | self-assessment | unit:MÃ | criterion:SỐ | minutes | evidence | pack
  --out THƯ MỤC      ghi mỗi thư thành một tệp .eml (nếu không nói gì: thư mục so-chuan-thu cạnh bảng)
  --smtp ĐỊA CHỈ     gửi thật qua máy chủ thư, ví dụ smtps://ten:matkhau@smtp.example.vn
  --copy-to TỆP      làm trên một bản sao có tên này, tệp gốc giữ nguyên
  --json             in một đối tượng JSON

Mã kết thúc: 0 xong, 1 có điểm cần người sửa hoặc câu hỏi chưa ai trả lời, 2 gọi sai.`,
  unknownOption: (name: string) => `không có tùy chọn «${name}»`,
  optionValue: (name: string) => `tùy chọn «${name}» thiếu giá trị, hoặc có giá trị thừa`,
  extraArgument: (name: string) => `thừa «${name}»`,
  badUsage: (what: string) => `Không hiểu: ${what}. Xem «npm run -s so-chuan -- help».`,
  unknownCommand: (name: string) => `không có lệnh «${name}»`,
  fileNeeded: "thiếu tên tệp .xlsx",
  tabNeeded: "adopt cần --tab TAB",
  docxNeeded: "--kind cần --docx TỆP.docx",
  docxOfReport: "--docx chỉ dùng với lệnh report",
  wroteDocument: (file: string) => `Đã ghi ${file}`,
  badMap: (value: string) => `--map cần dạng 'Tên cột=mục', không phải «${value}»`,
  entryNeeded: "run cần tên một mục thực đơn",
  runnable: (names: string) => `Có thể chạy:\n${names}`,
  badTime: (value: string) => `«${value}» không phải giờ địa phương dạng 2026-11-24T07:05`,
  badLanguage: ({ value, languages }: { value: string; languages: readonly string[] }) =>
    `ngôn ngữ «${value}» (chỉ có ${languages.join(", ")})`,
  badAddress: (value: string) => `«${value}» không phải một địa chỉ e-mail`,
  bothWays: "chọn --out hoặc --smtp, không cả hai",
  noEntryPoint: (name: string) => `không có mục «${name}»`,
  reading: (file: string) => `Đang đọc ${file}…`,
  strays: (cells: string, n: number) =>
    `${n} ô nằm quá xa các ô khác nên không đọc: ${cells}. Trong tệp vẫn giữ nguyên; nếu gõ nhầm, xóa rồi lưu lại.`,
  copied: (file: string) => `Làm trên bản sao ${file}; tệp gốc giữ nguyên.`,
  mail: (n: number, to: string) => `Thư ${n}: ${to}`,
  mailsIn: (folder: string, n: number) => `Đã ghi ${n} thư ra tệp trong ${folder}, chưa gửi đi.`,
  cancelled: (question: string) => `Chưa ai trả lời: «${question}» (dùng --answer).`,
  idle: "Không có việc gì đến hạn.",
  dialogShown: (title: string) =>
    `«${title}» là một trang: xem trong trình duyệt, từ thực đơn của bảng (npm start -- TỆP.xlsx).`,
  unchanged: "Chưa thay đổi gì.",
  /** What to do after a command, by what it was or by what it found. */
  next: {
    init: "Bước tiếp theo: lệnh adopt --tab TAB nhận danh sách đang dùng, hoặc nhập thẳng vào bảng; rồi lệnh score tính điểm.",
    adopt: "Bước tiếp theo: lệnh check liệt kê những ô cần sửa, lệnh score tính điểm.",
    looked:
      "Bước tiếp theo: nếu đã hiểu đúng, chạy lại lệnh này với --answer yes để nhận; nếu chưa, thêm --map 'CỘT=MỤC'.",
    score: "Bước tiếp theo: xem tab Tổng quan và Còn thiếu; lệnh digest xem trước thư, lệnh report viết báo cáo.",
    mendable: "Bước tiếp theo: sửa trong bảng; những chỗ tự sửa được thì chạy lệnh mend --answer yes.",
    mended: "Bước tiếp theo: sửa những điểm trên trong bảng, rồi chạy lệnh score.",
    stopped: "Bước tiếp theo: sửa những điểm trên (lệnh mend cho xem những gì sửa được ngay), rồi chạy lại lệnh này.",
    refused: "Bước tiếp theo: làm theo câu trên, rồi chạy lại lệnh này.",
    unansweredText: 'Bước tiếp theo: chạy lại lệnh này, thêm --answer "CÂU TRẢ LỜI".',
    unanswered: "Bước tiếp theo: chạy lại lệnh này, thêm --answer yes (hoặc no) cho mỗi câu hỏi.",
    whole: "Bước tiếp theo: lệnh score tính điểm.",
    report: "Bước tiếp theo: mở bảng, xem và in tab Báo cáo.",
    document: (file: string) => `Bước tiếp theo: mở ${file}, điền những chỗ trong ngoặc vuông, rồi in.`,
    noDigest: "Bước tiếp theo: digest --approve để duyệt; khi có việc đến hạn, thư đi đúng ngày.",
    digest: "Bước tiếp theo: digest --bodies để đọc nội dung từng thư, digest --approve để duyệt và gửi.",
    approved: "Bước tiếp theo: cho máy chạy lệnh tick mỗi giờ, thư sẽ đi đúng ngày.",
    tick: "Bước tiếp theo: không phải làm gì, lệnh này chạy lại sau một giờ.",
    standing: "Bước tiếp theo: làm theo dòng «Thư nhắc việc» ở trên, thư mới gửi lại được.",
    run: "Bước tiếp theo: lệnh check xem còn gì cần sửa.",
  },
  initHint: "Lệnh mend tìm tab, cột bị đổi tên; lệnh init tạo những tab, cột còn thiếu.",
  mendHint: "Lệnh mend cho xem những gì sửa được ngay.",
  notes: (n: number) => `${n} điều lưu ý (lệnh check liệt kê).`,
  alike: ({ n, rows }: { n: number; rows: string }) => `… và ${n} dòng khác cũng vậy: ${rows}`,
  toMend: (n: number) => `${n} điểm cần sửa:`,
  mails: "Thư",
  demo: {
    folder: "so-chuan-mau",
    trialFolder: "so-chuan-chay-thu",
    onTrial: (file: string, copy: string) =>
      `Chạy thử trên bản sao ${copy}; ${file} và sổ ghi thư của tệp ấy giữ nguyên.`,
    made: (file: string) => `Chưa có bảng nên đã tạo bảng mẫu: ${file}`,
    plays: (moment: string) => `Giả làm thời điểm gửi thư kế tiếp: ${moment}`,
    scores: "Kết quả",
    wrote: "Đã ghi",
    workbook: "Bảng (có tab Tổng quan, Còn thiếu, Báo cáo)",
    mailFolder: "Thư (.eml mở bằng phần mềm thư, .html mở bằng trình duyệt)",
    notMailed: "Không thư nào được gửi ra ngoài.",
    columns: ["Tiêu chí", "Phạm vi", "Tự đánh giá", "Có minh chứng", "Đã xác nhận", "Tỷ lệ", ""],
    total: "Cộng",
  },
  errors: {
    missing: (file: string) => `Không có tệp ${file}. Tạo bảng mới bằng lệnh init.`,
    busy: (file: string) => `Một lần chạy khác đang làm việc với ${file}. Xin chờ nó xong.`,
    changed: (file: string) => `${file} vừa được chương trình khác lưu trong lúc chạy; không ghi đè. Xin chạy lại.`,
    alreadyThere: (file: string) => `${file} đã có; chọn tên khác cho bản sao.`,
    exists: (file: string) => `${file} đã có và không phải bảng của Sổ Chuẩn.`,
    openElsewhere: (file: string, program: string) =>
      `${file} đang mở trong ${program}. Lưu và đóng ở đó rồi chạy lại, để không ai mất phần đã nhập.`,
    notXlsx: (file: string) => `${file} không phải tệp .xlsx.`,
    oldFormat: (file: string) => `${file} là tệp Excel kiểu cũ (.xls). Lưu lại thành .xlsx rồi chạy lại.`,
    encrypted: (file: string) => `${file} có mật khẩu. Bỏ mật khẩu rồi chạy lại.`,
    damaged: (file: string) => `${file} bị hỏng hoặc thiếu. Mở và lưu lại bằng phần mềm bảng tính rồi thử lại.`,
    tooLarge: (file: string) =>
      `${file} khi mở ra quá lớn so với cỡ tệp, nên không đọc. Xóa định dạng ở những dòng, cột trống, lưu lại rồi thử lại.`,
    unwritable: {
      "sheet-name": (tab: string) =>
        `Không lưu được tên tab «${tab}»: tệp .xlsx chỉ nhận tên có nhiều nhất 31 ký tự và không có [ ] : * ? / \\. Đổi tên tab rồi chạy lại; tệp giữ nguyên.`,
      "long-text": (cell: string) =>
        `Không lưu được ô ${cell}: một ô của tệp .xlsx chứa nhiều nhất 32.767 ký tự. Rút ngắn rồi chạy lại; tệp giữ nguyên.`,
      "part-of-array": (cell: string) =>
        `Không ghi đè ô ${cell}: ô này thuộc một công thức mảng hoặc một bảng dữ liệu. Bỏ hoặc chuyển nó đi chỗ khác rồi chạy lại; tệp giữ nguyên.`,
      "part-of-pivot": (cell: string) =>
        `Không ghi đè ô ${cell}: ô này thuộc một bảng tổng hợp (PivotTable). Chuyển bảng đó sang tab khác rồi chạy lại; tệp giữ nguyên.`,
      reference: (place: string) =>
        `Không chắc ${place} còn trỏ đúng chỗ sau khi thêm, bớt dòng hoặc cột, hay đổi tên tab, nên không lưu; tệp giữ nguyên.`,
    },
    signatureVoid: (file: string) =>
      `${file} có chữ ký số. Nội dung đã thay đổi nên chữ ký đó không còn giá trị; ai đã ký cần xem và ký lại.`,
    stateUnreadable: (file: string) =>
      `Không đọc được ${file}, nơi ghi những thư đã gửi. Không gửi gì để không ai nhận hai lần. Khôi phục tệp này từ bản sao lưu.`,
    notAllowed: (file: string) =>
      `Không được phép đọc hoặc ghi ở nơi đặt ${file}. Chép tệp vào một thư mục của mình rồi chạy lại.`,
    noFolder: (file: string) => `Không có thư mục chứa ${file}.`,
    notDocument: (path: string) => `${path} đã có và không phải tệp .docx. Ghi tên khác, như bao-cao.docx.`,
    isFolder: (path: string) => `${path} là một thư mục. Ghi tên một tệp, như bao-cao.docx.`,
    unexpected: (message: string) => `Lỗi ngoài dự kiến: ${message}`,
  },
});

export type CommandLineText = ReturnType<typeof commandLine>;
