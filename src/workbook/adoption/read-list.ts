/** Reads a list in use into drafts of indicators, and reports all that it could not understand. */
import { matchKey } from "../../domain/match-key.ts";
import type { WorkState } from "../../domain/records.ts";
import { type Cell, cleanText, isDate } from "../cell.ts";
import type { Kind } from "../kind.ts";
import { INDICATORS } from "../tables.ts";
import type { DayRead, MissedCell, SharedCell } from "./cell-record.ts";
import { findColumns, type ListColumns, type ReadColumn } from "./columns.ts";
import { placeReader } from "./criterion-cells.ts";
import type { EvidenceItem } from "./evidence.ts";
import { evidenceOf } from "./evidence-cells.ts";
import { readFigures } from "./figures.ts";
import { type AdoptField, type Lexicon, STAFF_FIELDS } from "./lexicon.ts";
import type { MarkColumns } from "./mark-columns.ts";
import { type Directories, meetNames, readReferences } from "./references.ts";
import { openRowReader, type RowReader } from "./row-reader.ts";
import { classifyRows, type ListedRow, type ReadRow } from "./rows.ts";
import { settleCodes } from "./settle-codes.ts";
import { fillMerges, type ListSource, prepareSource } from "./source.ts";

/** An indicator of the list, before it has a code of ours. */
export interface Draft {
  row: number;
  /** The list's own code, where no other row has it. */
  code?: string;
  /** The row's number, where no other row has it; it moves when rows are put in between. */
  order?: string;
  /** A code or number that other rows have too, such as "1)" under each heading. */
  within?: string;
  /** Values by field of the indicators; a field that the list leaves blank is not there. */
  values: Record<string, unknown>;
  evidence: EvidenceItem[];
}

export interface AdoptedList {
  tab: string;
  columns: ReadColumn[];
  rows: ReadRow[];
  drafts: Draft[];
  missed: readonly MissedCell[];
  days: readonly DayRead[];
  /** Requirements that set an upper bound, understood as met or not met. */
  bounds: readonly MissedCell[];
  /** Cells with several names where our column takes one. */
  shared: readonly SharedCell[];
  /** Names of the criteria by code, where headings give them. */
  criteria: ReadonlyMap<string, string>;
}

/** The list of a tab, or undefined where it has no header. */
export function readList(
  raw: ListSource,
  asked: ReadonlyMap<string, AdoptField>,
  directories: Directories,
  lexicon: Lexicon,
): AdoptedList | undefined {
  const source = prepareSource(raw);
  const columns = findColumns(source, asked, lexicon);
  if (!columns) return undefined;
  const cells = fillBody(source, columns);
  const rows = classifyRows(source, cells, columns, lexicon);
  const reader = openRowReader(columns, cells);
  meetNames(rows, reader, directories, lexicon);
  const criteria = new Map<string, string>();
  const drafts = readDrafts(rows, reader, draftReader(reader, columns.marks, criteria, directories, lexicon), lexicon);
  for (const { criterion, criterionName } of rows) {
    if (criterion && criterionName) criteria.set(criterion, criterionName);
  }
  const { missed, days, bounds, shared } = reader;
  return {
    tab: source.tab,
    columns: columns.read,
    rows: rows.map(plainRow),
    drafts,
    missed,
    days,
    bounds,
    shared,
    criteria,
  };
}

/** The indicators of the list, each with the rows that continue it; cells that belong to none are reported. */
function readDrafts(
  rows: readonly ListedRow[],
  reader: RowReader,
  readDraft: (row: ListedRow) => Draft,
  lexicon: Lexicon,
): Draft[] {
  const drafts: Draft[] = [];
  /** For each row that continues an indicator: the row of that indicator. */
  const belongs = new Map<number, number>();
  for (const row of rows) {
    const above = drafts[drafts.length - 1];
    if (row.kind === "continued" && above) {
      belongs.set(row.row, above.row);
      const first = rows.find((each) => each.row === above.row);
      addContinuation(row, above, first, reader, lexicon);
    } else if (row.kind === "indicator") drafts.push(readDraft(row));
    else if (row.kind === "heading" || row.why === "nothing") reader.missAll(row, (field) => !PLACE.includes(field));
  }
  settleCodes(drafts, reader);
  annotate(drafts, reader, belongs);
  return drafts;
}

const PLACE: readonly AdoptField[] = ["text", "code", "order", "criterion", "group"];

