/** Reads text pasted from other programs as if it were typed; what was copied in the grid is left to the grid. */

import { parseTable } from "./table-text.ts";
import { UNIT } from "./to-grid.ts";
import { type Reading, readCell } from "./typing.ts";
import { type FUniver, type ICellData, ICommandService, type Injector } from "./univer.ts";

/** Takes over pastes that come from outside the grid. */
export function pasteAsTyped(api: FUniver, injector: Injector, reading: () => Reading): void {
  api.addEvent(api.Event.BeforeClipboardPaste, (event) => {
    const { text = "", html = "" } = event;
    if (!text || /data-copy-id|univer/i.test(html)) return;
    event.cancel = true;
    queueMicrotask(() => paste(api, injector, text, reading()));
  });
}

function paste(api: FUniver, injector: Injector, text: string, reading: Reading): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getActiveRange();
  if (!sheet || !range) return;
  const block = spread(parseTable(text), range.getHeight(), range.getWidth());
  const [top, left] = [range.getRow(), range.getColumn()];
  const missing = top + block.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows() - 1, missing);
  const book = api.getActiveWorkbook()?.getWorkbook();
  const inner = sheet.getSheet();
  const value: Record<number, Record<number, ICellData>> = {};
  block.forEach((cells, row) => {
    const line: Record<number, ICellData> = {};
    cells.forEach((cell, column) => {
      const style = inner.getComposedCellStyle(top + row, left + column);
      line[left + column] = readCell({}, cell.normalize("NFC"), book?.getStyles().get(style)?.n?.pattern, reading);
    });
    value[top + row] = line;
  });
  const params = { unitId: UNIT, subUnitId: sheet.getSheetId(), value };
  injector.get(ICommandService).syncExecuteCommand("sheet.command.set-range-values", params);
  sheet.getRange(top, left, block.length, block[0]?.length ?? 1).activate();
}

/** Repeats a block over a selection that it fits a whole number of times; one value so fills the selection. */
function spread(block: string[][], rows: number, columns: number): string[][] {
  const [height, width] = [block.length, block[0]?.length ?? 1];
  const times = (size: number, of: number) => (size > of && size % of === 0 ? size : of);
  const [down, across] = [times(rows, height), times(columns, width)];
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => block[row % height]?.[column % width] ?? ""),
  );
}
