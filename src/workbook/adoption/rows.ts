/** Tells the rows of a list apart: indicators, headings that run above them, and rows that are neither. */
import { type Cell, cleanText, isBlank, isFormulaError } from "../cell.ts";
import type { Columns } from "./columns.ts";
import { restoreCutNumbers } from "./cut-numbers.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import { bareCode, countsColumns, criterionCode, type Numbering, readNumbering, splitNumbered } from "./numbering.ts";
import { codeText, type Merge, type Source } from "./source.ts";

export type RowWhy = "totals" | "numbering" | "header" | "nothing" | "noIndicator" | "foot";

/** A row of the list, and what it was taken for; `row` is the sheet row (1-based). */
export interface ReadRow {
  row: number;
  kind: "indicator" | "person" | "heading" | "continued" | "skipped";
  why?: RowWhy;
  code?: string;
  text?: string;
}

/** An indicator's row, with the headings that it stands under. */
export interface ListedRow extends ReadRow {
  cells: readonly Cell[];
  /** The number of order, where the list has no codes. */
  order?: string;
  criterion?: string;
  criterionName?: string;
  group?: string;
}

/** Fields that only an indicator has: a heading may name who leads it, but never what it asks. */
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
  /** Whether its number stands in a cell of numbers. */
  isNumeric: boolean;
}

/** All rows below the header that are not blank, in their order. */
export function tellRows(source: Source, cells: readonly Cell[][], columns: Columns, lexicon: Lexicon): ListedRow[] {
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

function markRows(source: Source, cells: readonly Cell[][], columns: Columns, name: number): MarkedRow[] {
  const isWide = ({ column, columns: width }: Merge) => width > 1 && column <= name && column + width > name;
  const wide = new Set(source.merges.filter(isWide).map(({ row }) => row));
  return cells.flatMap((line, index) =>
    index <= columns.last || line.every(isBlank) ? [] : [markRow(source, line, index, columns, wide.has(index))],
  );
}

/** Rows, 0-based, whose name is that of the row above, by a merged cell. */
function coveredRows({ merges }: Source, name: number): Set<number> {
  const covered = new Set<number>();
  for (const { row, rows, column, columns } of merges) {
    if (column > name || column + columns <= name) continue;
    for (let each = row + 1; each < row + rows; each++) covered.add(each);
  }
  return covered;
}

/** Whether a row says of itself who does what until when; one that only adds evidence or a note goes on. */
function holdsWork(cells: readonly Cell[], { at }: Columns): boolean {
  return [...FIGURES, "owner", "unit"].some((field) => !isBlank(cells[at[field] ?? -1]));
}

/** Numbers as they were typed; "4 Context" above "4.1 …" has a number too. */
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

/** Tells what is no row of the table: a remark, and all from who signs it on until a row of a table comes again. */
function footTeller({ at }: Columns, lexicon: Lexicon): (row: MarkedRow, isHeader: boolean) => boolean {
  let isFoot = false;
  return ({ number, code, text, cells }, isHeader) => {
    const isNumbered = number !== undefined || /\d/.test(code);
    const said = isNumbered ? undefined : lexicon.foot.exec(text || firstText(cells));
    const goesOn = isNumbered || isHeader || !isBlank(cells[at.target1 ?? -1]);
    isFoot = Boolean(said?.[1]) || (isFoot && !goesOn);
    return isFoot || Boolean(said);
  };
}

function markRow(source: Source, cells: readonly Cell[], index: number, { at }: Columns, isMerged: boolean): MarkedRow {
  const cell = (field: AdoptField) => plainCell(cells[at[field] ?? -1]);
  const text = (field: AdoptField) => cleanText(cell(field));
  const typed = (field: AdoptField) => {
    const column = at[field];
    return column === undefined ? "" : bareCode(codeText(source, cell(field), index, column));
  };
  // A heading may be written from the first column on, whatever that column is for.
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

/** What is longer is a text. */
const LONGEST_CODE = 30;

function firstText(cells: readonly Cell[]): string {
  return cleanText(cells.find((cell) => !isBlank(plainCell(cell))) ?? "").slice(0, 200);
}

/** A failed formula names no row. */
function plainCell(cell: Cell = ""): Cell {
  return isFormulaError(cell) ? "" : cell;
}

function whySkipped(
  { cells, text, code, order, hasFigures }: MarkedRow,
  columns: Columns,
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

/** The heading that a row is: by its words, its merged cells, its capitals, or the deeper number below it. */
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
  // Under "II.1" rows may begin with 1 again; a sibling without figures is followed by its like.
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
  // Where rows are numbered, one without number and figures only says something about those around it.
  return isNumbered && !marked.code && !marked.order && !number ? { code: "", depth: 5, name: text } : undefined;
}

/** The headings that a row stands under: the outermost is its criterion, the innermost its group. */
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

/** Headings without an indicator below are none; a row that only goes on needs an indicator directly above. */
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
