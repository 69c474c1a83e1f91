/** The preview of an adoption: everything as sections for a page or a terminal, and the gist of it for a question. */
import { unreachable } from "../domain/problem.ts";
import type { Text } from "../text/text.ts";
import { fieldName } from "../workbook/adoption/lexicon.ts";
import type { AdoptionReport, ShownChange } from "../workbook/adoption/report.ts";
import { html } from "./html.ts";
import { theme } from "./theme.ts";

interface Section {
  title: string;
  lines: string[];
}

const LONGEST = 90;
const short = (text: string) => {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

/** All sections that have something to say, each with at most so many lines. */
export function adoptionSections(report: AdoptionReport, text: Text, most: number): Section[] {
  const { adopt } = text;
  const { changes } = report;
  const titles = [
    "columns",
    "headings",
    "rows",
    "missed",
    "fresh",
    "cells",
    "conflicts",
    "oursOnly",
    "people",
    "units",
    "evidence",
    "evidenceLinks",
  ] as const;
  const linesOf = (title: (typeof titles)[number]): string[] => {
    switch (title) {
      case "columns":
        return report.columns.map(({ column, header, field, why }) => {
          const meaning = field ? fieldName(field, text) : adopt.unused;
          return `${column} «${short(header)}» → ${meaning} (${adopt.columnWhy[why]})`;
        });
      case "headings":
        return report.rows.flatMap(({ row, kind, code, text: words }) =>
          kind === "heading" ? [`${adopt.row(row)}: ${short([code, words].filter(Boolean).join(". "))}`] : [],
        );
      case "rows":
        return report.rows.flatMap(({ row, why, text: words = "" }) =>
          why ? [`${adopt.row(row)}: ${adopt.rowWhy[why]}${words && ` («${short(words)}»)`}`] : [],
        );
      case "missed":
        return report.notUnderstood.map(
          ({ row, column, header, seen }) => `${column}${row} ${short(header)}: «${short(seen)}»`,
        );
      case "fresh":
      case "oursOnly":
        return changes[title].map(({ code, text: words }) => short([code, words].filter(Boolean).join(" – ")));
      case "cells":
      case "conflicts":
        return changes[title].map((change) => changeLine(change, text));
      case "people":
      case "units":
        return changes[title].map(({ code, name }) => (code === name ? code : `${code}: ${short(name)}`));
      case "evidence":
        return changes.evidence.map(({ code, title: name, link, docNumber, indicators }) =>
          short(`${code} (${indicators.join("; ")}): ${name ?? docNumber ?? link ?? ""}`),
        );
      case "evidenceLinks":
        return changes.evidenceLinks.map(({ code, from, to }) => short(`${code}: ${from} → ${to}`));
      default:
        return unreachable(title);
    }
  };
  return titles.flatMap((title) => {
    const lines = linesOf(title);
    if (lines.length === 0) return [];
    const rest = lines.length - most;
    const shown = rest > 0 ? [...lines.slice(0, most), text.problems.more(rest)] : lines;
    return [{ title: `${adopt[title]}: ${lines.length}`, lines: shown }];
  });
}

function changeLine({ code, field, from, to }: ShownChange, text: Text): string {
  return `${code}, ${fieldName(field, text)}: «${short(from)}» → «${short(to)}»`;
}

/** How many rows were read and passed over, in a sentence. */
export function countRows({ rows }: AdoptionReport, { adopt }: Text): string {
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  return adopt.counts(count("indicator"), count("heading"), count("skipped"));
}

/** Lines for a terminal. */
export function renderAdoptionLines(report: AdoptionReport, text: Text, most: number): string[] {
  const sections = adoptionSections(report, text, most);
  const lines = sections.flatMap(({ title, lines: each }) => [title, ...each.map((line) => `  • ${line}`)]);
  return [text.adopt.title(report.tab), countRows(report, text), ...lines];
}

const MOST_ASKED = 4;
/** A dialog shows every column: a wrong one spoils all rows. */
const MOST_COLUMNS = 25;

/** The gist, to stand in a question: a page beneath it could not be read at the same time. */
export function renderAdoptionGist(report: AdoptionReport, text: Text): string {
  const [columns, ...rest] = adoptionSections(report, text, MOST_COLUMNS);
  const few = adoptionSections(report, text, MOST_ASKED).slice(1);
  const sections = columns && rest.length > 0 ? [columns, ...few] : few;
  return [
    countRows(report, text),
    ...sections.flatMap(({ title, lines }) => [title, ...lines.map((line) => `• ${line}`)]),
  ].join("\n");
}

const MOST_ON_PAGE = 500;

/** The whole preview as a page. */
export function renderAdoptionPage(report: AdoptionReport, text: Text): string {
  const sections = adoptionSections(report, text, MOST_ON_PAGE).map(
    ({ title, lines }) => html`<h3 style="color:${theme.brand};margin:16px 0 4px">${title}</h3>
<ul style="margin:0;padding-left:20px">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
  );
  return html`<!doctype html><html lang="${text.language}"><head><meta charset="utf-8"></head>
<body style="font-family:${theme.font};color:${theme.ink}"><p>${countRows(report, text)}</p>${sections}</body></html>`
    .markup;
}
