/** The workbook's clock, which the person may have moved: it runs on from the last moment that the server named. */
import type { ClockData } from "../protocol.ts";

export class WorkbookClock {
  data: ClockData = { at: Date.now(), isMoved: false, isTrial: false };
  private heardAt = Date.now();

  /** Sets the clock to the server's. */
  set(data: ClockData): void {
    this.data = data;
    this.heardAt = Date.now();
  }

  /** The workbook's present moment, in milliseconds since 1970. */
  get now(): number {
    return this.data.at + Date.now() - this.heardAt;
  }
}
