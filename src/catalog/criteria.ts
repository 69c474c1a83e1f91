/** Names of criteria and seeds of a workbook, out of the rule set that a school works by. */
import type { Indicator } from "../domain/records.ts";
import { type CatalogueEntry, type RuleSet, type Wording, wordingIn } from "./rule-set.ts";
import { ruleSetOf } from "./rule-sets.ts";

/** Gives the name of a criterion by its code. */
export function criterionNames(ruleSetId: string | undefined, language: string): (code: string) => string | undefined {
  const names = new Map(ruleSetOf(ruleSetId)?.criteria.map(({ code, name }) => [code, wordingIn(name, language)]));
  return (code) => names.get(code);
}

/** The rows of a rule set as staff first find them: what is not known is blank or "not known", and its note says so. */
export function seedRows(ruleSet: Pick<RuleSet, "entries">, language: string): Omit<Indicator, "row">[] {
  return ruleSet.entries.map((entry) => {
    const { code, criterion, group, text, measure, piece, source, targets } = entry;
    const note = noteOf(entry, language);
    return {
      code,
      criterion,
      supportUnits: [],
      target1: targets[1].target,
      target2: targets[2].target,
      ...(group && { group: wordingIn(group, language) }),
      ...(text && { text: wordingIn(text, language) }),
      ...(measure && { measure }),
      ...(piece && { piece: wordingIn(piece, language) }),
      ...(source && { source }),
      ...(note && { note }),
    };
  });
}

function noteOf({ note, targets, text }: CatalogueEntry, language: string): string | undefined {
  const parts = [note, targets[1].note, targets[2].note].flatMap((each) => (each ? [wordingIn(each, language)] : []));
  const certainty = CERTAINTY[targets[1].certainty];
  return (
    [...new Set([...parts, ...(text && certainty ? [wordingIn(certainty, language)] : [])])].join(" ") || undefined
  );
}

/** How sure a value is, in a clerk's words; which articles they are stands beside each value in this folder. */
const CERTAINTY: Record<string, Wording> = {
  high: {
    vi: "Theo nhiều bài báo, chưa đối chiếu văn bản; độ tin cậy cao.",
    en: "According to several articles, not checked against the regulation; high certainty.",
  },
  medium: {
    vi: "Theo một bài báo, chưa đối chiếu văn bản; độ tin cậy vừa.",
    en: "According to one article, not checked against the regulation; medium certainty.",
  },
  low: {
    vi: "Theo một bài báo, chưa đối chiếu văn bản; độ tin cậy thấp.",
    en: "According to one article, not checked against the regulation; low certainty.",
  },
};
