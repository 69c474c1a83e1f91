/** The wanted look of a table's tab as data, and which parts of it a paste took away. */
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import type { KindLook } from "../workbook/kind.ts";
import { HEADER_ROW, type Layout, type Table } from "../workbook/table.ts";
import { CODE_DROPDOWNS, type ColourRule, formatOf, indicatorRules, widthOf } from "./table-looks.ts";
import { theme } from "./theme.ts";

/** The choices of a dropdown: words, or the codes of another tab. */
export type Choices = { words: readonly string[] } | { namesOf: "people" | "units" };

export interface ColumnLook {
  /** The column's number, from 1. */
  column: number;
  width: number;
  /** The number format of the column's cells; undefined where they keep their own. */
  format?: string;
  isCentred: boolean;
  isWrapped: boolean;
  choices?: Choices;
}

export interface TableLook {
  tab: TabKey;
  layout: Layout;
  columns: ColumnLook[];
  /** The number of the last column that is ours. */
  width: number;
  /** The computed columns, whose cells are grey and warn before they are changed. */
  computed: readonly number[];
  rules: readonly ColourRule[];
}

const CENTRED: readonly KindLook[] = ["date", "number", "percent"];

/** The look of a table with this layout. */
export function lookOfTable(table: Table, layout: Layout, text: Text): TableLook {
  const isIndicators = table.tab === "indicators";
  const columns = Object.entries(layout).flatMap(([field, column]) => {
    const kind = table.columns[field];
    if (!kind || !column) return [];
    const format = formatOf(kind.look);
    const choices = choicesOf(table, field, text);
    return [
      {
        column,
        width: widthOf(table.tab, field, kind.look),
        ...(format && { format }),
        isCentred: CENTRED.includes(kind.look),
        isWrapped: kind.look === "wrapped",
        ...(choices && { choices }),
      },
    ];
  });
  columns.sort((a, b) => a.column - b.column);
  return {
    tab: table.tab,
    layout,
    columns,
    width: Math.max(1, ...columns.map(({ column }) => column)),
    computed: isIndicators ? table.computed.flatMap((field) => layout[field] ?? []).sort((a, b) => a - b) : [],
    rules: isIndicators ? indicatorRules(layout, text) : [],
  };
}

function choicesOf({ tab, columns }: Table, field: string, text: Text): Choices | undefined {
  const codes = CODE_DROPDOWNS.find((each) => each.tab === tab && each.field === field);
  if (codes) return { namesOf: codes.from };
  const words = columns[field]?.choices?.(text);
  return words && { words };
}

/** The formats of a column whose cells differ from row to row, from the first row of data on. */
export interface RowFormats {
  column: number;
  formats: readonly string[];
}

/** The present look of cells: a grid for each property, header row first. */
export interface SeenLook {
  verticals: readonly (readonly string[])[];
  /** Backgrounds; of the header row alone where no column is computed. */
  backgrounds: readonly (readonly string[])[];
  formats: readonly (readonly string[])[];
}

export type LookPart = "header" | "cells" | "formats" | "computed";
export const ALL_PARTS: ReadonlySet<LookPart> = new Set<LookPart>(["header", "cells", "formats", "computed"]);

/**
 * Which parts of a look are not as they were put on. Whether a cell stands at the top tells of its font and lines,
 * too: nothing that is pasted from elsewhere stands there.
 */
export function lostParts(look: TableLook, { verticals, backgrounds, formats }: SeenLook): Set<LookPart> {
  const { columns, computed } = look;
  const [headerVerticals = [], ...cellVerticals] = verticals;
  const [headerBackgrounds = [], ...cellBackgrounds] = backgrounds;
  const lost = new Set<LookPart>();
  const isHeaderLost = columns.some(
    ({ column }) =>
      headerVerticals[column - 1] !== "middle" || headerBackgrounds[column - 1] !== headerColour(look, column),
  );
  if (isHeaderLost) lost.add("header");
  if (cellVerticals.some((row) => columns.some(({ column }) => row[column - 1] !== "top"))) lost.add("cells");
  if (cellBackgrounds.some((row) => computed.some((column) => row[column - 1] !== theme.computed))) {
    lost.add("computed");
  }
  const formatted = columns.filter(({ format }) => format);
  const isFormatLost = (row: readonly string[]) =>
    formatted.some(({ column, format = "" }) => !keepsFormat(format, row[column - 1] ?? ""));
  if (formats.slice(HEADER_ROW).some(isFormatLost)) lost.add("formats");
  return lost;
}

/** The background of a column's header, which tells computed columns from others. */
export function headerColour({ computed }: TableLook, column: number): string {
  return computed.includes(column) ? theme.muted : theme.brand;
}

/** Whether any row's cell has another format than wanted. */
export function isRowFormatLost({ column, formats }: RowFormats, seen: SeenLook["formats"]): boolean {
  return formats.some((format, index) => !keepsFormat(format, seen[index + HEADER_ROW]?.[column - 1] ?? ""));
}

/** Whether a format will do: a date may have any order of day and month; a plain cell anything but text or a date. */
function keepsFormat(wanted: string, seen: string): boolean {
  if (wanted === seen) return true;
  const isDay = /d/i.test(seen) && /y/i.test(seen);
  if (wanted === "dd/MM/yyyy") return isDay;
  return wanted === "General" && seen !== "@" && !isDay && !seen.includes("%");
}
