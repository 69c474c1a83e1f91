/** What a mail says, in the order in which it is read; HTML and plain text are two renderings of it. */
import { workingCalendar, workingDaysAfter } from "../../domain/calendar.ts";
import { compareCodes } from "../../domain/compare-codes.ts";
import { type DateString, daysBetween, type LocalTime } from "../../domain/dates.ts";
import { type Digest, type DigestItem, type RaisedItem, SECTION_KINDS, type SectionKind } from "../../domain/digest.ts";
import { GATES } from "../../domain/gap.ts";
import type { Readiness } from "../../domain/readiness.ts";
import type { Book } from "../../domain/records.ts";
import type { RowResult } from "../../domain/row-result.ts";
import type { Tally } from "../../domain/tally.ts";
import { workbookAddress } from "../../domain/workbook-address.ts";
import type { Problem } from "../../problem/problem.ts";
import { say } from "../../text/say.ts";
import type { Text } from "../../text/text.ts";
import { cut, cutAll } from "../cut.ts";
import { safeUrl } from "../html.ts";
import { type Compared, codesOf, renderPulse } from "../overview-changes.ts";
import { namesOf, renderGaps, renderSummary, shareOf } from "../phrases.ts";
import { renderProblem } from "../problem.ts";
import { aboutNextMails } from "../sending.ts";
import { type UrgentRow, urgentOf } from "../urgent.ts";
import { greetedAs } from "./salutation.ts";
import { subjectOf } from "./subject.ts";

const MOST_CODES = 12;

/** How much a mail may hold: longer lists are cut and the rest is counted, longer texts end in "…". */
export interface Limits {
  /** Lines of a list. */
  lines: number;
  /** Letters of a text. */
  text: number;
  /** People who share the mail. */
  parts: number;
}

