/** How far a level is, in a sentence. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { counted, noun } from "./plural.ts";

const { count, percent } = formats;

export const summary = (): Pick<Model, "summary" | "level1First" | "gates"> => ({
  /** "47/55 level 1 indicators met (85.45%)…". */
  summary: (facts) => {
    const { level, inScope, evidenced, claimed, verified, exceeds, nearTarget, notApplicable, isOpen } = facts;
    if (inScope === 0) return `No indicators are in scope for level ${level} yet.`;
    const missing = inScope - evidenced;
    const indicators = noun(inScope, "indicator");
    const above = exceeds > 0 ? `, including ${count(exceeds)} exceeding the standard` : "";
    const nearly = nearTarget > 0 ? `, including ${count(nearTarget)} nearly met` : "";
    const unmet = `${count(missing)}/${inScope} ${indicators} not met (${percent(missing / inScope)})${nearly}`;
    const rest = missing > 0 ? ` ${unmet}.` : isOpen ? ` No indicator is left unmet.` : "";
    const left =
      notApplicable > 0
        ? ` ${counted(notApplicable, "indicator")} ${noun(notApplicable, "is", "are")} not applicable, with permission.`
        : "";
    return (
      `${count(evidenced)}/${inScope} level ${level} ${indicators} met (${percent(evidenced / inScope)})${above}.${rest} ` +
      `Self-assessed as met ${count(claimed)}/${inScope}; met with evidence ${count(evidenced)}/${inScope}; verified ${count(verified)}/${inScope}.${left}`
    );
  },

  /** Level 2 never hides a hole in level 1. */
  level1First: (n) => `Level 2 is not open yet: ${counted(n, "level 1 indicator")} still not met.`,

  gates: { claimed: "Self-assessed as met", evidenced: "Met, with evidence", verified: "Verified" },
});
