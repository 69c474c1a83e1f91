/** One person's mail of a day, as subject, HTML and plain text that say the same. */

import { daysBetween, type LocalTime } from "../domain/dates.ts";
import type { Digest, DigestItem, SectionKind } from "../domain/digest.ts";
import { SECTION_KINDS } from "../domain/digest.ts";
import type { Problem } from "../domain/problem.ts";
import type { Readiness } from "../domain/readiness.ts";
import type { Book } from "../domain/records.ts";
import type { Text } from "../text/text.ts";
import { type Html, html, safeUrl } from "./html.ts";
import { namesOf, openGaps, renderGaps } from "./phrases.ts";
import { theme } from "./theme.ts";

/** Longer lists are cut, and the rest is counted: a mail over about 100 KB is clipped by its reader's program. */
const MOST_ITEMS = 40;

export interface Mail {
  subject: string;
  html: string;
  text: string;
}

export interface MailContext {
  book: Book;
  readiness: Readiness;
  now: LocalTime;
  text: Text;
  /** The address of a row of the indicators, where the workbook's address is known. */
  rowUrl?: (row: number) => string | undefined;
  criterionName?: (code: string) => string | undefined;
}

/** The mail for a digest; nothing in it is sent or remembered here. */
export function renderDigestMail(digest: Digest, context: MailContext): Mail {
  const content = contentOf(digest, context);
  return { subject: content.subject, html: renderHtml(content, context), text: renderText(content, context) };
}

interface Line {
  code: string;
  url?: string;
  about: string;
  notes: string[];
  gap: string;
  due: string;
}

interface Section {
  kind: SectionKind;
  title: string;
  lines: Line[];
  rest: number;
}

interface Content {
  subject: string;
  greeting: string;
  intro: string;
  sections: Section[];
  problemsTitle: string;
  problems: string[];
  problemsRest: number;
  closing: string[];
  workbookUrl?: string;
}

function contentOf(digest: Digest, context: MailContext): Content {
  const { text, book, readiness, now } = context;
  const { mail } = text;
  const sizes = SECTION_KINDS.map((kind) => digest.sections[kind].length);
  const [blocking = 0, overdue = 0, dueSoon = 0, evidence = 0, mend = 0] = sizes;
  const names = namesOf(book);
  const workbookUrl = safeUrl(book.settings.workbookUrl);
  return {
    subject: mail.subject(blocking + overdue, dueSoon, evidence + (digest.problems.length || mend)),
    greeting: mail.greeting(digest.person.name ?? digest.person.code),
    intro: mail.intro(readiness.workingLevel, text.formats.moment(now)),
    sections: SECTION_KINDS.filter((kind) => digest.sections[kind].length > 0).map((kind) => ({
      kind,
      title: mail.sections[kind](digest.sections[kind].length, readiness.workingLevel),
      lines: digest.sections[kind].slice(0, MOST_ITEMS).map((item) => lineOf(item, context, names.person)),
      rest: Math.max(0, digest.sections[kind].length - MOST_ITEMS),
    })),
    problemsTitle: mail.sections.problems(digest.problems.length),
    problems: digest.problems.slice(0, MOST_ITEMS).map((each) => renderProblem(each, text)),
    problemsRest: Math.max(0, digest.problems.length - MOST_ITEMS),
    closing: [
      mail.howToStop,
      mail.why(names.person(book.settings.coordinator) ?? ""),
      ...(workbookUrl ? [mail.rowHint] : []),
    ],
    ...(workbookUrl && { workbookUrl }),
  };
}

function lineOf(
  { result, gaps, instead }: DigestItem,
  context: MailContext,
  nameOf: (code?: string) => string | undefined,
): Line {
  const { text, readiness, rowUrl } = context;
  const { indicator, overdueDays, memory } = result;
  const { dueOn, text: about = "" } = indicator;
  const days = overdueDays !== undefined ? text.mail.daysOverdue(overdueDays) : undefined;
  const left =
    dueOn && overdueDays === undefined && result.sound
      ? text.mail.daysLeft(daysBetween(readiness.today, dueOn))
      : undefined;
  const moved =
    memory.slips > 0 && memory.originalDueOn
      ? text.mail.moved(memory.slips, text.formats.date(memory.originalDueOn))
      : undefined;
  const url = safeUrl(rowUrl?.(indicator.row));
  return {
    code: indicator.code,
    ...(url && { url }),
    about,
    notes: instead ? [text.mail.instead(instead.why, nameOf(instead.of) ?? "")] : [],
    gap: renderGaps(openGaps(gaps), text),
    due: [dueOn ? text.formats.date(dueOn) : text.mail.noDate, days ?? left, moved].filter(Boolean).join("; "),
  };
}

/** "Tab «Chỉ tiêu», dòng 4, cột «Thời hạn»: «mai» không phải ngày. …" */
export function renderProblem(each: Problem, text: Text): string {
  const place = text.problems.place(each);
  const sentence = text.problems.sentence(each);
  return place ? `${place}: ${sentence}` : sentence;
}

