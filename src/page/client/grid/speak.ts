/** Says the marked cell to screen readers, for which the grid's canvas is silent. */
import { toA1 } from "../../../local/rectangles.ts";
import { type FUniver, ICommandService, type Injector } from "./univer.ts";

/**
 * Keeps `region` saying where the mark stands and what the cell shows: "Chỉ tiêu, K5: 12". It follows what the grid does
 * and not its events of selection, which stay away for a workbook that is drawn before they are asked for.
 */
export function speakCells(api: FUniver, injector: Injector, region: HTMLElement): void {
  let isDue = false;
  const speak = () => {
    isDue = false;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet || !range) return;
    const at = { row: range.getRow(), column: range.getColumn(), rows: range.getHeight(), columns: range.getWidth() };
    const first = { ...at, rows: 1, columns: 1 };
    const shown = sheet.getSheet().getCell(at.row, at.column)?.v ?? "";
    const text = `${sheet.getSheetName()}, ${toA1(first)}: ${shown}`;
    if (region.textContent !== text) region.textContent = text;
  };
  const speakSoon = () => {
    if (isDue) return;
    isDue = true;
    setTimeout(speak);
  };
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id.startsWith("sheet.operation.set-") || id.startsWith("sheet.mutation.")) speakSoon();
  });
  speakSoon();
}
