/** Examines the header row of a tab: which of our columns stand where, which are spelt otherwise, which are gone. */
import { everyText, type Text } from "../../text/text.ts";
import { aliasFields } from "../adoption/lexicon.ts";
import { type Cell, cleanText, columnLetters, isBlank } from "../cell.ts";
import { findLayout, HEADER_ROW, headerOf, type Layout, locateHeader, type Table } from "../table.ts";
import { cellFinding } from "./cells.ts";
import type { Finding, InspectedSheet } from "./finding.ts";
import { isOneApart, looseKey } from "./spelling.ts";

/** The findings about a tab's headers; a header is repaired only where it can mean one column alone. */
export function examineHeaders(inspected: InspectedSheet, table: Table, text: Text): Finding[] {
  const headers = inspected.grid[HEADER_ROW - 1] ?? [];
  const { layout, problems } = findLayout(table, headers);
  const fields = Object.keys(table.columns);
  const doubled = problems.filter(({ code }) => code === "headerDoubled").map(({ column = "" }) => column);
  const found: Finding[] = [...new Set(doubled)].map((field) => doubledHeader(inspected, table, field, text));
  const places: Layout = { ...layout };
  const spell = (field: string, column: number) => {
    const [from, to] = [headers[column - 1] ?? "", headerOf(text, table.tab, field)];
    places[field] = column;
    if (from !== to && !inspected.formulas[0]?.[column - 1]) {
      found.push(cellFinding("headerSpelt", inspected, HEADER_ROW, column, { from, to }, text));
    }
  };
  for (const [field, column] of Object.entries(layout)) if (!doubled.includes(field)) spell(field, column as number);
  for (const field of fields) {
    const column = layout[field] ? undefined : certainColumn(field, table, inspected, places);
    if (column) spell(field, column);
  }
  const strange = headers.flatMap((cell, index) =>
    isOurs(cell, index + 1, table, places) && !isNameless(inspected, index + 1, places) ? [] : [index + 1],
  );
  const missing = fields.filter((field) => !places[field]);
  // A missing field may be one of the unknown columns: adding a blank column would hide that.
  const mayHide = strange.some((column) => filled(inspected.grid, column) > 0);
  const unclear = missing.filter((field) => !table.computed.includes(field) && mayHide);
  // Where most of our columns are missing the tab is not damaged, but somebody's own.
  if (unclear.length > fields.length / 2 && !locateHeader(table, inspected.grid)) {
    return [{ code: "tabForeign", sheetId: inspected.id, sheet: inspected.name }];
  }
  for (const field of unclear) found.push(unclearHeader(inspected, table, field, strange, places, text));
  let next = Math.max(headers.length, ...inspected.grid.map((row) => row.length)) + 1;
  for (const field of missing) {
    if (unclear.includes(field)) continue;
    const change = { from: "", to: headerOf(text, table.tab, field) };
    found.push(cellFinding("headerAdded", inspected, HEADER_ROW, next++, change, text));
  }
  if (strange.length > 0 && unclear.length === 0) found.push(extraColumns(inspected, strange));
  return found;
}

function isOurs(cell: Cell, column: number, table: Table, places: Layout): boolean {
  return isBlank(cell) || Object.values(places).includes(column) || Boolean(fieldNamed(table, cell));
}

/** Whether a column has cells and no header. */
function isNameless({ grid }: InspectedSheet, column: number, places: Layout): boolean {
  const header = grid[HEADER_ROW - 1]?.[column - 1];
  return isBlank(header) && !Object.values(places).includes(column) && filled(grid, column) > 0;
}

function fieldNamed(table: Table, cell: Cell): string | undefined {
  return Object.keys(findLayout(table, [cell]).layout)[0];
}

/** The column that a missing field certainly is: the only header that differs in marks and signs alone, or the gap between its neighbours. */
function certainColumn(field: string, table: Table, inspected: InspectedSheet, places: Layout): number | undefined {
  const headers = inspected.grid[HEADER_ROW - 1] ?? [];
  const free = headers.flatMap((cell, index) => (isOurs(cell, index + 1, table, places) ? [] : [index + 1]));
  const at = (column: number) => cleanText(headers[column - 1] ?? "");
  const loose = free.filter((column) => looseFields(table, at(column)).join() === field);
  if (loose.length === 1) return loose[0];
  const slot = slotOf(field, table, places);
  if (!slot || Object.values(places).includes(slot)) return undefined;
  // A synonym of the field's name, in the field's place, over cells that the field can hold.
  const isAlias = headers.length >= slot && aliasFields(at(slot)).includes(field);
  if (isAlias && table.tab === "indicators" && holds(inspected, slot, table, field)) return slot;
  // A typing slip in the field's place, or an emptied header over cells that the field can hold.
  const slip = namesOf(field, table).some((name) => isOneApart(name, at(slot)));
  return slip || (at(slot) === "" && slot <= headers.length && holds(inspected, slot, table, field)) ? slot : undefined;
}

