/** Classifies the rows of a list: indicators, headings above them, and rows that are neither. */
import { type Cell, cleanText, isBlank, isFormulaError } from "../cell.ts";
import type { ListColumns } from "./columns.ts";
import { restoreCutNumbers } from "./cut-numbers.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import { bareCode, countsColumns, criterionCode, type Numbering, readNumbering, splitNumbered } from "./numbering.ts";
import { codeText, type ListSource, type Merge } from "./source.ts";

export type RowWhy = "totals" | "numbering" | "header" | "nothing" | "noIndicator" | "foot";

/** A row of the list, and what it was taken for; `row` is the sheet row (1-based). */
export interface ReadRow {
  row: number;
  kind: "indicator" | "person" | "heading" | "continued" | "skipped";
  why?: RowWhy;
  code?: string;
  text?: string;
}

/** A row of the list with its cells; an indicator's also with the headings that it stands under. */
export interface ListedRow extends ReadRow {
  cells: readonly Cell[];
  /** The number of order, where the list has no codes. */
  order?: string;
  criterion?: string;
  criterionName?: string;
  group?: string;
}

/** Fields that only an indicator has: a heading may name who leads it, and never has a figure or a date. */
const FIGURES: readonly AdoptField[] = [
  "measure",
  "piece",
  "target1",
  "target2",
  "result",
  "assessed",
  "numerator",
  "denominator",
  "state",
  "dueOn",
];

interface MarkedRow {
  row: number;
  cells: readonly Cell[];
  number?: Numbering;
  code: string;
  order: string;
  text: string;
  hasFigures: boolean;
  isMerged: boolean;
  /** Whether the cell of the row's number holds a number, not text. */
  isNumeric: boolean;
}

/** All rows below the header that are not blank, each with what it is. */
export function classifyRows(
  source: ListSource,
  cells: readonly Cell[][],
  columns: ListColumns,
  lexicon: Lexicon,
): ListedRow[] {
  const name = columns.at.text ?? columns.at.code ?? 0;
  const covered = coveredRows(source, name);
  const marked = markRows(source, cells, columns, name);
  restoreNumbers(marked);
  const isNumbered = marked.filter(({ number, code }) => number ?? code).length * 2 > marked.length;
  const under = headings();
  const isBelow = footTeller(columns, lexicon);
  const rows = marked.map((each, index): ListedRow => {
    const { row, cells: line, text } = each;
    const skipped = whySkipped(each, columns, lexicon);
    const below = isBelow(each, skipped === "header");
    const why = skipped ?? (below ? "foot" : undefined);
    if (why) return { row, cells: line, kind: "skipped", why, text: text || firstText(line) };
    if (!text && !each.code) {
      const goesOn = covered.has(row - 1) || !holdsWork(source.cells[row - 1] ?? [], columns);
      return goesOn ? { row, cells: line, kind: "continued" } : { row, cells: line, kind: "skipped", why: "nothing" };
    }
    const heading = headingOf(each, marked[index + 1], isNumbered, lexicon);
    if (!heading) return { ...under.now(), ...each, kind: "indicator" };
    under.enter(heading);
    return { row, cells: line, kind: "heading", code: heading.code, text: heading.name };
  });
  return settle(rows);
}

function markRows(source: ListSource, cells: readonly Cell[][], columns: ListColumns, name: number): MarkedRow[] {
  const isWide = ({ column, columns: width }: Merge) => width > 1 && column <= name && column + width > name;
  const wide = new Set(source.merges.filter(isWide).map(({ row }) => row));
  return cells.flatMap((line, index) =>
    index <= columns.last || line.every(isBlank) ? [] : [markRow(source, line, index, columns, wide.has(index))],
  );
}

/** 0-based rows whose name cell is merged with that of the row above. */
function coveredRows({ merges }: ListSource, name: number): Set<number> {
  const covered = new Set<number>();
  for (const { row, rows, column, columns } of merges) {
    if (column > name || column + columns <= name) continue;
    for (let each = row + 1; each < row + rows; each++) covered.add(each);
  }
  return covered;
}

