/** What a mail says, in the order in which it is read; HTML and plain text are two renderings of it. */
import { compareCodes } from "../../domain/compare-codes.ts";
import { type DateString, daysBetween, type LocalTime } from "../../domain/dates.ts";
import { type Digest, type DigestItem, type RaisedItem, SECTION_KINDS, type SectionKind } from "../../domain/digest.ts";
import { GATES } from "../../domain/gap.ts";
import type { Readiness } from "../../domain/readiness.ts";
import type { Book } from "../../domain/records.ts";
import type { RowResult } from "../../domain/row-result.ts";
import type { Tally } from "../../domain/tally.ts";
import type { Problem } from "../../problem/problem.ts";
import { say } from "../../text/say.ts";
import type { Text } from "../../text/text.ts";
import { safeUrl } from "../html.ts";
import { namesOf, renderGaps, renderSummary, shareOf } from "../phrases.ts";
import { renderProblem } from "../problem.ts";

/** Longer lists are cut, and the rest is counted: a mail over about 100 KB is clipped by its reader's program. */
const MOST_ITEMS = 40;
const MOST_CODES = 12;

export interface MailContext {
  book: Book;
  readiness: Readiness;
  now: LocalTime;
  text: Text;
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
  /** How many more there are. */
  rest?: string;
}

/** A list of plain sentences. */
export interface Sentences {
  title: string;
  lines: string[];
  /** How many more there are. */
  rest?: string;
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
  const level = readiness.workingLevel;
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
    ...(sections.length > 0 && { intro: mail.intro({ level, moment: text.formats.moment(now) }) }),
    sections,
    lists,
    ...(digest.quiet.length > 0 && { quiet: countCodes(mail.quiet, digest.quiet) }),
    closing: [mail.howToStop, mail.why(coordinator), ...(workbookUrl ? [mail.rowHint] : [])],
    ...(workbookUrl && { workbookUrl }),
  };
}

/** What is due and, weekly, the overview; where nothing is due, two of the other things. */
function subjectOf(digest: Digest, { text }: MailContext): string {
  const { sections, raised, problems, notes, closed, forecast } = digest;
  const { blocking, overdue, dueSoon, awaiting, mend } = sections;
  const { subject, parts } = text.mail;
  const part = (of: keyof typeof parts, n: number) => (n > 0 ? [parts[of](n)] : []);
  const due = [
    ...part("blocking", blocking.length),
    ...part("overdue", overdue.length),
    ...part("dueSoon", dueSoon.length),
    ...part("raised", raised.length),
    ...part("expiring", sections.expiring.length),
  ];
  const overview = digest.overview ? [text.mail.overview] : [];
  const others = [
    ...part("other", awaiting.length + (problems.length || mend.length) + notes.length),
    ...part("closed", closed.length),
    ...part("forecast", forecast?.mails.length ?? 0),
  ];
  const said = due.length > 0 ? [...due, ...overview] : [...overview, ...others].slice(0, 2);
  return subject(said.join(", "));
}

function thanksOf({ closed, sections, quiet, raised }: Digest, { text }: MailContext): string | undefined {
  if (closed.length === 0) return undefined;
  const { thanks, nothingLeft } = text.mail;
  const isOpen = SECTION_KINDS.some((kind) => sections[kind].length > 0) || quiet.length + raised.length > 0;
  return [countCodes(thanks, closed), ...(isOpen ? [] : [nothingLeft])].join(" ");
}

/** A sentence of how many rows and which. */
function countCodes(
  sentence: Text["mail"]["thanks" | "quiet"],
  rows: readonly { indicator: { code: string } }[],
): string {
  const codes = rows.slice(0, MOST_CODES).map(({ indicator }) => indicator.code);
  return sentence({ n: rows.length, codes: codes.join(", ") + (rows.length > MOST_CODES ? ", …" : "") });
}

/** How many more there are than a mail lists, if any. */
function restOf({ length }: readonly unknown[], text: Text): { rest?: string } {
  return length > MOST_ITEMS ? { rest: text.mail.more(length - MOST_ITEMS) } : {};
}

function sectionsOf({ sections, raised }: Digest, context: MailContext): Section[] {
  const { text, readiness } = context;
  const level = readiness.workingLevel;
  const own = SECTION_KINDS.filter((kind) => sections[kind].length > 0).map((kind) => ({
    kind,
    title: text.mail.sections[kind]({ n: sections[kind].length, level }),
    lines: sections[kind].slice(0, MOST_ITEMS).map((item) => lineOf(item, context)),
    ...restOf(sections[kind], text),
  }));
  return raised.length > 0 ? [...own, raisedSection(raised, context)] : own;
}

/** A manager's people, one after another. */
function raisedSection(raised: readonly RaisedItem[], context: MailContext): Section {
  const { text, book } = context;
  const { mail, words } = text;
  const names = namesOf(book);
  const ownerOf = ({ result }: RaisedItem) => names.person(result.indicator.owner) ?? words.noOwner;
  const sorted = [...raised].sort((a, b) => (ownerOf(a) < ownerOf(b) ? -1 : ownerOf(a) > ownerOf(b) ? 1 : 0));
  const lines = sorted.slice(0, MOST_ITEMS).map((item) => {
    const line = lineOf(item, context);
    const unit = names.unit(item.result.unit);
    const who = [ownerOf(item), unit].filter(Boolean).join(", ");
    return { ...line, isNew: false, notes: [who, ...reminderNote(item, text), ...line.notes] };
  });
  const title = mail.raised(raised.length);
  return { kind: "raised", title, lead: mail.raisedLead, lines, ...restOf(raised, text) };
}

