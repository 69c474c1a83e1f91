/** Words of Word documents beyond those of the report's tab: outlines, sentences, hints and captions. */
import { formats } from "./formats.ts";

const { count, date, percent } = formats;

interface CriterionFacts {
  name: string;
  evidenced: number;
  inScope: number;
  exceeds: number;
  overdue: number;
}

interface DescribedFacts {
  code: string;
  text: string;
  value: string;
  target: string;
  result: string;
  proofs: string;
}

export const documents = () => ({
  /** The names of kinds of documents in the list that a person chooses from. */
  kinds: {
    report: "Báo cáo sơ kết",
    "self-assessment": "Báo cáo tự đánh giá",
    minutes: "Biên bản họp",
    evidence: "Danh mục minh chứng",
    pack: "Bộ tài liệu họp (báo cáo, biên bản, phiếu từng đơn vị)",
    unit: (name: string) => `Phiếu đơn vị: ${name}`,
    criterion: (name: string) => `Phiếu tiêu chí: ${name}`,
  },
  /** Names of files, in letters that every system takes. */
  fileNames: {
    report: "bao-cao",
    "self-assessment": "tu-danh-gia",
    minutes: "bien-ban-hop",
    evidence: "danh-muc-minh-chung",
    pack: "bo-tai-lieu-hop",
    unit: "phieu-don-vi",
    criterion: "phieu-tieu-chi",
  },
  page: {
    title: "Văn bản Word",
    mailed:
      "Bộ tài liệu họp gửi kèm thư này. Văn bản là dự thảo: số, ngày và chữ ký để trống; chỗ trong ngoặc vuông để điền.",
    lead: "Bấm vào một dòng để tải về. Văn bản là dự thảo: số, ngày và chữ ký để trống; chỗ trong ngoặc vuông để điền.",
  },
  mailed: (to: string) => `Đã gửi bộ tài liệu họp tới ${to}.`,
  mailSubject: "Bộ tài liệu họp",
  notKnown: (kind: string) => `Không có loại văn bản «${kind}», hoặc bảng không có đơn vị hay tiêu chí đó.`,
  names: {
    report: "BÁO CÁO",
    selfAssessment: "BÁO CÁO TỰ ĐÁNH GIÁ",
    unit: "PHIẾU THEO DÕI ĐƠN VỊ",
    criterion: "PHIẾU THEO DÕI TIÊU CHÍ",
    evidence: "DANH MỤC MINH CHỨNG",
    minutes: "BIÊN BẢN",
  },
  numbers: {
    report: { ND30: "Số:        /BC-TCT", DANG: "Số        -BC/TCT" },
    minutes: { ND30: "Số:        /BB-TCT", DANG: "Số        -BB/TCT" },
  },
  selfAssessmentSubject: (level: number) => `Kết quả thực hiện tiêu chí trường chính trị chuẩn, mức ${level}`,
  evidenceSubject: (level: number) => `Hồ sơ trường chính trị chuẩn, mức ${level}`,
  minutesSubject: (level: number) => `Họp kiểm điểm tiến độ xây dựng trường chính trị chuẩn, mức ${level}`,
  /** The line of the addressee, which people fill in or take out. */
  addressee: "Kính gửi: ……………………………………………",
  /** The word by which a deputy's title begins. */
  deputy: "Phó",
  deputySign: { ND30: "KT. HIỆU TRƯỞNG", DANG: "K/T HIỆU TRƯỞNG" },
  recipientsOfDraft: ["- Ban Giám hiệu;", "- Các khoa, phòng;", "- Lưu: VT."],

  report: {
    leading: "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
    leadingHint: "Nêu Đề án, kế hoạch của cấp ủy; Ban chỉ đạo; phân công nhiệm vụ; các cuộc họp kiểm điểm tiến độ",
    results: "II. KẾT QUẢ THỰC HIỆN",
    general: "1. Kết quả chung",
    byCriterion: "2. Kết quả theo từng tiêu chí",
    notMet: "3. Chỉ tiêu chưa đạt",
    weaknesses: "III. HẠN CHẾ, KHÓ KHĂN VÀ NGUYÊN NHÂN",
    weaknessHint: "Nêu hạn chế, khó khăn khác",
    objectiveHint: "Nguyên nhân khách quan",
    subjectiveHint: "Nguyên nhân chủ quan",
    plan: "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP",
    planHint: "Nêu giải pháp cho từng nhóm việc trên",
    proposals: "V. KIẾN NGHỊ, ĐỀ XUẤT",
    proposalsHint: "Kiến nghị với cấp ủy, Học viện Chính trị quốc gia Hồ Chí Minh và các cơ quan liên quan",
    closing: (school: string, level: number) =>
      `Trên đây là báo cáo kết quả xây dựng trường chính trị chuẩn, mức ${level}${school ? `, của ${school}` : ""}./.`,
  },
  /** The comparison: "So với cuộc họp ngày 15/07/2026 (41/55 chỉ tiêu, 74,55%), tăng 10,91 điểm phần trăm." */
  compared: ({
    on,
    evidenced,
    inScope,
    points,
  }: {
    on: string;
    evidenced: number;
    inScope: number;
    points: number;
  }) => {
    const size = percent(Math.abs(points)).replace("%", " điểm phần trăm");
    const change = points > 0 ? `tăng ${size}` : points < 0 ? `giảm ${size}` : "không thay đổi";
    return `So với cuộc họp ngày ${date(on)} (${evidenced}/${inScope} chỉ tiêu, ${percent(evidenced / inScope)}), ${change}.`;
  },
  /** The result of a criterion: "Tiêu chí 2. Đội ngũ: đạt 20/29 chỉ tiêu (68,97%), …" */
  criterionResult: ({ name, evidenced, inScope, exceeds, overdue }: CriterionFacts) => {
    const above = exceeds > 0 ? `, trong đó ${count(exceeds)} chỉ tiêu vượt chuẩn` : "";
    const late = overdue > 0 ? `; ${count(overdue)} chỉ tiêu quá hạn` : "";
    return `${name}: đạt ${evidenced}/${inScope} chỉ tiêu (${percent(evidenced / inScope)})${above}${late}.`;
  },
  criterion: (code: string, name: string) => (name ? `Tiêu chí ${code}. ${name}` : `Tiêu chí ${code}`),
  notMetLead: (n: number, total: number) =>
    `Còn ${n}/${total} chỉ tiêu chưa đạt (${percent(n / total)}), xếp theo thời hạn:`,
  overdueLead: (n: number, days: number, codes: string) =>
    `Có ${count(n)} chỉ tiêu quá hạn, lâu nhất ${count(days)} ngày làm việc: ${codes}.`,
  blocked: (n: number, codes: string) => `Có ${count(n)} chỉ tiêu đang vướng: ${codes}.`,
  withoutOwner: (n: number, codes: string) => `Có ${count(n)} chỉ tiêu chưa đạt chưa có người phụ trách: ${codes}.`,
  withoutEvidence: (n: number, codes: string) =>
    `Có ${count(n)} chỉ tiêu tự đánh giá đạt nhưng chưa có minh chứng hợp lệ: ${codes}.`,
  planOverdue: (n: number, codes: string) => `- Hoàn thành ngay ${count(n)} chỉ tiêu đã quá hạn: ${codes}.`,
  planMonth: (month: number, year: number, n: number, codes: string) =>
    `- Tháng ${month}/${year}: hoàn thành ${count(n)} chỉ tiêu: ${codes}.`,
  planLate: (n: number, on: string, codes: string) =>
    `- Điều chỉnh thời hạn của ${count(n)} chỉ tiêu đang đặt sau mốc ${date(on)}: ${codes}.`,
  planMend: (n: number, codes: string) => `- Sửa ${count(n)} dòng có lỗi trong bảng để tính được kết quả: ${codes}.`,
  planUndated: (n: number, codes: string) => `- Giao thời hạn cho ${count(n)} chỉ tiêu chưa có thời hạn: ${codes}.`,
  planDone: "- Giữ vững các chỉ tiêu đã đạt; bổ sung, cập nhật minh chứng.",
  daysLate: "Trễ (ngày làm việc)",
  indicator: "Chỉ tiêu",
  owner: "Phụ trách",
  result: "Kết quả",

  appendix: (n: number) => `Phụ lục ${n}`,
  summaryTable: "BẢNG TỔNG HỢP KẾT QUẢ",
  byCriterionCaption: "1. Theo tiêu chí",
  byUnitCaption: "2. Theo đơn vị",
  evidenceTable: "DANH MỤC MINH CHỨNG",
  evidenceCaption: "1. Minh chứng đã có",
  gapsCaption: "2. Chỉ tiêu còn thiếu minh chứng",
  noEvidence: "Chưa có minh chứng nào.",
  noEvidenceGaps: "Không còn chỉ tiêu nào thiếu minh chứng.",
  evidence: {
    code: "Mã",
    title: "Tên minh chứng",
    document: "Số, ký hiệu; ngày",
    indicators: "Chỉ tiêu",
    validUntil: "Giá trị đến",
    state: "Tình trạng",
    valid: "hợp lệ",
    unused: "chưa gắn với chỉ tiêu nào",
  },

  selfAssessment: {
    opening: "Phần I. ĐẶC ĐIỂM, TÌNH HÌNH",
    openingHint: "Nêu khái quát về nhà trường, quá trình tự đánh giá, hội đồng tự đánh giá",
    body: "Phần II. KẾT QUẢ TỰ ĐÁNH GIÁ",
    description: "a) Mô tả hiện trạng",
    strengths: "b) Điểm mạnh",
    weaknesses: "c) Tồn tại, hạn chế",
    remaining: "d) Việc còn phải làm",
    strengthsHint: "Nêu điểm mạnh của tiêu chí này",
    weaknessesHint: "Nêu nguyên nhân của tồn tại, hạn chế",
    conclusion: "Phần III. KẾT LUẬN",
    conclusionHint: "Kết luận chung và đề nghị của nhà trường",
    noWeakness: "Không còn chỉ tiêu nào chưa đạt.",
    noRemaining: "Giữ vững kết quả, cập nhật minh chứng.",
    exceeding: (n: number, codes: string) => `Có ${count(n)} chỉ tiêu vượt chuẩn: ${codes}.`,
    failing: (n: number, codes: string) => `Có ${count(n)} chỉ tiêu chưa đạt: ${codes}.`,
    /** The description of an indicator: "P2.01. Giảng viên…: 33/42 (78,57%), yêu cầu ≥ 75,00%; đạt [H2.1.01]." */
    described: ({ code, text, value, target, result, proofs }: DescribedFacts) => {
      const head = [code, text].filter(Boolean).join(". ");
      return `${head}: hiện trạng ${value}; yêu cầu: ${target}; ${result}${proofs ? ` [${proofs}]` : ""}.`;
    },
    met: "đạt",
    exceeds: "đạt, vượt chuẩn",
    notMet: "chưa đạt",
    toDo: ({ code, gap, owner, due }: { code: string; gap: string; owner: string; due: string }) =>
      `- ${code}: ${gap}; phụ trách: ${owner}; thời hạn: ${due}.`,
  },

  unit: {
    open: "1. Chỉ tiêu chưa đạt",
    done: "2. Chỉ tiêu đã đạt",
    noneDone: "Chưa có chỉ tiêu nào đạt.",
    remarks: "3. Ý kiến, đề xuất của đơn vị",
    remarksHint: "Khó khăn, vướng mắc và đề xuất của đơn vị",
    maker: ["NGƯỜI LẬP"],
    head: ["TRƯỞNG ĐƠN VỊ"],
  },
  criterionSheet: {
    evidence: "3. Minh chứng",
    remarks: "4. Nhận xét",
    remarksHint: "Nhận xét, việc cần làm",
  },
  evidenceOf: "Minh chứng",
  noRows: "Không có chỉ tiêu nào trong phạm vi đang xét.",

  minutes: {
    when: "Thời gian: …… giờ ……, ngày …… tháng …… năm ……",
    where: "Địa điểm: ……………………………………",
    chair: "Chủ trì: ……………………………………",
    secretary: "Thư ký: ……………………………………",
    present: "Thành phần",
    presentHint: "Họ tên, chức vụ người dự; vắng mặt (lý do)",
    since: "I. TỪ CUỘC HỌP TRƯỚC",
    sinceMeeting: (on: string) => `Từ cuộc họp ngày ${date(on)}:`,
    noSince: "Chưa ghi ngày cuộc họp trước trong tab Cấu hình, hoặc lịch sử chưa có đến ngày đó.",
    reached: (n: number, codes: string) => `- Đạt thêm ${count(n)} chỉ tiêu${n > 0 ? `: ${codes}` : ""}.`,
    lost: (n: number, codes: string) => `- Không còn đạt ${count(n)} chỉ tiêu${n > 0 ? `: ${codes}` : ""}.`,
    slipped: (n: number) => `- Lùi thời hạn ${count(n)} chỉ tiêu${n > 0 ? ":" : "."}`,
    slip: ({ code, from, to, reason }: { code: string; from: string; to: string; reason: string }) =>
      `+ ${code}: từ ${date(from)} đến ${date(to)}${reason ? `, lý do: ${reason}` : ""}.`,
    blockedByUnit: "Đang vướng, quá hạn theo đơn vị:",
    unitLine: ({ unit, blocked, overdue }: { unit: string; blocked: string; overdue: string }) => {
      const parts = [blocked && `vướng: ${blocked}`, overdue && `quá hạn: ${overdue}`].filter(Boolean).join("; ");
      return `- ${unit}: ${parts}.`;
    },
    noneBlocked: "Không có chỉ tiêu nào vướng hoặc quá hạn.",
    state: "II. TÌNH HÌNH ĐẾN NAY",
    discussion: "III. Ý KIẾN THẢO LUẬN",
    discussionHint: "Tóm tắt ý kiến của người dự họp",
    decisions: "IV. KẾT LUẬN, PHÂN CÔNG",
    decisionHeaders: { what: "Nội dung", who: "Đơn vị, người thực hiện", due: "Thời hạn" },
    closing:
      "Cuộc họp kết thúc vào …… giờ ……, cùng ngày. Biên bản đã được đọc cho người dự họp nghe và nhất trí thông qua./.",
    secretarySign: ["THƯ KÝ"],
    chairSign: ["CHỦ TRÌ"],
  },
});
