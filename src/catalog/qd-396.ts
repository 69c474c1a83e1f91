import type { CatalogueEntry, RuleSet } from "./rule-set.ts";
import { atLeast, notKnown } from "./sourced.ts";

const higher = {
  vi: "Mức 2 có chỉ tiêu cao hơn; chưa rõ con số.",
  en: "Level 2 asks for more; the number is not known.",
};

// Codes differ from those of 11-QĐ/TW: whether an indicator is the same in both regulations was not seen.
const entries = (): CatalogueEntry[] => [
  {
    code: "Q2.01",
    criterion: "2",
    text: {
      vi: "Tỷ lệ giảng viên (gồm cả kiêm nhiệm) trên tổng số cán bộ, viên chức",
      en: "Lecturers (concurrent ones included) as a share of all staff",
    },
    measure: "ratio",
    piece: { vi: "người", en: "people" },
    targets: { 1: atLeast(0.75, "medium", "S1"), 2: notKnown("S1", higher) },
    certainty: "medium",
  },
  {
    code: "Q2.02",
    criterion: "2",
    text: {
      vi: "Tỷ lệ giảng viên có trình độ thạc sĩ trở lên",
      en: "Share of lecturers with a master's degree or higher",
    },
    measure: "ratio",
    piece: { vi: "người", en: "people" },
    targets: { 1: atLeast(0.9, "medium", "S1"), 2: notKnown("S1", higher) },
    certainty: "medium",
  },
  {
    code: "Q2.03",
    criterion: "2",
    text: {
      vi: "Tỷ lệ giảng viên có chứng chỉ theo quy định",
      en: "Share of lecturers with the certificate asked for",
    },
    measure: "ratio",
    piece: { vi: "người", en: "people" },
    targets: { 1: atLeast(1, "low", "S1"), 2: notKnown("S1", higher) },
    certainty: "low",
    note: {
      vi: "Nguồn bị cắt sau “100% giảng viên có chứng chỉ…”: đề nghị nhà trường đối chiếu loại chứng chỉ.",
      en: "The source is cut off after “100% of lecturers hold a certificate…”: please check which certificate.",
    },
  },
];

/** 396-QĐ/TW as far as its opening could be read: three values of level 1. */
export const qd396 = (): RuleSet => ({
  id: "396-QĐ/TW",
  title: {
    vi: "Quy định số 396-QĐ/TW của Ban Bí thư về trường chính trị chuẩn",
    en: "Regulation 396-QĐ/TW of the Secretariat on standard political schools",
  },
  complete: false,
  windowYears: 5,
  criteria: [
    {
      code: "2",
      name: {
        vi: "Đội ngũ cán bộ, viên chức (xếp theo 11-QĐ/TW, chưa đối chiếu)",
        en: "Staff (placed as in 11-QĐ/TW, not checked)",
      },
    },
  ],
  entries: entries(),
  sources: {
    S1: "Quy định của Ban Bí thư về trường chính trị chuẩn – https://tracuuquyhoach.com/tin-tuc/quy-dinh-cua-ban-bi-thu-ve-truong-chinh-tri-chuan-54252152",
  },
  note: {
    vi: "Mới biết 03 giá trị của mức 1; tổng số chỉ tiêu và quy định chuyển tiếp chưa rõ. Đề nghị nhà trường nhập phần còn lại từ bản Quy định của mình.",
    en: "Only 3 values of level 1 are known; the number of indicators and the transition rules are not. Please enter the rest from your own copy of the regulation.",
  },
});
