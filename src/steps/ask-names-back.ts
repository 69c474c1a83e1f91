/** Asks whether tabs and columns that are likely ours under another name are, and gives them their names back. */
import { withLock } from "../gas/lock.ts";
import { askYesNo } from "../gas/ui.ts";
import type { Text } from "../text/text.ts";
import { type Finding, identityOf, placeOfFinding } from "../workbook/doctor/finding.ts";
import { likelyRenames, renameOf } from "../workbook/doctor/renamed.ts";
import { giveBackNames } from "./give-back-names.ts";
import { type KeptValue, keepOldValues } from "./keep-old-values.ts";

/** What a look finds, and when it was taken, in the workbook's words. */
export interface Look {
  findings: readonly Finding[];
  moment: string;
  text: Text;
}

/** What is given back, the last look, and what ended the questions early. */
interface NamesBack<L extends Look> {
  given: Finding[];
  seen: L;
  ended?: "cancel" | "busy";
}

/** A column of a tab is only known once the tab is: it is looked again after each answer. */
export function askNamesBack<L extends Look>(first: L, look: () => L): NamesBack<L> {
  const given: Finding[] = [];
  for (let seen = first; ; ) {
    const { findings, text } = seen;
    const likely = likelyRenames(findings);
    if (likely.length === 0) return { given, seen };
    const answer = askYesNo(text.dialog.title, text.doctor.renamedAsk(likely.map(renameOf)));
    if (answer === "no") return { given, seen };
    if (answer === "cancel") return { given, seen, ended: "cancel" };
    const agreed = new Set(likely.map(identityOf));
    const named = withLock(() => giveThose(look(), agreed));
    if (!named) return { given, seen, ended: "busy" };
    given.push(...named);
    seen = look();
    // What was changed while the question stood open is left as it is.
    if (named.length < likely.length) return { given, seen };
  }
}

function giveThose({ findings, moment, text }: Look, agreed: ReadonlySet<string>): Finding[] {
  const renames = likelyRenames(findings).filter((each) => agreed.has(identityOf(each)));
  const changes = renames.map((each): KeptValue => {
    const { from, to } = renameOf(each);
    return [placeOfFinding(each), each.header ?? from, to];
  });
  keepOldValues(changes, moment, text);
  giveBackNames(renames);
  return renames;
}
