/** Reads a list in use into drafts of indicators, and tells all that it could not understand. */
import { matchKey } from "../../domain/match-key.ts";
import type { WorkState } from "../../domain/records.ts";
import { type Cell, cleanText, isDate, isFormulaError } from "../cell.ts";
import type { Kind } from "../kinds.ts";
import { diskPathIn, documentNumber, isPlaceholder, proofLink } from "../proof-cells.ts";
import { INDICATORS } from "../tables.ts";
import { type Columns, findColumns, type ReadColumn } from "./columns.ts";
import { type EvidenceItem, readEvidence } from "./evidence.ts";
import { readFigures } from "./figures.ts";
import { type AdoptField, type Lexicon, STAFF_FIELDS } from "./lexicon.ts";
import type { MarkColumns } from "./mark-columns.ts";
import { criterionCode, readNumbering, splitNumbered } from "./numbering.ts";
import { type Directories, meetNames, readReferences } from "./references.ts";
import { type DayRead, type Missed, openRows, type RowReader, type Shared } from "./row-reader.ts";
import { type ListedRow, type ReadRow, tellRows } from "./rows.ts";
import { fillMerges, prepareSource, type Source } from "./source.ts";

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
  missed: readonly Missed[];
  days: readonly DayRead[];
  /** Requirements that set an upper bound: understood as met or not met. */
  bounds: readonly Missed[];
  /** Cells that name several where ours takes one. */
  shared: readonly Shared[];
  /** Names of the criteria by code, where headings give them. */
  criteria: ReadonlyMap<string, string>;
}

