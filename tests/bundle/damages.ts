/** A small sound school, and what people and programs do to such a workbook, each with what must come of it. */
import { cellAt, putCell } from "../../src/local/grid.ts";
import {
  type Cell,
  type CellValue,
  copyWorkbook,
  EMPTY_CELL,
  type Sheet,
  type WorkbookModel,
} from "../../src/local/model.ts";
import { DEFAULT_STYLE } from "../../src/local/styles.ts";
import { en, vi } from "../words.ts";
import { demoSchool, succeed } from "./harness.ts";

const ROWS = 26;

/** A sound workbook of a few dozen rows, approved for mailing by nobody yet. */
export function soundWorkbook(): WorkbookModel {
  const school = demoSchool();
  const indicators = sheetOf(school.workbook, vi.tabs.indicators);
  indicators.rows.splice(ROWS);
  const codes = new Set(indicators.rows.map((row) => row[0]?.value));
  const evidence = sheetOf(school.workbook, vi.tabs.evidence);
  const isServed = (cells: (Cell | undefined)[]) =>
    String(cells[1]?.value ?? "")
      .split("; ")
      .every((code) => codes.has(code));
  evidence.rows.splice(
    1,
    evidence.rows.length,
    ...evidence.rows.slice(1).filter((cells) => cells?.[1] && isServed(cells)),
  );
  for (const sheet of school.workbook.sheets) sheet.maxRows = Math.max(40, sheet.rows.length + 5);
  succeed(school.press("refreshReadiness"));
  return school.workbook;
}

export function sheetOf(workbook: WorkbookModel, name: string): Sheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What must come of a damage: put right, said, refused whole, or left as somebody's own words. */
export type Fate = "repaired" | "listed" | "refused" | "kept";

export interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** One cell damaged; `before` is what it held. */
export interface CellDamage extends Place {
  name: string;
  fate: Fate;
  before: CellValue;
  /** What a repair must give; what it held, unless said. */
  after?: CellValue;
}

export type Random = (below: number) => number;