/** Whether most of what stands in a column can be read as this field. */
function holds({ grid }: InspectedSheet, column: number, { columns }: Table, field: string): boolean {
  const cells = grid.slice(HEADER_ROW).flatMap((row) => (isBlank(row[column - 1]) ? [] : [row[column - 1] as Cell]));
  const readable = cells.filter((cell) => "value" in (columns[field]?.read(cell, {}) ?? {}));
  return readable.length * 2 >= cells.length;
}

function namesOf(field: string, table: Table): string[] {
  return everyText().map((each) => headerOf(each, table.tab, field));
}

function looseFields(table: Table, header: string): string[] {
  const key = looseKey(header);
  return Object.keys(table.columns).filter(
    (field) => key && namesOf(field, table).some((name) => looseKey(name) === key),
  );
}

/** The column of a field between its neighbours, where those are as far apart as in our order. */
function slotOf(field: string, table: Table, places: Layout): number | undefined {
  const fields = Object.keys(table.columns);
  const index = fields.indexOf(field);
  let [before, after] = [index - 1, index + 1];
  while (before >= 0 && !places[fields[before] ?? ""]) before--;
  while (after < fields.length && !places[fields[after] ?? ""]) after++;
  const left = before < 0 ? 0 : (places[fields[before] ?? ""] ?? 0);
  const right = places[fields[after] ?? ""];
  return right !== undefined && right - left === after - before ? left + index - before : undefined;
}

function filled(grid: InspectedSheet["grid"], column: number): number {
  return grid.slice(HEADER_ROW).filter((row) => !isBlank(row[column - 1])).length;
}

function describe({ grid }: InspectedSheet, column: number): string {
  return `${columnLetters(column)} «${cleanText(grid[HEADER_ROW - 1]?.[column - 1] ?? "").slice(0, 40)}»`;
}

function unclearHeader(
  inspected: InspectedSheet,
  table: Table,
  field: string,
  strange: readonly number[],
  places: Layout,
  text: Text,
): Finding {
  const slot = slotOf(field, table, places);
  const likely =
    slot && strange.includes(slot) ? [slot] : strange.filter((column) => filled(inspected.grid, column) > 0);
  const only = likely.length === 1 ? likely[0] : undefined;
  return {
    code: "headerUnclear",
    sheetId: inspected.id,
    sheet: inspected.name,
    row: HEADER_ROW,
    ...(only !== undefined && { column: only, header: inspected.grid[HEADER_ROW - 1]?.[only - 1] ?? "" }),
    seen: headerOf(text, table.tab, field),
    expected: likely.map((column) => describe(inspected, column)).join(", "),
  };
}

/** The finding about two columns with one name: it names the fuller one, and changes nothing. */
function doubledHeader(inspected: InspectedSheet, table: Table, field: string, text: Text): Finding {
  const headers = inspected.grid[HEADER_ROW - 1] ?? [];
  const columns = headers.flatMap((cell, index) => (fieldNamed(table, cell) === field ? [index + 1] : []));
  const fullest = [...columns].sort((a, b) => filled(inspected.grid, b) - filled(inspected.grid, a))[0] ?? 1;
  return {
    code: "headerDoubled",
    sheetId: inspected.id,
    sheet: inspected.name,
    row: HEADER_ROW,
    column: columns[1] ?? fullest,
    seen: `${headerOf(text, table.tab, field)}: ${columns.map((column) => `${columnLetters(column)} (${filled(inspected.grid, column)})`).join(", ")}`,
    expected: columnLetters(fullest),
  };
}

function extraColumns(inspected: InspectedSheet, strange: readonly number[]): Finding {
  const seen = strange.map((column) => describe(inspected, column)).join(", ");
  return {
    code: "extraColumns",
    sheetId: inspected.id,
    sheet: inspected.name,
    row: HEADER_ROW,
    column: strange[0] as number,
    seen,
  };
}
