/** The printable report as rows with a manner each, so that the writer only lays out what is decided here. */
import { compareCodes } from "../domain/compare-codes.ts";
import type { DateString, LocalTime } from "../domain/dates.ts";
import { blockersOf, type Readiness } from "../domain/readiness.ts";
import { type Book, targetOf } from "../domain/records.ts";
import type { RowResult } from "../domain/row-result.ts";
import type { Tally } from "../domain/tally.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { dateKind } from "../workbook/kinds.ts";
import { sortByDue } from "./missing.ts";
import {
  namesOf,
  openGaps,
  renderGaps,
  renderSummary,
  renderTarget,
  renderValue,
  renderWhose,
  shareOf,
} from "./phrases.ts";

export const REPORT_COLUMNS = 8;
/** The last column of the left half of the letterhead and of the signatures. */
export const REPORT_LEFT_COLUMNS = 3;

export type ReportManner =
  | "halves"
  | "halvesHead"
  | "halvesBold"
  | "halvesItalic"
  | "title"
  | "subject"
  | "centred"
  | "heading"
  | "text"
  | "th"
  | "td"
  | "total"
  | "blank";

export interface ReportRow {
  manner: ReportManner;
  cells: Cell[];
}

export interface ReportFacts {
  book: Book;
  readiness: Readiness;
  /** When the figures were read. */
  now: LocalTime;
  criterionName: (code: string) => string | undefined;
  text: Text;
}

/** The rows of the report; every row has `REPORT_COLUMNS` cells. */
export function renderReport({ book, readiness, now, criterionName, text }: ReportFacts): ReportRow[] {
  const { report } = text;
  const names = namesOf(book);
  const overdue = sortByDue(readiness.rows.filter((row) => row.overdueDays !== undefined));
  const notMet = sortByDue(blockersOf(readiness, readiness.workingLevel, "evidenced"));
  return [
    ...headRows(book, readiness.today, text),
    ...generalRows(book, readiness, now, text),
    ...tallyRows(readiness, names, (code) => criterionName(code) ?? text.words.noCriterion, text),
    one("heading", report.notMet),
    ...rowTable(notMet, report.noneNotMet, readiness, names, text),
    one("heading", report.overdue),
    ...rowTable(overdue, report.noneOverdue, readiness, names, text),
    blank(),
    ...footRows(text),
  ];
}

/** The rows of the report's opening: its subject, and how far the school is. */
function generalRows({ settings }: Book, readiness: Readiness, now: LocalTime, text: Text): ReportRow[] {
  const { report } = text;
  const level = readiness.workingLevel;
  const unknown = readiness.totals[level].targetUnknown;
  return [
    one("title", report.kind),
    one("subject", report.subject(level)),
    one("centred", report.asOf(text.formats.writtenMoment(now))),
    blank(),
    one("heading", report.general),
    one("text", renderSummary(readiness, level, text)),
    ...(unknown > 0 ? [one("text", report.unknownTargets(unknown))] : []),
    ...(settings.ruleSet ? [one("text", report.regulation(settings.ruleSet))] : []),
  ];
}

/** The tables of shares by criterion and by unit. */
function tallyRows(
  { workingLevel, totals, byCriterion, byUnit }: Readiness,
  names: ReturnType<typeof namesOf>,
  criterion: (code: string) => string,
  text: Text,
): ReportRow[] {
  const { report, overview, words } = text;
  const criteria = [...byCriterion]
    .sort(byKey)
    .map(([code, each]) => [code, criterion(code), each[workingLevel]] as const);
  const units = [...byUnit].map(
    ([code, each]) => [code, (code && names.unit(code)) || words.noUnit, each[workingLevel]] as const,
  );
  return [
    one("heading", report.byCriterion),
    ...tallyTable(overview.criterion, criteria, totals[workingLevel], text),
    one("heading", report.byUnit),
    ...tallyTable(overview.unit, units, totals[workingLevel], text),
  ];
}

function headRows({ settings }: Book, today: DateString, { report }: Text): ReportRow[] {
  const year = today.slice(0, 4);
  const party = settings.documentStyle === "DANG";
  const left = [(settings.governingBody ?? "").toUpperCase(), (settings.school ?? "").toUpperCase()];
  const right = party ? [report.party, ""] : report.motto;
  return [
    halves("halvesHead", left[0], right[0]),
    halves("halvesBold", left[1], right[1]),
    halves("halves", party ? report.number.DANG : report.number.ND30, ""),
    halves("halvesItalic", report.draft, report.dateLine(year)),
    blank(),
  ];
}

function footRows({ report, documents }: Text): ReportRow[] {
  return [
    halves("halvesBold", report.recipientsLabel, report.signature),
    ...documents.recipientsOfDraft.map((line) => halves("halves", line, "")),
  ];
}

function tallyTable(
  first: string,
  groups: readonly (readonly [code: string, name: string, tally: Tally])[],
  total: Tally,
  text: Text,
): ReportRow[] {
  const { report, overview } = text;
  const cells = ({ inScope, evidenced, exceeds, overdue }: Tally, share: Cell): Cell[] => [
    inScope,
    evidenced,
    share,
    exceeds,
    overdue,
  ];
  const shown = (tally: Tally): Cell => text.formats.percent(shareOf(tally));
  return [
    reportRow("th", [
      report.order,
      text.columns.units.code,
      first,
      report.total,
      report.met,
      report.share,
      report.exceeds,
      overview.overdue,
    ]),
    ...groups.map(([code, name, tally], index) =>
      reportRow("td", [index + 1, code, name, ...cells(tally, shown(tally))]),
    ),
    reportRow("total", ["", "", report.total, ...cells(total, shown(total))]),
  ];
}

function rowTable(
  rows: readonly RowResult[],
  none: string,
  readiness: Readiness,
  names: ReturnType<typeof namesOf>,
  text: Text,
): ReportRow[] {
  if (rows.length === 0) return [one("text", none)];
  const { headers } = text.missing;
  return [
    reportRow("th", [
      text.report.order,
      headers.code,
      headers.text,
      headers.target,
      headers.value,
      headers.gap,
      text.report.owner,
      headers.due,
    ]),
    ...rows.map((result, index) => reportRow("td", [index + 1, ...rowCells(result, readiness, names, text)])),
  ];
}

function rowCells(
  result: RowResult,
  { workingLevel }: Readiness,
  names: ReturnType<typeof namesOf>,
  text: Text,
): Cell[] {
  const { indicator, levels } = result;
  const level = levels[workingLevel].inScope ? workingLevel : 1;
  return [
    indicator.code,
    indicator.text ?? "",
    renderTarget(targetOf(indicator, level), indicator.measure, indicator.piece, text),
    renderValue(result, text),
    renderGaps(openGaps(levels[level].gaps), text),
    renderWhose(names.person(indicator.owner) ?? text.words.noOwner, names.unit(result.unit)),
    indicator.dueOn ? dateKind.write(indicator.dueOn, text, {}) : text.missing.noDate,
  ];
}

function reportRow(manner: ReportManner, cells: readonly (Cell | undefined)[]): ReportRow {
  return { manner, cells: Array.from({ length: REPORT_COLUMNS }, (_, index) => cells[index] ?? "") };
}

function one(manner: ReportManner, words: string): ReportRow {
  return reportRow(manner, [words]);
}

function halves(manner: ReportManner, left?: string, right?: string): ReportRow {
  return reportRow(manner, [left, ...Array.from({ length: REPORT_LEFT_COLUMNS - 1 }, () => ""), right]);
}

function blank(): ReportRow {
  return reportRow("blank", []);
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return compareCodes(a, b);
}
