/** How an indicator of a list is measured, what it asks and what was reached. */
import { matchKey } from "../../domain/match-key.ts";
import type { Measure } from "../../domain/records.ts";
import { cleanText } from "../cell.ts";
import { type Figure, readResult, readTarget } from "../typed-figures.ts";
import type { AdoptField, Lexicon } from "./lexicon.ts";
import type { Put, RowReader } from "./row-reader.ts";
import type { ListedRow } from "./rows.ts";

/** Reads the figures of a row. What its columns leave open about the measure, the words of its figures may say. */
export function readFigures(row: ListedRow, reader: RowReader, lexicon: Lexicon, put: Put): void {
  const unit = cleanText(reader.cell("piece", row));
  const ofUnit = lexicon.measures.get(matchKey(unit));
  let measure: Measure | undefined =
    reader.read("measure", row, (cell) => lexicon.measures.get(matchKey(cleanText(cell)))) ?? ofUnit;
  let piece = ofUnit ? undefined : unit;
  const learn = (figure: Partial<Pick<Figure, "measure" | "piece">>) => {
    measure = measure ?? figure.measure;
    piece = piece || figure.piece;
  };
  const manner = (field: AdoptField) => ({
    measure,
    percentColumn: reader.header(field).includes("%") || unit.includes("%"),
  });
  for (const field of ["target1", "target2"]) {
    const read = reader.read(field, row, (cell) => readTarget(cell, manner(field)));
    if (!read) continue;
    learn(read);
    if (read.target.kind !== "unknown") put(field, read.target);
  }
  const [numerator, denominator] = ["numerator", "denominator"].map((field) =>
    reader.read(field, row, (cell) => readResult(cell, { measure: "count", percentColumn: false })?.value),
  );
  if (numerator !== undefined && denominator !== undefined) learn({ measure: "ratio" });
  const reached = (field: AdoptField) => reader.read(field, row, (cell) => readResult(cell, manner(field)));
  const read = reached("result") ?? reached("assessed");
  if (read) learn(read);
  // A bare figure beside its piece is a count.
  if (piece && read?.value !== undefined) learn({ measure: "count" });
  put("result", read?.value);
  put("numerator", read?.numerator ?? numerator);
  put("denominator", read?.denominator ?? denominator);
  put("measure", measure);
  if (measure === "count" || measure === undefined) put("piece", piece);
}
