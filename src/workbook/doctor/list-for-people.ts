/** Lists what only a person can mend, each with its cell and, where one known name is nearly the same, that name. */
import type { DateString } from "../../domain/dates.ts";
import { matchKey } from "../../domain/match-key.ts";
import { assess } from "../../domain/readiness.ts";
import type { Book, Indicator } from "../../domain/records.ts";
import type { Problem } from "../../problem/problem.ts";
import type { TabKey } from "../../problem/tab-key.ts";
import type { Text } from "../../text/text.ts";
import { TABLES } from "../tab-tables.ts";
import { findLayout, HEADER_ROW, type Layout, type Table } from "../table.ts";
import type { Finding, InspectedSheet } from "./finding.ts";
import { nearestWord } from "./spelling.ts";

/** Findings for the problems of the mended book without notes, and for claims whose words speak of the future. */
export function listForPeople(
  staff: readonly InspectedSheet[],
  book: Book,
  structure: readonly Finding[],
  today: DateString,
  text: Text,
  future: readonly string[],
): Finding[] {
  const place = placer(staff);
  const known = new Map<string, string | undefined>();
  const nearestName = (each: Problem) => {
    const key = `${each.code} ${each.seen}`;
    if (!known.has(key)) known.set(key, nearestWord(each.seen ?? "", namesFor(each, book)));
    return known.get(key);
  };
  return [
    ...book.problems
      .filter((each) => each.severity !== "note" && !isSaid(each, structure, text))
      .map((each): Finding => {
        const near = nearestName(each);
        const seen = each.seen === undefined ? {} : { seen: each.seen };
        return { code: "problem", ...place(each, text), problem: each, ...seen, ...(near && { expected: near }) };
      }),
    ...futureClaims(book, today, future).map(
      (each): Finding => ({ code: "future", ...place(each, text), seen: each.seen }),
    ),
  ];
}

/** Whether a finding about the structure already says what a problem says. */
function isSaid({ code, tab }: Problem, structure: readonly Finding[], text: Text): boolean {
  if (code.startsWith("header")) return true;
  const name = tab && text.tabs[tab];
  return code === "tabMissing" && structure.some((each) => each.code === "tabUnclear" && each.sheet === name);
}

/** Gives the sheet, row and column of a problem; for a setting, those of its value. */
function placer(staff: readonly InspectedSheet[]) {
  const layouts = new Map<TabKey, Layout>();
  for (const { tab, grid } of staff) {
    if (tab) layouts.set(tab, findLayout(TABLES[tab] as Table, grid[HEADER_ROW - 1] ?? []).layout as Layout);
  }
  return ({ tab, row, column }: { tab?: TabKey; row?: number; column?: string }, text: Text) => {
    const inspected = staff.find((each) => each.tab === tab);
    const at = tab && layouts.get(tab)?.[tab === "settings" ? "value" : (column ?? "")];
    return {
      sheetId: inspected?.id ?? -1,
      sheet: inspected?.name ?? (tab ? text.tabs[tab] : ""),
      ...(row && { row }),
      ...(row && at && { column: at }),
    };
  };
}

function namesFor({ code, column = "" }: Problem, { people, units, indicators }: Book): string[] {
  const all = (records: readonly { code: string; name?: string }[]) =>
    records.flatMap((each) => [each.code, ...(each.name ? [each.name] : [])]);
  if (code === "unknownPerson" || code === "coordinatorMissing") return all(people);
  if (code === "unknownUnit") return all(units);
  return code === "unknownIndicator" && column ? indicators.map((each) => each.code) : [];
}

/** Notes and evidence of rows that are claimed as met, where their words speak of what is still to come. */
function futureClaims(book: Book, today: DateString, future: readonly string[]) {
  const claimed = assess(book, today)
    .rows.filter(({ levels }) => levels[1].claimed || levels[2].claimed)
    .map(({ indicator }) => indicator);
  const codes = new Set(claimed.map(({ code }) => matchKey(code)));
  const said = (seen: string | undefined) => (seen && speaksOf(future, seen) ? seen.slice(0, 80) : undefined);
  return [
    ...claimed.flatMap(({ row, note }: Indicator) => {
      const seen = said(note);
      return seen ? [{ tab: "indicators" as const, row, column: "note", seen }] : [];
    }),
    ...book.evidence.flatMap(({ row, title, indicators }) => {
      // The first two words may be a document's kind ("Kế hoạch …"), which says nothing of the future.
      const says = title?.replace(/^\S+\s+\S+/, "");
      const seen = indicators.some((code) => codes.has(matchKey(code))) && said(says) ? title : undefined;
      return seen ? [{ tab: "evidence" as const, row, column: "title", seen }] : [];
    }),
  ];
}

function speaksOf(future: readonly string[], words: string): boolean {
  const spaced = (text: string) => ` ${matchKey(text.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, " "))} `;
  const said = spaced(words);
  return future.some((word) => said.includes(spaced(word)));
}
