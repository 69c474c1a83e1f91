/** Repairs cells of staff whose meaning is certain though their form is wrong: each becomes what its column asks for. */

import { repairedAddress } from "../../domain/address.ts";
import { civilDay, type DateString } from "../../domain/dates.ts";
import { matchKey } from "../../domain/match-key.ts";
import { splitNames } from "../../domain/name-list.ts";
import type { TabKey } from "../../problem/tab-key.ts";
import type { Text } from "../../text/text.ts";
import { type Cell, cleanText, isDate } from "../cell.ts";
import type { Kind } from "../kind.ts";
import { dateKind, emailKind, namesKind, numberKind, resultKind, targetKind } from "../kinds.ts";
import { completeAddress, proofLink } from "../proof-cells.ts";
import { SETTING_KINDS, SETTINGS, settingOf } from "../settings.ts";
import { findLayout, HEADER_ROW, type Layout, type Table } from "../table.ts";
import { readTarget } from "../typed-figures.ts";
import { dayOfSerial, readTypedNumber, readWrittenDay, writesMonthFirst } from "../typed-values.ts";
import type { Finding, InspectedSheet, RepairCode } from "./finding.ts";

/** How each name is spelt in its own tab, by that spelling and by its form for comparing. */
export type NameSpellings = ReadonlyMap<string, string>;
export type KnownNames = { people: NameSpellings; units: NameSpellings; indicators: NameSpellings };

/** Fields that name a record of another tab. */
export const REFERENCES: Record<string, keyof KnownNames> = {
  "indicators.owner": "people",
  "indicators.verifiedBy": "people",
  "indicators.unit": "units",
  "indicators.supportUnits": "units",
  "evidence.indicators": "indicators",
  "people.unit": "units",
  "people.deputy": "people",
  "units.head": "people",
  "units.deputyHead": "people",
  "settings.coordinator": "people",
  "settings.principal": "people",
  "settings.successor": "people",
};

/** Cells above this length are not mended: Google refuses more than 50,000 characters. */
export const LONGEST_CELL = 49_000;

/** Matches plain ASCII text without spaces around, as in most cells: it has nothing to tidy. */
const PLAIN = /^[!-~]([ -~]*[!-~])?$/;

