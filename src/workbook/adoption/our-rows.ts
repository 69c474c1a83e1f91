/** Our indicators as an adoption compares them with a list, and which of them are presets that nobody touched. */
import { seedRows } from "../../catalog/criteria.ts";
import type { RuleSet } from "../../catalog/rule-set.ts";
import { matchKey } from "../../domain/match-key.ts";
import type { Book, Indicator } from "../../domain/records.ts";
import { LANGUAGES } from "../../text/text.ts";
import { type Cell, cleanText, isBlank } from "../cell.ts";
import type { Layout } from "../table.ts";
import { STAFF_FIELDS } from "./lexicon.ts";
import { valueKey } from "./memory.ts";

export interface OurRow {
  record: Indicator;
  /** The value of a field in its form for comparing; undefined where it is blank or only says that it is not known. */
  key(field: string): string | undefined;
  /** The cell of a field. */
  cell(field: string): Cell;
  /** The preset values by field, in their form for comparing, where the row began as a preset. */
  seed?: Readonly<Record<string, string>>;
  isUntouched: boolean;
}

/** Every indicator of ours, in the order of its rows. */
export function readOurRows(
  { indicators, evidence }: Book,
  grid: readonly (readonly Cell[])[],
  layout: Layout,
  ruleSets: readonly Pick<RuleSet, "entries">[],
): OurRow[] {
  const seeds = collectSeeds(ruleSets);
  const proved = new Set(evidence.flatMap((each) => each.indicators.map(matchKey)));
  return indicators.map((record) => {
    const cell = (field: string) => grid[record.row - 1]?.[(layout[field] ?? 0) - 1] ?? "";
    const key = (field: string) => {
      const read = record as unknown as Record<string, unknown>;
      // A cell that reads as good as blank has no key; one that could not be read is compared by its text.
      const isNone = isBlank(cell(field)) || read[field] !== undefined;
      return fieldKey(read, field) ?? (isNone ? undefined : cleanText(cell(field)));
    };
    const presets = seeds.get(matchKey(record.code)) ?? [];
    const isPreset = (each: Record<string, string>) =>
      STAFF_FIELDS.every(
        (field) => key(field) === each[field] || (field === "note" && OLD_NOTE.test(key(field) ?? "")),
      );
    const whole = presets.find(isPreset);
    const seed = whole ?? presets.find((each) => each.text === key("text"));
    return {
      record,
      key,
      cell,
      ...(seed && { seed }),
      isUntouched: Boolean(whole) && !proved.has(matchKey(record.code)),
    };
  });
}

/** The end of notes of older presets, which named their sources by keys. */
const OLD_NOTE = /\[S\d+(, S\d+)*\]$/;

/** A field of a record in its form for comparing; undefined for values that only stand for a blank. */
export function fieldKey(record: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = record[field];
  const isNothing = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (isNothing || (value as { kind?: string }).kind === "unknown") return undefined;
  return field === "source" && value === "typed" ? undefined : valueKey(value);
}

function collectSeeds(ruleSets: readonly Pick<RuleSet, "entries">[]): Map<string, Record<string, string>[]> {
  const seeds = new Map<string, Record<string, string>[]>();
  for (const ruleSet of ruleSets) {
    for (const language of LANGUAGES) {
      for (const row of seedRows(ruleSet, language)) {
        const keys: Record<string, string> = {};
        for (const field of STAFF_FIELDS) {
          const key = fieldKey(row as unknown as Record<string, unknown>, field);
          if (key !== undefined) keys[field] = key;
        }
        seeds.set(matchKey(row.code), [...(seeds.get(matchKey(row.code)) ?? []), keys]);
      }
    }
  }
  return seeds;
}
