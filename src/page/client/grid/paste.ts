/** Pasting from other programs: text is read as if it were typed. What was copied in the grid itself is the grid's. */

import { UNIT } from "./to-grid.ts";
import { type Reading, readCell } from "./typing.ts";
import { type FUniver, type ICellData, ICommandService, type Injector } from "./univer.ts";

/** Takes over what comes from outside. */
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

/** One value fills the whole selection; a block that fits several times into it is repeated. */
function spread(block: string[][], rows: number, columns: number): string[][] {
  const [height, width] = [block.length, block[0]?.length ?? 1];
  const times = (size: number, of: number) => (size > of && size % of === 0 ? size : of);
  const [down, across] = [times(rows, height), times(columns, width)];
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => block[row % height]?.[column % width] ?? ""),
  );
}

/** Rows and cells of text as spreadsheets put it on the clipboard: tabs, line ends, quotes around what holds them. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const shape = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  let last = "";
  for (let found = shape.exec(text); found; found = shape.exec(text)) {
    const [whole, quoted, plain = "", end] = found;
    if (whole === "" && last !== "\t") break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    last = end ?? "";
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  const full = rows.filter((row) => row.length > 0);
  const width = Math.max(1, ...full.map((row) => row.length));
  return full.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
}
