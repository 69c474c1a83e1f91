/** Makes the content of a mail in reading order; HTML and plain text are two renderings of it. */
import { type Digest, type DigestItem, type RaisedItem, SECTION_KINDS } from "../../domain/digest.ts";
import { workbookAddress } from "../../domain/workbook-address.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Text } from "../../text/text.ts";
import { cut, cutAll } from "../cut.ts";
import { namesOf } from "../phrases.ts";
import { renderProblem } from "../problem.ts";
import { aboutNextMails } from "../sending.ts";
import { lineOf } from "./line.ts";
import {
  type MailContent,
  type MailContext,
  type MailLimits,
  type MailPart,
  type MailSection,
  restOf,
  type Sentences,
} from "./model.ts";
import { greetedAs } from "./salutation.ts";
import { subjectOf } from "./subject.ts";
import { overviewOf } from "./weekly-overview.ts";

const MOST_CODES = 12;

/** Fields that are never cut: an address that is cut leads nowhere. */
const WHOLE = ["url", "workbookUrl", "kind", "words"];

/** The mail of the people of these digests, who share one address; one digest as a rule. */
export function contentOf(digests: readonly Digest[], context: MailContext, limits: MailLimits): MailContent {
  const { text, book } = context;
  const { mail } = text;
  const workbookUrl = workbookAddress(book.settings);
  const nameOf = ({ person }: Digest) => person.name ?? person.code;
  const shown = digests.slice(0, limits.parts);
  const content: MailContent = {
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

/** The closing sentences: how reminders end, where there are some, and whom to answer, unless it is the reader. */
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

function partOf(digest: Digest, context: MailContext, limits: MailLimits): MailPart {
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

/** A sentence on how many rows there are, with their codes. */
function countCodes(
  sentence: Text["mail"]["thanks" | "quiet"],
  rows: readonly { indicator: { code: string } }[],
): string {
  const codes = rows.slice(0, MOST_CODES).map(({ indicator }) => indicator.code);
  return sentence({ n: rows.length, codes: codes.join(", ") + (rows.length > MOST_CODES ? ", …" : "") });
}

function sectionsOf({ sections, problems, raised }: Digest, context: MailContext, limits: MailLimits): MailSection[] {
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

/** The section of rows to mend. Where other tabs have problems too, the list of problems has these rows' as well. */
function mendSection(
  rows: readonly DigestItem[],
  problems: readonly Problem[],
  context: MailContext,
  limits: MailLimits,
): MailSection[] {
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

/** Whether each problem is one of these rows'. */
function coversAll(rows: readonly DigestItem[], problems: readonly Problem[]): boolean {
  const at = new Set(rows.map(({ result }) => result.indicator.row));
  return problems.every(({ tab, row }) => tab === "indicators" && row !== undefined && at.has(row));
}

/** The section for a manager on overdue rows of their people, person after person. */
function raisedSection(raised: readonly RaisedItem[], context: MailContext, limits: MailLimits): MailSection {
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

/** The note that the owner was reminded; none for an owner whom no mail reached. */
function reminderNote({ isOwnerTold, result, instead }: RaisedItem, { mail }: Text): string[] {
  const { mentions } = result.memory;
  if (isOwnerTold && mentions > 0) return [mail.reminded(mentions)];
  return instead?.why === "noAddress" ? [mail.unreached] : [];
}

function listsOf(
  { sections, problems, notes, forecast, sending, meeting }: Digest,
  { text, book, isWithoutPapers }: MailContext,
  limits: MailLimits,
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
