/** `Sheet`: its name, place, content and rules; and the class as a whole. */

import type { ClearWhat, SheetFacts } from "../contract.ts";
import { checkedArea } from "./cell-tables.ts";
import { chartsOf, insertChart, newChart } from "./chart.ts";
import { formatRulesOf, setFormatRules } from "./conditional-format.ts";
import { exception, host } from "./connection.ts";
import { classes, type GRange, type GRangeList, type GSheet, type RangeHandle, type SheetHandle } from "./handles.ts";
import { protectionOf } from "./protection.ts";
import { type Members, serviceClass } from "./service-class.ts";
import { sheetRowsAndColumns } from "./sheet-rows-columns.ts";
import { readColor } from "./style-arguments.ts";

const facts = ({ sheetId }: SheetHandle) => host.sheet.facts(sheetId);
const contentSize = ({ sheetId }: SheetHandle) => host.sheet.contentSize(sheetId);

function change(sheet: SheetHandle, what: Partial<SheetFacts>): SheetHandle {
  host.sheet.change(sheet.sheetId, what);
  return sheet;
}

/** (row, column), with a size too, or a name: A1, R1C1 or a named range. */
function rangeOf(sheet: SheetHandle, first: number | string, column = 1, rows = 1, columns = 1): GRange {
  const { sheetId } = sheet;
  if (typeof first === "number") {
    return classes.range.wrap({ sheetId, area: checkedArea(facts(sheet), first, column, rows, columns) });
  }
  const found = host.sheet.areaNamed(sheetId, first);
  if (!found) throw exception("rangeNotFound");
  const { area, a1 } = found;
  checkedArea(facts(sheet), area.row + 1, area.column + 1, area.rows, area.columns);
  return classes.range.wrap({ sheetId, area: { ...area }, ...(a1 !== null && { a1 }) });
}

function rangeListOf(sheet: SheetHandle, names: readonly string[]): GRangeList {
  if (names.length === 0) throw exception("rangeNotFound");
  const ranges = names.map((name) => classes.range.unwrap(rangeOf(sheet, name)) as RangeHandle);
  return classes.rangeList.wrap({ ranges });
}

function dataRange(sheet: SheetHandle): GRange {
  const size = contentSize(sheet);
  const area = { row: 0, column: 0, rows: Math.max(1, size.rows), columns: Math.max(1, size.columns) };
  return classes.range.wrap({ sheetId: sheet.sheetId, area });
}

/** Contents and formats, conditional ones too, unless the options ask for one of the two; notes and rules stay. */
function clear(sheet: SheetHandle, options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): SheetHandle {
  const both = Boolean(options.contentsOnly) === Boolean(options.formatOnly);
  const what: Partial<ClearWhat> = {
    content: both || Boolean(options.contentsOnly),
    format: both || Boolean(options.formatOnly),
    numberFormat: both,
  };
  const { maxRows: rows, maxColumns: columns } = facts(sheet);
  if (what.format) host.sheet.setRules(sheet.sheetId, []);
  host.range.clear(sheet.sheetId, { row: 0, column: 0, rows, columns }, what);
  return sheet;
}

function setTabColor(sheet: SheetHandle, color: string | null): SheetHandle {
  const tabColor = readColor(color ?? null);
  return tabColor === undefined ? sheet : change(sheet, { tabColor });
}

function protectionsOf({ sheetId }: SheetHandle, type: unknown) {
  const ofSheet = String(type) === "SHEET";
  const found = Array.from(host.sheet.protections(sheetId)).filter(({ rect }) => (rect === null) === ofSheet);
  return found.map(({ id, rect }) => protectionOf(sheetId, id, rect));
}

const sheetMembers: Members<SheetHandle, GSheet> = {
  getName: ["", (sheet) => facts(sheet).name],
  setName: [
    "String",
    (sheet, name: string) => {
      host.sheet.rename(sheet.sheetId, name);
      return sheet;
    },
  ],
  getSheetId: ["", ({ sheetId }) => sheetId],
  getRange: ["number,number|number,number,number|number,number,number,number|String", rangeOf],
  getRangeList: ["String[]", (sheet, names: string[]) => rangeListOf(sheet, names)],
  getDataRange: ["", dataRange],
  getLastRow: ["", (sheet) => contentSize(sheet).rows],
  getLastColumn: ["", (sheet) => contentSize(sheet).columns],
  getMaxRows: ["", (sheet) => facts(sheet).maxRows],
  getMaxColumns: ["", (sheet) => facts(sheet).maxColumns],
  setTabColor: ["String?", setTabColor],
  hideSheet: ["", (sheet) => change(sheet, { hidden: true })],
  isSheetHidden: ["", (sheet) => facts(sheet).hidden],
  setHiddenGridlines: ["boolean", (sheet, hidden: boolean) => change(sheet, { hiddenGridlines: hidden })],
  hasHiddenGridlines: ["", (sheet) => facts(sheet).hiddenGridlines],
  setConditionalFormatRules: [
    "ConditionalFormatRule[]",
    ({ sheetId }, rules: Parameters<typeof setFormatRules>[1]) => setFormatRules(sheetId, rules),
  ],
  getConditionalFormatRules: ["", ({ sheetId }) => formatRulesOf(sheetId)],
  newChart: ["", newChart],
  getCharts: ["", ({ sheetId }) => chartsOf(sheetId)],
  insertChart: [
    "EmbeddedChart",
    ({ sheetId }, chart: Parameters<typeof insertChart>[1]) => insertChart(sheetId, chart),
  ],
  protect: ["", ({ sheetId }) => protectionOf(sheetId, host.sheet.protect(sheetId, null), null)],
  getProtections: ["ProtectionType", protectionsOf],
  activate: [
    "",
    (sheet) => {
      host.workbook.activate(sheet.sheetId);
      return sheet;
    },
  ],
  clear: ["|Object", clear],
};

classes.sheet = serviceClass<SheetHandle, GSheet>("Sheet", { ...sheetMembers, ...sheetRowsAndColumns });
