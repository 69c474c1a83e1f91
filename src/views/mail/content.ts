/** What a mail says, in the order in which it is read; HTML and plain text are two renderings of it. */
import { daysBetween, type LocalTime } from "../../domain/dates.ts";
import { type Digest, type DigestItem, type RaisedItem, SECTION_KINDS, type SectionKind } from "../../domain/digest.ts";
import { GATES } from "../../domain/gap.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Readiness } from "../../domain/readiness.ts";
import type { Book } from "../../domain/records.ts";
import type { Tally } from "../../domain/tally.ts";
import type { Text } from "../../text/text.ts";
import { safeUrl } from "../html.ts";
import { namesOf, renderGaps, renderSummary, shareOf } from "../phrases.ts";

/** Longer lists are cut, and the rest is counted: a mail over about 100 KB is clipped by its reader's program. */
const MOST_ITEMS = 40;
const MOST_CODES = 12;

export interface MailContext {
  book: Book;
  readiness: Readiness;
  now: LocalTime;
  text: Text;
  /** A problem in words of the same language, which few mails need. */
  sayProblem: (each: Problem) => string;
  /** The address of a row of the indicators, where the workbook's address is known. */
  rowUrl?: (row: number) => string | undefined;
  criterionName?: (code: string) => string | undefined;
}

export interface Line {
  code: string;
  url?: string;
  /** The reader has not been told of it before. */
  isNew: boolean;
  about: string;
  notes: string[];
  gap: string;
  due: string;
}

export interface Section {
  kind: SectionKind | "raised";
  title: string;
  /** Why it is told to this reader, where that does not go without saying. */
  lead?: string;
  lines: Line[];
  rest: number;
}

/** A list of plain sentences. */
export interface Sentences {
  title: string;
  lines: string[];
  rest: number;
  /** What can be done about it. */
  hint?: string;
}

export interface Bar {
  name: string;
  /** From 0 to 1. */
  share: number;
  said: string;
}

export interface Content {
  subject: string;
  greeting: string;
  remark?: { by: string; words: string };
  thanks?: string;
  overview?: { summary: string; tables: { title: string; bars: Bar[] }[] };
  intro?: string;
  sections: Section[];
  lists: Sentences[];
  quiet?: string;
  closing: string[];
  workbookUrl?: string;
}

export function contentOf(digest: Digest, context: MailContext): Content {
  const { text, book, readiness, now } = context;
  const { mail } = text;
  const names = namesOf(book);
  const workbookUrl = safeUrl(book.settings.workbookUrl);
  const coordinator = names.person(book.settings.coordinator) ?? "";
  const sections = sectionsOf(digest, context);
  const lists = listsOf(digest, context);
  const thanks = thanksOf(digest, context);
  return {
    subject: subjectOf(digest, context),
    greeting: mail.greeting(digest.person.name ?? digest.person.code),
    ...(digest.remark && { remark: { by: mail.remarkBy(coordinator), words: digest.remark } }),
    ...(thanks && { thanks }),
    ...(digest.overview && { overview: overviewOf(context) }),
    ...(sections.length > 0 && { intro: mail.intro(readiness.workingLevel, text.formats.moment(now)) }),
    sections,
    lists,
    ...(digest.quiet.length > 0 && { quiet: mail.quiet(digest.quiet.length, codesOf(digest.quiet)) }),
    closing: [mail.howToStop, mail.why(coordinator), ...(workbookUrl ? [mail.rowHint] : [])],
    ...(workbookUrl && { workbookUrl }),
  };
}

function subjectOf({ sections, raised, problems, notes, closed, overview, forecast }: Digest, { text }: MailContext) {
  const { blocking, overdue, dueSoon, awaiting, mend } = sections;
  return text.mail.subject({
    blocking: blocking.length,
    overdue: overdue.length,
    dueSoon: dueSoon.length,
    raised: raised.length,
    other: awaiting.length + (problems.length || mend.length) + notes.length,
    closed: closed.length,
    overview,
    forecast: forecast?.mails.length ?? 0,
  });
}

function thanksOf({ closed, sections, quiet, raised }: Digest, { text }: MailContext): string | undefined {
  if (closed.length === 0) return undefined;
  const open = SECTION_KINDS.some((kind) => sections[kind].length > 0) || quiet.length + raised.length > 0;
  return text.mail.thanks(closed.length, codesOf(closed), !open);
}

function codesOf(rows: readonly { indicator: { code: string } }[]): string {
  const codes = rows.slice(0, MOST_CODES).map(({ indicator }) => indicator.code);
  return codes.join(", ") + (rows.length > MOST_CODES ? ", …" : "");
}

function sectionsOf({ sections, raised }: Digest, context: MailContext): Section[] {
  const { mail } = context.text;
  const own = SECTION_KINDS.filter((kind) => sections[kind].length > 0).map((kind) => ({
    kind,
    title: mail.sections[kind](sections[kind].length, context.readiness.workingLevel),
    lines: sections[kind].slice(0, MOST_ITEMS).map((item) => lineOf(item, context)),
    rest: Math.max(0, sections[kind].length - MOST_ITEMS),
  }));
  return raised.length > 0 ? [...own, raisedSection(raised, context)] : own;
}

