/** Finds our tabs and columns that somebody renamed, for set-up, before it makes new ones. */
import type { Problem } from "../../problem/problem.ts";
import type { Text } from "../../text/text.ts";
import type { Cell } from "../cell.ts";
import { findLayout, HEADER_ROW, headerOf, type Table } from "../table.ts";
import type { Finding } from "./finding.ts";

/** Whether a table lacks the column of a field that staff fill; that column may stand there under another name. */
export function lacksColumns(table: Table, grid: readonly (readonly Cell[])[]): boolean {
  const { layout } = findLayout(table, grid[HEADER_ROW - 1] ?? []);
  return Object.keys(table.columns).some((field) => !table.computed.includes(field) && !layout[field]);
}

/** The renames among findings: those with one candidate are asked about, those with several are only named. */
export function renamesAmong(findings: readonly Finding[]): { ask: Finding[]; several: Finding[] } {
  const isRename = ({ code, change }: Finding) =>
    code === "tabRenamed" ||
    code === "tabUnclear" ||
    code === "headerUnclear" ||
    (code === "headerSpelt" && change?.from !== "");
  const renames = findings.filter(isRename);
  const isOne = ({ code, column, sheetId, seen = "" }: Finding) =>
    code === "tabRenamed" ||
    code === "headerSpelt" ||
    (code === "headerUnclear" ? column !== undefined : sheetId >= 0 && !seen.includes(", "));
  return { ask: renames.filter(isOne), several: renames.filter((each) => !isOne(each)) };
}

/** Of what the doctor found and does not repair by itself, the renames with one candidate. */
export function likelyRenames(findings: readonly Finding[]): Finding[] {
  return renamesAmong(findings).ask.filter(({ code }) => code === "headerUnclear" || code === "tabUnclear");
}

/** What is told of a missing column: where it may stand under another name, in the words that the doctor has for it. */
export function withLikelyPlaces(problems: readonly Problem[], findings: readonly Finding[], text: Text): Problem[] {
  return problems.map((each) => {
    const { code, tab, column } = each;
    if (code !== "headerMissing" || !tab || !column) return each;
    const header = headerOf(text, tab, column);
    const found = findings.find(
      (one) => one.code === "headerUnclear" && one.sheet === text.tabs[tab] && one.seen === header,
    );
    return found?.expected ? { ...each, seen: found.expected } : each;
  });
}

/** The header that stands in the column now, and the name that the repair would give it back. */
export function renameOf({ code, sheet, change, seen = "", expected = "" }: Finding): { from: string; to: string } {
  if (change) return { from: `${sheet}: ${String(change.from)}`, to: String(change.to) };
  if (code === "headerUnclear") return { from: `${sheet}: ${expected}`, to: seen };
  return code === "tabRenamed" ? { from: seen, to: expected } : { from: seen, to: sheet };
}
