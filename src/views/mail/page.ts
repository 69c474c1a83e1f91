/** A mail as an HTML page: tables and inline styles, since mail programs know little else; no pictures. */

import { theme } from "../../looks/theme.ts";
import type { Text } from "../../text/text.ts";
import { type Html, html } from "../html.ts";
import type { BarTable, MailContent, MailLine, MailPart, MailSection, Sentences, WordTable } from "./model.ts";

const COLOURS: Record<MailSection["kind"], { ink: string; soft: string }> = {
  blocking: { ink: theme.brand, soft: theme.header },
  overdue: { ink: theme.bad, soft: theme.badSoft },
  dueSoon: { ink: theme.warn, soft: theme.warnSoft },
  awaiting: { ink: theme.info, soft: theme.infoSoft },
  expiring: { ink: theme.warn, soft: theme.warnSoft },
  mend: { ink: theme.muted, soft: theme.computed },
  raised: { ink: theme.brand, soft: theme.brandSoft },
};

/** Styles for narrow windows and dark themes; programs that drop the style sheet show the inline styles. */
const STYLE = `@media (max-width:480px){.rows thead{display:none}.rows tr{display:block;padding:6px 0;border-bottom:1px solid ${theme.line}}.rows td{display:block;padding:1px 8px!important;border:0!important;overflow-wrap:anywhere}}@media (prefers-color-scheme:dark){body,.bg{background:#15181c!important}.card{background:#1f2328!important;border-color:#444c56!important}.card td,.card p,.card li,.card span,.card blockquote{color:#e6e8eb!important}.card a{color:#8cc4ff!important}.card th{color:#b6bec8!important}.card .bar{background:#39414b!important}.card .button,.card .top{color:#ffffff!important}}`;

/** Renders a mail as an HTML page with the school's name above it. */
export function renderPage(content: MailContent, school: string, { language, mail }: Text): string {
  const { subject, greeting, parts, rest, closing, workbookUrl } = content;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title><style>${STYLE}</style></head>
<body style="margin:0;padding:0;background:${theme.computed};color:${theme.ink};font-family:${theme.font};font-size:15px;line-height:1.5">
<table role="presentation" class="bg" width="100%" cellspacing="0" cellpadding="0"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" class="card" width="100%" cellspacing="0" cellpadding="0" style="max-width:640px;background:${theme.paper};border:1px solid ${theme.line}">
<tr><td class="top" style="background:${theme.brand};color:#ffffff;padding:12px 20px;font-size:14px">${school}</td></tr>
<tr><td style="padding:20px">
${p(greeting)}
${parts.map((part) => partHtml(part, mail))}
${restHtml(rest)}
${workbookUrl && html`<p style="margin:20px 0"><a class="button" href="${workbookUrl}" style="background:${theme.brand};color:#ffffff;padding:10px 18px;text-decoration:none;font-weight:bold">${mail.openWorkbook}</a></p>`}
${closing.map((line) => p(line, `margin:8px 0 0;color:${theme.muted};font-size:13px`))}
</td></tr></table></td></tr></table></body></html>`;
  return page.markup;
}

function p(line: string, style = "margin:0 0 12px"): Html {
  return html`<p style="${style}">${line}</p>`;
}

function partHtml(part: MailPart, mail: Text["mail"]): Html {
  const { heading: whose, remark, thanks, overview, intro, sections, lists, quiet } = part;
  return html`${whose && heading(whose, theme.paper, theme.brand)}
${remark && html`<blockquote style="margin:0 0 12px;padding:8px 12px;border-left:4px solid ${theme.brand}"><span style="color:${theme.muted};font-size:13px">${remark.by}</span><br>${remark.words}</blockquote>`}
${thanks && p(thanks)}
${overview && html`<p style="margin:0 0 8px"><strong>${overview.summary}</strong></p>${overview.deadline && p(overview.deadline)}${overview.grids.map(wordTableHtml)}${overview.tables.map((table) => [barsHtml(table, mail), restHtml(table.rest)])}`}
${intro && p(intro)}
${sections.map((section) => sectionHtml(section, mail))}
${quiet && p(quiet, `margin:14px 0 0;color:${theme.muted};font-size:14px`)}
${lists.map(listHtml)}`;
}

function heading(title: string, ink: string, soft: string): Html {
  return html`<h2 style="margin:20px 0 8px;padding:6px 10px;background:${soft};color:${ink};font-size:16px">${title}</h2>`;
}

const th = (label: string, width: string) =>
  html`<th scope="col" align="left" width="${width}" style="padding:6px 8px;border-bottom:1px solid ${theme.line};color:${theme.muted};font-size:12px;font-weight:normal">${label}</th>`;

const td = (content: Html | string, style = "") =>
  html`<td valign="top" style="padding:8px;border-bottom:1px solid ${theme.line};font-size:14px;${style}">${content}</td>`;

function sectionHtml({ kind, title, lead, lines, rest }: MailSection, mail: Text["mail"]): Html {
  const { ink, soft } = COLOURS[kind];
  const { code, text, gap, due } = mail.headers;
  return html`${heading(title, ink, soft)}${lead && html`<p style="margin:0 0 8px;font-size:14px">${lead}</p>`}
<table class="rows" width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">
<thead><tr>${th(code, "14%")}${th(text, "38%")}${th(gap, "24%")}${th(due, "24%")}</tr></thead>
<tbody>${lines.map((line) => lineHtml(line, ink, mail))}</tbody></table>
${restHtml(rest)}`;
}

function lineHtml({ code, url, isNew, about, notes, gap, due }: MailLine, ink: string, mail: Text["mail"]): Html {
  const name = url ? html`<a href="${url}" style="color:${theme.info}">${code}</a>` : code;
  const note = notes.map((each) => html`<br><span style="color:${theme.muted};font-size:12px">(${each})</span>`);
  const fresh = isNew && html`<br><span style="color:${theme.good};font-size:12px">${mail.fresh}</span>`;
  return html`<tr>${td(html`<strong>${name}</strong>${fresh}`)}${td(html`${about}${note}`)}${td(gap)}${td(due, `color:${ink}`)}</tr>`;
}

function wordTableHtml({ title, headers, rows }: WordTable): Html {
  const width = `${Math.floor(100 / headers.length)}%`;
  return html`${heading(title, theme.brand, theme.brandSoft)}
<table class="rows" width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">
<thead><tr>${headers.map((label) => th(label, width))}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => td(cell))}</tr>`)}</tbody></table>`;
}

