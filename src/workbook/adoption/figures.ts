/** How an indicator of a list is measured, what it asks and what was reached. */
import { matchKey } from "../../domain/match-key.ts";
import type { Measure, Target } from "../../domain/records.ts";
import { cleanText } from "../cell.ts";
import type { Manner, TypedFigure } from "../typed-amounts.ts";
import { type Bound, keepsBound, readBound, readResult, readTarget } from "../typed-figures.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import { isMark, type MarkAnswer, type MarkColumns } from "./mark-columns.ts";
import type { Put, RowReader } from "./row-reader.ts";
import type { ListedRow } from "./rows.ts";

/** Reads the figures of a row and puts them. Where no column says how the row is measured, the words of its figures may. */
export function readFigures(row: ListedRow, reader: RowReader, marks: MarkColumns, lexicon: Lexicon, put: Put): void {
  const unit = cleanText(reader.cell("piece", row));
  const ofUnit = lexicon.measures.get(matchKey(unit));
  const known: Known = {
    measure: reader.read("measure", row, (cell) => lexicon.measures.get(matchKey(cleanText(cell)))) ?? ofUnit,
    piece: ofUnit ? "" : unit,
  };
  const manner = (field: AdoptField): Manner => ({
    measure: known.measure,
    percentColumn: reader.header(field).includes("%") || unit.includes("%"),
  });
  const targets = readTargets(row, reader, known, manner, put);
  const answer = readAnswer(row, reader, marks, lexicon);
  if (targets.bound) putBounded(row, reader, targets.bound, answer, put);
  else {
    if (!reader.isBlank("numerator", row) && !reader.isBlank("denominator", row)) learn(known, { measure: "ratio" });
    // A mark beside a requirement that was not understood does not make the row a yes or no.
    const isSure = !targets.isOpen || known.measure === "yesNo";
    putReached(row, reader, known, manner, targets.atLeast, isSure ? answer : undefined, put);
    if (!isSure && answer !== undefined) reader.missMark(row, answer === 1 ? "yes" : "no");
    if (known.measure === "count" || known.measure === undefined) put("piece", known.piece);
  }
  put("measure", known.measure);
}

/** How a row is measured, as far as its cells have said; the first word about it counts. */
interface Known {
  measure: Measure | undefined;
  piece: string;
}

function learn(known: Known, { measure, piece }: Partial<Pick<TypedFigure, "measure" | "piece">>): void {
  known.measure = known.measure ?? measure;
  known.piece = known.piece || (piece ?? "");
}

type MannerOf = (field: AdoptField) => Manner;

/**
 * Puts what each level asks; `isOpen`: some requirement was not understood. Our targets cannot express an upper bound:
 * where all levels have the same one, the row becomes a yes or no.
 */
function readTargets(
  row: ListedRow,
  reader: RowReader,
  known: Known,
  manner: MannerOf,
  put: Put,
): { atLeast?: number; bound?: Bound; isOpen: boolean } {
  const fields = ["target1", "target2"].filter((field) => !reader.isBlank(field, row));
  const bounds = fields.flatMap((field) => readBound(reader.cell(field, row)) ?? []);
  const isOne = bounds.every((each) => each.limit === bounds[0]?.limit && each.isStrict === bounds[0]?.isStrict);
  const canBound =
    known.measure === undefined || bounds.every(({ isShare }) => isShare === (known.measure === "ratio"));
  const [bound] = bounds.length === fields.length && isOne && canBound ? bounds : [];
  if (bound) {
    known.measure = "yesNo";
    for (const field of fields) {
      put(field, { kind: "atLeast", value: 1 });
      reader.bound(row, field);
    }
    return { bound, isOpen: false };
  }
  let atLeast: number | undefined;
  let isOpen = false;
  for (const field of fields) {
    const read = reader.read(field, row, (cell) => readTarget(cell, manner(field)));
    isOpen ||= !read;
    if (!read) continue;
    learn(known, read);
    if (read.target.kind !== "unknown") put(field, read.target);
    if (field === "target1") atLeast = leastOf(read.target);
  }
  return { isOpen, ...(atLeast !== undefined && { atLeast }) };
}

