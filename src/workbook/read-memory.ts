/**
 * Reads what the computed block remembers of each indicator. The memory belongs to the code beside it (the echo), wherever
 * the row was sorted to. A row with a corrected code and the same words takes its memory along.
 */
import type { DateString } from "../domain/dates.ts";
import { markOfWords, readFollowUp } from "../domain/follow-up.ts";
import { matchKey } from "../domain/match-key.ts";
import type { Memory } from "../domain/records.ts";
import { type Problem, problem } from "../problem/problem.ts";
import { isOneApart } from "./doctor/spelling.ts";
import { isDayText } from "./kinds.ts";
import type { RecordOf } from "./table.ts";
import type { INDICATORS } from "./tables.ts";

/** Fields of the computed block that cannot be computed anew from other cells. */
export const MEMORY_FIELDS: readonly string[] = [
  "originalDueOn",
  "lastDueOn",
  "slips",
  "firstMentionOn",
  "lastMentionOn",
  "mentions",
  "verifiedBasis",
  "followUp",
];

type Row = RecordOf<typeof INDICATORS>;

export interface ReadMemory {
  memory: Map<string, Memory>;
  /** Rows whose code is blank, a date or doubled just now: their memory stays in its cells until the code is settled. */
  keptRows: ReadonlySet<number>;
  /** Cells of memory that are not as the script wrote them, and are therefore ignored. */
  problems: Problem[];
}

/** Reads the memory of these rows on a day; `garbled`: cells of the block that could not be decoded. */
export function readMemory(rows: readonly Row[], garbled: readonly Problem[], today: DateString): ReadMemory {
  const unread = garbled.filter(({ column = "" }) => MEMORY_FIELDS.includes(column));
  const problems = unread.map(({ row = 0, column = "", seen = "" }) => garbledCell(row, column, seen));
  const memory = new Map<string, Memory>();
  for (const row of rows) {
    // A row inserted while a run wrote leaves an older memory of the last row below the newer one.
    if (!row.echo || (memory.get(row.echo)?.mentions ?? 0) > (row.mentions ?? 0)) continue;
    memory.set(row.echo, memoryOf(row, today, problems));
  }
  const keptRows = new Set(rows.filter((row) => isUnsettled(row, rows)).map(({ row }) => row));
  for (const row of rows) if (!keptRows.has(row.row)) inherit(row, rows, memory);
  return { memory, keptRows, problems };
}

function garbledCell(row: number, column: string, seen: string): Problem {
  return problem("memoryGarbled", { tab: "indicators", row, column, seen });
}

function memoryOf(row: Row, today: DateString, problems: Problem[]): Memory {
  const told = (field: keyof Row) => {
    problems.push(garbledCell(row.row, field, String(row[field]).slice(0, 80)));
    return undefined;
  };
  const sound = <T>(field: keyof Row, value: T | undefined, isSound: (value: T) => boolean): T | undefined =>
    value === undefined || isSound(value) ? value : told(field);
  const hasBeen = (on: DateString) => on <= today;
  const followUp = row.followUp === undefined ? undefined : (readFollowUp(row.followUp, today) ?? told("followUp"));
  const verifiedBasis = sound("verifiedBasis", row.verifiedBasis, (basis) => BASIS.test(basis));
  const isBasisLost = row.verifiedBasis !== undefined && verifiedBasis === undefined;
  const known = {
    originalDueOn: row.originalDueOn,
    lastDueOn: row.lastDueOn,
    firstMentionOn: sound("firstMentionOn", row.firstMentionOn, hasBeen),
    lastMentionOn: sound("lastMentionOn", row.lastMentionOn, hasBeen),
    verifiedBasis,
    followUp,
    ...(isBasisLost && { isBasisLost }),
  };
  const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return {
    ...present,
    slips: sound("slips", row.slips, isCount) ?? 0,
    mentions: sound("mentions", row.mentions, isCount) ?? 0,
  };
}

/** "2026-11-02|HT|1a2b3c4d": the day, by whom, and a mark of what was verified. */
const BASIS = /^\d{4}-\d\d-\d\d\|.+\|[0-9a-f]{8}$/s;

/** Counts of slips and mentions above this are garbled: no row moves or is mentioned so often. */
const MOST = 5000;

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST;
}

/** Whether a row has the echo of a code and no settled code of its own: blank, a date, or a code that another row has. */
function isUnsettled({ echo, code, row }: Row, rows: readonly Row[]): boolean {
  if (!echo || echo === code) return false;
  // Where another row has that code the memory is that row's: this row was inserted while a run wrote.
  if (rows.some((other) => other.row !== row && isSame(other.code, echo))) return false;
  return !code || isDayText(code) || rows.some((other) => other.row !== row && isSame(other.code, code));
}

/** Gives a row's memory to its new code, where that is another spelling of the old code, or where the row has the same words. */
function inherit(row: Row, rows: readonly Row[], memory: Map<string, Memory>): void {
  const { echo, code, text } = row;
  const before = echo === undefined ? undefined : memory.get(echo);
  if (!echo || !code || echo === code || !before || memory.has(code)) return;
  const isTaken = rows.some((other) => other.row !== row.row && isSame(other.code, echo));
  const about = before.followUp?.wordsMark;
  const isSameRow = about === undefined ? isOneApart(echo, code) : about === markOfWords(text);
  if (!isTaken && (isSame(echo, code) || isSameRow)) memory.set(code, before);
}

function isSame(code: string | undefined, other: string): boolean {
  return code !== undefined && matchKey(code) === matchKey(other);
}
