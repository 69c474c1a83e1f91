/** "Kiểm tra": lists all that a person must mend, and changes nothing. */
import { workingCalendar, workingDayFrom } from "../domain/calendar.ts";
import { addDays } from "../domain/dates.ts";
import { nextSendMoment } from "../domain/schedule.ts";
import type { Outcome, Run } from "../gas/run.ts";
import { readState } from "../gas/state.ts";
import { writtenHeaderProblems } from "../gas/workbook.ts";
import type { Problem } from "../problem/problem.ts";
import { openHeeding } from "../steps/open-for-mail.ts";
import { isApproved } from "../steps/sending-now.ts";
import type { Text } from "../text/text.ts";
import { renderSentence } from "../views/problem.ts";

/** All problems, with facts about sending that a host shows. */
export function checkWorkbook({ now }: Run): Outcome {
  const state = readState();
  const { book, tabs, text: common } = openHeeding(now, state);
  const text = common;
  book.problems.push(...writtenHeaderProblems(tabs, "mail"));
  const { settings } = book;
  const { formats } = text;
  const calendar = workingCalendar(book.calendar);
  const next = nextSendMoment(settings, calendar, now);
  // When today's mails have left, the next moment is that of a later day.
  const isOver = state.lastSentOn === now.on;
  const upcoming = isOver ? nextSendMoment(settings, calendar, { on: addDays(now.on, 1), minutes: 0 }) : next;
  const toMend = book.problems.filter((each) => each.severity !== "note");
  const notes = book.problems.length - toMend.length;
  const messages = [
    ...(toMend.length === 0 ? [text.outcomes.nothingToMend] : []),
    ...(notes > 0 ? [text.dialog.notesFound(notes), ...noteCounts(book.problems, text)] : []),
  ];
  const coordinator = book.people.find(({ code }) => code === settings.coordinator)?.email;
  const facts = {
    language: settings.language,
    coordinator,
    nextSend: `${next.on}T${formats.clock(next.minutes)}`,
    upcoming: `${upcoming.on}T${formats.clock(upcoming.minutes)}`,
    nextWorkday: workingDayFrom(calendar, addDays(now.on, 1)),
    approved: isApproved(state, book),
  };
  return { messages, problems: book.problems, important: true, facts };
}

/** One line for each kind of notes, with the first as an example: a kind such as "target not entered" comes in dozens. */
function noteCounts(problems: readonly Problem[], text: Text): string[] {
  const groups = new Map<string, { first: string; count: number }>();
  for (const each of problems) {
    if (each.severity !== "note") continue;
    const group = groups.get(each.code);
    if (group) group.count++;
    else groups.set(each.code, { first: renderSentence(each, text), count: 1 });
  }
  return [...groups.values()].map(
    ({ first, count }) => `• ${first}${count > 1 ? ` ${text.problems.more(count - 1)}` : ""}`,
  );
}