function leastOf(target: Target): number | undefined {
  return target.kind === "atLeast" ? target.value : undefined;
}

/** The answer that the marks of a row give, 1 or 0, where exactly one column is marked; other marks are reported. */
function readAnswer(row: ListedRow, reader: RowReader, marks: MarkColumns, lexicon: Lexicon): number | undefined {
  const marked = (Object.keys(marks) as MarkAnswer[]).filter((each) =>
    isMark(row.cells[marks[each] as number] ?? "", lexicon),
  );
  const [answer] = marked;
  if (marked.length === 1 && answer !== "notApplicable") return answer === "yes" ? 1 : 0;
  for (const each of marked) reader.missMark(row, each);
  return undefined;
}

const REACHED: readonly AdoptField[] = ["result", "numerator", "assessed", "denominator"];

/** Puts whether the result of a row keeps its upper bound; the figure itself goes into the note. */
function putBounded(row: ListedRow, reader: RowReader, bound: Bound, answer: number | undefined, put: Put): void {
  const filled = REACHED.filter((each) => !reader.isBlank(each, row));
  const [field] = filled;
  const manner: Manner = bound.isShare ? { measure: "ratio", percentColumn: false } : ANY;
  const kept = reader.read(field ?? "result", row, (cell) => {
    const said = readResult(cell, ANY);
    if (said?.measure === "yesNo") return said.value;
    const value = readResult(cell, manner)?.value;
    return value === undefined ? undefined : Number(keepsBound(value, bound));
  });
  for (const each of filled) if (each !== field || kept !== undefined) reader.keep(row, each);
  put("result", kept ?? answer);
  checkAnswer(row, reader, answer, kept, 1);
}

const ANY: Manner = { percentColumn: false };

/** Puts the result of a row: a share by its two counts, else a figure, else a word or a mark for yes or no. */
function putReached(
  row: ListedRow,
  reader: RowReader,
  known: Known,
  manner: MannerOf,
  atLeast: number | undefined,
  answer: number | undefined,
  put: Put,
): void {
  const count = (field: AdoptField) =>
    reader.read(field, row, (cell) =>
      isCounted(known.measure) ? readResult(cell, { measure: "count", percentColumn: false })?.value : undefined,
    );
  const [numerator, denominator] = [count("numerator"), count("denominator")];
  const reached = (field: AdoptField) => reader.read(field, row, (cell) => readResult(cell, manner(field)));
  const read = reached("result") ?? reached("assessed");
  if (read) learn(known, read);
  // A bare figure in a row whose unit names a piece is a count.
  if (known.piece && read?.value !== undefined) learn(known, { measure: "count" });
  const isRatio = known.measure === "ratio";
  const share = isRatio && numerator !== undefined && denominator ? numerator / denominator : undefined;
  const value = share === undefined ? (read?.value ?? (isRatio ? undefined : numerator)) : undefined;
  if (share !== undefined && read?.value !== undefined && Math.abs(read.value - share) > ROUNDED) {
    reader.miss(row.row, "result", cleanText(reader.cell("result", row)));
  }
  if (!isRatio && denominator !== undefined) reader.keep(row, "denominator");
  if (value === undefined && answer !== undefined) learn(known, { measure: "yesNo" });
  put("result", value ?? (known.measure === "yesNo" ? answer : undefined));
  put("numerator", read?.numerator ?? (isRatio ? numerator : undefined));
  put("denominator", read?.denominator ?? (isRatio ? denominator : undefined));
  checkAnswer(row, reader, answer, share ?? value, known.measure === "yesNo" ? 1 : atLeast);
}

/** How far a typed share may differ from that of its counts by rounding. */
const ROUNDED = 0.0051;

function isCounted(measure: Measure | undefined): boolean {
  return measure !== "yesNo";
}

/** Reports a mark that contradicts the figures, or that stands beside none. */
function checkAnswer(
  row: ListedRow,
  reader: RowReader,
  answer: number | undefined,
  value: number | undefined,
  atLeast: number | undefined,
): void {
  if (answer === undefined) return;
  const isSame = value === undefined ? atLeast === 1 : atLeast === undefined || value >= atLeast === (answer === 1);
  if (!isSame) reader.missMark(row, answer === 1 ? "yes" : "no");
}
