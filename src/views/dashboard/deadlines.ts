/** The days that come next: due dates, the end of proofs, meetings, and the school's own dates for a level. */
import { workingCalendar, workingDaysAfter } from "../../domain/calendar.ts";
import type { DateString } from "../../domain/dates.ts";
import type { DocumentFacts } from "../document/facts.ts";
import { namesOf } from "../phrases.ts";
import type { Figure } from "./model.ts";

/** The most deadlines that are shown. */
const SHOWN = 10;

interface Deadline {
  on: DateString;
  what: string;
  owner: string;
}

/** Renders the table of the next deadlines. */
export function renderDeadlines(facts: DocumentFacts): Figure {
  const { book, readiness, text } = facts;
  const { dashboard, formats, overview } = text;
  const days = workingCalendar(book.calendar);
  const next = [...datesOf(facts), ...rowsOf(facts)]
    .filter(({ on }) => on >= readiness.today)
    .sort((a, b) => (`${a.on}|${a.what}` < `${b.on}|${b.what}` ? -1 : 1))
    .slice(0, SHOWN);
  const overdue = readiness.totals[readiness.workingLevel].overdue;
  const said = [next.length === 0 && dashboard.noDeadlines, overdue > 0 && dashboard.overdue(overdue)];
  return {
    title: dashboard.deadlines,
    said: said.filter(Boolean).join(" "),
    table: {
      headers: [overview.charts.day, dashboard.what, overview.urgent.owner, overview.daysLeft],
      rows: next.map(({ on, what, owner }) => [
        formats.date(on),
        what,
        owner,
        String(workingDaysAfter(days, readiness.today, on)),
      ]),
    },
  };
}

/** Meetings, and the school's own dates for the levels. */
function datesOf({ book, text }: DocumentFacts): Deadline[] {
  const { level1On, level2On, dossierOn, meetingDates } = book.settings;
  const { dashboard } = text;
  const dated = [
    { on: level1On, what: dashboard.levelDue(1) },
    { on: level2On, what: dashboard.levelDue(2) },
    { on: dossierOn, what: dashboard.dossier },
    ...meetingDates.map((on) => ({ on, what: dashboard.meeting })),
  ];
  return dated.flatMap(({ on, what }) => (on ? [{ on, what, owner: "" }] : []));
}

/** The deadlines of rows: an unproved row's due date, a proved row's last day of proof. */
function rowsOf({ book, readiness, text }: DocumentFacts): Deadline[] {
  const names = namesOf(book);
  return readiness.rows.flatMap(({ indicator, pursued, provedUntil, sound }) => {
    if (!pursued.inScope || !sound) return [];
    const on = pursued.evidenced ? provedUntil : indicator.dueOn;
    const name = [indicator.code, indicator.text].filter(Boolean).join(" – ");
    const what = pursued.evidenced ? text.dashboard.proofEnds(name) : name;
    return on ? [{ on, what, owner: names.person(indicator.owner) ?? text.words.noOwner }] : [];
  });
}
