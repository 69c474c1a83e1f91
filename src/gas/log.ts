/** The log tab: what ran, how long and with what outcome. */
import type { Text } from "../text/text.ts";
import { nowMs, readClock } from "./clock.ts";
import { findTabs, writeGrid } from "./sheets.ts";

const KEPT_ROWS = 1000;
const TRIM_AT = 1100;

/** Appends one line, and keeps the last thousand. Does nothing in a workbook without the tab, as before set-up. */
export function appendLog(
  { what, startedMs, summary }: { what: string; startedMs: number; summary: string },
  text: Text,
): void {
  const sheet = findTabs().tabs.get("log");
  if (!sheet) return;
  const last = Math.max(1, sheet.getLastRow());
  const seconds = Math.round((nowMs() - startedMs) / 100) / 10;
  writeGrid(sheet, last + 1, 1, [[text.formats.moment(readClock()), what, seconds, summary]]);
  if (last > TRIM_AT) sheet.deleteRows(2, last - KEPT_ROWS);
}
