/** One sheet: its grid, looks, rules and protections. */

import type { SheetBridge, SheetFacts } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { contentColumns, contentRows } from "../grid.ts";
import { deleteLines, insertLines, renameSheet } from "../lines.ts";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from "../model.ts";
import { fromA1, splitSheetName } from "../rects.ts";
import { protectionBridge } from "./protection.ts";
import { sortRows } from "./sort.ts";
import { checkName, checkSize } from "./workbook.ts";
import { writeValues } from "./write.ts";

/** As deep as groups may lie in each other. */
const DEEPEST_GROUP = 8;

/** The part of the bridge behind `Sheet`, `Protection` and `Filter`. */
export function sheetBridge(execution: Execution): SheetBridge {
  const get = (id: number) => execution.sheet(id);
  const { workbook } = execution.shared;
  return {
    ...protectionBridge(execution),
    facts: (id) => facts(execution, get(id)),
    contentSize: (id) => ({ rows: contentRows(get(id)), columns: contentColumns(get(id)) }),
    area(id, a1) {
      const { sheet, range } = splitSheetName(a1);
      if (sheet !== undefined && sheet !== get(id).name) return null;
      return fromA1(range, { rows: get(id).maxRows, columns: get(id).maxColumns }) ?? null;
    },
    rename(id, name) {
      checkName(execution, name, id);
      renameSheet(workbook, get(id), name);
      execution.shared.staleness.moved();
    },
    change: (id, change) => changeFacts(execution, get(id), change),
    insertLines(id, direction, before, count, like) {
      const sheet = get(id);
      const size = direction === "rows" ? sheet.maxRows : sheet.maxColumns;
      if (before < 0 || before > size || count < 1) throw execution.exception("outOfBounds", direction);
      checkSize(execution, count * (direction === "rows" ? sheet.maxColumns : sheet.maxRows));
      insertLines(workbook, sheet, direction, before, count, like);
      execution.shared.staleness.moved();
    },
    deleteLines(id, direction, from, count) {
      const sheet = get(id);
      const size = direction === "rows" ? sheet.maxRows : sheet.maxColumns;
      if (from < 0 || count < 1 || from + count > size) throw execution.exception("outOfBounds", direction);
      if (count === size) throw execution.exception(direction === "rows" ? "allRows" : "allColumns");
      deleteLines(workbook, sheet, direction, from, count);
      execution.shared.staleness.moved();
    },
    setSizes(id, direction, from, count, pixels) {
      const sheet = get(id);
      const sizes = direction === "rows" ? sheet.rowHeights : sheet.columnWidths;
      if (from < 0 || count < 1 || from + count > (direction === "rows" ? sheet.maxRows : sheet.maxColumns)) {
        throw execution.exception("outOfBounds", direction);
      }
      while (sizes.length < from) sizes.push(undefined);
      for (let index = from; index < from + count; index++) sizes[index] = pixels;
    },
    sizeOf: (id, direction, index) =>
      direction === "rows"
        ? (get(id).rowHeights[index] ?? DEFAULT_ROW_HEIGHT)
        : (get(id).columnWidths[index] ?? DEFAULT_COLUMN_WIDTH),
    hideLines(id, direction, from, count, hidden) {
      const lines = direction === "rows" ? get(id).hiddenRows : get(id).hiddenColumns;
      for (let index = from; index < from + count; index++) {
        if (hidden) lines.add(index);
        else lines.delete(index);
      }
    },
    columnLevel: (id, column) => get(id).columnLevels[column] ?? 0,
    shiftColumnLevels(id, from, count, delta) {
      const { columnLevels: levels } = get(id);
      while (levels.length < from) levels.push(undefined);
      for (let column = from; column < from + count; column++) {
        const level = Math.min(DEEPEST_GROUP, Math.max(0, (levels[column] ?? 0) + delta));
        levels[column] = level || undefined;
      }
    },
    collapseColumns(id, from, count) {
      const sheet = get(id);
      for (let column = from; column < from + count; column++) {
        if (sheet.columnLevels[column]) sheet.hiddenColumns.add(column);
      }
    },
    rules: (id) => get(id).conditionalFormats.map((rule) => ({ ...rule })),
    setRules(id, rules) {
      get(id).conditionalFormats = structuredClone(rules);
    },
    filter: (id) => get(id).filter ?? null,
    setFilter(id, rect) {
      const sheet = get(id);
      if (rect && sheet.filter) throw execution.exception("secondFilter");
      if (rect) sheet.filter = { ...rect };
      else delete sheet.filter;
    },
    append(id, values) {
      const sheet = get(id);
      const row = contentRows(sheet);
      const columns = values.length;
      if (row >= sheet.maxRows) insertLines(workbook, sheet, "rows", sheet.maxRows, 1, sheet.maxRows - 1);
      if (columns > sheet.maxColumns) {
        insertLines(workbook, sheet, "columns", sheet.maxColumns, columns - sheet.maxColumns, sheet.maxColumns - 1);
      }
      writeValues(execution, sheet, { row, column: 0, rows: 1, columns }, values);
    },
    sort(id, rect, column, ascending) {
      sortRows(get(id), rect, column, ascending);
      execution.shared.staleness.changed(get(id), rect);
    },
  };
}

function facts(execution: Execution, sheet: Sheet): SheetFacts {
  const { name, hidden, frozenRows, frozenColumns, maxRows, maxColumns, hiddenGridlines } = sheet;
  const index = execution.shared.workbook.sheets.indexOf(sheet);
  return {
    name,
    index,
    hidden,
    tabColor: sheet.tabColor ?? null,
    frozenRows,
    frozenColumns,
    maxRows,
    maxColumns,
    hiddenGridlines,
  };
}

function changeFacts(execution: Execution, sheet: Sheet, change: Parameters<SheetBridge["change"]>[1]): void {
  const others = execution.shared.workbook.sheets.some((other) => other !== sheet && !other.hidden);
  if (change.hidden && !others) throw execution.exception("lastVisible");
  const { tabColor, ...plain } = change;
  Object.assign(sheet, plain);
  if (tabColor === null) delete sheet.tabColor;
  else if (tabColor !== undefined) sheet.tabColor = tabColor;
}