/** Text with composed letters and plain spaces, without spaces around and characters of no width. */
export function tidyText(text: string): string {
  if (PLAIN.test(text) || text.length > LONGEST_CELL) return text;
  return text
    .normalize("NFC")
    .replace(/[\u200b\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .trim();
}

interface Place {
  kind: Kind<unknown>;
  /** How the row is measured, and what it counts. */
  measure?: unknown;
  piece?: unknown;
  isShare: boolean;
  names?: NameSpellings | undefined;
  /** Whether the column may write the month first: then ambiguous dates are left alone. */
  monthFirst: boolean;
  text: Text;
}

/** What a cell should hold; undefined where it is right already, or where the right content is not certain. */
function mendCell(cell: Cell, place: Place): { code: RepairCode; to: Cell } | undefined {
  const { kind, names } = place;
  if (typeof cell === "number") {
    const on = kind === dateKind && Number.isInteger(cell) ? dayOfSerial(cell) : undefined;
    return on ? { code: "serialDate", to: dateCell(on) } : undefined;
  }
  if (typeof cell === "boolean") {
    const to = rechoose(String(cell), place);
    return to === String(cell) ? undefined : { code: "spelling", to };
  }
  if (typeof cell !== "string" || cell === "") return undefined;
  const repaired = kind === emailKind ? repairedAddress(cell) : undefined;
  if (repaired) return { code: "address", to: repaired };
  const tidied = tidyText(cell);
  const spelt = names ? respell(tidied, kind, names) : rechoose(tidied, place);
  if (spelt !== tidied) return { code: "spelling", to: spelt };
  if (kind === dateKind) {
    const read = readWrittenDay(tidied, false);
    const isSure = "on" in read && !(read.isGuided && place.monthFirst);
    if (isSure) return { code: read.isGuided ? "dayFirst" : "textDate", to: dateCell(read.on) };
  }
  if (isNumeric(kind) && !("value" in kind.read(tidied, { measure: place.measure }))) {
    const piece = typeof place.piece === "string" ? { piece: tidyText(place.piece) } : {};
    const to = boundOf(tidied, place) ?? readTypedNumber(tidied, { isShare: place.isShare, ...piece });
    const fits = to !== undefined && "value" in kind.read(to, { measure: place.measure });
    if (fits) return { code: "textNumber", to };
  }
  const completed = kind === proofLink ? completeAddress(tidied) : undefined;
  if (completed) return { code: "addressCompleted", to: completed };
  return tidied === cell ? undefined : { code: "spaces", to: tidied };
}

/** The figure of a requirement in words, "≥ 75%" or "at least 15", where it is in the row's own measure and piece. */
function boundOf(tidied: string, { kind, measure, piece }: Place): number | undefined {
  if (kind !== (targetKind as Kind<unknown>) || (measure !== "count" && measure !== "ratio")) return undefined;
  const read = readTarget(tidied, { measure, percentColumn: false });
  const isOfPiece = !read?.piece || (typeof piece === "string" && matchKey(read.piece) === matchKey(piece));
  return read?.target.kind === "atLeast" && isOfPiece ? read.target.value : undefined;
}

function isNumeric(kind: Kind<unknown>): boolean {
  return ([numberKind, resultKind, targetKind] as unknown[]).includes(kind);
}

/** The word of the dropdown of which a cell is another spelling, in any language; other text as it is. */
function rechoose(tidied: string, { kind, text, measure }: Place): Cell {
  if (kind.choices) {
    const read = kind.read(tidied);
    return "value" in read ? kind.write(read.value, text, {}) : tidied;
  }
  const isWord = kind === targetKind || (kind === resultKind && measure === "yesNo");
  if (!isWord || /\d/.test(tidied)) return tidied;
  const read = kind.read(tidied, { measure });
  return "value" in read ? kind.write(read.value, text, { measure: "yesNo" }) : tidied;
}

function dateCell(on: DateString): Cell {
  return dateKind.write(on, undefined as never, {});
}

/** References with each known name as its own tab spells it. */
function respell(tidied: string, kind: Kind<unknown>, names: NameSpellings): string {
  const one = (word: string) => names.get(word) ?? names.get(matchKey(word)) ?? word;
  if (kind !== (namesKind as Kind<unknown>)) return one(tidied);
  let rest = tidied;
  let spelt = "";
  for (const name of splitNames(tidied, (word) => names.has(matchKey(word)))) {
    const at = rest.indexOf(name);
    spelt += rest.slice(0, at) + one(name);
    rest = rest.slice(at + name.length);
  }
  return spelt + rest;
}

/** The certain repairs of a tab's cells, formulas excepted. */
export function mendCells(
  inspected: InspectedSheet,
  table: Table,
  names: KnownNames | undefined,
  text: Text,
): Finding[] {
  const layout = findLayout(table, inspected.grid[HEADER_ROW - 1] ?? []).layout as Layout;
  const { tab } = table;
  const found: Finding[] = [];
  const monthFirst = monthFirstFields(inspected, table, layout);
  inspected.grid.forEach((cells, index) => {
    if (index < HEADER_ROW) return;
    const row = index + 1;
    const known: { measure?: unknown; piece?: unknown } = {};
    const mend = (field: string, kind: Kind<unknown>, isShare: boolean, setting?: string) => {
      const column = layout[field];
      const cell = cells[(column ?? 0) - 1] ?? "";
      if (!column || cell === "" || inspected.formulas[index]?.[column - 1]) return cell;
      const of = names?.[REFERENCES[`${tab}.${setting ?? field}`] as keyof KnownNames];
      // The round with names mends references only; the round before mended all other cells.
      if (names && !of) return cell;
      const mended = mendCell(cell, { kind, ...known, isShare, names: of, monthFirst: monthFirst.has(field), text });
      if (!mended) return cell;
      found.push(cellFinding(mended.code, inspected, row, column, { from: cell, to: mended.to }, text));
      return mended.to;
    };
    const key = cells[(layout.key ?? 0) - 1] ?? "";
    for (const [field, kind] of Object.entries(table.columns)) {
      if (table.computed.includes(field)) continue;
      const { setting, actual, isShare } = kindOfCell(tab, field, kind, key, known.measure);
      const cell = mend(field, actual, isShare, setting);
      if (field === "piece") known.piece = cell;
      if (field !== "measure" || cell === "") continue;
      const read = kind.read(cell);
      if ("value" in read) known.measure = read.value;
    }
  });
  return found;
}

/** The kind that a cell is read as: in the tab of settings that of the row's setting (`key`), else its column's. */
function kindOfCell(tab: TabKey, field: string, kind: Kind<unknown>, key: Cell, measure: unknown) {
  const setting = tab === SETTINGS.tab && field === "value" ? settingOf(key) : undefined;
  if (setting) return { setting, actual: SETTING_KINDS[setting] as Kind<unknown>, isShare: setting === "nearShare" };
  // Numerators, denominators and counts of days are no shares, even in a row of ratios.
  return { setting, actual: kind, isShare: kind !== (numberKind as Kind<unknown>) && measure === "ratio" };
}

/** Fields whose date columns write the month first, or contradict themselves. */
function monthFirstFields(inspected: InspectedSheet, { columns }: Table, layout: Layout): Set<string> {
  const fields = Object.keys(columns).filter((field) => {
    const column = layout[field];
    // `writesMonthFirst` is false only where no date contradicts the order day, month.
    return (
      column &&
      columns[field] === (dateKind as Kind<unknown>) &&
      writesMonthFirst(inspected.grid.map((row) => row[column - 1] ?? "")) !== false
    );
  });
  return new Set(fields);
}

/** A finding about one cell that is to hold something else. */
export function cellFinding(
  code: RepairCode,
  { id, name }: InspectedSheet,
  row: number,
  column: number,
  change: { from: Cell; to: Cell },
  text: Text,
): Finding {
  const seen = showCell(change.from, text);
  const expected = showCell(change.to, text, code === "dayFirst");
  return { code, sheetId: id, sheet: name, row, column, change, ...(seen && { seen }), ...(expected && { expected }) };
}

/** A cell as a person reads it; `isWorded`: a day with its month in words, since its figures might be taken for another day. */
export function showCell(cell: Cell, { formats }: Text, isWorded = false): string {
  if (typeof cell === "number") return formats.number(cell);
  if (!isDate(cell)) return String(cell);
  const on = civilDay(cell);
  if (!on) return cleanText(cell);
  return isWorded ? formats.wordedDay(on) : formats.date(on);
}
