import { staffEntries } from "./qd-11-staff.ts";
import type { CatalogueEntry, Criterion, RuleSet, Wording } from "./rule-set.ts";
import { atLeast, notKnown } from "./sourced.ts";

/** The criterion's code of indicators whose criterion the sources do not tell. */
const UNSORTED = "1/5/6";

const criteria = (): Criterion[] => [
  { code: "1", name: { vi: "Thể chế, quy định", en: "Institutions and regulations" } },
  { code: "2", name: { vi: "Đội ngũ cán bộ, viên chức", en: "Staff" }, level1Count: 29 },
  { code: "3", name: { vi: "Hoạt động đào tạo, bồi dưỡng", en: "Training and retraining" }, level1Count: 5 },
  {
    code: "4",
    name: {
      vi: "Hoạt động nghiên cứu khoa học, tổng kết thực tiễn",
      en: "Scientific research and summing up of practice",
    },
    level1Count: 9,
  },
  {
    code: "5",
    name: {
      vi: "Xây dựng văn hóa trường Đảng, thực hiện kỷ luật, kỷ cương",
      en: "Party-school culture, discipline and order",
    },
  },
  {
    code: "6",
    name: {
      vi: "Cơ sở vật chất, phương tiện kỹ thuật và tài chính",
      en: "Facilities, technical equipment and finance",
    },
  },
  // The sources give 55 in all and 43 for criteria 2, 3 and 4; how the other 12 divide is not known.
  { code: UNSORTED, name: { vi: "1, 5 hoặc 6 (chưa phân)", en: "1, 5 or 6 (not sorted yet)" }, level1Count: 12 },
];

const fromOwnCopy: Wording = {
  vi: "Chưa có nội dung: đề nghị nhà trường nhập từ bản Quy định của mình.",
  en: "No wording yet: please enter it from your own copy of the regulation.",
};

/** Indicators of which only the number is known; `source` is where the number was read. */
function blanks(prefix: string, criterion: string, count: number, source: string): CatalogueEntry[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `${prefix}.B${String(index + 1).padStart(2, "0")}`,
    criterion,
    targets: { 1: notKnown(source), 2: notKnown(source) },
    certainty: "unknown" as const,
    note: fromOwnCopy,
  }));
}

const researchEntries = (): CatalogueEntry[] => [
  {
    code: "P4.01",
    criterion: "4",
    text: {
      vi: "Số đề tài khoa học cấp trường trong 5 năm",
      en: "School-level research projects in 5 years",
    },
    measure: "count",
    piece: { vi: "đề tài", en: "projects" },
    source: "evidence",
    targets: {
      1: atLeast(15, "medium", "S18", {
        vi: "Suy ra từ một bài báo: đã có 27 đề tài, vượt 12 so với quy định.",
        en: "Derived from one news report: 27 projects done, 12 above the rule.",
      }),
      2: notKnown("S18"),
    },
    certainty: "medium",
  },
  {
    code: "P4.02",
    criterion: "4",
    text: { vi: "Số hội thảo, tọa đàm khoa học trong 5 năm", en: "Conferences and seminars in 5 years" },
    measure: "count",
    piece: { vi: "cuộc", en: "events" },
    source: "evidence",
    targets: {
      1: atLeast(3, "low", "S18", {
        vi: "Suy ra từ một bài báo: 03 hội thảo và 03 tọa đàm, vượt 03.",
        en: "Derived from one news report: 3 conferences and 3 seminars, 3 above the rule.",
      }),
      2: notKnown("S18"),
    },
    certainty: "low",
    note: {
      vi: "Nguồn ghi “cấp bộ”; chưa rõ cấp tổ chức và việc tách hội thảo, tọa đàm. Đề nghị nhà trường đối chiếu.",
      en: "The source says “ministerial level”; the level, and whether seminars count apart, are unclear. Please check.",
    },
  },
  {
    code: "P4.03",
    criterion: "4",
    text: {
      vi: "Số đề tài khoa học cấp tỉnh hoặc tương đương",
      en: "Research projects of provincial or equivalent level",
    },
    measure: "count",
    piece: { vi: "đề tài", en: "projects" },
    targets: { 1: notKnown("S6, S11"), 2: notKnown("S6, S11") },
    certainty: "low",
    note: {
      vi: "Có chỉ tiêu này; ngưỡng chưa rõ.",
      en: "The indicator exists; its threshold is not known.",
    },
  },
];

