/** What an edit sets off: the computed cells it changes are brought up, and the overview says that it is older. */

import type { TabKey } from "../domain/problem.ts";
import { assess } from "../domain/readiness.ts";
import { now } from "../gas/clock.ts";
import { withLock } from "../gas/lock.ts";
import { findTabs, type Tabs, writeGrid } from "../gas/sheets.ts";
import { forget } from "../gas/state.ts";
import { openWorkbook } from "../gas/workbook.ts";
import { LANGUAGES, type Text } from "../text/text.ts";
import { OVERVIEW_AS_OF_ROW } from "../views/overview.ts";
import { writeComputed } from "./write-readiness.ts";

const SCORED: readonly TabKey[] = ["indicators", "evidence", "people", "units", "calendar", "settings"];
/** Tabs by which the next send moment is decided: the trigger must not go on sleeping by the old ones. */
const SCHEDULED: readonly TabKey[] = ["calendar", "settings"];

/** Runs as the person at the keyboard and without their consent to anything: reads and writes this file only. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { tabs } = findTabs();
  const edited = event.range.getSheet().getSheetId();
  const tab = SCORED.find((key) => tabs.get(key)?.getSheetId() === edited);
  if (!tab) return;
  if (SCHEDULED.includes(tab)) forget("nextDueAt");
  // Nobody waits while typing: when the lock is taken, the overview says that it is older and the next run brings all up.
  withLock(rescore, 0);
  markOutdated(tabs, LANGUAGES[tabs.get("overview")?.getName() === LANGUAGES.en.tabs.overview ? "en" : "vi"]);
}

function rescore(): void {
  const at = now();
  const workbook = openWorkbook(at);
  if (workbook.book.problems.some((each) => each.severity === "stops")) return;
  const readiness = assess(workbook.book, at.on);
  // A date typed halfway is no slip: what is remembered changes only when a person or the schedule scores.
  for (const result of readiness.rows) {
    result.memory = workbook.book.memory.get(result.indicator.code) ?? { slips: 0, mentions: 0 };
  }
  writeComputed(workbook, readiness);
}

function markOutdated(tabs: Tabs, text: Text): void {
  const overview = tabs.get("overview");
  if (overview && overview.getLastRow() > 0) writeGrid(overview, OVERVIEW_AS_OF_ROW, 2, [[text.overview.outdated]]);
}