function listHtml({ title, lines, rest, hint }: Sentences): Html {
  return html`${heading(title, theme.ink, theme.computed)}
<ul style="margin:0;padding-left:22px">${lines.map((each) => html`<li style="margin:4px 0;font-size:14px">${each}</li>`)}</ul>
${restHtml(rest)}${hint && html`<p style="margin:6px 8px;color:${theme.muted};font-size:13px">${hint}</p>`}`;
}

function restHtml(rest: string | undefined): Html | false {
  return rest !== undefined && html`<p style="margin:6px 8px;color:${theme.muted}">${rest}</p>`;
}

/**
 * A table of bars, each of two coloured cells with its figures beside it, so that it works without images or colours.
 */
function barsHtml({ title, header, bars }: BarTable, mail: Text["mail"]): Html {
  const filled = (share: number) => Math.min(share < 1 ? 99 : 100, Math.round(share * 100));
  const cell = (width: number, colour: string, name = "") =>
    width > 0 &&
    html`<td class="${name}" width="${width}%" height="12" style="background:${colour};font-size:1px;line-height:12px">&nbsp;</td>`;
  return html`${heading(title, theme.brand, theme.brandSoft)}
<table width="100%" cellspacing="0" cellpadding="0" style="border-collapse:collapse">
<thead><tr>${th(header, "42%")}${th(mail.barHeaders.share, "30%")}${th("", "28%")}</tr></thead>
<tbody>${bars.map(
    ({ name, share, said }) =>
      html`<tr>${td(name)}${td(said)}${td(
        html`<table role="presentation" width="100%" cellspacing="0" cellpadding="0"><tr>${cell(filled(share), theme.good)}${cell(100 - filled(share), theme.line, "bar")}</tr></table>`,
      )}</tr>`,
  )}</tbody></table>`;
}
