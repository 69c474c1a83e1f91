/** The criteria of each rule set: their names are needed at every score, unlike the rest of a rule set. */
import type { Criterion } from "./rule-set.ts";

/** For indicators whose criterion the sources do not tell. */
export const UNSORTED = "1/5/6";

export const QD_11_CRITERIA: Criterion[] = [
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

export const QD_396_CRITERIA: Criterion[] = [
  {
    code: "2",
    name: {
      vi: "Đội ngũ cán bộ, viên chức (xếp theo 11-QĐ/TW, chưa đối chiếu)",
      en: "Staff (placed as in 11-QĐ/TW, not checked)",
    },
  },
];

/** By the rule set's id. */
export const CRITERIA: Readonly<Record<string, readonly Criterion[]>> = {
  "11-QĐ/TW": QD_11_CRITERIA,
  "396-QĐ/TW": QD_396_CRITERIA,
};

export const DEFAULT_RULE_SET = "11-QĐ/TW";
