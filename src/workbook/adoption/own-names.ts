/** The names that a list gives its criteria, where it does not follow the text of our rule set. */
import { matchKey } from "../../domain/match-key.ts";
import type { AdoptedList } from "./read-list.ts";

/** Whether a list names most of its criteria otherwise than a rule set; `namesOf`: the rule set's name of a code, for each language. */
export function namesOthers(
  { criteria }: AdoptedList,
  namesOf: readonly ((code: string) => string | undefined)[],
): boolean {
  const agreeing = [...criteria].filter(([code, name]) =>
    namesOf.some((ours) => {
      const [known, theirs] = [matchKey(ours(code) ?? ""), matchKey(name)];
      return known !== "" && (known.includes(theirs) || theirs.includes(known));
    }),
  );
  return criteria.size > 0 && agreeing.length * 2 < criteria.size;
}

/** The list with each criterion as code and name, "5. Leadership", so that our tables show the list's own names. */
export function withOwnNames(list: AdoptedList): AdoptedList {
  const drafts = list.drafts.map((draft) => {
    const code = String(draft.values.criterion ?? "");
    const name = list.criteria.get(code);
    if (!name || matchKey(name) === matchKey(code)) return draft;
    const { group, ...values } = draft.values;
    const isSame = typeof group === "string" && matchKey(group) === matchKey(name);
    return {
      ...draft,
      values: { ...values, ...(!isSame && group !== undefined && { group }), criterion: `${code}. ${name}` },
    };
  });
  return { ...list, drafts };
}
