import type { Measure } from "../domain/records.ts";
import type { CatalogueEntry, Certainty, SourcedTarget, Wording } from "./rule-set.ts";
import { atLeast, notAsked, notKnown } from "./sourced.ts";

const PEOPLE: Wording = { vi: "người", en: "people" };

function staff(
  code: string,
  measure: Measure,
  text: Wording,
  level1: SourcedTarget,
  level2: SourcedTarget,
  certainty: Certainty,
  note?: Wording,
): CatalogueEntry {
  const entry: CatalogueEntry = { code, criterion: "2", text, measure, targets: { 1: level1, 2: level2 }, certainty };
  if (measure !== "yesNo") entry.piece = PEOPLE;
  if (note) entry.note = note;
  return entry;
}

const oneTranslatedPage: Wording = {
  vi: "Theo một trang dịch máy.",
  en: "From one machine-translated page.",
};

// What level 2 asks here is read backwards from one list of what a school had not met, so it is never more than low.
const fromUnmetList: Wording = {
  vi: "Suy ra từ danh sách nội dung chưa đạt của một trường (trang dịch máy).",
  en: "Inferred from one school's list of what it had not met (a machine-translated page).",
};
const numberUnknown: Wording = {
  vi: "Mức 2 có yêu cầu nội dung này; chưa rõ con số.",
  en: "Level 2 asks for this; the number is not known.",
};

const level2Only = notAsked("low", "S13");

/** The indicators of criterion 2 that published pages name: nine of level 1, six known at level 2 only. */
export const staffEntries = (): CatalogueEntry[] => [
  staff(
    "P2.01",
    "ratio",
    {
      vi: "Tỷ lệ giảng viên (cơ hữu và kiêm nhiệm) trên tổng số cán bộ, viên chức",
      en: "Lecturers (full-time and concurrent) as a share of all staff",
    },
    atLeast(0.75, "high", "S14, S15, S1"),
    atLeast(0.8, "medium", "S13", oneTranslatedPage),
    "high",
    {
      vi: "Chưa rõ tổng số có tính người làm hợp đồng hay không.",
      en: "Whether the total counts contract staff is not known.",
    },
  ),
  staff(
    "P2.02",
    "ratio",
    {
      vi: "Tỷ lệ giảng viên có trình độ thạc sĩ trở lên phù hợp với chuyên môn giảng dạy",
      en: "Share of lecturers with a master's degree or higher that fits what they teach",
    },
    atLeast(0.9, "high", "S14, S11, S1"),
    notKnown("S14"),
    "high",
  ),
  staff(
    "P2.03",
    "ratio",
    {
      vi: "Giảng viên lý luận chính trị có trình độ lý luận chính trị từ trung cấp trở lên",
      en: "Lecturers of political theory who hold intermediate political theory or higher",
    },
    atLeast(1, "medium", "S14", {
      vi: "Nguồn ghi “phải”, không nêu tỷ lệ: hiểu là toàn bộ.",
      en: "The source says “must” and gives no share: read as all of them.",
    }),
    notKnown("S14"),
    "medium",
  ),
  staff(
    "P2.04",
    "ratio",
    {
      vi: "Giảng viên giảng dạy ở trường sau 07 năm có trình độ cao cấp lý luận chính trị",
      en: "Lecturers with more than 7 years at the school who hold advanced political theory",
    },
    atLeast(1, "medium", "S14", {
      vi: "Nguồn ghi “phấn đấu đạt 100% đến năm 2025”.",
      en: "The source says “aim for 100% by 2025”.",
    }),
    notKnown("S14"),
    "medium",
  ),
  staff(
    "P2.05",
    "ratio",
    {
      vi: "Tỷ lệ giảng viên có chứng chỉ nghiệp vụ sư phạm",
      en: "Share of lecturers with the teaching-skills certificate",
    },
    atLeast(1, "medium", "S14"),
    notKnown("S14"),
    "medium",
  ),
  staff(
    "P2.06",
    "ratio",
    {
      vi: "Tỷ lệ giảng viên có chứng chỉ bồi dưỡng kiến thức kinh điển Mác-Lênin, tư tưởng Hồ Chí Minh",
      en: "Share of lecturers with the certificate in the Marxist-Leninist classics and Ho Chi Minh's thought",
    },
    atLeast(0.8, "medium", "S14"),
    notKnown("S14"),
    "medium",
  ),
  staff(
    "P2.07",
    "ratio",
    { vi: "Tỷ lệ giảng viên giữ ngạch giảng viên chính", en: "Share of lecturers of principal-lecturer rank" },
    atLeast(0.6, "medium", "S14"),
    atLeast(0.8, "medium", "S13", oneTranslatedPage),
    "medium",
  ),
  staff(
    "P2.08",
    "ratio",
    {
      vi: "Tỷ lệ giảng viên áp dụng phương pháp dạy học tích cực, tham gia thao giảng",
      en: "Share of lecturers who use active teaching methods and give demonstration lessons",
    },
    atLeast(1, "low", "S14", {
      vi: "Nguồn bị cắt: con số giữ nguyên, điều kiện kèm theo chưa rõ.",
      en: "The source is cut off: the number is kept, its conditions are not known.",
    }),
    notKnown("S14"),
    "low",
  ),
  {
    code: "P2.09",
    criterion: "2",
    text: { vi: "Tiêu chuẩn lãnh đạo khoa, phòng", en: "Standards for the heads of faculties and offices" },
    targets: { 1: notKnown("S6"), 2: notKnown("S6") },
    certainty: "low",
    note: { vi: "Mới biết chủ đề.", en: "Only the topic is known." },
  },
  staff(
    "P2.10",
    "yesNo",
    {
      vi: "Hiệu trưởng, Phó Hiệu trưởng có trình độ tiến sĩ",
      en: "The principal and vice principals hold a doctorate",
    },
    level2Only,
    atLeast(1, "low", "S13", fromUnmetList),
    "low",
  ),
  staff(
    "P2.11",
    "yesNo",
    {
      vi: "Phó Hiệu trưởng giữ ngạch giảng viên cao cấp",
      en: "A vice principal is of senior-lecturer rank",
    },
    level2Only,
    atLeast(1, "low", "S13", fromUnmetList),
    "low",
  ),
  staff(
    "P2.12",
    "yesNo",
    {
      vi: "Có điển hình tiên tiến được cấp trên công nhận",
      en: "A model of good work has been recognised by a higher level",
    },
    level2Only,
    atLeast(1, "low", "S13", fromUnmetList),
    "low",
    { vi: "Có thể thuộc chỉ tiêu khác.", en: "It may belong to another indicator." },
  ),
  staff(
    "P2.13",
    "ratio",
    { vi: "Tỷ lệ lãnh đạo khoa có trình độ tiến sĩ", en: "Share of faculty heads and deputies with a doctorate" },
    level2Only,
    atLeast(0.5, "low", "S13", fromUnmetList),
    "low",
  ),
  staff(
    "P2.14",
    "count",
    { vi: "Lãnh đạo khoa giữ ngạch giảng viên cao cấp", en: "Faculty heads and deputies of senior-lecturer rank" },
    level2Only,
    notKnown("S13", numberUnknown),
    "low",
  ),
  staff(
    "P2.15",
    "yesNo",
    {
      vi: "Lãnh đạo khoa chủ trì và bảo vệ thành công đề tài khoa học",
      en: "Faculty heads and deputies have led and defended a research project",
    },
    level2Only,
    notKnown("S13", numberUnknown),
    "low",
  ),
];
