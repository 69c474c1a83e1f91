/** The workbook as a page is given it. */
import { filteredColumns } from "../../local/filtered.ts";
import type { Cell, ConditionalFormat, Sheet, Validation, WorkbookModel } from "../../local/model.ts";
import { type Style, type StyleProperties, styleOf } from "../../local/styles.ts";
import type { Language } from "../../text/text.ts";
import type { BookData, CellData, CellMore, RuleData, SheetData, ValidationData } from "../protocol.ts";
import { chartsOf } from "./charts.ts";
import { fittedHeights } from "./fitted-heights.ts";

/** Numbers for styles, in the order in which a page came to know them. */
export class StyleTable {
  readonly styles: Style[] = [];
  private readonly indices = new Map<Style, number>();

  indexOf(style: Style): number {
    let index = this.indices.get(style);
    if (index === undefined) {
      index = this.styles.push(style) - 1;
      this.indices.set(style, index);
    }
    return index;
  }

  /** What a page does not know that knew the first `count`. */
  since(count: number): Record<number, StyleProperties> {
    return Object.fromEntries(this.styles.slice(count).map((style, index) => [index + count, propertiesOf(style)]));
  }
}

/** All of it. `styles` learns every style that is used. */
export function snapshotOf(model: WorkbookModel, language: Language, styles: StyleTable): BookData {
  const sheets = model.sheets.map((sheet) => sheetData(sheet, model, styles));
  return {
    name: model.name,
    locale: model.locale,
    language,
    font: model.defaultFont,
    active: model.activeSheetId,
    styles: styles.styles.map(propertiesOf),
    sheets,
  };
}

function propertiesOf({ isDate: _, ...properties }: Style): StyleProperties {
  return properties;
}

function sheetData(sheet: Sheet, model: WorkbookModel, styles: StyleTable): SheetData {
  const { drawn, undrawn } = chartsOf(sheet);
  const filterColumns = filteredColumns(sheet);
  const { id, name, hidden, tabColor, frozenRows, frozenColumns, merges, filter, hiddenGridlines } = sheet;
  return {
    id,
    name,
    hidden,
    ...(tabColor && { tabColor }),
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows,
    frozenColumns,
    cells: cellsOf(sheet, styles),
    columnStyles: sparse(sheet.columnStyles, (style) => styles.indexOf(style)),
    columnWidths: sparse(sheet.columnWidths, (width) => width),
    rowHeights: sparse(sheet.rowHeights, (height) => height),
    fittedHeights: tallRows(sheet, model),
    hiddenColumns: [...sheet.hiddenColumns],
    hiddenRows: [...sheet.hiddenRows],
    merges,
    validations: sheet.validations.flatMap(validationData),
    rules: sheet.conditionalFormats.flatMap(ruleData),
    protections: sheet.protections.map(({ rect, description }) => ({ ...(rect && { area: rect }), description })),
    ...(filter && { filter }),
    ...(drawn.length > 0 && { charts: drawn }),
    ...(undrawn.length > 0 && { undrawnCharts: undrawn }),
    ...(filterColumns.length > 0 && { filterColumns }),
    hiddenGridlines,
  };
}

function cellsOf(sheet: Sheet, styles: StyleTable): SheetData["cells"] {
  const rows: SheetData["cells"] = [];
  sheet.rows.forEach((cells, row) => {
    const data: CellData[] = [];
    cells.forEach((cell, column) => {
      if (cell) data.push(cellData(cell, column, styles));
    });
    if (data.length > 0) rows.push([row, data]);
  });
  return rows;
}

/** One cell, as the page is given it. */
export function cellData(cell: Cell, column: number, styles: StyleTable): CellData {
  const style = styles.indexOf(cell.style);
  const { formula, stale, note, link } = cell;
  if (formula === undefined && note === undefined && !link) return [column, cell.value, style];
  const more: CellMore = {
    ...(formula !== undefined && { formula }),
    ...(stale && { stale }),
    ...(note !== undefined && { note }),
    ...(link && { link: link.target }),
  };
  return [column, cell.value, style, more];
}

function tallRows(sheet: Sheet, model: WorkbookModel): Record<number, number> {
  const heights = Object.entries(fittedHeights(sheet, model, sheet.rows.keys()));
  return Object.fromEntries(heights.filter((each): each is [string, number] => each[1] !== null));
}

function sparse<T>(list: readonly (T | undefined)[], value: (each: T) => number): Record<number, number> {
  const found: Record<number, number> = {};
  list.forEach((each, index) => {
    if (each !== undefined) found[index] = value(each);
  });
  return found;
}

function validationData({ areas, criteria, allowInvalid, help }: Validation): ValidationData[] {
  return criteria.kind === "other" ? [] : [{ areas, criteria, allowInvalid, help }];
}

function ruleData({ areas, condition, ...look }: ConditionalFormat): RuleData[] {
  return condition.kind === "other" ? [] : [{ areas, condition, style: propertiesOf(styleOf(look)) }];
}