/** A manager's people, one after another. */
function raisedSection(raised: readonly RaisedItem[], context: MailContext): Section {
  const { mail, words } = context.text;
  const names = namesOf(context.book);
  const ownerOf = ({ result }: RaisedItem) => names.person(result.indicator.owner) ?? words.noOwner;
  const sorted = [...raised].sort((a, b) => (ownerOf(a) < ownerOf(b) ? -1 : ownerOf(a) > ownerOf(b) ? 1 : 0));
  const lines = sorted.slice(0, MOST_ITEMS).map((item) => {
    const line = lineOf(item, context);
    const unit = names.unit(item.result.unit);
    return { ...line, isNew: false, notes: [[ownerOf(item), unit].filter(Boolean).join(", "), ...line.notes] };
  });
  const rest = Math.max(0, raised.length - MOST_ITEMS);
  return { kind: "raised", title: mail.raised(raised.length), lead: mail.raisedLead, lines, rest };
}

function lineOf(item: DigestItem, context: MailContext): Line {
  const { text, rowUrl, book } = context;
  const { result, gaps, instead, still } = item;
  const { indicator, memory } = result;
  const url = safeUrl(rowUrl?.(indicator.row));
  const nameOf = namesOf(book).person;
  const notes = [
    instead && text.mail.instead(instead.why, nameOf(instead.of) ?? ""),
    still && memory.mentions > 0 && text.mail.again(memory.mentions + 1),
    item.snoozeSpent && text.mail.snoozeSpent(book.settings.snoozeDays),
    item.toVerify && text.mail.toVerify,
  ];
  return {
    code: indicator.code,
    ...(url && { url }),
    isNew: !still,
    about: indicator.text ?? "",
    notes: notes.filter((note): note is string => Boolean(note)),
    gap: renderGaps(gaps, text),
    due: dueOf(item, context),
  };
}

function dueOf({ result, startBy }: DigestItem, { text, readiness }: MailContext): string {
  const { mail, formats } = text;
  const { indicator, overdueDays, memory, sound } = result;
  const { dueOn, slipReason } = indicator;
  const ahead = dueOn ? daysBetween(readiness.today, dueOn) : -1;
  const left = overdueDays === undefined && sound && ahead >= 0 ? mail.daysLeft(ahead) : "";
  const isMoved = memory.slips > 0 && memory.originalDueOn;
  return [
    dueOn ? formats.date(dueOn) : mail.noDate,
    overdueDays !== undefined ? mail.daysOverdue(overdueDays) : left,
    startBy && mail.startBy(formats.date(startBy)),
    isMoved && mail.moved(memory.slips, formats.date(memory.originalDueOn ?? ""), slipReason ?? ""),
  ]
    .filter(Boolean)
    .join("; ");
}

function listsOf({ problems, notes, forecast }: Digest, { text, sayProblem }: MailContext): Sentences[] {
  const { mail, formats } = text;
  const list = (title: string, lines: string[], hint?: string): Sentences[] =>
    lines.length === 0
      ? []
      : [
          {
            title,
            lines: lines.slice(0, MOST_ITEMS),
            rest: Math.max(0, lines.length - MOST_ITEMS),
            ...(hint && { hint }),
          },
        ];
  const mails = forecast?.mails ?? [];
  return [
    ...list(mail.sections.problems(problems.length), problems.map(sayProblem)),
    ...list(mail.notes, notes.map(sayProblem)),
    ...list(
      mail.forecast(formats.date(forecast?.on ?? ""), mails.length),
      mails.map(({ person, items }) => mail.forecastLine(person.name ?? person.code, items)),
      mail.forecastHint(text.tabs.forecast),
    ),
  ];
}

function overviewOf({ readiness, book, text, criterionName }: MailContext): NonNullable<Content["overview"]> {
  const { workingLevel, totals } = readiness;
  const { overview, gates, words, mail } = text;
  const total = totals[workingLevel];
  const names = namesOf(book);
  const bar = (name: string, share: number, said: string): Bar => ({ name, share, said });
  const group = (groups: Readiness["byUnit"], nameOf: (code: string) => string) =>
    [...groups].flatMap(([code, tallies]) => {
      const tally: Tally = tallies[workingLevel];
      return tally.inScope === 0 ? [] : [bar(nameOf(code), shareOf(tally), mail.barSaid(tally))];
    });
  const criterion = (code: string) => [code, criterionName?.(code)].filter(Boolean).join(". ") || words.noCriterion;
  const gateBars = GATES.map((gate) => {
    const share = total.inScope === 0 ? 0 : total[gate] / total.inScope;
    return bar(gates[gate], share, `${total[gate]}/${total.inScope} (${text.formats.percent(share)})`);
  });
  const tables = [
    { title: mail.gatesTitle(workingLevel), bars: gateBars },
    {
      title: overview.byCriterion,
      bars: group(readiness.byCriterion, criterion).sort((a, b) => (a.name < b.name ? -1 : 1)),
    },
    { title: overview.byUnit, bars: group(readiness.byUnit, (code) => names.unit(code || undefined) ?? words.noUnit) },
  ];
  return {
    summary: renderSummary(readiness, workingLevel, text),
    tables: tables.filter(({ bars }) => bars.length > 0),
  };
}