/** Whether whoever is in charge was reminded: of somebody whom no mail reached, that is not said. */
function reminderNote({ isOwnerTold, result, instead }: RaisedItem, { mail }: Text): string[] {
  const { mentions } = result.memory;
  if (isOwnerTold && mentions > 0) return [mail.reminded(mentions)];
  return instead?.why === "noAddress" ? [mail.unreached] : [];
}

function lineOf(item: DigestItem, context: MailContext): Line {
  const { text, rowUrl, book } = context;
  const { mail } = text;
  const { snoozeDays } = book.settings;
  const { result, gaps, instead, still } = item;
  const { indicator, memory } = result;
  const url = safeUrl(rowUrl?.(indicator.row));
  const nameOf = namesOf(book).person;
  const notes = [
    instead && say(mail.instead[instead.why], nameOf(instead.of) ?? ""),
    still && memory.mentions > 0 && mail.again(memory.mentions + 1),
    item.snoozeSpent && mail.snoozeSpent(snoozeDays),
    item.toVerify && mail.toVerify,
    fellNote(result, text),
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

/** A row that was met once and is not any more says so. */
function fellNote({ memory, provedUntil, pursued }: RowResult, { mail, formats }: Text): string | undefined {
  const { fellOn } = memory.followUp ?? {};
  if (pursued.evidenced) return undefined;
  if (provedUntil) return mail.ranOut(formats.date(provedUntil));
  return fellOn && mail.fellBack(formats.date(fellOn));
}

function dueOf({ result, startBy, runsOutOn }: DigestItem, { text, readiness }: MailContext): string {
  const { mail, formats } = text;
  const { dueOn } = result.indicator;
  return [
    dueOn ? formats.date(dueOn) : mail.noDate,
    daysTo(result, readiness.today, text),
    startBy && mail[startBy < readiness.today ? "startedLate" : "startBy"](formats.date(startBy)),
    runsOutOn && mail.runsOut(formats.date(runsOutOn)),
    movedOf(result, text),
  ]
    .filter(Boolean)
    .join("; ");
}

/** How long a row is overdue or has left, where that can be told. */
function daysTo({ indicator, overdueDays, sound }: RowResult, today: DateString, text: Text): string {
  const { justOverdue, daysOverdue, dueToday, daysLeft } = text.mail;
  if (overdueDays !== undefined) return overdueDays === 0 ? justOverdue : daysOverdue(overdueDays);
  const left = sound && indicator.dueOn ? daysBetween(today, indicator.dueOn) : -1;
  if (left === 0) return dueToday;
  return left > 0 ? daysLeft(left) : "";
}

/** How often a row's date was moved, from when and why. */
function movedOf({ indicator, memory }: RowResult, { mail, formats }: Text): string {
  const { slips, originalDueOn } = memory;
  if (slips === 0 || !originalDueOn) return "";
  const reason = indicator.slipReason;
  const why = reason ? mail.slipReason(reason) : mail.noSlipReason;
  return mail.moved({ n: slips, original: formats.date(originalDueOn), why });
}

function listsOf({ problems, notes, forecast }: Digest, { text }: MailContext): Sentences[] {
  const { mail, formats, tabs } = text;
  const say = (each: Problem) => renderProblem(each, text);
  const list = (title: string, lines: string[], hint?: string): Sentences[] =>
    lines.length === 0
      ? []
      : [{ title, lines: lines.slice(0, MOST_ITEMS), ...restOf(lines, text), ...(hint && { hint }) }];
  const mails = forecast?.mails ?? [];
  return [
    ...list(mail.problems(problems.length), problems.map(say)),
    ...list(mail.notes, notes.map(say)),
    ...list(
      mail.forecast({ on: formats.date(forecast?.on ?? ""), n: mails.length }),
      mails.map(({ person, items }) => mail.forecastLine({ name: person.name ?? person.code, n: items })),
      mail.forecastHint(tabs.forecast),
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
      return tally.inScope === 0 ? [] : [bar(nameOf(code), shareOf(tally), sayTally(tally, text))];
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
      bars: group(readiness.byCriterion, criterion).sort((a, b) => compareCodes(a.name, b.name)),
    },
    { title: overview.byUnit, bars: group(readiness.byUnit, (code) => names.unit(code || undefined) ?? words.noUnit) },
  ];
  return {
    summary: renderSummary(readiness, workingLevel, text),
    tables: tables.filter(({ bars }) => bars.length > 0),
  };
}

/** "3/8; quá hạn 02". */
function sayTally({ evidenced, inScope, overdue }: Tally, text: Text): string {
  const met = `${evidenced}/${inScope}`;
  return overdue > 0 ? `${met}; ${text.mail.barOverdue(overdue)}` : met;
}
