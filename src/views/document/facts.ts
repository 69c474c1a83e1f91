/** The facts that documents are made from, and short renderings that several of them share. */
import type { LocalTime } from "../../domain/dates.ts";
import type { HistoryEntry } from "../../domain/history.ts";
import type { Readiness } from "../../domain/readiness.ts";
import { type Book, type Level, targetOf } from "../../domain/records.ts";
import type { RowResult } from "../../domain/row-result.ts";
import type { Tally } from "../../domain/tally.ts";
import type { Text } from "../../text/text.ts";
import { namesOf, openGaps, renderGaps, renderTarget, renderValue, renderWhose, shareOf } from "../phrases.ts";
import type { Block, Column } from "./model.ts";

export interface DocumentFacts {
  book: Book;
  readiness: Readiness;
  /** When the figures were read. */
  now: LocalTime;
  /** The stored history, ordered by day. */
  history: readonly HistoryEntry[];
  criterionName: (code: string) => string | undefined;
  text: Text;
}

/** The level at which a row is judged: the one worked for or, where only level 1 asks for the row, level 1. */
export function judgedLevel({ levels }: RowResult, working: Level): Level {
  return levels[working].inScope ? working : 1;
}

/** Whether the level worked for has anything to say of a row. */
export function isPursued({ pursued }: RowResult): boolean {
  return pursued.inScope;
}

/** The codes of rows, separated by commas. */
export function codeList(rows: readonly RowResult[]): string {
  return rows.map(({ indicator }) => indicator.code).join(", ");
}

/** The title of a criterion ("Tiêu chí 2. Đội ngũ cán bộ, viên chức"), or the words for rows of no criterion. */
export function criterionTitle(code: string, { criterionName, text }: DocumentFacts): string {
  return code ? text.documents.criterion(code, criterionName(code) ?? "") : text.words.noCriterion;
}

/** The codes of the criteria that have rows, in order. */
export function criteriaOf({ readiness }: DocumentFacts): string[] {
  return [...readiness.byCriterion.keys()].sort((a, b) => (a < b ? -1 : 1));
}

/** The words of a row for the tables of documents. */
export function describe(row: RowResult, { book, readiness, text }: DocumentFacts) {
  const { indicator } = row;
  const level = judgedLevel(row, readiness.workingLevel);
  const names = namesOf(book);
  const owner = names.person(indicator.owner) ?? text.words.noOwner;
  return {
    code: indicator.code,
    text: indicator.text ?? "",
    target: renderTarget(targetOf(indicator, level), indicator.measure, indicator.piece, text),
    value: renderValue(row, text),
    gap: renderGaps(openGaps(row.levels[level].gaps), text),
    owner,
    whose: renderWhose(owner, names.unit(row.unit)),
    due: indicator.dueOn ? text.formats.date(indicator.dueOn) : text.missing.noDate,
    late: row.overdueDays === undefined ? "" : text.formats.number(row.overdueDays),
    result: text.words.attainment[row.attainment],
  };
}

/**
 * A table of rows that are not met: target, value, gaps, owner, due date, days overdue.
 * `withUnits`: an owner is followed by the unit.
 */
export function openRowsTable(rows: readonly RowResult[], facts: DocumentFacts, withUnits = true): Block {
  const { missing, documents } = facts.text;
  const columns: Column[] = [
    { header: missing.headers.code, width: 9.5, centred: true },
    { header: documents.indicator, width: 21.5 },
    { header: missing.headers.target, width: 11, centred: true },
    { header: missing.headers.value, width: 11.5, centred: true },
    { header: missing.headers.gap, width: 17 },
    { header: documents.owner, width: 19 },
    { header: missing.headers.due, width: 15, centred: true },
    { header: documents.daysLate, width: 9, centred: true },
  ];
  return {
    kind: "table",
    columns,
    rows: rows.map((row) => {
      const { code, text, target, value, gap, owner, whose, due, late } = describe(row, facts);
      return [code, text, target, value, gap, withUnits ? whose : owner, due, late];
    }),
  };
}

/** A table of tallies with their total: how many, how many met, the share, how many exceed, how many are overdue. */
export function tallies(
  first: string,
  groups: readonly [name: string, tally: Tally][],
  total: Tally,
  text: Text,
): Block {
  const { report, overview, formats } = text;
  const columns: Column[] = [
    { header: report.order, width: 6, centred: true },
    { header: first, width: 40 },
    { header: report.total, width: 11, centred: true },
    { header: report.met, width: 10, centred: true },
    { header: report.share, width: 13, centred: true },
    { header: report.exceeds, width: 11, centred: true },
    { header: overview.overdue, width: 11, centred: true },
  ];
  const cells = (tally: Tally) => [
    ...[tally.inScope, tally.evidenced].map(String),
    formats.percent(shareOf(tally)),
    ...[tally.exceeds, tally.overdue].map(String),
  ];
  return {
    kind: "table",
    columns,
    rows: groups.map(([name, tally], index) => [String(index + 1), name, ...cells(tally)]),
    total: ["", report.total, ...cells(total)],
  };
}

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const heading = (depth: 1 | 2 | 3, text: string): Block => ({ kind: "heading", depth, text });
export const blank = (hint: string): Block => ({ kind: "blank", hint });