/** Whether a row has figures, an owner or a unit of its own; one that only adds evidence or a note continues the row above. */
function holdsWork(cells: readonly Cell[], { at }: ListColumns): boolean {
  return [...FIGURES, "owner", "unit"].some((field) => !isBlank(cells[at[field] ?? -1]));
}

/** Restores zeros that a sheet cut off numbers, and takes the number off "4 Context" where "4.1 …" follows. */
function restoreNumbers(marked: MarkedRow[]): void {
  for (const part of ["code", "order"] as const) {
    const codes = restoreCutNumbers(marked.map((row) => ({ code: row[part], isNumeric: row.isNumeric })));
    codes.forEach((code, index) => {
      const row = marked[index] as MarkedRow;
      if (code === row[part]) return;
      const number = readNumbering(code);
      marked[index] = { ...row, [part]: code, ...(number && { number }) };
    });
  }
  marked.forEach((row, index) => {
    const [, code = "", rest = ""] = (!row.number && /^(\d{1,3})\s+(\p{Lu}.*)$/su.exec(row.text)) || [];
    const below = marked[index + 1]?.number?.code ?? "";
    if (code && below.startsWith(`${code}.`)) marked[index] = { ...row, text: rest, number: { code, depth: 1 } };
  });
}

/** Finds rows below the table: a remark, and all rows from a signature on until a row of a table comes again. */
function footTeller({ at }: ListColumns, lexicon: Lexicon): (row: MarkedRow, isHeader: boolean) => boolean {
  let isFoot = false;
  return ({ number, code, text, cells }, isHeader) => {
    const isNumbered = number !== undefined || /\d/.test(code);
    const said = isNumbered ? undefined : lexicon.foot.exec(text || firstText(cells));
    const goesOn = isNumbered || isHeader || !isBlank(cells[at.target1 ?? -1]);
    isFoot = Boolean(said?.[1]) || (isFoot && !goesOn);
    return isFoot || Boolean(said);
  };
}

function markRow(
  source: ListSource,
  cells: readonly Cell[],
  index: number,
  { at }: ListColumns,
  isMerged: boolean,
): MarkedRow {
  const cell = (field: AdoptField) => plainCell(cells[at[field] ?? -1]);
  const text = (field: AdoptField) => cleanText(cell(field));
  const typed = (field: AdoptField) => {
    const column = at[field];
    return column === undefined ? "" : bareCode(codeText(source, cell(field), index, column));
  };
  // A heading may stand in the first column, even where that is the column of codes.
  const outer = typed("code") || typed("order");
  const isOuter = !text("text") && (isMerged || outer.length > LONGEST_CODE || /^\D*\s\D*$/.test(outer));
  const [code, order] = isOuter ? ["", ""] : [typed("code"), typed("order")];
  const whole = isOuter ? firstText(cells) : text("text");
  const inText = code || order ? undefined : splitNumbered(whole);
  const number = readNumbering(code) ?? readNumbering(order) ?? inText;
  const isCode = inText !== undefined && inText.depth > 1 && at.code === undefined && at.order === undefined;
  return {
    row: index + 1,
    cells,
    code: isCode ? inText.code : code.length > LONGEST_CODE ? "" : code,
    order: inText ? inText.code : order.length > LONGEST_CODE ? "" : order,
    text: inText ? inText.rest : whole,
    isNumeric: !isOuter && typeof (code ? cell("code") : cell("order")) === "number",
    hasFigures: FIGURES.some((field) => text(field) !== ""),
    isMerged,
    ...(number && { number }),
  };
}

/** Characters above which a cell is a text and no code. */
const LONGEST_CODE = 30;

function firstText(cells: readonly Cell[]): string {
  return cleanText(cells.find((cell) => !isBlank(plainCell(cell))) ?? "").slice(0, 200);
}

/** The cell, blank where it holds the error of a formula: that names no row. */
function plainCell(cell: Cell = ""): Cell {
  return isFormulaError(cell) ? "" : cell;
}

