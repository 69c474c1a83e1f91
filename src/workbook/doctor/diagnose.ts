/** The whole examination: what is certain is repaired first, on paper, and what is left is read from the result. */
import type { DateString } from "../../domain/dates.ts";
import { matchKey } from "../../domain/match-key.ts";
import { type Problem, problem, type TabKey } from "../../domain/problem.ts";
import { LANGUAGES, type Text } from "../../text/text.ts";
import { type DecodedBook, decodeBook, type Grid, STAFF_TABS, type StaffGrids } from "../book.ts";
import { type Cell, cleanText, isBlank } from "../cell.ts";
import { decodeSettings, SETTING_KEYS } from "../settings.ts";
import { headersOf, TABLES } from "../styles.ts";
import { findLayout, HEADER_ROW, type Layout, locateHeader, type Table } from "../table.ts";
import { mendCells, type Names, type NamesOf, tidy } from "./cells.ts";
import { type Finding, holdsSetUp, type Leaf } from "./finding.ts";
import { examineHeaderRow, withHeadersFirst } from "./header-row.ts";
import { examineHeaders } from "./headers.ts";
import { listRest } from "./rest.ts";
import { examineTabs } from "./tabs.ts";

export interface Diagnosis {
  findings: Finding[];
  /** What would be left to mend after the repairs; the book's notes among them. */
  problems: Problem[];
  text: Text;
}

/**
 * Examines sheets as they stand on a day; `fallback` is the language where the workbook names none, `future` are words,
 * of whichever language, of what is still to come.
 */
export function diagnose(
  sheets: readonly Leaf[],
  today: DateString,
  fallback: Text,
  future: readonly string[],
): Diagnosis {
  const text = languageOf(sheets, fallback);
  const { leaves: asTheyStand, findings } = examineTabs(sheets, text);
  findings.push(...asTheyStand.flatMap((leaf) => examineHeaderRow(leaf)));
  const leaves = asTheyStand.map((leaf) => withHeadersFirst(leaf, findings));
  let staff = leaves.filter(({ tab }) => tab && (STAFF_TABS as readonly TabKey[]).includes(tab));
  const step = (found: Finding[]) => {
    join(findings, found);
    staff = staff.map((leaf) => withChanges(leaf, found));
  };
  const unclear = new Set(findings.flatMap(({ code, sheetId }) => (code === "headerRow" ? [sheetId] : [])));
  step(staff.filter(({ id }) => !unclear.has(id)).flatMap((leaf) => examineHeaders(leaf, tableOf(leaf), text)));
  findings.push(...leaves.filter((leaf) => !staff.some(({ id }) => id === leaf.id)).flatMap(scriptHeaders));
  step(staff.flatMap((leaf) => mendCells(leaf, tableOf(leaf), undefined, text)));
  // Only when names are spelt well at home can they be spelt well elsewhere.
  const names = namesOf(staff);
  step(staff.flatMap((leaf) => mendCells(leaf, tableOf(leaf), names, text)));
  findings.push(...staff.flatMap((leaf) => examineForm(leaf)));
  const sure = findings.some(holdsSetUp) ? findings.filter((each) => !needsSetUp(each)) : findings;
  const { book } = decodeMended(staff, sure, today, text);
  const doubled = sure.flatMap(({ code, sheet }) => (code === "tabDoubled" ? [problem(code, { seen: sheet })] : []));
  const rest = listRest(staff, book, sure, today, text, future);
  return { findings: [...sure, ...rest], problems: [...book.problems, ...doubled], text };
}

/** Adds findings; two changes of one cell become one. */
function join(findings: Finding[], found: readonly Finding[]): void {
  const placeOf = ({ sheetId, row, column }: Finding) => `${sheetId} ${row} ${column}`;
  const places = new Map(findings.map((each, index) => [each.change ? placeOf(each) : "", index]));
  for (const next of found) {
    const index = next.change && places.get(placeOf(next));
    const from = index === undefined ? undefined : findings[index]?.change?.from;
    if (index === undefined || from === undefined || !next.change) findings.push(next);
    else {
      const { seen, ...rest } = next;
      const first = findings[index]?.seen;
      findings[index] = { ...rest, change: { from, to: next.change.to }, ...(first && { seen: first }) };
    }
  }
}

/** What only set-up can do, which waits until a person sorted the structure out. */
function needsSetUp({ code }: Finding): boolean {
  return code === "tabAdded" || code === "settingsAdded" || code === "dropdownsLost" || code === "formatsLost";
}

export function tableOf({ tab }: Leaf): Table {
  return TABLES[tab as TabKey] as Table;
}

