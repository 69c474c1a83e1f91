/** How far a level is, in a sentence. */
import { formats } from "./formats.ts";

const { count, percent } = formats;

export const summary = () => ({
  /** "Đạt 47/55 chỉ tiêu (85,45%)…": the summary in the field's own phrase. */
  summary: (facts: {
    level: number;
    inScope: number;
    evidenced: number;
    claimed: number;
    verified: number;
    exceeds: number;
    nearTarget: number;
    notApplicable: number;
    isOpen: boolean;
  }) => {
    const { level, inScope, evidenced, claimed, verified, exceeds, nearTarget, notApplicable, isOpen } = facts;
    if (inScope === 0) return `Chưa có chỉ tiêu nào trong phạm vi mức ${level}.`;
    const missing = inScope - evidenced;
    const above = exceeds > 0 ? `, trong đó ${count(exceeds)} chỉ tiêu vượt chuẩn` : "";
    const nearly = nearTarget > 0 ? `, trong đó có ${count(nearTarget)} chỉ tiêu đã tiệm cận đạt` : "";
    const unmet = `Có ${missing}/${inScope} chỉ tiêu chưa đạt (${percent(missing / inScope)})${nearly}`;
    const rest = missing > 0 ? ` ${unmet}.` : isOpen ? ` Không còn chỉ tiêu nào chưa đạt.` : "";
    const left = notApplicable > 0 ? ` Có ${count(notApplicable)} chỉ tiêu không áp dụng, đã được cho phép.` : "";
    return (
      `Đạt ${evidenced}/${inScope} chỉ tiêu mức ${level} (${percent(evidenced / inScope)})${above}.${rest} ` +
      `Tự đánh giá đạt ${claimed}/${inScope}; đạt và có minh chứng ${evidenced}/${inScope}; đã xác nhận ${verified}/${inScope}.${left}`
    );
  },

  /** Level 2 never hides a hole in level 1. */
  level1First: (n: number) => `Mức 1 còn ${count(n)} chỉ tiêu chưa đạt nên chưa thể đạt mức 2.`,

  gates: { claimed: "Tự đánh giá đạt", evidenced: "Đạt, có minh chứng", verified: "Đã xác nhận" },
});
