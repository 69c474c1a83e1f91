/** The whole examination of a workbook: certain repairs are applied to a copy first, and the remaining problems are read from that. */
import type { DateString } from "../../domain/dates.ts";
import { matchKey } from "../../domain/match-key.ts";
import { type Problem, problem } from "../../problem/problem.ts";
import type { TabKey } from "../../problem/tab-key.ts";
import { type Text, textOf } from "../../text/text.ts";
import { type DecodedBook, decodeBook, type Grid, STAFF_TABS, type StaffGrids } from "../book.ts";
import { type Cell, cleanText, isBlank } from "../cell.ts";
import { withLinks } from "../linked-cells.ts";
import { decodeSettings, SETTING_KEYS } from "../settings.ts";
import { headersOf, TABLES } from "../tab-tables.ts";
import { findLayout, HEADER_ROW, type Layout, locateHeader, type Table } from "../table.ts";
import { bringBack } from "./bring-back.ts";
import { type KnownNames, mendCells, type NameSpellings, tidyText } from "./cells.ts";
import { mendCodes } from "./codes.ts";
import { type Finding, holdsSetUp, type InspectedSheet } from "./finding.ts";
import { examineHeaderRow, withHeadersFirst } from "./header-row.ts";
import { examineHeaders } from "./headers.ts";
import { listForPeople } from "./list-for-people.ts";
import { examineTabs } from "./tabs.ts";

export interface Diagnosis {
  findings: Finding[];
  /** Problems that the repairs would leave, notes included. */
  problems: Problem[];
  text: Text;
}

/**
 * Examines sheets as they stand on a day. `fallback`: the language where the workbook names none; `future`: words of any
 * language that speak of what is still to come.
 */
export function diagnose(
  sheets: readonly InspectedSheet[],
  today: DateString,
  fallback: Text,
  future: readonly string[],
): Diagnosis {
  const text = languageOf(sheets, fallback);
  const { sheetsFound: asTheyStand, findings } = examineTabs(sheets, text);
  findings.push(...asTheyStand.flatMap((inspected) => examineHeaderRow(inspected)));
  const sheetsFound = asTheyStand.map((inspected) => withHeadersFirst(inspected, findings));
  let staff = sheetsFound.filter(({ tab }) => tab && (STAFF_TABS as readonly TabKey[]).includes(tab));
  const step = (found: Finding[]) => {
    join(findings, found);
    staff = staff.map((inspected) => withChanges(inspected, found));
  };
  const unclear = new Set(findings.flatMap(({ code, sheetId }) => (code === "headerRow" ? [sheetId] : [])));
  step(
    staff
      .filter(({ id }) => !unclear.has(id))
      .flatMap((inspected) => examineHeaders(inspected, tableOfTab(inspected), text)),
  );
  findings.push(
    ...sheetsFound.filter((inspected) => !staff.some(({ id }) => id === inspected.id)).flatMap(scriptHeaders),
  );
  step(staff.flatMap((inspected) => mendCodes(inspected, tableOfTab(inspected), text)));
  step(staff.flatMap((inspected) => bringBack(inspected, tableOfTab(inspected), findings, text)));
  step(staff.flatMap((inspected) => mendCells(inspected, tableOfTab(inspected), undefined, text)));
  // References are mended last: they take the spelling of the tabs mended above.
  const names = namesOf(staff);
  step(staff.flatMap((inspected) => mendCells(inspected, tableOfTab(inspected), names, text)));
  findings.push(...staff.flatMap((inspected) => examineForm(inspected)));
  const sure = findings.some(holdsSetUp) ? findings.filter((each) => !needsSetUp(each)) : findings;
  const { book } = decodeMended(staff, sure, today, text);
  const doubled = sure.flatMap(({ code, sheet }) => (code === "tabDoubled" ? [problem(code, { seen: sheet })] : []));
  const rest = listForPeople(staff, book, sure, today, text, future);
  return { findings: [...sure, ...rest], problems: [...book.problems, ...doubled], text };
}

/** Adds findings to others; two changes of one cell become one. */
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

/** Whether set-up makes a repair: such repairs wait until a person has sorted out the structure. */
function needsSetUp({ code }: Finding): boolean {
  return code === "tabAdded" || code === "settingsAdded" || code === "dropdownsLost" || code === "formatsLost";
}

/** The table of a sheet that is known to be one of our tables. */
export function tableOfTab({ tab }: InspectedSheet): Table {
  return TABLES[tab as TabKey] as Table;
}