/** The list of a tab, or undefined where it has no header. */
export function readList(
  raw: Source,
  asked: ReadonlyMap<string, AdoptField>,
  directories: Directories,
  lexicon: Lexicon,
): AdoptedList | undefined {
  const source = prepareSource(raw);
  const columns = findColumns(source, asked, lexicon);
  if (!columns) return undefined;
  const cells = fillBody(source, columns);
  const rows = tellRows(source, cells, columns, lexicon);
  const reader = openRows(columns, cells);
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

/** The indicators of the list, each with the rows that go on with it; what belongs to none of them is told. */
function readDrafts(
  rows: readonly ListedRow[],
  reader: RowReader,
  readDraft: (row: ListedRow) => Draft,
  lexicon: Lexicon,
): Draft[] {
  const drafts: Draft[] = [];
  /** Rows that go on with the indicator above. */
  const belongs = new Map<number, number>();
  for (const row of rows) {
    const above = drafts[drafts.length - 1];
    if (row.kind === "continued" && above) {
      belongs.set(row.row, above.row);
      const first = rows.find((each) => each.row === above.row);
      goOn(row, above, first, reader, lexicon);
    } else if (row.kind === "indicator") drafts.push(readDraft(row));
    else if (row.kind === "heading" || row.why === "nothing") reader.missAll(row, (field) => !PLACE.includes(field));
  }
  settleCodes(drafts, reader);
  annotate(drafts, reader, belongs);
  return drafts;
}

const PLACE: readonly AdoptField[] = ["text", "code", "order", "criterion", "group"];

/** A merged name or number is one indicator over several rows of evidence, not several; all else holds for each row. */
function fillBody(source: Source, { at, last }: Columns): Cell[][] {
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

/** The state of the work: by its word, or by how much of it is done; what the word or the share says besides is kept. */
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

/** Criterion and group: of their own columns, where blank means "as above", or of the headings above. */
function placeReader(reader: RowReader, criteria: Map<string, string>, lexicon: Lexicon) {
  let own: { criterion?: string; group?: string } = {};
  const typed = (field: AdoptField, row: ListedRow) => {
    const cell = reader.cell(field, row);
    return isFormulaError(cell) ? "" : cleanText(cell);
  };
  return (row: ListedRow): { criterion?: string | undefined; group?: string | undefined } => {
    const [criterion, group] = [typed("criterion", row), typed("group", row)];
    if (criterion) own = { ...(criterion === own.criterion && own), criterion };
    if (group) own.group = group;
    if (!own.criterion)
      return {
        criterion: row.criterion ?? ofCode(row.code ?? ""),
        group: own.group ?? row.group,
      };
    const read = criterionOf(own.criterion, lexicon);
    if (read.name) criteria.set(read.code, read.name);
    return { criterion: read.code, group: own.group ?? row.group ?? read.name };
  };
}

/** A cell of a column of criteria: "Tiêu chí 2: Đội ngũ", "2. Đội ngũ", "2", or a name. */
function criterionOf(cell: string, lexicon: Lexicon): { code: string; name?: string | undefined } {
  const [, , named, name] = lexicon.heading.exec(cell) ?? [];
  if (named) return { code: criterionCode(named), name };
  const split = splitNumbered(cell);
  return split ? { code: criterionCode(split.code), name: split.rest } : { code: criterionCode(cell) };
}

/** The criterion that a code begins with: "2" of "2.1.a" and of "II.3"; none where the code has no parts. */
function ofCode(code: string): string {
  const [first = "", ...more] = readNumbering(code) ? code.split(".") : [];
  return more.length > 0 ? criterionCode(first) : "";
}

function evidenceOf(row: ListedRow, reader: RowReader, lexicon: Lexicon): EvidenceItem[] {
  const [code = "", title = "", link = "", docNumber = ""] = ["Code", "Title", "Link", "Doc"].map((part) => {
    const said = cleanText(reader.read(`evidence${part}`, row, (cell) => cell) ?? "");
    const proves = part === "Link" ? proofLink : part === "Doc" ? documentNumber : undefined;
    // What only keeps the place of a proof goes into the note: as evidence it would prove nothing.
    const isNone = proves ? provesNothing(said, proves) : part === "Title" && isPlaceholder(said);
    if (said && isNone) reader.miss(row.row, `evidence${part}`, said);
    return isNone ? "" : said;
  });
  const issuedOn = reader.readDay("evidenceOn", row);
  const proved = link || docNumber ? title : withoutPaths(title, (path) => reader.miss(row.row, "evidenceTitle", path));
  const items = readEvidence({ code, title: proved, link, docNumber, ...(issuedOn && { issuedOn }) }, lexicon);
  if (items.length === 0 && proved) reader.miss(row.row, "evidenceTitle", title);
  return items;
}

/** The names of evidence without paths of somebody's disk, each of which is told: nobody else can open it. */
function withoutPaths(title: string, tell: (path: string) => void): string {
  const lines = title.split("\n").filter((line) => {
    const path = diskPathIn(line);
    if (path) tell(path);
    return !path || line.replace(/^[\s\-+•*]+/, "").trim() !== path;
  });
  return lines.join("\n");
}

/** Whether every line of a cell is a placeholder or a path of somebody's disk. */
function provesNothing(said: string, proves: Kind<string>): boolean {
  return said.split("\n").every((line) => {
    const read = proves.read(line);
    return !("value" in read) && (read.expected === "placeholder" || read.expected === "path");
  });
}

/** A row without name and code adds evidence to the indicator above; whatever else it says is kept. */
function goOn(row: ListedRow, draft: Draft, above: ListedRow | undefined, reader: RowReader, lexicon: Lexicon): void {
  draft.evidence.push(...evidenceOf(row, reader, lexicon));
  const said = new Set(above?.cells.map((cell) => cleanText(cell)));
  reader.missAll(row, (field, seen) => !field.startsWith("evidence") && !PLACE.includes(field) && !said.has(seen));
}

/**
 * Leaves each code to one row: the first that has it, or to none where rows only count, as "1)" under each heading.
 * A code that a list of codes would take apart is none.
 */
function settleCodes(drafts: readonly Draft[], reader: RowReader): void {
  const counts = new Map<string, number>();
  const given = new Set<string>();
  const keyOf = (part: string, value: string) => `${part} ${matchKey(value)}`;
  const parts = ["code", "order"] as const;
  for (const draft of drafts) {
    for (const part of parts) {
      const key = keyOf(part, draft[part] ?? "");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const draft of drafts) {
    for (const part of parts) {
      const value = draft[part];
      if (!value) continue;
      const key = keyOf(part, value);
      const isList = /[,;\n]/.test(value);
      if (counts.get(key) === 1 && !isList) continue;
      const counter = (readNumbering(value)?.depth ?? 2) % 8 < 2;
      if (!counter && !isList && !given.has(key)) {
        given.add(key);
        continue;
      }
      delete draft[part];
      if (!isList) draft.within = draft.within ?? (counter ? value : `${value}-2`);
      if (!counter) reader.miss(draft.row, part, value);
    }
  }
}

/** A cell of a sheet takes no more. */
const LONGEST_CELL = 50_000;

/** Puts what was not understood into the notes, under the list's own headers; a note of the list's stays whole. */
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
