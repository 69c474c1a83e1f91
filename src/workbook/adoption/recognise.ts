/** Finds for each indicator of a list the row of ours that it is, and gives the others a code. */
import { matchKey } from "../../domain/match-key.ts";
import type { AdoptionMemory } from "./memory.ts";
import type { OurRow } from "./our-rows.ts";
import type { AdoptedList, Draft } from "./read-list.ts";

export interface Recognised {
  draft: Draft;
  code: string;
  ours?: OurRow;
}

/** Matches indicators with our rows by the list's own code, else by the text; every row of ours is matched at most once. */
export function recognise({ drafts, tab }: AdoptedList, ours: readonly OurRow[], memory: AdoptionMemory): Recognised[] {
  const found = new Map<Draft, OurRow>();
  const taken = new Set<OurRow>();
  const take = (draft: Draft, row: OurRow | undefined) => {
    if (!row || taken.has(row)) return;
    found.set(draft, row);
    taken.add(row);
  };
  const byCode = new Map(ours.map((row) => [matchKey(row.record.code), row]));
  for (const draft of drafts) {
    const row = draft.code ? byCode.get(matchKey(draft.code)) : undefined;
    if (row && !isOfAnotherTab(draft, row, memory, tab)) take(draft, row);
  }
  const open = new Map<string, OurRow[]>();
  for (const row of ours) {
    const key = textKey(row.record.text);
    if (key) open.set(key, [...(open.get(key) ?? []), row]);
  }
  for (const draft of drafts) {
    if (found.has(draft) || (draft.code && !byCode.has(matchKey(draft.code)))) continue;
    const same = (open.get(textKey(draft.values.text)) ?? []).filter((row) => !taken.has(row));
    take(draft, same.find(({ record }) => record.criterion === draft.values.criterion) ?? same[0]);
  }
  const used = new Set(ours.map(({ record }) => matchKey(record.code)));
  for (const { code } of drafts) if (code) used.add(matchKey(code));
  return drafts.map((draft) => {
    const row = found.get(draft);
    return row ? { draft, code: row.record.code, ours: row } : { draft, code: newCode(draft, byCode, used) };
  });
}

function textKey(text: unknown): string {
  return typeof text === "string" ? matchKey(text) : "";
}

/** Whether a row with the same code came from another tab and has another text: two lists of a school may both begin with 1. */
function isOfAnotherTab({ values }: Draft, { record }: OurRow, memory: AdoptionMemory, tab: string): boolean {
  const known = memory.get(matchKey(record.code));
  return known !== undefined && known.tab !== tab && textKey(values.text) !== textKey(record.text);
}

/** The list's own code or number where it is free, else the criterion with a number. */
function newCode(draft: Draft, byCode: ReadonlyMap<string, OurRow>, used: Set<string>): string {
  if (draft.code && !byCode.has(matchKey(draft.code))) return draft.code;
  const { criterion } = draft.values;
  // Of the criterion "5. Leadership" only "5" may begin a code.
  const [, prefixed] = /^([^\s,;]{1,8}?)(?:\.\s.*)?$/s.exec(typeof criterion === "string" ? criterion : "") ?? [];
  const prefix = prefixed ? `${prefixed}.` : "";
  const inside = draft.within ?? draft.order ?? draft.code ?? "1";
  const offers = [draft.order, inside.includes("-") ? inside : `${prefix}${inside}`];
  let code = offers.find((each): each is string => Boolean(each) && !used.has(matchKey(each as string)));
  for (let number = 1; code === undefined; number++) {
    if (!used.has(matchKey(`${prefix}${number}`))) code = `${prefix}${number}`;
  }
  used.add(matchKey(code));
  return code;
}
