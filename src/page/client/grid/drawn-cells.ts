/** Works each cell's look out once a frame: the grid's painters ask for each cell up to nine times. */
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import { UNIT } from "./to-grid.ts";
import type { Injector, Workbook, Worksheet } from "./univer.ts";

/** More than a row has columns, so that row * WIDE + column is one key for a cell. */
const WIDE = 1 << 15;

type Drawn = Map<number, ReturnType<Worksheet["getCell"]>>;

export class DrawnCells {
  /** The cells worked out so far, by tab; undefined while no frame is drawn. */
  private frame: Map<Worksheet, Drawn> | undefined;

  /** Must be made before the first workbook is. */
  constructor(injector: Injector) {
    const end = () => {
      this.frame = undefined;
    };
    injector.get(IRenderManagerService).created$.subscribe(({ unitId, engine }) => {
      if (unitId !== UNIT) return;
      engine.beginFrame$.subscribe(() => {
        this.frame = new Map();
        // Ends the frame in any case, since one that an error breaks off sends no end event.
        queueMicrotask(end);
      });
      engine.endFrame$.subscribe(end);
    });
  }

  /** Hooks into the cells of a new workbook. */
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