function languageOf(sheets: readonly InspectedSheet[], fallback: Text): Text {
  const { sheetsFound } = examineTabs(sheets, fallback);
  const grid = sheetsFound.find(({ tab }) => tab === "settings")?.grid;
  return grid ? textOf(decodeSettings(grid).settings.language) : fallback;
}

/** The sheet as it will be when these changes are made. */
function withChanges(inspected: InspectedSheet, found: readonly Finding[]): InspectedSheet {
  const changes = found.filter(({ sheetId, change }) => sheetId === inspected.id && change);
  if (changes.length === 0) return inspected;
  const grid: Cell[][] = inspected.grid.map((row) => [...row]);
  for (const { row = 1, column = 1, change } of changes) {
    const cells = grid[row - 1] ?? [];
    while (cells.length < column) cells.push("");
    cells[column - 1] = change?.to ?? "";
    grid[row - 1] = cells;
  }
  return { ...inspected, grid };
}

/** Problems with the headers of tabs that the script writes: set-up adds missing ones, so only doubled headers and foreign tabs count. */
function scriptHeaders(inspected: InspectedSheet): Finding[] {
  const table = inspected.tab && TABLES[inspected.tab];
  if (!table) return [];
  const at = { sheetId: inspected.id, sheet: inspected.name };
  if (!locateHeader(table, inspected.grid) && inspected.grid.some((row) => !row.every(isBlank))) {
    return [{ code: "tabForeign", ...at }];
  }
  const doubled = findLayout(table, inspected.grid[HEADER_ROW - 1] ?? []).problems.find(
    ({ code }) => code === "headerDoubled",
  );
  if (!doubled) return [];
  return [{ code: "headerDoubled", ...at, row: 1, seen: doubled.seen ?? "", expected: "" }];
}

/** Findings about merged cells, and about dropdowns, formats and settings that are gone. */
function examineForm(inspected: InspectedSheet): Finding[] {
  const at = { sheetId: inspected.id, sheet: inspected.name };
  const lost = Object.values(inspected.dropdownsLost).reduce((sum, count) => sum + count, 0);
  const missing =
    inspected.tab === "settings" ? SETTING_KEYS.length - Object.keys(decodeSettings(inspected.grid).rows).length : 0;
  return [
    ...(inspected.merges.length > 0
      ? [
          {
            code: "merged" as const,
            ...at,
            seen: inspected.merges.slice(0, 20).join(", "),
            count: inspected.merges.length,
          },
        ]
      : []),
    ...(lost > 0 ? [{ code: "dropdownsLost" as const, ...at, count: lost }] : []),
    ...(inspected.formatsLost > 0 ? [{ code: "formatsLost" as const, ...at, count: inspected.formatsLost }] : []),
    ...(missing > 0 ? [{ code: "settingsAdded" as const, ...at, count: missing }] : []),
  ];
}

function namesOf(staff: readonly InspectedSheet[]): KnownNames {
  const of = (tab: TabKey, fields: readonly string[]): NameSpellings => {
    const inspected = staff.find((each) => each.tab === tab);
    const found = new Map<string, string | undefined>();
    if (!inspected) return new Map();
    const layout = findLayout(tableOfTab(inspected), inspected.grid[HEADER_ROW - 1] ?? []).layout as Layout;
    for (const field of fields) {
      for (const row of inspected.grid.slice(HEADER_ROW)) {
        const name = tidyText(cleanText(row[(layout[field] ?? 0) - 1] ?? ""));
        const key = matchKey(name);
        // A name that its own tab spells in two ways has no right spelling.
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

/** The book after the repairs; a tab that set-up will make is there, and empty. */
function decodeMended(
  staff: readonly InspectedSheet[],
  findings: readonly Finding[],
  today: DateString,
  text: Text,
): DecodedBook {
  const grids: Partial<Record<TabKey, Grid>> = {};
  for (const tab of STAFF_TABS) {
    const isMade = findings.some(({ code, sheet }) => code === "tabAdded" && sheet === text.tabs[tab]);
    const inspected = staff.find((each) => each.tab === tab);
    const grid =
      (inspected?.links ? withLinks(inspected.grid, inspected.links) : inspected?.grid) ??
      (isMade ? [headersOf(TABLES[tab] as Table, text)] : undefined);
    if (grid) grids[tab] = grid;
  }
  return decodeBook(grids as StaffGrids, today);
}