/** The same numbers for the same seed. */
export function seeded(seed: number): Random {
  let state = seed + 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const I = vi.columns.indicators;
const two = (part: number) => String(part).padStart(2, "0");
const partsOf = (serial: number) => {
  const day = new Date((serial - 25569) * 86_400_000);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
};

interface Kind {
  name: string;
  fate: Fate;
  /** Tabs and headers that it befalls. */
  at: [tab: string, header: string][];
  /** The new content, or undefined where this cell cannot have it. */
  to: (value: CellValue, row: Readonly<Record<string, CellValue>>, random: Random) => CellValue | undefined;
  after?: (value: CellValue) => CellValue;
  format?: "none";
  formula?: string;
}

const DATES: [string, string][] = [
  [vi.tabs.indicators, I.dueOn],
  [vi.tabs.indicators, I.verifiedOn],
  [vi.tabs.evidence, vi.columns.evidence.issuedOn],
  [vi.tabs.calendar, vi.columns.calendar.on],
];
const WORDS: [string, string][] = [
  [vi.tabs.indicators, I.measure],
  [vi.tabs.indicators, I.state],
  [vi.tabs.indicators, I.source],
  [vi.tabs.indicators, I.owner],
  [vi.tabs.people, vi.columns.people.unit],
  [vi.tabs.calendar, vi.columns.calendar.kind],
];
const PROSE: [string, string][] = [
  [vi.tabs.indicators, I.text],
  [vi.tabs.evidence, vi.columns.evidence.title],
  [vi.tabs.units, vi.columns.units.name],
];
const PARTS: [string, string][] = [
  [vi.tabs.indicators, I.numerator],
  [vi.tabs.indicators, I.denominator],
];
const date = (write: (parts: ReturnType<typeof partsOf>) => string | undefined) => (value: CellValue) =>
  typeof value === "number" ? write(partsOf(value)) : undefined;
const string = (write: (value: string, random: Random) => string) => (value: CellValue, _: unknown, random: Random) => {
  const written = typeof value === "string" && value ? write(value, random) : value;
  return written === value ? undefined : written;
};
const ENGLISH = new Map<string, string>(
  (["measure", "source", "state", "dayKind"] as const).flatMap((list) =>
    Object.entries(vi.words[list]).map(([key, word]): [string, string] => [
      word,
      (en.words[list] as Record<string, string>)[key] ?? "",
    ]),
  ),
);

export const CELL_KINDS: readonly Kind[] = [
  {
    name: "date as 31/12/2026",
    fate: "repaired",
    at: DATES,
    to: date(({ day, month, year }) => `${two(day)}/${two(month)}/${year}`),
  },
  {
    name: "date as 31.12.2026",
    fate: "repaired",
    at: DATES,
    to: date(({ day, month, year }) => ` ${day}.${month}.${year}`),
  },
  {
    name: "date as 31-12-26",
    fate: "repaired",
    at: DATES,
    to: date(({ day, month, year }) => (day > 12 ? `${day}-${month}-${year % 100}` : undefined)),
  },
  {
    name: "date as 05-06-26",
    fate: "listed",
    at: DATES,
    to: date(({ day, month, year }) => (day <= 12 ? `${day}-${month}-${year % 100}` : undefined)),
  },
  {
    name: "date in ISO",
    fate: "repaired",
    at: DATES,
    to: date(({ day, month, year }) => `${year}-${two(month)}-${two(day)}`),
  },
  {
    name: "date without its format",
    fate: "repaired",
    at: DATES,
    to: (value) => (typeof value === "number" ? value : undefined),
    format: "none",
  },
  {
    name: "date of 1926",
    fate: "listed",
    at: DATES,
    to: (value) => (typeof value === "number" ? value - 36525 : undefined),
  },
  { name: "date that is none", fate: "listed", at: DATES, to: date(({ year }) => `31/02/${year}`) },
  { name: "date in words", fate: "listed", at: DATES, to: date(() => "cuối quý này") },
  {
    name: "percent as text",
    fate: "repaired",
    at: [
      [vi.tabs.indicators, I.target1],
      [vi.tabs.indicators, I.target2],
    ],
    to: (value, row) =>
      typeof value === "number" && row[I.measure] === vi.words.measure.ratio
        ? `${String(value * 100).replace(".", ",")}%`
        : undefined,
  },
  {
    name: "number as text",
    fate: "repaired",
    at: PARTS,
    to: (value) => (typeof value === "number" ? `${value}\u00a0` : undefined),
  },
  {
    name: "number with a decimal comma",
    fate: "repaired",
    at: PARTS,
    to: (value) => (typeof value === "number" ? `${value},0` : undefined),
  },
  {
    name: "number with its unit",
    fate: "repaired",
    at: PARTS,
    to: (value, row) =>
      typeof value === "number" && row[I.piece] ? `${value} ${String(row[I.piece]).toUpperCase()}` : undefined,
  },
  {
    name: "number with another unit",
    fate: "listed",
    at: PARTS,
    to: (value) => (typeof value === "number" ? `${value} con voi` : undefined),
  },
  {
    name: "number that may be two",
    fate: "listed",
    at: PARTS,
    to: (value) => (typeof value === "number" ? "1.234" : undefined),
  },
  {
    name: "part over whole",
    fate: "listed",
    at: [[vi.tabs.indicators, I.numerator]],
    to: (value, row) => (typeof value === "number" ? Number(row[I.denominator]) + 5 : undefined),
  },
  {
    name: "whole of nothing",
    fate: "listed",
    at: [[vi.tabs.indicators, I.denominator]],
    to: (value) => (typeof value === "number" ? 0 : undefined),
  },
  {
    name: "bad address",
    fate: "listed",
    at: [[vi.tabs.people, vi.columns.people.email]],
    to: string((value) => value.replace("@", " a còng ")),
  },
  { name: "spaces around", fate: "repaired", at: [...WORDS, ...PROSE], to: string((value) => `\u00a0${value} `) },
  {
    name: "hidden letters",
    fate: "repaired",
    at: [...WORDS, ...PROSE],
    to: string((value, random) => {
      const at = random(value.length);
      return `${value.slice(0, at)}\u200b${value.slice(at)}\ufeff`;
    }),
  },
  {
    name: "decomposed letters",
    fate: "repaired",
    at: [...WORDS, ...PROSE],
    to: string((value) => value.normalize("NFD")),
  },
  { name: "capitals", fate: "repaired", at: WORDS, to: string((value) => value.toUpperCase()) },
  { name: "the other language", fate: "repaired", at: WORDS, to: string((value) => ENGLISH.get(value) ?? value) },
  { name: "unknown person", fate: "listed", at: [[vi.tabs.indicators, I.owner]], to: string((value) => `${value}x`) },
  {
    name: "unknown indicator",
    fate: "listed",
    at: [[vi.tabs.evidence, vi.columns.evidence.indicators]],
    to: string((value) => `${value}; P99.99`),
  },
  {
    name: "error of a formula",
    fate: "listed",
    at: [...PARTS, ...DATES.slice(0, 1)],
    to: (value) => (value === "" ? undefined : "#REF!"),
    formula: "A1/0",
  },
  {
    name: "text like a formula",
    fate: "kept",
    at: [[vi.tabs.indicators, I.note], ...PROSE],
    to: string(() => '=HYPERLINK("https://x.example")'),
  },
  { name: "50,000 letters", fate: "kept", at: PROSE, to: string(() => "ô".repeat(50_000)) },
  { name: "markup", fate: "kept", at: PROSE, to: string((value) => `<script>alert(1)</script><b>${value}`) },
];

/** Damages one cell in this way, somewhere; undefined when chance finds no fitting cell that is not `taken`. */
export function damageCell(
  workbook: WorkbookModel,
  kind: Kind,
  random: Random,
  taken: Set<string>,
): CellDamage | undefined {
  const [tab, header] = kind.at[random(kind.at.length)] ?? ["", ""];
  const sheet = sheetOf(workbook, tab);
  const headers = (sheet.rows[0] ?? []).map((cell) => String(cell?.value ?? ""));
  const column = headers.indexOf(header);
  for (let attempt = 0; attempt < 30; attempt++) {
    const row = 1 + random(sheet.rows.length - 1);
    const cells = sheet.rows[row] ?? [];
    // What is listed may be said of the row's other cells too: one damage a row.
    if (taken.has(`${tab}:${row}`) || cellAt(sheet, row, column).formula) continue;
    const record = Object.fromEntries(headers.map((each, index) => [each, cells[index]?.value ?? ""]));
    const old = cellAt(sheet, row, column);
    const value = kind.to(old.value, record, random);
    if (value === undefined) continue;
    taken.add(`${tab}:${row}`);
    const style = kind.format === "none" ? DEFAULT_STYLE : old.style;
    putCell(sheet, row, column, { value, style, ...(kind.formula && { formula: kind.formula }) });
    const after = kind.after?.(old.value);
    return {
      name: kind.name,
      fate: kind.fate,
      sheet: tab,
      row: row + 1,
      column: column + 1,
      before: old.value,
      ...(after !== undefined && { after }),
    };
  }
  return undefined;
}

/** Something done to the structure. */
export interface StructureDamage {
  name: string;
  fate: Fate;
  do: (workbook: WorkbookModel, random: Random) => void;
}

const STAFF = [vi.tabs.indicators, vi.tabs.evidence, vi.tabs.people, vi.tabs.units, vi.tabs.calendar] as const;
const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;
const filledColumns = (sheet: Sheet) => (sheet.rows[0] ?? []).flatMap((cell, index) => (cell?.value ? [index] : []));

function rename(change: (header: string) => string, tabs: readonly string[] = STAFF, staffOnly = false) {
  return (workbook: WorkbookModel, random: Random) => {
    const sheet = sheetOf(workbook, pick(tabs, random));
    const columns = filledColumns(sheet).slice(0, staffOnly && sheet.name === vi.tabs.indicators ? 25 : undefined);
    const column = pick(columns, random);
    const { value, style } = cellAt(sheet, 0, column);
    putCell(sheet, 0, column, { value: change(String(value)), style });
  };
}

function copySheet(workbook: WorkbookModel, tab: string, name: string): void {
  const copy = sheetOf(copyWorkbook(workbook), tab);
  workbook.sheets.push({ ...copy, id: workbook.nextId++ + 900, name, protections: [] });
}

/** Without marks, as on a keyboard that has none. */
export const bare = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");

export const STRUCTURE_DAMAGES: readonly StructureDamage[] = [
  {
    name: "row above the headers",
    fate: "repaired",
    do: (workbook, random) => sheetOf(workbook, pick(STAFF, random)).rows.unshift([]),
  },
  {
    name: "title above the headers",
    fate: "repaired",
    do: (workbook, random) => {
      const sheet = sheetOf(workbook, pick(STAFF, random));
      sheet.rows.unshift([{ ...EMPTY_CELL, value: "TRƯỜNG CHÍNH TRỊ TỈNH" }], []);
    },
  },
  {
    name: "headers sorted along with the rows",
    fate: "repaired",
    do: (workbook) => {
      const { rows } = sheetOf(workbook, vi.tabs.indicators);
      rows.splice(rows.length - 1, 0, ...rows.splice(0, 1));
    },
  },
  { name: "header in capitals", fate: "repaired", do: rename((header) => header.toUpperCase()) },
  { name: "header decomposed", fate: "repaired", do: rename((header) => `${header.normalize("NFD")}\u00a0`) },
  {
    name: "header without marks",
    fate: "repaired",
    do: rename((header) => `${bare(header)}:`, [vi.tabs.people, vi.tabs.calendar]),
  },
  {
    name: "header emptied",
    fate: "repaired",
    do: rename(() => "", [vi.tabs.indicators, vi.tabs.evidence, vi.tabs.people], true),
  },
  {
    name: "header renamed",
    fate: "repaired",
    do: rename(() => "Cột của tôi", [vi.tabs.people, vi.tabs.units, vi.tabs.calendar]),
  },
  {
    name: "header doubled",
    fate: "listed",
    do: (workbook, random) => {
      const sheet = sheetOf(workbook, pick(STAFF, random));
      putCell(sheet, 0, filledColumns(sheet).length, cellAt(sheet, 0, random(4)));
    },
  },
  {
    name: "column deleted",
    fate: "repaired",
    do: (workbook, random) => {
      const column = pick([4, 9, 13, 16], random);
      for (const cells of sheetOf(workbook, vi.tabs.indicators).rows) cells?.splice(column, 1);
    },
  },
  {
    name: "column moved",
    fate: "kept",
    do: (workbook, random) => {
      const [from, to] = [random(20), random(20)];
      for (const cells of sheetOf(workbook, vi.tabs.indicators).rows) cells?.splice(to, 0, ...cells.splice(from, 1));
    },
  },
  {
    name: "tab renamed",
    fate: "repaired",
    do: (workbook, random) => {
      const sheet = sheetOf(workbook, pick([...STAFF, vi.tabs.settings], random));
      sheet.name = `${sheet.name} 2026 (mới)`;
    },
  },
  {
    name: "tab renamed beside its copy",
    fate: "listed",
    do: (workbook) => {
      copySheet(workbook, vi.tabs.evidence, "Bản sao");
      sheetOf(workbook, vi.tabs.evidence).name = "Minh chứng mới";
    },
  },
  {
    name: "tab deleted",
    fate: "repaired",
    do: (workbook, random) => {
      const name = pick([...STAFF, vi.tabs.settings, vi.tabs.overview, vi.tabs.history], random);
      workbook.sheets.splice(
        workbook.sheets.findIndex((each) => each.name === name),
        1,
      );
    },
  },
  {
    name: "tab doubled",
    fate: "listed",
    do: (workbook, random) => {
      const key = pick(["indicators", "people", "calendar"] as const, random);
      copySheet(workbook, vi.tabs[key], en.tabs[key]);
    },
  },
  {
    name: "rows sorted",
    fate: "kept",
    do: (workbook) => {
      const { rows } = sheetOf(workbook, vi.tabs.indicators);
      rows.splice(1, ROWS, ...rows.slice(1, ROWS).reverse());
    },
  },
  {
    name: "row inserted",
    fate: "kept",
    do: (workbook, random) => sheetOf(workbook, pick(STAFF, random)).rows.splice(2 + random(2), 0, []),
  },
  { name: "row deleted", fate: "kept", do: (workbook) => sheetOf(workbook, vi.tabs.indicators).rows.splice(7, 1) },
  {
    name: "part of a row pasted below",
    fate: "listed",
    do: (workbook) => {
      const { rows } = sheetOf(workbook, vi.tabs.indicators);
      rows.push((rows[3] ?? []).slice(0, 14));
    },
  },
  {
    name: "rows of blanks",
    fate: "repaired",
    do: (workbook) => {
      const sheet = sheetOf(workbook, vi.tabs.indicators);
      for (const row of [30, 31, 35])
        putCell(sheet, row, row % 7, { value: row % 2 ? " " : "\u00a0\u200b", style: DEFAULT_STYLE });
    },
  },
  {
    name: "cells merged",
    fate: "repaired",
    do: (workbook, random) =>
      sheetOf(workbook, vi.tabs.indicators).merges.push({ row: 2 + random(8), column: 1, rows: 4, columns: 1 }),
  },
  {
    name: "filter and hidden rows",
    fate: "kept",
    do: (workbook) => {
      const sheet = sheetOf(workbook, vi.tabs.indicators);
      sheet.filter = { row: 0, column: 0, rows: ROWS, columns: 20 };
      for (const row of [3, 4, 9]) sheet.hiddenRows.add(row);
      sheet.hiddenColumns.add(6);
    },
  },
  {
    name: "formats pasted over",
    fate: "repaired",
    do: (workbook) => {
      const { rows } = sheetOf(workbook, vi.tabs.indicators);
      for (const cells of rows.slice(3, 9)) {
        cells.forEach((cell, column) => {
          if (cell) cells[column] = { ...cell, style: DEFAULT_STYLE };
        });
      }
    },
  },
  {
    name: "dropdowns gone",
    fate: "repaired",
    do: (workbook) => {
      sheetOf(workbook, vi.tabs.indicators).validations = [];
    },
  },
  {
    name: "newer version",
    fate: "refused",
    do: (workbook) => {
      const sheet = sheetOf(workbook, vi.tabs.settings);
      const row = sheet.rows.findIndex((cells) => cells?.[0]?.value === vi.settings.schemaVersion.label);
      putCell(sheet, row, 1, { value: 99, style: DEFAULT_STYLE });
    },
  },
  {
    name: "empty workbook",
    fate: "refused",
    do: (workbook) => {
      const [first] = workbook.sheets.splice(0);
      workbook.sheets.push({ ...(first as Sheet), name: "Sheet1", rows: [], merges: [], validations: [] });
    },
  },
];
