/** Menus, dialogs, and the generated tabs. */
import { formats } from "./formats.ts";

const { count, percent } = formats;

export const screens = {
  menu: {
    title: "Sổ Chuẩn",
    refreshReadiness: "Tính điểm",
    writeReport: "Báo cáo",
    checkWorkbook: "Kiểm tra",
    mendWorkbook: "Kiểm tra và sửa…",
    digests: "Thư nhắc việc",
    previewDigests: "Xem trước thư",
    approveDigests: "Duyệt và bật gửi thư…",
    sendTestMail: "Gửi thử cho tôi",
    sendDigests: "Gửi thư hôm nay",
    pauseDigests: "Tạm dừng gửi thư",
    resumeDigests: "Gửi thư trở lại",
    removeSchedule: "Gỡ lịch tự động",
    explainSilence: "Vì sao không gửi?",
    takeOver: "Tiếp quản việc gửi thư…",
    hourly: "Lịch tự động",
    setUpWorkbook: "Thiết lập / sửa bảng…",
    adoptList: "Nhận bảng đang dùng…",
    makeDemo: "Điền dữ liệu mẫu…",
    selfCheck: "Kiểm tra trên Google…",
  },

  dialog: {
    title: "Sổ Chuẩn",
    computedBlock: "Cột do chương trình tính: sửa tay sẽ bị ghi đè.",
    problemsFound: (n: number): string => `Có ${n} điểm cần sửa:`,
    notesFound: (n: number): string => `Có ${n} điểm cần lưu ý:`,
    nothingToMend: "Không thấy điểm nào cần sửa.",
    sorry: (id: string): string =>
      `Rất tiếc, chương trình gặp lỗi ngoài dự kiến. Dữ liệu anh chị đã nhập không bị thay đổi. Mã lỗi: ${id}. Xin thử lại sau ít phút; nếu vẫn gặp, gửi mã này cho người điều phối.`,
    viewOnly:
      "Anh chị chỉ được xem hoặc nhận xét bảng này nên Sổ Chuẩn không ghi được; số liệu vẫn xem được ở các tab. Nếu cần sửa, xin người quản lý bảng chia sẻ quyền chỉnh sửa.",
    consentMissing: (item: string): string =>
      `Anh chị chưa cấp đủ quyền cho Sổ Chuẩn. Xin mở trang của Google dưới đây, chọn hết các ô, bấm đồng ý, rồi bấm lại «${item}».`,
    busy: "Một người khác hoặc lịch tự động đang chạy Sổ Chuẩn trên bảng này. Xin thử lại sau một phút.",
    chooseLanguage: "Chọn ngôn ngữ của bảng / Choose the language: Yes = Tiếng Việt, No = English.",
    setUpAsk: (school: string): string =>
      `Tạo hoặc sửa các tab của Sổ Chuẩn trong «${school}»? Những gì đã nhập được giữ nguyên.`,
    setUpDone: (created: number, restored: number): string =>
      created + restored === 0
        ? "Bảng đã đủ, không phải sửa gì."
        : [
            created > 0 && `Đã tạo ${count(created)} tab.`,
            restored > 0 && `Đã bổ sung ${count(restored)} cột hoặc mục còn thiếu.`,
          ]
            .filter(Boolean)
            .join(" "),
    localeAsk: (locale: string, zone: string): string =>
      `Bảng đang dùng định dạng ${locale}, múi giờ ${zone}. Đổi sang vi_VN và Asia/Ho_Chi_Minh để ngày và số được hiểu đúng?`,
    demoAsk: "Điền dữ liệu mẫu vào các tab đang trống? Dữ liệu mẫu ghi rõ là mẫu, không phải của trường nào.",
    demoNotEmpty: "Bảng đã có dữ liệu nên không điền dữ liệu mẫu. Hãy dùng một bảng trống.",
    /** A date that no sheet can read, for the sample. */
    demoFault: "cuối quý này",
    firstCoordinator: { code: "DP", name: "Người điều phối" },
    demoDone: "Đã điền dữ liệu mẫu.",
    scored: (sentence: string): string => `Đã tính xong. ${sentence}`,
    reported: "Báo cáo đã viết ở tab «Báo cáo».",
    noDigests: "Hôm nay không có gì cần nhắc ai.",
    previewTitle: (n: number, when: string): string => `Xem trước ${count(n)} thư gửi ${when}`,
    approveAsk: (n: number, items: number, sender: string): string =>
      `Sẽ có ${count(n)} thư với ${count(items)} việc, gửi từ tài khoản ${sender}. Từ nay thư tự động gửi vào ngày làm việc, theo giờ trong Cấu hình. Đồng ý?`,
    approved: (when: string): string => `Đã duyệt. Lần gửi tới: ${when}.`,
    senderIs: (email: string): string =>
      `Thư của bảng này do tài khoản ${email} gửi. Việc duyệt và gửi thư xin làm từ tài khoản đó.`,
    notApproved: "Chưa có ai duyệt gửi thư. Bấm «Duyệt và bật gửi thư…» sau khi xem trước.",
    approvalVoid:
      "Bảng là bản sao, đổi người gửi hoặc đổi cấu hình thư nên lần duyệt trước không còn hiệu lực. Xin xem trước và duyệt lại.",
    paused: "Đã tạm dừng gửi thư. Bấm «Gửi thư trở lại» khi cần.",
    pausedNow: "Đang tạm dừng gửi thư.",
    resumed: "Thư sẽ gửi trở lại theo lịch.",
    removed: (n: number): string =>
      n === 0 ? "Tài khoản này không có lịch nào." : "Đã gỡ lịch tự động của tài khoản này.",
    notSendTime: (when: string): string => `Bây giờ không phải giờ gửi thư. Lần gửi tới: ${when}.`,
    alreadySent: "Thư hôm nay đã gửi; không ai nhận hai lần.",
    sent: (n: number): string => `Đã gửi ${count(n)} thư.`,
    heldPeople: (names: string): string => `Chưa gửi cho người nhận mới, chờ duyệt: ${names}.`,
    keptBack: (names: string): string => `Người điều phối giữ lại thư của: ${names}.`,
    unknownPeople: (names: string): string =>
      `Không rõ thư của ${names} đã đi chưa (lần chạy trước bị ngắt). Thư không tự gửi lại; việc còn quá hạn sẽ có trong thư sau.`,
    failedPeople: (names: string): string => `Không gửi được cho: ${names}.`,
    quotaSpent: (left: number): string =>
      `Hạn mức gửi thư trong ngày còn ${left}; số thư còn lại sẽ gửi ở lần chạy sau.`,
    youAreSender: "Tài khoản của anh chị đang là tài khoản gửi thư.",
    notSuccessor: (name: string): string =>
      `Chỉ người gửi dự phòng (${name}) hoặc người điều phối tiếp quản được. Sửa «Người gửi dự phòng» trong Cấu hình nếu cần.`,
    takeOverAsk: (from: string, to: string): string =>
      `Từ nay thư gửi từ tài khoản ${to} thay cho ${from}, theo lịch và danh sách đã duyệt. Đồng ý?`,
    tookOver: (when: string): string =>
      `Đã tiếp quản. Lần gửi tới: ${when}. Lịch của tài khoản cũ tự dừng ở lần chạy sau; không ai nhận hai thư.`,
    whyAsk: "Thư của ai? Ghi mã, e-mail hoặc họ tên; thêm ngày nếu không phải hôm nay. Ví dụ: TP-TCHC 25/11/2026.",
    whyNobody: (seen: string): string => `Không tìm thấy «${seen}» trong tab Phụ trách.`,
    whyTitle: (name: string, day: string): string => `Thư cho ${name}, ngày ${day}:`,
    testSent: (email: string): string => `Đã gửi thử cho ${email}.`,
    noAddressOfYours: "Không biết địa chỉ e-mail của anh chị nên không gửi thử được.",
    badLevel: (seen: string): string => `«${seen}» không phải mức: nhập 1 hoặc 2.`,
    testPrefix: "[Gửi thử] ",
  },

  /** "Đạt 47/55 chỉ tiêu (85,45%)…": the summary in the field's own phrase. */
  summary: (facts: {
    level: number;
    inScope: number;
    evidenced: number;
    claimed: number;
    verified: number;
    exceeds: number;
    near: number;
    notApplicable: number;
    isOpen: boolean;
  }): string => {
    const { level, inScope, evidenced, claimed, verified, exceeds, near, notApplicable, isOpen } = facts;
    if (inScope === 0) return `Chưa có chỉ tiêu nào trong phạm vi mức ${level}.`;
    const missing = inScope - evidenced;
    const above = exceeds > 0 ? `, trong đó ${count(exceeds)} chỉ tiêu vượt chuẩn` : "";
    const nearly = near > 0 ? `, trong đó có ${count(near)} chỉ tiêu đã tiệm cận đạt` : "";
    const unmet = `Có ${missing}/${inScope} chỉ tiêu chưa đạt (${percent(missing / inScope)})${nearly}`;
    const rest = missing > 0 ? ` ${unmet}.` : isOpen ? ` Không còn chỉ tiêu nào chưa đạt.` : "";
    const left = notApplicable > 0 ? ` Có ${count(notApplicable)} chỉ tiêu không áp dụng, đã được cho phép.` : "";
    return (
      `Đạt ${evidenced}/${inScope} chỉ tiêu mức ${level} (${percent(evidenced / inScope)})${above}.${rest} ` +
      `Tự đánh giá đạt ${claimed}/${inScope}; đạt và có minh chứng ${evidenced}/${inScope}; đã xác nhận ${verified}/${inScope}.${left}`
    );
  },

  /** Level 2 never hides a hole in level 1. */
  level1First: (n: number): string => `Mức 1 còn ${count(n)} chỉ tiêu chưa đạt nên mức 2 chưa mở.`,

  gates: { claimed: "Tự đánh giá đạt", evidenced: "Đạt, có minh chứng", verified: "Đã xác nhận" },

  overview: {
    title: (school: string): string => ["TỔNG QUAN", school].filter(Boolean).join(" – "),
    asOf: (moment: string): string => `Tính lúc ${moment}`,
    outdated: "Có chỉnh sửa sau lần tính này; bấm «Tính điểm» để cập nhật.",
    pulse: ({ lastRunOn, sender, paused }: { lastRunOn: string; sender: string; paused: boolean }): string =>
      `Lịch tự động chạy tốt lần cuối: ${formats.date(lastRunOn)}. Thư gửi từ ${sender}${paused ? "; đang tạm dừng" : ""}.`,
    silent: (lastRun: string): string => `Sổ Chuẩn ⚠ lịch chưa chạy từ ${lastRun}`,
    gatesTitle: "Ba cửa của mỗi mức",
    level: "Mức",
    inScope: "Trong phạm vi",
    open: "MỞ",
    closed: "chưa mở",
    share: "Tỷ lệ",
    picture: "Hình ảnh",
    blocking: "Còn chặn",
    byCriterion: "Theo tiêu chí",
    byUnit: "Theo đơn vị",
    criterion: "Tiêu chí",
    unit: "Đơn vị",
    notMet: "Chưa đạt",
    overdue: "Quá hạn",
    exceeds: "Vượt",
    notAssessed: "Chưa đánh giá",
    targetUnknown: "Chưa nhập ngưỡng",
    toMend: (n: number): string => `${count(n)} dòng cần sửa: xem «Kiểm tra và sửa».`,
    window: (from: string, until: string): string => `Minh chứng được đếm trong khoảng ${from} – ${until}.`,
    target: (level: number, on: string, days: number): string =>
      days >= 0
        ? `Mốc đạt mức ${level}: ${on}, còn ${days} ngày.`
        : `Mốc đạt mức ${level}: ${on}, đã qua ${-days} ngày.`,
  },

  missing: {
    title: (level: number, n: number, total: number): string => `CÒN THIẾU ĐỂ ĐẠT MỨC ${level}: ${n}/${total} chỉ tiêu`,
    none: (level: number): string => `Mức ${level}: không còn chỉ tiêu nào chặn.`,
    empty: (level: number): string => `Mức ${level}: chưa có chỉ tiêu nào trong phạm vi.`,
    alsoLevel1: "Mức 2 chỉ mở khi mức 1 đã mở: danh sách gồm cả những gì còn chặn mức 1.",
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
  },

  report: {
    motto: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    party: "ĐẢNG CỘNG SẢN VIỆT NAM",
    draft: "DỰ THẢO",
    number: { ND30: "Số:        /BC-TCT", DANG: "Số        -BC/TCT" },
    dateLine: (year: string): string => `………………, ngày      tháng      năm ${year}`,
    kind: "BÁO CÁO",
    subject: (level: number): string => `Kết quả xây dựng trường chính trị chuẩn, mức ${level}`,
    asOf: (date: string): string => `(Số liệu tính đến hết ngày ${date})`,
    general: "1. Kết quả chung",
    byCriterion: "2. Kết quả theo tiêu chí",
    byUnit: "3. Kết quả theo đơn vị",
    notMet: "4. Chỉ tiêu chưa đạt",
    overdue: "5. Chỉ tiêu quá hạn",
    noneNotMet: "Không còn chỉ tiêu nào chưa đạt.",
    noneOverdue: "Không có chỉ tiêu nào quá hạn.",
    total: "Tổng số",
    order: "TT",
    met: "Đạt",
    share: "Tỷ lệ",
    exceeds: "Vượt chuẩn",
    claimed: "Tự đánh giá",
    verified: "Đã xác nhận",
    owner: "Phụ trách",
    noDate: "chưa có thời hạn",
    signature: "HIỆU TRƯỞNG",
    recipientsLabel: "Nơi nhận:",
    recipients: ["- Như trên;", "- Lưu: VT."],
    unknownTargets: (n: number): string =>
      `Có ${count(n)} chỉ tiêu chưa nhập ngưỡng theo Quy định, đang tính là chưa đạt.`,
    regulation: (ruleSet: string): string => `Theo bộ tiêu chuẩn ${ruleSet}.`,
  },
};
