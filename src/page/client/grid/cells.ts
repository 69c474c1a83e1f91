/** Reads cells of the grid. */
import type { CellValue, StyleProperties } from "../../protocol.ts";
import { fromGridStyle } from "./styles.ts";
import { CellValueType, CustomRangeType, type ICellData, type Nullable, type Worksheet } from "./univer.ts";

/** The value of a grid's cell in the workbook's terms. */
export function cellValueOf(cell: Nullable<ICellData>): CellValue {
  if (cell?.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replace(/\r/g, "\n").normalize("NFC");
  const value = cell?.v;
  if (value === null || value === undefined) return "";
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1" || value === "TRUE";
  if (cell?.t === CellValueType.NUMBER) return Number(value);
  return typeof value === "string" ? value.normalize("NFC") : value;
}

/** The address that a cell's text leads to. */
export function linkOf(cell: Nullable<ICellData>): string | undefined {
  const ranges = cell?.p?.body?.customRanges ?? [];
  return ranges.find(({ rangeType }) => rangeType === CustomRangeType.HYPERLINK)?.properties?.url as string | undefined;
}

/** The look of a cell, by itself or by its column. */
export function styleAt(sheet: Worksheet, row: number, column: number): StyleProperties {
  const { ff, fs, ...style } = sheet.getComposedCellStyle(row, column) ?? {};
  const font = sheet.getDefaultCellStyleInternal() ?? {};
  const own = { ...(ff !== font.ff && { ff }), ...(fs !== undefined && fs !== font.fs && { fs }) };
  return fromGridStyle({ ...style, ...own });
}
