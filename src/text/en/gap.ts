/** Words for gaps, which are what an indicator lacks. */
import type { Invalidity } from "../../domain/evidence-state.ts";
import type { Gap } from "../../domain/gap.ts";
import { unreachable } from "../../problem/problem.ts";
import { roundUp } from "../round.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const why: Record<Invalidity, string> = {
  noReference: "no link or document number",
  expired: "no longer valid",
  future: "dated in the future",
  unreadable: "evidence row to correct",
  noDate: "no date",
  outsideWindow: "outside the assessment period",
};

/** The unit of measure in brackets ("3 more needed (lecturers)"): the school typed it, so it cannot be inflected. */
const inPieces = (piece: string | undefined) => (piece ? ` (${piece})` : "");

/** A gap in a few words: "3 more needed". */
export function gap(each: Gap): string {
  switch (each.kind) {
    case "mend":
      return "row to correct";
    case "targetUnknown":
      return "no target entered";
    case "notAssessed":
      return "no result yet";
    case "notMet":
      return "target not met";
    case "short":
      return each.isShare
        ? `${formats.number(roundUp(each.missing * 100, 2))} percentage points short`
        : `${formats.count(roundUp(each.missing, 2))} more needed${inPieces(each.piece)}`;
    case "noEvidence":
      return "no evidence yet";
    case "invalidEvidence":
      return `evidence not valid yet (${each.why.map((reason) => why[reason]).join("; ")})`;
    case "evidenceShort":
      return each.piece
        ? `evidence lacking for ${formats.count(roundUp(each.missing, 2))} (${each.piece})`
        : `evidence lacking for ${counted(each.missing, "item")}`;
    case "notVerified":
      return "not verified";
    case "reconfirm":
      return "to be verified again";
    default:
      return unreachable(each);
  }
}
