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
    problemsFound: (n: number): string => `Có ${n} điểm cần sửa:`,
    notesFound: (n: number): string => `Có ${n} điểm cần lưu ý:`,
    sorry: (id: string): string =>
      `Rất tiếc, chương trình gặp lỗi ngoài dự kiến. Dữ liệu anh chị đã nhập không bị thay đổi. Mã lỗi: ${id}. Xin thử lại sau ít phút; nếu vẫn gặp, gửi mã này cho người điều phối.`,
    scored: (sentence: string): string => `Đã tính xong. ${sentence}`,
    noDigests: "Hôm nay không có gì cần nhắc ai.",
    alreadySent: "Thư hôm nay đã gửi; không ai nhận hai lần.",
    sent: (n: number): string => `Đã gửi ${count(n)} thư.`,
    badLevel: (seen: string): string => `«${seen}» không phải mức: nhập 1 hoặc 2.`,
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
  },
};
