/** The workbook's clock, which the person may have moved: it goes on by itself from the last moment that the server named. */
import type { ClockData } from "../protocol.ts";

export class WorkbookClock {
  data: ClockData = { at: Date.now(), isMoved: false, isTrial: false };
  private heardAt = Date.now();

  /** Takes over what the server says of the clock. */
  set(data: ClockData): void {
    this.data = data;
    this.heardAt = Date.now();
  }

  /** The workbook's present moment, in milliseconds since 1970. */
  get now(): number {
    return this.data.at + Date.now() - this.heardAt;
  }
}