const COLOURS: Record<SectionKind, { ink: string; soft: string }> = {
  overdue: { ink: theme.bad, soft: theme.badSoft },
  dueSoon: { ink: theme.warn, soft: theme.warnSoft },
  blocking: { ink: theme.bad, soft: theme.badSoft },
  awaiting: { ink: theme.info, soft: theme.infoSoft },
  mend: { ink: theme.muted, soft: theme.computed },
};

function renderHtml(content: Content, { text, book }: MailContext): string {
  const school = book.settings.school ?? "";
  const page = html`<!doctype html>
<html lang="${text.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${content.subject}</title></head>
<body style="margin:0;padding:0;background:${theme.computed};color:${theme.ink};font-family:${theme.font};font-size:15px;line-height:1.5">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:640px;background:${theme.paper};border:1px solid ${theme.line}">
<tr><td style="background:${theme.brand};color:#ffffff;padding:12px 20px;font-size:14px">${school}</td></tr>
<tr><td style="padding:20px">
<p style="margin:0 0 8px">${content.greeting}</p>
<p style="margin:0 0 16px">${content.intro}</p>
${content.sections.map((section) => sectionHtml(section, text))}
${content.problems.length > 0 && problemsHtml(content, text)}
${content.workbookUrl && html`<p style="margin:20px 0"><a href="${content.workbookUrl}" style="background:${theme.brand};color:#ffffff;padding:10px 18px;text-decoration:none;font-weight:bold">${text.mail.openWorkbook}</a></p>`}
${content.closing.map((line) => html`<p style="margin:8px 0 0;color:${theme.muted};font-size:13px">${line}</p>`)}
</td></tr></table></td></tr></table></body></html>`;
  return page.markup;
}

function sectionHtml({ kind, title, lines, rest }: Section, { mail }: Text): Html {
  const { ink, soft } = COLOURS[kind];
  const th = (label: string, width: string) =>
    html`<th scope="col" align="left" width="${width}" style="padding:6px 8px;border-bottom:1px solid ${theme.line};color:${theme.muted};font-size:12px;font-weight:normal">${label}</th>`;
  return html`<h2 style="margin:20px 0 8px;padding:6px 10px;background:${soft};color:${ink};font-size:16px">${title}</h2>
<table width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">
<thead><tr>${th(mail.headers.code, "14%")}${th(mail.headers.text, "38%")}${th(mail.headers.gap, "24%")}${th(mail.headers.due, "24%")}</tr></thead>
<tbody>${lines.map((line) => lineHtml(line, ink))}</tbody></table>
${rest > 0 && html`<p style="margin:6px 8px;color:${theme.muted}">${mail.more(rest)}</p>`}`;
}

function lineHtml({ code, url, about, notes, gap, due }: Line, ink: string): Html {
  const td = (content: Html | string, style = "") =>
    html`<td valign="top" style="padding:8px;border-bottom:1px solid ${theme.line};font-size:14px;${style}">${content}</td>`;
  const name = url ? html`<a href="${url}" style="color:${theme.info}">${code}</a>` : code;
  const note = notes.map((each) => html`<br><span style="color:${theme.muted};font-size:12px">(${each})</span>`);
  return html`<tr>${td(html`<strong>${name}</strong>`, "white-space:nowrap")}${td(html`${about}${note}`)}${td(gap)}${td(due, `color:${ink}`)}</tr>`;
}

function problemsHtml({ problemsTitle, problems, problemsRest }: Content, { mail }: Text): Html {
  return html`<h2 style="margin:20px 0 8px;padding:6px 10px;background:${theme.computed};color:${theme.ink};font-size:16px">${problemsTitle}</h2>
<ul style="margin:0;padding-left:22px">${problems.map((each) => html`<li style="margin:4px 0;font-size:14px">${each}</li>`)}</ul>
${problemsRest > 0 && html`<p style="margin:6px 8px;color:${theme.muted}">${mail.more(problemsRest)}</p>`}`;
}

function renderText(content: Content, { text, book }: MailContext): string {
  const { mail } = text;
  const lines: string[] = [content.greeting, "", content.intro];
  for (const section of content.sections) {
    lines.push("", section.title.toUpperCase());
    for (const { code, about, notes, gap, due, url } of section.lines) {
      lines.push(`- ${code}: ${[about, ...notes.map((note) => `(${note})`)].filter(Boolean).join(" ")}`);
      lines.push(`  ${[gap, due].filter(Boolean).join(" – ")}`);
      if (url) lines.push(`  ${url}`);
    }
    if (section.rest > 0) lines.push(mail.more(section.rest));
  }
  if (content.problems.length > 0) {
    lines.push("", content.problemsTitle.toUpperCase(), ...content.problems.map((each) => `- ${each}`));
    if (content.problemsRest > 0) lines.push(mail.more(content.problemsRest));
  }
  if (content.workbookUrl) lines.push("", `${mail.openWorkbook}: ${content.workbookUrl}`);
  lines.push("", "-- ", ...(book.settings.school ? [book.settings.school] : []), ...content.closing);
  return `${lines.join("\n")}\n`;
}
