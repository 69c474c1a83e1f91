/** The event objects that Google passes to triggers. */

import type { Cell } from "./model.ts";
import type { Rect } from "./rectangles.ts";
import type { StoredTrigger } from "./state.ts";

/** The event of an edit. `value` and `oldValue` exist for single cells only, as strings. */
export function editEvent(area: Rect, before: Cell, after: Cell): object {
  const single = area.rows === 1 && area.columns === 1;
  const value = single ? eventText(after) : undefined;
  const oldValue = single ? eventText(before) : undefined;
  return {
    authMode: "LIMITED",
    user: { email: "", nickname: "" },
    ...(value !== undefined && { value }),
    ...(oldValue !== undefined && { oldValue }),
  };
}

function eventText(cell: Cell): string | undefined {
  if (cell.value === "") return undefined;
  return typeof cell.value === "boolean" ? String(cell.value).toUpperCase() : String(cell.value);
}

/** The event of a clock trigger. Its fields are in UTC, whatever the script's zone. */
export function clockEvent(trigger: StoredTrigger, now: number): object {
  const at = new Date(now);
  const newYear = Date.UTC(at.getUTCFullYear(), 0, 1);
  return {
    authMode: "FULL",
    triggerUid: trigger.id,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    "day-of-month": at.getUTCDate(),
    "day-of-week": at.getUTCDay() || 7,
    "week-of-year": Math.ceil((Math.floor((now - newYear) / 86_400_000) + 1) / 7),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: "UTC",
  };
}
