/** `Sheet`. */

import { exception, host, serviceClass, signed } from "./expose.ts";
import { readColor } from "./looks.ts";
import { checkedArea, classes, crossing, type GRange, type GSheet, itself, type SheetHandle } from "./places.ts";
import { filterOf, protectionOf } from "./protection.ts";
import { formatRulesOf, setFormatRules } from "./rules.ts";
import { sheetLines } from "./sheet-lines.ts";

function whole(sheet: SheetHandle) {
  const { maxRows: rows, maxColumns: columns } = host.sheet.facts(sheet.sheetId);
  return { row: 0, column: 0, rows, columns };
}

function clear(sheet: SheetHandle, what: { content?: true; format?: true; notes?: true; validations?: true }): GSheet {
  host.range.clear(sheet.sheetId, whole(sheet), {
    content: false,
    format: false,
    notes: false,
    validations: false,
    ...what,
  });
  return itself(sheet);
}

function rangeFromText(sheet: SheetHandle, a1: string): GRange {
  const area = host.sheet.area(sheet.sheetId, a1);
  if (!area) throw exception("rangeNotFound");
  checkedArea(host.sheet.facts(sheet.sheetId), area.row + 1, area.column + 1, area.rows, area.columns);
  return classes.range.wrap({ sheetId: sheet.sheetId, area: { ...area } });
}

const methods = {
  getName(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).name;
  },
  getSheetName(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).name;
  },
  setName(this: SheetHandle, name: string): GSheet {
    host.sheet.rename(this.sheetId, name);
    return itself(this);
  },
  getSheetId(this: SheetHandle) {
    return this.sheetId;
  },
  getIndex(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).index + 1;
  },
  getParent(this: SheetHandle) {
    return classes.spreadsheet.wrap({});
  },
  getRange(this: SheetHandle, first: number | string, column = 1, rows = 1, columns = 1): GRange {
    if (typeof first === "string") return rangeFromText(this, first);
    const area = checkedArea(host.sheet.facts(this.sheetId), first, column, rows, columns);
    return classes.range.wrap({ sheetId: this.sheetId, area });
  },
  getDataRange(this: SheetHandle): GRange {
    const size = host.sheet.contentSize(this.sheetId);
    const area = { row: 0, column: 0, rows: Math.max(1, size.rows), columns: Math.max(1, size.columns) };
    return classes.range.wrap({ sheetId: this.sheetId, area });
  },
  getLastRow(this: SheetHandle) {
    return host.sheet.contentSize(this.sheetId).rows;
  },
  getLastColumn(this: SheetHandle) {
    return host.sheet.contentSize(this.sheetId).columns;
  },
  getMaxRows(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).maxRows;
  },
  getMaxColumns(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).maxColumns;
  },
  setTabColor(this: SheetHandle, color: string | null): GSheet {
    const read = readColor(color);
    if (read !== undefined) host.sheet.change(this.sheetId, { tabColor: read });
    return itself(this);
  },
  hideSheet(this: SheetHandle): GSheet {
    host.sheet.change(this.sheetId, { hidden: true });
    return itself(this);
  },
  showSheet(this: SheetHandle): GSheet {
    host.sheet.change(this.sheetId, { hidden: false });
    return itself(this);
  },
  isSheetHidden(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).hidden;
  },
  setHiddenGridlines(this: SheetHandle, hidden: boolean): GSheet {
    host.sheet.change(this.sheetId, { hiddenGridlines: hidden });
    return itself(this);
  },
  hasHiddenGridlines(this: SheetHandle) {
    return host.sheet.facts(this.sheetId).hiddenGridlines;
  },
  setConditionalFormatRules(this: SheetHandle, rules: unknown[]) {
    setFormatRules(this.sheetId, rules);
  },
  getConditionalFormatRules(this: SheetHandle) {
    return formatRulesOf(this.sheetId);
  },
  protect(this: SheetHandle) {
    return protectionOf(this.sheetId, host.sheet.protect(this.sheetId, null), null);
  },
  getProtections(this: SheetHandle, type: unknown) {
    const ofSheet = String(type) === "SHEET";
    const all = Array.from(host.sheet.protections(this.sheetId)).filter((one) => (one.rect === null) === ofSheet);
    return all.map((one) => protectionOf(this.sheetId, one.id, one.rect));
  },
  activate(this: SheetHandle): GSheet {
    host.workbook.activate(this.sheetId);
    return itself(this);
  },
  clear(this: SheetHandle): GSheet {
    host.sheet.setRules(this.sheetId, []);
    return clear(this, { content: true, format: true });
  },
  clearContents(this: SheetHandle): GSheet {
    return clear(this, { content: true });
  },
  clearFormats(this: SheetHandle): GSheet {
    host.sheet.setRules(this.sheetId, []);
    return clear(this, { format: true });
  },
  clearNotes(this: SheetHandle): GSheet {
    return clear(this, { notes: true });
  },
  getFilter(this: SheetHandle) {
    return host.sheet.filter(this.sheetId) ? filterOf(this.sheetId) : null;
  },
  appendRow(this: SheetHandle, values: unknown[]): GSheet {
    host.sheet.append(this.sheetId, values.map(crossing));
    return itself(this);
  },
  sort(this: SheetHandle, column: number, ascending: boolean = true): GSheet {
    const { frozenRows, maxRows, maxColumns } = host.sheet.facts(this.sheetId);
    if (column < 1 || column > maxColumns) throw exception("outside");
    const area = { row: frozenRows, column: 0, rows: maxRows - frozenRows, columns: maxColumns };
    host.sheet.sort(this.sheetId, area, column - 1, ascending);
    return itself(this);
  },
} satisfies Partial<Omit<GSheet, "getFilter" | "protect" | "getRange">> & Record<string, unknown>;

const [own, ownSignatures] = signed(methods, {
  getName: "",
  getSheetName: "",
  setName: "s",
  getSheetId: "",
  getIndex: "",
  getParent: "",
  getRange: "nn|nnn|nnnn|s",
  getDataRange: "",
  getLastRow: "",
  getLastColumn: "",
  getMaxRows: "",
  getMaxColumns: "",
  setTabColor: "s?",
  hideSheet: "",
  showSheet: "",
  isSheetHidden: "",
  setHiddenGridlines: "b",
  hasHiddenGridlines: "",
  setConditionalFormatRules: "a",
  getConditionalFormatRules: "",
  protect: "",
  getProtections: "e",
  activate: "",
  clear: "",
  clearContents: "",
  clearFormats: "",
  clearNotes: "",
  getFilter: "",
  appendRow: "a",
  sort: "n|nb",
});

classes.sheet = serviceClass<SheetHandle, GSheet>(
  "Sheet",
  { ...own, ...sheetLines[0] },
  { ...ownSignatures, ...sheetLines[1] },
);