function whySkipped(
  { cells, text, code, order, hasFigures }: MarkedRow,
  columns: ListColumns,
  lexicon: Lexicon,
): RowWhy | undefined {
  const texts = cells.map((cell) => cleanText(cell));
  const filled = texts.filter(Boolean);
  if (countsColumns(filled)) return "numbering";
  if (filled.length > 1 && texts.every((each, index) => !each || each === columns.headers[index])) return "header";
  const isTotal = (each: string) => lexicon.is("totals", each.replace(/:.*|[\s.\d]+$/s, ""));
  if (text ? isTotal(text) : filled.some(isTotal)) return "totals";
  const carries = Object.values(columns.at).some((column) => column !== undefined && texts[column]);
  return !text && !code && ((order && hasFigures) || !carries) ? "nothing" : undefined;
}

interface Heading extends Numbering {
  name: string;
}

/** The heading that a row is, by its words, merged cells, capitals or a deeper number below it; undefined for any other row. */
function headingOf(
  marked: MarkedRow,
  next: MarkedRow | undefined,
  isNumbered: boolean,
  lexicon: Lexicon,
): Heading | undefined {
  const { text, hasFigures, isMerged, number } = marked;
  if (hasFigures) return undefined;
  const [, word = "", named, name] =
    lexicon.heading.exec(text) ?? lexicon.heading.exec(`${marked.code || marked.order}: ${text}`) ?? [];
  if (named) {
    const isInner = lexicon.is("inner", word) || /^[A-Z]\d/.test(named);
    const depth = named.includes(".") ? (readNumbering(named)?.depth ?? 0) : isInner ? 0.5 : 0;
    return { code: named, name: (name ?? "").trim() || text, depth };
  }
  const inner = number;
  const below = next?.number?.depth ?? -1;
  // Below a heading "II.1" the numbers may begin with 1 again, in a row with figures; a row followed by one of its own depth is no heading.
  const isDeeper =
    inner !== undefined &&
    inner.depth < 8 &&
    (below > inner.depth || (inner.depth > 1 && below === 1 && next?.hasFigures));
  const isCapitals = text === text.toUpperCase() && text !== text.toLowerCase();
  const stands = isMerged || isDeeper || inner?.depth === 0;
  if (stands || (isCapitals && (!inner || inner.depth <= 1) && text.length > 3)) {
    return {
      code: inner?.code ?? "",
      depth: inner?.depth ?? (isNumbered ? 1 : 0),
      name: text,
    };
  }
  // In a numbered list, a row without number and figures is a heading of the rows around it.
  return isNumbered && !marked.code && !marked.order && !number ? { code: "", depth: 5, name: text } : undefined;
}

/** Keeps the headings that are open: the outermost is the criterion of the rows below, the innermost their group. */
function headings() {
  let open: Heading[] = [];
  return {
    enter(heading: Heading) {
      open = [...open.filter(({ depth }) => depth < heading.depth), heading];
    },
    now() {
      const [outer] = open;
      const inner = open[open.length - 1];
      if (!outer || !inner) return {};
      const isOuter = inner === outer;
      const group = isOuter ? (outer.code ? outer.name : "") : [inner.code, inner.name].filter(Boolean).join(". ");
      return {
        criterion: criterionCode(outer.code) || outer.name,
        criterionName: outer.name,
        ...(group && { group }),
      };
    },
  };
}

/** Skips headings without an indicator below, and continued rows without an indicator directly above. */
function settle(rows: readonly ListedRow[]): ListedRow[] {
  let below = false;
  const settled = [...rows];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = settled[index] as ListedRow;
    if (row.kind === "indicator") below = true;
    else if (row.kind === "heading" && !below) settled[index] = { ...row, kind: "skipped", why: "noIndicator" };
  }
  let above = 0;
  return settled.map((row) => {
    const goesOn = row.kind === "continued" && above === row.row - 1;
    if (row.kind === "indicator" || goesOn) above = row.row;
    return row.kind === "continued" && !goesOn ? { ...row, kind: "skipped", why: "nothing" } : row;
  });
}
