/** The fields that the header of a column may mean. Only whole names count: "Hạn chế" is no "Hạn". */
import { matchKey } from "../../domain/match-key.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";

export type HeaderWhy = "own" | "alias" | "parts";

/** A field that a header may mean; a lower rank is a plainer name for it. */
export interface HeaderMeaning {
  field: AdoptField;
  why: HeaderWhy;
  rank: number;
}

/** A header without what stands in brackets, signs at its end, and differences of spelling. */
export function headerKey(header: string): string {
  return plainKey(header.replace(/\([^)]*\)/g, " "));
}

function plainKey(header: string): string {
  return matchKey(
    header
      .replace(/[\s:.*]+$/, "")
      .replace(/[()[\]]/g, " ")
      .replace(/[-–/,_]/g, " "),
  );
}

/** Whether a header is a name that people use for some field. */
export function isKnown(header: string, lexicon: Lexicon): boolean {
  return wholeMeanings(header, lexicon).length > 0;
}

/** All fields that a header may mean: by its whole name, or by the names that it joins ("Item, Procedure"). */
export function meaningsOf(header: string, lexicon: Lexicon): readonly HeaderMeaning[] {
  const whole = wholeMeanings(header, lexicon);
  if (whole.length > 0 || header.length > LONGEST_HEADER) return whole;
  const plain = header.replace(/\([^)]*\)/g, " ");
  const joined = plain.split(lexicon.parts).map((part) => wholeMeanings(part, lexicon));
  // A line break separates names only where each line is a whole name, as in two languages; else it only makes a column narrow.
  const lines = plain.split("\n").map((part) => wholeMeanings(part, lexicon));
  const parts = joined.length > 1 ? joined : lines.every(({ length }) => length > 0) ? lines : [];
  if (parts.length < 2 || parts[0]?.length === 0) return [];
  const found = new Map<AdoptField, HeaderMeaning>();
  for (const each of parts.flat()) if (!found.has(each.field)) found.set(each.field, { ...each, why: "parts" });
  return [...found.values()];
}

/** Characters above which a cell is a text and not a joined header. */
const LONGEST_HEADER = 80;

/** The meanings of a whole name, with or without what stands in brackets; of a day also with "planned" or "actual". */
export function wholeMeanings(header: string, lexicon: Lexicon): readonly HeaderMeaning[] {
  const keys = [plainKey(header), headerKey(header)];
  for (const key of keys) {
    const found = lexicon.headers.get(key) ?? ofDays(key, lexicon) ?? lexicon.headers.get(withoutTime(key, lexicon));
    if (key && found) return found;
  }
  return [];
}

/** A header without the time it speaks of, as in "Kết quả tính đến 30/6/2026" and "Target 2026"; "" where it has none. */
function withoutTime(key: string, { all }: Lexicon): string {
  const now = [...all("untilNow")].find((each) => key.endsWith(` ${each}`));
  if (now) return key.slice(0, -now.length - 1);
  const name = key.replace(/( \d{1,2}){0,2} \d{4}$/, "");
  if (name === key) return "";
  const word = [...all("asOf")].sort((a, b) => b.length - a.length).find((each) => name.endsWith(` ${each}`));
  return word ? name.slice(0, -word.length - 1) : name;
}

/** The date field of a header with "planned" or "actual": "Ngày kết thúc (dự kiến)" is due, "actual end date" is done. */
function ofDays(key: string, { headers, all }: Lexicon): HeaderMeaning[] | undefined {
  const without = (words: ReadonlySet<string>) => {
    const word = [...words].find((each) => key.startsWith(`${each} `) || key.endsWith(` ${each}`));
    if (!word) return undefined;
    return headers.get(key.startsWith(`${word} `) ? key.slice(word.length + 1) : key.slice(0, -word.length - 1));
  };
  const days = (found: readonly HeaderMeaning[] | undefined, fields: Readonly<Record<string, AdoptField>>) => {
    const meant = found?.find(({ field }) => field in fields);
    return meant && [{ ...meant, field: fields[meant.field] as AdoptField, rank: 0 }];
  };
  return (
    days(without(all("planned")), { dueOn: "dueOn", startOn: "startOn" }) ??
    days(without(all("actual")), {
      dueOn: "doneOn",
      doneOn: "doneOn",
      startOn: "startOn",
    })
  );
}
