/** Rows that their owners put off for a while. */

import { daysBetween } from "./dates.ts";
import type { RowResult } from "./row-result.ts";

/** Whether a row is put off today ("on"), or has been put off for `limit` days, as long as rows may be ("spent"). */
export function snoozeOf(
  { indicator: { snoozeUntil }, memory }: RowResult,
  today: string,
  limit: number,
): "off" | "on" | "spent" {
  if (!snoozeUntil || snoozeUntil < today) return "off";
  return daysBetween(memory.followUp?.snoozedOn ?? today, today) < limit ? "on" : "spent";
}
