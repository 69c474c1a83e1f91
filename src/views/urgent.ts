/** The most urgent rows of the working level in words, for the overview and the principal's mail. */
import { byUrgency } from "../domain/matters-most.ts";
import type { Readiness } from "../domain/readiness.ts";
import type { Book } from "../domain/records.ts";
import type { Text } from "../text/text.ts";
import { namesOf, openGaps, renderGaps } from "./phrases.ts";

/** The most rows that are shown. */
export const URGENT = 5;

export interface UrgentRow {
  /** Code and text of the indicator. */
  name: string;
  gap: string;
  owner: string;
  /** Working days overdue; "" for a row that is not. */
  late: number | "";
  due: string;
}

/** At most `URGENT` rows, the most urgent first. */
export function urgentOf(book: Book, readiness: Readiness, text: Text): UrgentRow[] {
  const level = readiness.workingLevel;
  const names = namesOf(book);
  return byUrgency(readiness, book.settings, level)
    .slice(0, URGENT)
    .map(({ indicator, levels, overdueDays }) => ({
      name: [indicator.code, indicator.text].filter(Boolean).join(" – "),
      gap: renderGaps(openGaps(levels[levels[level].inScope ? level : 1].gaps), text),
      owner: names.person(indicator.owner) ?? text.words.noOwner,
      late: overdueDays ?? "",
      due: indicator.dueOn ? text.formats.date(indicator.dueOn) : text.missing.noDate,
    }));
}
