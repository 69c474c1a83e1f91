/** What an edit sets off: the computed cells it changes are brought up, and the overview says that it is older. */

import { assess } from "../domain/readiness.ts";
import { instant, now } from "../gas/clock.ts";
import { withLock } from "../gas/lock.ts";
import { findTabs, textOfTab } from "../gas/sheets.ts";
import { forget, remember } from "../gas/state.ts";
import { openWorkbook } from "../gas/workbook.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { markOutdated, writeComputed } from "../steps/write-readiness.ts";
import { STAFF_TABS } from "../workbook/book.ts";

/** Tabs by which it is decided when mails leave and whether they may: the trigger must not go on sleeping by the old ones. */
const SCHEDULED: readonly TabKey[] = ["calendar", "settings", "people"];

/** Runs as the person at the keyboard and without their consent to anything: reads and writes this file only. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { tabs } = findTabs();
  const edited = event.range.getSheet().getSheetId();
  const tab = STAFF_TABS.find((key) => tabs.get(key)?.getSheetId() === edited);
  if (!tab) return;
  if (SCHEDULED.includes(tab)) forget("nextDueAt");
  // Nobody waits while typing: when the lock is taken, the overview says that it is older and the next run brings all up.
  // The run that holds it may write over that mark: it looks for this one before.
  if (!withLock(rescore, 0)) remember({ editedAt: String(instant()) });
  markOutdated(tabs, textOfTab("overview", tabs.get("overview")));
}

function rescore(): true {
  const at = now();
  const workbook = openWorkbook(at);
  if (workbook.book.problems.some((each) => each.severity === "stops")) return true;
  // A date or a code typed halfway is nothing to remember: memory changes only when a person or the schedule scores.
  writeComputed(workbook, assess(workbook.book, at.on), true);
  return true;
}