/** The cells with merged values repeated downwards, except names and numbers: a merged one is one indicator over several rows of evidence. */
function fillBody(source: ListSource, { at, last }: ListColumns): Cell[][] {
  const names = [at.text, at.code, at.order];
  const fits = ({ column, columns }: { column: number; columns: number }) => ({
    down: columns === 1 && !names.includes(column),
    across: false,
  });
  return fillMerges(source, last + 1, source.cells.length, fits);
}

function plainRow({ row, kind, why, code, text }: ListedRow): ReadRow {
  return {
    row,
    kind,
    ...(why && { why }),
    ...(code && { code }),
    ...(text && { text: text.slice(0, 120) }),
  };
}

/** Reads indicators in the order of their rows: a blank criterion means "as above". */
function draftReader(
  reader: RowReader,
  marks: MarkColumns,
  criteria: Map<string, string>,
  directories: Directories,
  lexicon: Lexicon,
): (row: ListedRow) => Draft {
  const placeOf = placeReader(reader, criteria, lexicon);
  return (row) => {
    const values: Record<string, unknown> = {};
    const put = (field: string, value: unknown) => {
      if (value !== undefined && value !== "") values[field] = value;
    };
    const { criterion, group } = placeOf(row);
    put("text", row.text);
    put("criterion", criterion);
    put("group", group);
    readFigures(row, reader, marks, lexicon, put);
    readReferences(row, reader, directories, lexicon, put);
    put("state", readState(row, reader, lexicon));
    for (const field of OTHER_FIELDS) put(field, readByKind(field, row, reader));
    for (const field of ["code", "text"] as const) if (!row[field]) reader.read(field, row, () => undefined);
    reader.keepUnused(row);
    const { code, order } = row;
    return {
      row: row.row,
      values,
      evidence: evidenceOf(row, reader, lexicon),
      ...(code && { code }),
      ...(order && { order }),
    };
  };
}

/** The state of the work, by its word or by the share that is done; a share or a word of trouble is kept for the note too. */
function readState(row: ListedRow, reader: RowReader, lexicon: Lexicon): WorkState | undefined {
  const said = reader.read("state", row, (cell) => {
    const word = cleanText(cell);
    return lexicon.states.get(matchKey(word)) ?? (lexicon.is("inTrouble", word) ? "inProgress" : undefined);
  });
  if (said && lexicon.is("inTrouble", cleanText(reader.cell("state", row)))) reader.keep(row, "state");
  const share = reader.readShare("progress", row);
  if (share === undefined) return said;
  if (said || (share > 0 && share < 1)) reader.keep(row, "progress");
  return said ?? (share <= 0 ? "notStarted" : share >= 1 ? "done" : "inProgress");
}

const READ_APART = [...PLACE, "measure", "piece", "target1", "target2", "result", "numerator", "denominator"];
const OTHER_FIELDS = STAFF_FIELDS.filter(
  (field) => ![...READ_APART, "state", "owner", "unit", "supportUnits"].includes(field),
);

function readByKind(field: string, row: ListedRow, reader: RowReader): unknown {
  const kind = (INDICATORS.columns as Record<string, Kind<unknown>>)[field];
  if (kind?.look === "date") return reader.readDay(field, row);
  return reader.read(field, row, (cell) => {
    const read = kind?.read(isDate(cell) ? cleanText(cell) : cell);
    return read && "value" in read ? read.value : undefined;
  });
}

/** Adds the evidence of a row without name and code to the indicator above; its other cells go into the note. */
function addContinuation(
  row: ListedRow,
  draft: Draft,
  above: ListedRow | undefined,
  reader: RowReader,
  lexicon: Lexicon,
): void {
  draft.evidence.push(...evidenceOf(row, reader, lexicon));
  const said = new Set(above?.cells.map((cell) => cleanText(cell)));
  reader.missAll(row, (field, seen) => !field.startsWith("evidence") && !PLACE.includes(field) && !said.has(seen));
}

/** Characters that a cell of a Google Sheet takes. */
const LONGEST_CELL = 50_000;

/** Adds what was not understood to the notes, one line each under the list's own header; a note of the list's comes first. */
function annotate(drafts: readonly Draft[], { missed, kept }: RowReader, belongs: ReadonlyMap<number, number>): void {
  const lines = new Map<number, string[]>();
  for (const { row, header, seen } of [...missed, ...kept]) {
    const of = belongs.get(row) ?? row;
    lines.set(of, [...(lines.get(of) ?? []), `${header}: ${seen}`]);
  }
  for (const { row, values } of drafts) {
    const found = lines.get(row);
    if (found) values.note = [values.note, ...found].filter(Boolean).join("\n").slice(0, LONGEST_CELL);
  }
}
