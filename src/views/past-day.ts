/** The page that shows the result as of the end of a past day. */

import { countsOf } from "../domain/burn-up.ts";
import { compareCodes } from "../domain/compare-codes.ts";
import { GATES } from "../domain/gap.ts";
import type { HistoryEntry, RowState } from "../domain/history.ts";
import type { PastDay } from "../domain/past-day.ts";
import { type Book, LEVELS } from "../domain/records.ts";
import { theme } from "../looks/theme.ts";
import type { Text } from "../text/text.ts";
import { type Html, html } from "./html.ts";

/** Renders the page. `history` is all that is stored; the day's own changes in it are listed. */
export function renderPastDay(day: PastDay, book: Book, history: readonly HistoryEntry[], text: Text): string {
  const { pastDay: words, formats } = text;
  const said = new Map(book.indicators.map((each) => [each.code, each.text ?? ""]));
  const changes = history.filter(({ on, kind }) => on === day.asked && kind !== "totals");
  return html`<div style="font-family:${theme.font};color:${theme.ink}">
${day.on !== day.asked && html`<p>${words.asStored(formats.date(day.on))}</p>`}
${totals(day, text)}
${changes.length > 0 && html`<h3>${words.changes}</h3><ul>${changes.map((entry) => html`<li>${change(entry, text)}</li>`)}</ul>`}
<h3>${words.rows}</h3>${rows(day, said, text)}</div>`.markup;
}

function totals({ totals: entry }: PastDay, { overview, gates, words }: Text): Html {
  const headers = [overview.level, overview.inScope, ...GATES.map((gate) => gates[gate])];
  const lines = LEVELS.map((level) => {
    const counts = countsOf(entry, level);
    return [words.level(level), counts.inScope, ...GATES.map((gate) => counts[gate])];
  });
  return table(headers, lines);
}

function rows({ rows: states }: PastDay, said: ReadonlyMap<string, string>, text: Text): Html {
  const { pastDay: words, missing } = text;
  const known = [...states].filter(([, state]) => isSaid(state)).sort(([a], [b]) => compareCodes(a, b));
  if (known.length === 0) return html`<p>${words.noRows}</p>`;
  const { code, text: indicator, due } = missing.headers;
  return table(
    [code, indicator, words.level, words.evidence, due],
    known.map(([each, { attainment, evidence, dueOn }]) => [
      each,
      said.get(each) ?? "",
      text.words.attainment[attainment],
      text.words.evidenceStatus[evidence],
      dueOn ? text.formats.date(dueOn) : "",
    ]),
  );
}

/** Whether a row was in the book on that day: a deleted row is stored in the state of one never assessed. */
function isSaid({ attainment, evidence, dueOn }: RowState): boolean {
  return attainment !== "notAssessed" || evidence !== "none" || dueOn !== undefined;
}

function change({ code = "", kind, from, to, reason }: HistoryEntry, { words, formats }: Text): string {
  const names: Readonly<Record<string, string>> = { ...words.attainment, ...words.evidenceStatus };
  const say = (state: string | undefined) =>
    state === undefined ? "…" : kind === "due" ? formats.date(state) : (names[state] ?? state);
  return `${code}: ${words.historyKind[kind]}: ${say(from)} → ${say(to)}${reason ? ` (${reason})` : ""}`;
}

function table(headers: readonly string[], lines: readonly (readonly (string | number)[])[]): Html {
  const cell = `border:1px solid ${theme.line};padding:4px 8px;text-align:left;vertical-align:top`;
  return html`<table style="border-collapse:collapse;font-size:13px"><thead><tr>${headers.map(
    (each) => html`<th scope="col" style="${cell}">${each}</th>`,
  )}</tr></thead><tbody>${lines.map((line) => html`<tr>${line.map((each) => html`<td style="${cell}">${each}</td>`)}</tr>`)}</tbody></table>`;
}