const facilities = (): CatalogueEntry => ({
  code: "P6.01",
  criterion: UNSORTED,
  text: {
    vi: "Điều kiện về cơ sở vật chất, phương tiện kỹ thuật phục vụ dạy học và nghiên cứu",
    en: "Facilities and technical equipment for teaching and research",
  },
  targets: { 1: notKnown("S6"), 2: notKnown("S6") },
  certainty: "low",
  note: {
    vi: "Nguồn xếp vào tiêu chí 6 và hàm ý nhiều chỉ tiêu; mới biết chủ đề. Đề nghị nhà trường tách theo bản Quy định của mình.",
    en: "The source puts this in criterion 6 and means several indicators; only the topic is known. Please divide it as in your own copy.",
  },
});

/** 11-QĐ/TW: a place for each of the 55 indicators of level 1, with the few values that published pages give. */
export const qd11 = (): RuleSet => ({
  id: "11-QĐ/TW",
  title: {
    vi: "Quy định số 11-QĐ/TW của Ban Bí thư về trường chính trị chuẩn",
    en: "Regulation 11-QĐ/TW of the Secretariat on standard political schools",
  },
  complete: false,
  windowYears: 5,
  counts: {
    1: { count: 55, certainty: "high", source: "S3, S6, S7, S8" },
    // Thanh Hóa reports 52/64 as "hơn 81%", which the division bears out; a machine-translated page says 67.
    2: { count: 64, certainty: "medium", source: "H2" },
  },
  criteria: criteria(),
  entries: [
    ...staffEntries(),
    ...blanks("P2", "2", 20, "S8, S11, S12"),
    ...blanks("P3", "3", 5, "S8"),
    ...researchEntries(),
    ...blanks("P4", "4", 6, "S8, S11"),
    facilities(),
    ...blanks("P156", UNSORTED, 11, "S3, S6, S7, S8"),
  ],
  sources: {
    S1: "Quy định của Ban Bí thư về trường chính trị chuẩn (396) – https://tracuuquyhoach.com/tin-tuc/quy-dinh-cua-ban-bi-thu-ve-truong-chinh-tri-chuan-54252152",
    S3: "Phú Thọ – https://baophutho.vn/cong-nhan-truong-chinh-tri-tinh-phu-tho-dat-chuan-muc-i-248810.htm",
    S6: "Thái Nguyên – https://thainguyentv.vn/danh-gia-tien-do-xay-dung-truong-chinh-tri-tinh-dat-chuan-103482.html",
    S7: "Phú Thọ, 46/55 – http://truongchinhtritinhphutho.gov.vn/print/4905.html",
    S8: "Hậu Giang, thẩm định – https://baohaugiang.com.vn/chinh-tri/tham-dinh-cap-hoc-vien-truong-chinh-tri-hau-giang-dat-chuan-muc-1-137704.html",
    S11: "Hà Nội – https://www.vietnam.vn/ja/truong-dao-tao-can-bo-le-hong-phong-ha-noi-dat-chuan-muc-1",
    S12: "Quảng Trị – https://ja.laodong.vn/giao-duc/quang-tri-co-truong-chinh-tri-dat-chuan-muc-1-theo-quy-dinh-11-1620541.ldo",
    S13: "Lào Cai, mức 2 – https://www.vietnam.vn/ja/tap-trung-hoan-thien-cac-tieu-chi-xay-dung-truong-chinh-tri-chuan-muc-do-2",
    S14: "“Từ năm 2019 đến nay, nhà trường đã tổ chức đào tạo các lớp trung cấp lý luận chính trị - hành chính…” (bài viết, không rõ địa chỉ)",
    S15: "Cao Bằng – https://www.vietnam.vn/en/truong-chinh-tri-hoang-dinh-giong-duoc-cong-nhan-dat-chuan-muc-1",
    H2: "Thanh Hóa, 05/2023: 55/55 chỉ tiêu mức 1 và 52/64 chỉ tiêu mức 2, “hơn 81%”",
    S18: "Hậu Giang, khảo sát – https://baohaugiang.com.vn/thoi-su/som-cong-nhan-truong-chinh-tri-hau-giang-dat-chuan-muc-1-137297.html",
  },
  note: {
    vi: "Có đủ chỗ cho 55 chỉ tiêu mức 1; chỉ một số ít có nội dung và ngưỡng từ nguồn đã công bố. Mã chỉ tiêu do Sổ Chuẩn đặt. Theo một nguồn, mức 2 có 64 chỉ tiêu (độ tin cậy vừa). Đề nghị nhà trường nhập phần còn lại từ bản Quy định của mình.",
    en: "There is a place for each of the 55 indicators of level 1; only a few have wording and targets from published sources. The codes are Sổ Chuẩn's own. According to one source level 2 has 64 indicators (medium certainty). Please enter the rest from your own copy of the regulation.",
  },
});
