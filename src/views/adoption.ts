/** Renders the preview of an adoption in sections: all of it for a page or a terminal, the gist for a question. */

import { theme } from "../looks/theme.ts";
import type { Text } from "../text/text.ts";
import { fieldName } from "../workbook/adoption/lexicon.ts";
import type { AdoptionReport, ShownChange } from "../workbook/adoption/report.ts";
import type { MissedCell } from "../workbook/adoption/row-reader.ts";
import type { ReadRow } from "../workbook/adoption/rows.ts";
import { html } from "./html.ts";

const LONGEST = 90;

function short(...parts: (string | undefined)[]): string {
  const line = parts.filter(Boolean).join(" – ").replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** The lines of each section, keyed as the language files name the sections. */
function linesOf(
  { columns, rows, notUnderstood, datesRead, bounds, shared, spellings, changes }: AdoptionReport,
  text: Text,
) {
  const { adopt } = text;
  const nameOf = (field: string) => (adopt.fields as Record<string, string>)[field] ?? fieldName(field, text);
  const cell = ({ row, column, header, seen }: MissedCell) => `${column}${row} ${short(header)}: «${short(seen)}»`;
  const line = (row: number) => adopt.row(row);
  const change = ({ code, field, from, to }: ShownChange) =>
    `${code}, ${nameOf(field)}: «${short(from)}» → «${short(to)}»`;
  return {
    columns: columns.map(({ column, header, field, why }) => {
      const meaning = field ? nameOf(field) : why === "unused" ? adopt.unused : adopt.toNote;
      return `${column}${header ? ` «${short(header)}»` : ""} → ${meaning} (${adopt.columnWhy[why]})`;
    }),
    headings: rows.flatMap(({ row, kind, code, text: name }) =>
      kind === "heading" ? [`${line(row)}: ${short(code, name)}`] : [],
    ),
    rows: rows.flatMap(({ row, why, text: name }) =>
      why ? [`${line(row)}: ${adopt.rowWhy[why]}${name ? ` («${short(name)}»)` : ""}`] : [],
    ),
    missed: notUnderstood.map(cell),
    days: datesRead.map((each) => `${cell(each)} → ${text.formats.wordedDay(each.on)}`),
    bounds: bounds.map(cell),
    shared: shared.map((each) => `${cell(each)} → ${short(each.lead)}`),
    spellings: spellings.map(({ seen, code }) => `«${short(seen)}» → ${code}`),
    fresh: changes.fresh.map((each) => short(each.code, each.text)),
    cells: changes.cells.map(change),
    conflicts: changes.conflicts.map(change),
    oursOnly: changes.oursOnly.map((each) => short(each.code, each.text)),
    people: changes.people.map(({ code, name, email }) => short(code, name, email === name ? "" : email)),
    units: changes.units.map(({ code, name }) => short(code, name)),
    evidence: changes.evidence.map(({ code, title, docNumber, link, indicators }) =>
      short(`${code} (${indicators.join("; ")})`, title ?? docNumber ?? link),
    ),
    evidenceLinks: changes.evidenceLinks.map(({ code, from, to }) => `${short(code)}: ${short(from)} → ${short(to)}`),
  };
}

interface Section {
  title: string;
  lines: string[];
}

/** The sections that have lines, at most `most` of each; of the columns all. */
function sectionsOf(report: AdoptionReport, text: Text, most: number): Section[] {
  const all = linesOf(report, text);
  return (Object.keys(all) as (keyof typeof all)[]).flatMap((key) => {
    const lines = all[key];
    const rest = key === "columns" ? 0 : lines.length - most;
    const shown = rest > 0 ? [...lines.slice(0, most), text.problems.more(rest)] : lines;
    return lines.length > 0 ? [{ title: `${text.adopt[key]}: ${lines.length}`, lines: shown }] : [];
  });
}

/** A sentence on how many rows were read and how many passed over. */
function countRows({ rows }: AdoptionReport, text: Text): string {
  const count = (kind: ReadRow["kind"]) => rows.filter((row) => row.kind === kind).length;
  if (count("person") > 0) return text.adopt.readPeople(count("person"));
  return text.adopt.read({
    indicators: count("indicator"),
    headings: count("heading"),
    skipped: count("skipped"),
  });
}

/** Renders the preview as lines, at most `most` a section: for a terminal or a question. */
export function renderAdoptionLines(report: AdoptionReport, text: Text, most: number): string[] {
  const sections = sectionsOf(report, text, most);
  return [
    countRows(report, text),
    ...sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => `• ${line}`)]),
  ];
}

const MOST_ON_PAGE = 500;

/** Renders the whole preview as a page. */
export function renderAdoptionPage(report: AdoptionReport, text: Text): string {
  const sections = sectionsOf(report, text, MOST_ON_PAGE).map(
    ({ title, lines }) =>
      html`<h3 style="color:${theme.brand}">${title}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  );
  return html`<!doctype html><html lang="${text.language}"><head><meta charset="utf-8"></head>
<body style="font-family:${theme.font};color:${theme.ink}"><p>${countRows(report, text)}</p>${sections}</body></html>`
    .markup;
}
