/** What an edit sets off: the computed cells it changes are brought up, and the overview says that it is older. */

import type { LocalTime } from "../domain/dates.ts";
import { assess } from "../domain/readiness.ts";
import { instant, now } from "../gas/clock.ts";
import { isLarge, openEdited } from "../gas/edited-workbook.ts";
import { withLock } from "../gas/lock.ts";
import { findTabs, type Tabs, textOfTab } from "../gas/sheets.ts";
import { forget, remember } from "../gas/state.ts";
import { type OpenWorkbook, openWorkbook } from "../gas/workbook.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { markOutdated, writeComputed } from "../steps/write-readiness.ts";
import { STAFF_TABS } from "../workbook/book.ts";
import type { StaffEdit } from "../workbook/edited-rows.ts";

/** Tabs by which it is decided when mails leave and whether they may: the trigger must not go on sleeping by the old ones. */
const SCHEDULED: readonly TabKey[] = ["calendar", "settings", "people"];

/** Runs as the person at the keyboard and without their consent to anything: reads and writes this file only. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { tabs } = findTabs();
  const edited = event.range.getSheet().getSheetId();
  const tab = STAFF_TABS.find((key) => tabs.get(key)?.getSheetId() === edited);
  if (!tab) return;
  if (SCHEDULED.includes(tab)) forget("nextDueAt");
  const edit = editOf(event, tab);
  const isScored = isLarge(tabs) ? withLock(() => rescoreRows(edit, tabs)) : withLock(rescore, 0);
  // Nobody waits while typing: when the lock is taken, the overview says that it is older and the next run brings all up.
  // The run that holds it may write over that mark: it looks for this one before.
  if (!isScored) remember({ editedAt: String(instant()) });
  markOutdated(tabs, textOfTab("overview", tabs.get("overview")));
}

function editOf({ range, value, oldValue }: GoogleAppsScript.Events.SheetsOnEdit, tab: StaffEdit["tab"]): StaffEdit {
  const [row, column] = [range.getRow(), range.getColumn()];
  const rows = [row, row + range.getNumRows() - 1] as const;
  const columns = [column, column + range.getNumColumns() - 1] as const;
  // Where neither is told, what the cell held is not known: a paste, or more cells than one.
  const isTold = value !== undefined || oldValue !== undefined;
  return { tab, rows, columns, ...(isTold && { before: String(oldValue ?? "") }) };
}

/** Computes what an edit of a large workbook can change: nobody waits for ten thousand rows at each cell. */
function rescoreRows(edit: StaffEdit, tabs: Tabs): true {
  const at = now();
  const workbook = openEdited(at, tabs, edit);
  return workbook ? writeLevels(workbook, at) : rescore();
}

function rescore(): true {
  const at = now();
  return writeLevels(openWorkbook(at), at);
}

function writeLevels(workbook: OpenWorkbook, { on }: LocalTime): true {
  if (workbook.book.problems.some((each) => each.severity === "stops")) return true;
  // A date or a code typed halfway is nothing to remember: memory changes only when a person or the schedule scores.
  writeComputed(workbook, assess(workbook.book, on), true);
  return true;
}
