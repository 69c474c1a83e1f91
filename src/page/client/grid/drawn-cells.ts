/** What cells look like, worked out once for each frame: the grid's painters ask for each cell up to nine times. */
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import { UNIT } from "./to-grid.ts";
import type { Injector, Workbook, Worksheet } from "./univer.ts";

/** More than a row has cells: one number stands for row and column. */
const WIDE = 1 << 15;

type Drawn = Map<number, ReturnType<Worksheet["getCell"]>>;

export class DrawnCells {
  /** By tab, while a frame is drawn. */
  private frame: Map<Worksheet, Drawn> | undefined;

  /** To be made before the first workbook. */
  constructor(injector: Injector) {
    const end = () => {
      this.frame = undefined;
    };
    injector.get(IRenderManagerService).created$.subscribe(({ unitId, engine }) => {
      if (unitId !== UNIT) return;
      engine.beginFrame$.subscribe(() => {
        this.frame = new Map();
        // A frame that breaks off has no end.
        queueMicrotask(end);
      });
      engine.endFrame$.subscribe(end);
    });
  }

  /** To be told of each workbook. */
  watch(book: Workbook): void {
    for (const sheet of book.getSheets()) {
      const workOut = sheet.getCell.bind(sheet);
      sheet.getCell = (row, column) => this.drawn(sheet, row, column, workOut);
    }
  }

  private drawn(sheet: Worksheet, row: number, column: number, workOut: Worksheet["getCell"]) {
    if (!this.frame) return workOut(row, column);
    const drawn: Drawn = this.frame.get(sheet) ?? new Map();
    this.frame.set(sheet, drawn);
    const place = row * WIDE + column;
    const known = drawn.get(place);
    if (known !== undefined || drawn.has(place)) return known;
    const cell = workOut(row, column);
    drawn.set(place, cell);
    return cell;
  }
}