export interface MailContext {
  book: Book;
  readiness: Readiness;
  now: LocalTime;
  text: Text;
  /** The address of a row of the indicators, where the workbook's address is known. */
  rowUrl?: (row: number) => string | undefined;
  criterionName?: (code: string) => string | undefined;
  /** What changed since days before, where a mail tells of that. */
  compared?: readonly Compared[];
  /** The papers of the meeting that it tells of could not be made. */
  isWithoutPapers?: boolean;
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

export interface BarTable {
  title: string;
  /** What the bars are of. */
  header: string;
  bars: Bar[];
  /** How many more there are. */
  rest?: string;
}

/** A table of words: every row has as many as the headers. */
export interface WordTable {
  title: string;
  headers: string[];
  rows: string[][];
}

/** What concerns one person. */
export interface Part {
  /** Whose it is, where several people share the mail. */
  heading?: string;
  remark?: { by: string; words: string };
  thanks?: string;
  overview?: {
    summary: string;
    /** The day by which the school wants the level. */
    deadline?: string;
    grids: WordTable[];
    tables: BarTable[];
  };
  intro?: string;
  sections: Section[];
  lists: Sentences[];
  quiet?: string;
}

export interface Content {
  subject: string;
  greeting: string;
  parts: Part[];
  /** How many more parts there are. */
  rest?: string;
  closing: string[];
  workbookUrl?: string;
}

/** Fields that stay as they are: half an address leads nowhere. */
const WHOLE = ["url", "workbookUrl", "kind", "words"];

/** The mail of the people of these digests, who share one address; one digest as a rule. */
export function contentOf(digests: readonly Digest[], context: MailContext, limits: Limits): Content {
  const { text, book } = context;
  const { mail } = text;
  const workbookUrl = workbookAddress(book.settings);
  const nameOf = ({ person }: Digest) => person.name ?? person.code;
  const shown = digests.slice(0, limits.parts);
  const content: Content = {
    subject: subjectOf(digests, context),
    greeting: mail.greeting(shown.map((digest) => greetedAs(nameOf(digest), text))),
    parts: shown.map((digest) => ({
      ...(digests.length > 1 && { heading: mail.partOf(nameOf(digest)) }),
      ...partOf(digest, context, limits),
    })),
    ...restOf(digests, limits.parts, text),
    closing: closingOf(shown, context, workbookUrl !== undefined),
    ...(workbookUrl && { workbookUrl }),
  };
  return { ...cutAll(content, limits.text, WHOLE), closing: cutAll(content.closing, LONGEST_CLOSING, []) };
}

const LONGEST_CLOSING = 400;

/** What holds for every mail; how reminders end is said where there are some, and nobody is told to answer to oneself. */
function closingOf(digests: readonly Digest[], { text, book }: MailContext, hasLinks: boolean): string[] {
  const { mail } = text;
  const { coordinator } = book.settings;
  const reminds = digests.some(({ sections }) => SECTION_KINDS.some((kind) => sections[kind].length > 0));
  const others = digests.some(({ person }) => person.code !== coordinator);
  const answer = others ? mail.answer(namesOf(book).person(coordinator) ?? "") : "";
  return [
    ...(reminds ? [mail.howToStop] : []),
    [mail.why, answer].filter(Boolean).join(" "),
    ...(hasLinks ? [mail.rowHint] : []),
  ];
}

function partOf(digest: Digest, context: MailContext, limits: Limits): Part {
  const { text, book, readiness, now } = context;
  const { mail } = text;
  const level = readiness.workingLevel;
  const coordinator = namesOf(book).person(book.settings.coordinator) ?? "";
  const sections = sectionsOf(digest, context, limits);
  const thanks = thanksOf(digest, context);
  return {
    ...(digest.remark && {
      remark: { by: mail.remarkBy(coordinator), words: cut(digest.remark, limits.text * 4) },
    }),
    ...(thanks && { thanks }),
    ...(digest.overview && { overview: overviewOf(context, limits) }),
    ...(sections.length > 0 && { intro: mail.intro({ level, moment: text.formats.moment(now) }) }),
    sections,
    lists: listsOf(digest, context, limits),
    ...(digest.quiet.length > 0 && { quiet: countCodes(mail.quiet, digest.quiet) }),
  };
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
function restOf({ length }: readonly unknown[], most: number, text: Text): { rest?: string } {
  return length > most ? { rest: text.mail.more(length - most) } : {};
}

function sectionsOf({ sections, problems, raised }: Digest, context: MailContext, limits: Limits): Section[] {
  const { text, readiness } = context;
  const level = readiness.workingLevel;
  const mend = mendSection(sections.mend, problems, context, limits);
  const own = SECTION_KINDS.filter((kind) => kind !== "mend" && sections[kind].length > 0).map((kind) => ({
    kind,
    title: text.mail.sections[kind]({ n: sections[kind].length, level }),
    lines: sections[kind].slice(0, limits.lines).map((item) => lineOf(item, context)),
    ...restOf(sections[kind], limits.lines, text),
  }));
  return [...own, ...mend, ...(raised.length > 0 ? [raisedSection(raised, context, limits)] : [])];
}

/** What is to be mended stands in one place: with its rows, or where other tabs have some as well, as a list. */
function mendSection(
  rows: readonly DigestItem[],
  problems: readonly Problem[],
  context: MailContext,
  limits: Limits,
): Section[] {
  const { text } = context;
  const isListed = !coversAll(rows, problems);
  const shown = isListed ? rows.filter(({ result }) => problemsOf(result.indicator.row, problems).length === 0) : rows;
  if (shown.length === 0) return [];
  const lines = shown.slice(0, limits.lines).map((item) => {
    const said = problemsOf(item.result.indicator.row, problems).map((each) => renderProblem(each, text));
    const line = lineOf(item, context);
    return { ...line, gap: said.join(" ") || line.gap };
  });
  const title = text.mail.sections.mend({ n: shown.length, level: context.readiness.workingLevel });
  return [{ kind: "mend", title, lines, ...restOf(shown, limits.lines, text) }];
}

function problemsOf(row: number, problems: readonly Problem[]): Problem[] {
  return problems.filter((each) => each.tab === "indicators" && each.row === row);
}

/** Whether each of the problems stands in one of these rows. */
function coversAll(rows: readonly DigestItem[], problems: readonly Problem[]): boolean {
  const at = new Set(rows.map(({ result }) => result.indicator.row));
  return problems.every(({ tab, row }) => tab === "indicators" && row !== undefined && at.has(row));
}

/** A manager's people, one after another. */
function raisedSection(raised: readonly RaisedItem[], context: MailContext, limits: Limits): Section {
  const { text, book } = context;
  const { mail, words } = text;
  const names = namesOf(book);
  const ownerOf = ({ result }: RaisedItem) => names.person(result.indicator.owner) ?? words.noOwner;
  const sorted = [...raised].sort((a, b) => (ownerOf(a) < ownerOf(b) ? -1 : ownerOf(a) > ownerOf(b) ? 1 : 0));
  const lines = sorted.slice(0, limits.lines).map((item) => {
    const line = lineOf(item, context);
    const unit = names.unit(item.result.unit);
    const who = [ownerOf(item), unit].filter(Boolean).join(", ");
    return { ...line, isNew: false, notes: [who, ...reminderNote(item, text), ...line.notes] };
  });
  const title = mail.raised(raised.length);
  return { kind: "raised", title, lead: mail.raisedLead, lines, ...restOf(raised, limits.lines, text) };
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

function listsOf(
  { sections, problems, notes, forecast, sending, meeting }: Digest,
  { text, book, isWithoutPapers }: MailContext,
  limits: Limits,
): Sentences[] {
  const { mail, formats, tabs } = text;
  const codeAt = new Map(book.indicators.map(({ row, code }) => [row, code]));
  const codeOf = ({ tab, row }: Problem) => (tab === "indicators" ? codeAt.get(row ?? 0) : "");
  const say = (each: Problem) => [codeOf(each), renderProblem(each, text)].filter(Boolean).join(": ");
  const list = (title: string, lines: string[], hint?: string): Sentences[] =>
    lines.length === 0
      ? []
      : [{ title, lines: lines.slice(0, limits.lines), ...restOf(lines, limits.lines, text), ...(hint && { hint }) }];
  const mails = forecast?.mails ?? [];
  return [
    ...(meeting
      ? list(mail.meeting(formats.date(meeting)), [isWithoutPapers ? mail.noMeetingPack : mail.meetingPack])
      : []),
    ...(coversAll(sections.mend, problems) ? [] : list(mail.problems(problems.length), problems.map(say))),
    ...list(mail.notes, notes.map(say)),
    ...list(
      mail.forecast({ on: formats.date(forecast?.on ?? ""), n: mails.length }),
      mails.map(({ person, items }) => mail.forecastLine({ name: person.name ?? person.code, n: items })),
      mail.forecastHint(tabs.forecast),
    ),
    ...list(text.sendingState.title, sending ? aboutNextMails(sending, text) : []),
  ];
}

function overviewOf(
  { readiness, book, text, criterionName, compared = [] }: MailContext,
  limits: Limits,
): NonNullable<Part["overview"]> {
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
    { title: mail.gatesTitle(workingLevel), header: mail.barHeaders.gates, bars: gateBars },
    {
      title: overview.byCriterion,
      header: mail.barHeaders.criteria,
      bars: group(readiness.byCriterion, criterion).sort((a, b) => compareCodes(a.name, b.name)),
    },
    {
      title: overview.byUnit,
      header: mail.barHeaders.units,
      bars: group(readiness.byUnit, (code) => names.unit(code || undefined) ?? words.noUnit),
    },
  ];
  return {
    summary: [renderSummary(readiness, workingLevel, text), renderPulse(compared, text)].filter(Boolean).join(" "),
    ...deadlineOf(book, readiness, text),
    grids: [changeTable(compared, text), urgentTable(book, readiness, limits, text)].filter(
      ({ rows }) => rows.length > 0,
    ),
    tables: tables
      .filter(({ bars }) => bars.length > 0)
      .map(({ bars, ...each }) => ({
        ...each,
        bars: bars.slice(0, limits.lines),
        ...restOf(bars, limits.lines, text),
      })),
  };
}

function deadlineOf({ settings, calendar }: Book, { today, workingLevel: level }: Readiness, text: Text) {
  const on = level === 1 ? settings.level1On : settings.level2On;
  if (!on) return {};
  const days = workingCalendar(calendar);
  const left = on >= today ? workingDaysAfter(days, today, on) : -workingDaysAfter(days, on, today);
  return { deadline: text.mail.deadline({ level, on: text.formats.date(on), days: left }) };
}

/** A row for each day on record that the result is compared with: what was reached, lost and put off since. */
function changeTable(compared: readonly Compared[], text: Text): WordTable {
  const { changes } = text.overview;
  const rows = compared.flatMap(({ period, since, isFirst }) => {
    if (!since?.then) return [];
    const day = `${isFirst ? changes.fromStart : changes.periods[period]} (${text.formats.date(since.on)})`;
    const then = `${since.then.evidenced}/${since.then.inScope}`;
    const slipped = since.slipped.map(({ row }) => row);
    return [[day, then, ...[since.reached, since.lost, slipped].map((each) => codesOf(each, text))]];
  });
  const headers = [changes.header, changes.before, changes.reached, changes.lost, changes.slipped];
  return { title: changes.title, headers, rows };
}

function urgentTable(book: Book, readiness: Readiness, limits: Limits, text: Text): WordTable {
  const { title, header, gap, owner, due } = text.overview.urgent;
  const rows = urgentOf(book, readiness, text).slice(0, limits.lines);
  const when = ({ late, due: on }: UrgentRow) => (late === "" ? on : `${on}; ${text.mail.daysOverdue(late)}`);
  return {
    title,
    headers: [header, gap, owner, due],
    rows: rows.map((row) => [row.name, row.gap, row.owner, when(row)]),
  };
}

/** "3/8; quá hạn 02". */
function sayTally({ evidenced, inScope, overdue }: Tally, text: Text): string {
  const met = `${evidenced}/${inScope}`;
  return overdue > 0 ? `${met}; ${text.mail.barOverdue(overdue)}` : met;
}