function languageOf(sheets: readonly Leaf[], fallback: Text): Text {
  const { leaves } = examineTabs(sheets, fallback);
  const grid = leaves.find(({ tab }) => tab === "settings")?.grid;
  return grid ? LANGUAGES[decodeSettings(grid).settings.language] : fallback;
}

/** The sheet as it will be when these changes are made. */
function withChanges(leaf: Leaf, found: readonly Finding[]): Leaf {
  const changes = found.filter(({ sheetId, change }) => sheetId === leaf.id && change);
  if (changes.length === 0) return leaf;
  const grid: Cell[][] = leaf.grid.map((row) => [...row]);
  for (const { row = 1, column = 1, change } of changes) {
    const cells = grid[row - 1] ?? [];
    while (cells.length < column) cells.push("");
    cells[column - 1] = change?.to ?? "";
    grid[row - 1] = cells;
  }
  return { ...leaf, grid };
}

/** Tabs that the script keeps: set-up gives back a header that is missing, and stops at one that stands twice. */
function scriptHeaders(leaf: Leaf): Finding[] {
  const table = leaf.tab && TABLES[leaf.tab];
  if (!table) return [];
  const at = { sheetId: leaf.id, sheet: leaf.name };
  if (!locateHeader(table, leaf.grid) && leaf.grid.some((row) => !row.every(isBlank))) {
    return [{ code: "tabForeign", ...at }];
  }
  const doubled = findLayout(table, leaf.grid[HEADER_ROW - 1] ?? []).problems.find(
    ({ code }) => code === "headerDoubled",
  );
  if (!doubled) return [];
  return [{ code: "headerDoubled", ...at, row: 1, seen: doubled.seen ?? "", expected: "" }];
}

/** Merged cells, dropdowns and settings that are gone. */
function examineForm(leaf: Leaf): Finding[] {
  const at = { sheetId: leaf.id, sheet: leaf.name };
  const lost = Object.values(leaf.dropdownsLost).reduce((sum, count) => sum + count, 0);
  const missing =
    leaf.tab === "settings" ? SETTING_KEYS.length - Object.keys(decodeSettings(leaf.grid).rows).length : 0;
  return [
    ...(leaf.merges.length > 0
      ? [{ code: "merged" as const, ...at, seen: leaf.merges.slice(0, 20).join(", "), count: leaf.merges.length }]
      : []),
    ...(lost > 0 ? [{ code: "dropdownsLost" as const, ...at, count: lost }] : []),
    ...(leaf.formatsLost > 0 ? [{ code: "formatsLost" as const, ...at, count: leaf.formatsLost }] : []),
    ...(missing > 0 ? [{ code: "settingsAdded" as const, ...at, count: missing }] : []),
  ];
}

function namesOf(staff: readonly Leaf[]): NamesOf {
  const of = (tab: TabKey, fields: readonly string[]): Names => {
    const leaf = staff.find((each) => each.tab === tab);
    const found = new Map<string, string | undefined>();
    if (!leaf) return new Map();
    const layout = findLayout(tableOf(leaf), leaf.grid[HEADER_ROW - 1] ?? []).layout as Layout;
    for (const field of fields) {
      for (const row of leaf.grid.slice(HEADER_ROW)) {
        const name = tidy(cleanText(row[(layout[field] ?? 0) - 1] ?? ""));
        const key = matchKey(name);
        // Spelt in two ways at home, a name has no right way.
        if (name) found.set(key, found.has(key) && found.get(key) !== name ? undefined : name);
      }
    }
    const sure = [...found].filter((each): each is [string, string] => each[1] !== undefined);
    return new Map([...sure.map(([, name]): [string, string] => [name, name]), ...sure]);
  };
  return {
    people: of("people", ["code", "name"]),
    units: of("units", ["code", "name"]),
    indicators: of("indicators", ["code"]),
  };
}

/** The book as it will be: a tab that will be made anew is there, and empty. */
function decodeMended(
  staff: readonly Leaf[],
  findings: readonly Finding[],
  today: DateString,
  text: Text,
): DecodedBook {
  const grids: Partial<Record<TabKey, Grid>> = {};
  for (const tab of STAFF_TABS) {
    const isMade = findings.some(({ code, sheet }) => code === "tabAdded" && sheet === text.tabs[tab]);
    const grid =
      staff.find((leaf) => leaf.tab === tab)?.grid ?? (isMade ? [headersOf(TABLES[tab] as Table, text)] : undefined);
    if (grid) grids[tab] = grid;
  }
  return decodeBook(grids as StaffGrids, today);
}
