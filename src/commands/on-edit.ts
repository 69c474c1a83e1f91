/** After an edit: computes the cells that it changes, and marks the overview as older than the edit. */

import type { LocalTime } from "../domain/dates.ts";
import { assess } from "../domain/readiness.ts";
import { nowMs, readClock } from "../gas/clock.ts";
import { isLarge, openEdited } from "../gas/edited-workbook.ts";
import { withLock } from "../gas/lock.ts";
import { findTabs, type Tabs, textOfTab } from "../gas/sheets.ts";
import { forget, remember } from "../gas/state.ts";
import { type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { markOutdated, writeComputed } from "../steps/write-readiness.ts";
import { STAFF_TABS } from "../workbook/book.ts";
import type { StaffEdit } from "../workbook/edited-rows.ts";

/** Tabs that decide when mails leave and whether they may: after their edit the trigger looks again at its next firing. */
const SCHEDULED: readonly TabKey[] = ["calendar", "settings", "people"];

/** Runs as the person at the keyboard, without any consent of theirs, so it may read and write this file only. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { tabs } = findTabs();
  const edited = event.range.getSheet().getSheetId();
  const tab = STAFF_TABS.find((key) => tabs.get(key)?.getSheetId() === edited);
  if (!tab) return;
  if (SCHEDULED.includes(tab)) forget("nextDueAt");
  const edit = editOf(event, tab);
  const isScored = isLarge(tabs) ? withLock(() => rescoreRows(edit, tabs)) : withLock(rescore, 0);
  // Nobody waits while typing: when the lock is taken the overview is only marked, and the next run computes all. The run
  // that holds the lock may write over that mark, so it looks at `editedAt` after it wrote.
  if (!isScored) remember({ editedAt: String(nowMs()) });
  markOutdated(tabs, textOfTab("overview", tabs.get("overview")));
}

function editOf({ range, value, oldValue }: GoogleAppsScript.Events.SheetsOnEdit, tab: StaffEdit["tab"]): StaffEdit {
  const [row, column] = [range.getRow(), range.getColumn()];
  const rows = [row, row + range.getNumRows() - 1] as const;
  const columns = [column, column + range.getNumColumns() - 1] as const;
  // Google gives neither value for a paste or several cells: what they held before is not known.
  const isTold = value !== undefined || oldValue !== undefined;
  return { tab, rows, columns, ...(isTold && { before: String(oldValue ?? "") }) };
}

/** Computes only the rows that an edit of a large workbook can change, all rows where it may change any. */
function rescoreRows(edit: StaffEdit, tabs: Tabs): true {
  const at = readClock();
  const workbook = openEdited(at, tabs, edit);
  return workbook ? writeLevels(workbook, at) : rescore();
}

function rescore(): true {
  const at = readClock();
  return writeLevels(openWorkbook(at), at);
}

function writeLevels(workbook: OpenWorkbook, { on }: LocalTime): true {
  if (workbook.book.problems.some((each) => each.severity === "stops")) return true;
  // An edit writes no memory, since a date or a code may be typed halfway: only a score by a person or the schedule does.
  writeComputed(workbook, assess(workbook.book, on), true);
  return true;
}
