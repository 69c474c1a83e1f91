/** The marked cell in words, for those who do not see the grid: a canvas says nothing by itself. */
import { toA1 } from "../../../local/rectangles.ts";
import type { FUniver } from "./univer.ts";

/** Keeps `region` saying where the mark stands and what the cell shows: "Chỉ tiêu, K5: 12". */
export function speakCells(api: FUniver, region: HTMLElement): () => void {
  const speak = () => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet || !range) return;
    const at = { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() };
    const first = { ...at, rows: 1, columns: 1 };
    const shown = sheet.getSheet().getCell(at.row, at.column)?.v ?? "";
    const text = `${sheet.getSheetName()}, ${toA1(first)}: ${shown}`;
    if (region.textContent !== text) region.textContent = text;
  };
  api.addEvent(api.Event.SelectionChanged, () => queueMicrotask(speak));
  api.addEvent(api.Event.ActiveSheetChanged, () => setTimeout(speak));
  api.addEvent(api.Event.SheetEditEnded, () => setTimeout(speak));
  return speak;
}
