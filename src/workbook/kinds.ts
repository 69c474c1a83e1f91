/** The kinds of columns: texts, codes, dates, numbers, lists, results and targets. */
import { addressFault, plainAddress } from "../domain/address.ts";
import { civilDay, type DateString } from "../domain/dates.ts";
import { matchKey } from "../domain/match-key.ts";
import type { Measure, Target } from "../domain/records.ts";
import type { Text } from "../text/text.ts";
import { type Cell, cleanText, isDate } from "./cell.ts";
import { choiceKindOf, wordKind } from "./choice-kinds.ts";
import type { CellReading, Kind } from "./kind.ts";
import { readAmount, toFigure } from "./typed-amounts.ts";
import { dayOfSerial, plausibleDay, readTypedNumber, readWrittenDay } from "./typed-values.ts";
import { isWritten } from "./written-words.ts";

/** Words on one line, such as a name. */
export const textKind: Kind<string> = {
  read: (cell) => ({ value: cleanText(cell) }),
  write: (value) => value,
  look: "text",
};

export const longTextKind: Kind<string> = { ...textKind, look: "wrapped" };

/** Any content: each row of the settings has a kind of its own. */
export const anythingKind: Kind<string> = { ...textKind, look: "plain" };

/**
 * A code. A number typed as a code keeps its digits, without the noise of a dragged series (1.3 as 1.3000000000000003).
 * A day, which a sheet makes of "2.1", is read with a doubt, since several codes may have been typed.
 */
export const codeKind: Kind<string> = {
  ...textKind,
  read: (cell) => {
    const typed = typeof cell === "number" ? String(Number(cell.toPrecision(12))) : cleanText(cell);
    const doubt = isDayText(typed) ? "codeIsDate" : isCut(cell) ? "codeIsNumber" : undefined;
    return { value: typed, ...(doubt && { doubt }) };
  },
  look: "code",
};

/** Whether a code may have lost zeros at its end: typed as 1.10 it is the number 1.1. */
function isCut(cell: Cell): boolean {
  return typeof cell === "number" && !Number.isInteger(cell);
}

/** Whether text looks like a date cell, "2/1/2026": a sheet may have made it of a code. */
export function isDayText(text: string): boolean {
  return /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text);
}

export const dateKind: Kind<DateString> = {
  read: (cell) => {
    const day = plausibleDay(isDate(cell) ? civilDay(cell) : undefined);
    return day ? { value: day } : { code: "badDate", ...expects(whyNoDate(cell)) };
  },
  write: dayCell,
  look: "date",
};

const dayCells = new Map<DateString, Date>();

/** A day as a date cell; made once for each day, since the engine takes long to find a local midnight. */
function dayCell(on: DateString): Date {
  let day = dayCells.get(on);
  if (!day) {
    day = new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)));
    dayCells.set(on, day);
  }
  return day;
}

/** Why a cell is no date: "asText" and "asNumber" can be mended at the press of a button. */
function whyNoDate(cell: Cell): string | undefined {
  if (isDate(cell)) return "yearFar";
  if (typeof cell === "number") return Number.isInteger(cell) && dayOfSerial(cell) ? "asNumber" : undefined;
  const read = readWrittenDay(String(cell), false);
  return "on" in read ? "asText" : read.why;
}

export const numberKind: Kind<number> = {
  read: (cell, record) =>
    typeof cell === "number" && Number.isFinite(cell)
      ? { value: cell }
      : { code: "badNumber", ...expects(whyNoNumber(cell, false, record)) },
  write: (value) => value,
  look: "number",
};

export const emailKind: Kind<string> = {
  read: (cell) => {
    const address = plainAddress(isDate(cell) ? cleanText(cell) : String(cell));
    const fault = addressFault(address);
    return fault ? { code: "badEmail", expected: fault } : { value: address };
  },
  write: (value) => value,
  look: "text",
};

/** A list in one cell, separated by commas, semicolons or line breaks. */
export const listKind: Kind<string[]> = {
  read: (cell) => ({
    value: cleanText(cell)
      .split(/[,;\n]+/)
      .map((each) => each.trim())
      .filter(Boolean),
  }),
  write: (values) => values.join("; "),
  look: "text",
  blank: [],
};

/**
 * Names in one cell, split at semicolons and line breaks. Commas are left to `splitNames`, which knows the names: a comma
 * may belong to one of them.
 */
export const namesKind: Kind<string[]> = {
  ...listKind,
  read: (cell) => {
    if (isDate(cell)) return { value: [cleanText(cell)], doubt: "codeIsDate" };
    const typed = typeof cell === "number" ? String(Number(cell.toPrecision(12))) : cleanText(cell);
    const each = typed.split(/[;\n]+/).map((part) => part.trim());
    return { value: each.filter(Boolean), ...(isCut(cell) && { doubt: "codeIsNumber" as const }) };
  },
};

/** A result: a number, or a yes or no in words or as a tick, as 1 or 0. */
export const resultKind: Kind<number> = {
  read: (cell, record) => {
    if (typeof cell === "number" && Number.isFinite(cell)) return { value: cell };
    const measure = record?.measure as Measure | undefined;
    const why = whyNoNumber(cell, measure === "ratio", record);
    const key = yesNo.read(cell);
    // A yes or no in a row of counts or shares gives no figure.
    if (measure === "count" || measure === "ratio") return { code: "badNumber", ...expects(why) };
    if ("value" in key) return { value: key.value === "yes" ? 1 : 0 };
    return measure === "yesNo" && !why ? { code: "badYesNo" } : { code: "badNumber", ...expects(why) };
  },
  write: (value, each, { measure }) =>
    (measure as Measure | undefined) === "yesNo" ? each.words.yesNo[value >= 1 ? "yes" : "no"] : value,
  look: "number",
};

const yesNo = choiceKindOf("yesNo");
const targetWords = choiceKindOf("target");

/** Why a cell is no number: "asText" can be mended at the press of a button, "isDate" is a date that a sheet made of it. */
function whyNoNumber(cell: Cell, isShare: boolean, record?: Readonly<Record<string, unknown>>): string | undefined {
  if (isDate(cell)) return "isDate";
  const piece = typeof record?.piece === "string" ? { piece: record.piece } : {};
  return readTypedNumber(cleanText(cell), { isShare, ...piece }) === undefined ? undefined : "asText";
}

/** Whether a requirement in words, "≥ 75%", is a figure in the row's own measure and piece. */
function isFigureInWords(cell: Cell, record: Readonly<Record<string, unknown>> = {}): boolean {
  const { measure, piece } = record;
  if (measure !== "count" && measure !== "ratio") return false;
  const amount = readAmount(cell, true);
  const figure = amount && toFigure(amount, { measure, percentColumn: false });
  const isOfPiece = !amount?.piece || (typeof piece === "string" && matchKey(amount.piece) === matchKey(piece));
  return figure !== undefined && figure.value > 0 && isOfPiece;
}

function expects(why: string | undefined): { expected?: string } {
  return why ? { expected: why } : {};
}

/** A target: words for "not in this level" and "not known yet", yes for something that is required, or a number. */
export const targetKind: Kind<Target> = {
  read: (cell, record) => {
    if (typeof cell === "number" && Number.isFinite(cell) && cell > 0)
      return { value: { kind: "atLeast", value: cell } };
    const word = targetWords.read(cell);
    const measure = record?.measure as Measure | undefined;
    if ("value" in word && word.value !== "required") return { value: { kind: word.value } };
    const isAsked = (!measure || measure === "yesNo") && (cell === true || isWritten("yes", cleanText(cell)));
    if ("value" in word || isAsked) return { value: { kind: "atLeast", value: 1 } };
    const why = whyNoNumber(cell, measure === "ratio", record);
    return { code: "badTarget", ...expects(why ?? (isFigureInWords(cell, record) ? "asText" : undefined)) };
  },
  write: (value, each, { measure }) => {
    if (value.kind !== "atLeast") return each.words.target[value.kind];
    return measure === "yesNo" ? each.words.target.required : value.value;
  },
  look: "number",
  blank: { kind: "unknown" },
};

const historyWords = wordKind((each) => ({ ...each.words.attainment, ...each.words.evidenceStatus }));

/** What an entry of the history changed from or to: an attainment or evidence status in words, or a due date. The value is the key or the date. */
export const historyState: Kind<string> = {
  read: (cell) => (isDate(cell) ? dateKind.read(cell) : historyWords.read(cell)),
  write: (value, each, record) =>
    record.kind === "due"
      ? dateKind.write(value, each, record)
      : historyWords.write(value as HistoryWord, each, record),
  look: "date",
};

type HistoryWord = keyof Text["words"]["attainment"] | keyof Text["words"]["evidenceStatus"];

/** An hour of the day: 7, "7", "7h", "07:00", "7h30" (7.5), or a time cell, whose odd seconds of 1899 are rounded away. */
export const hour: Kind<number> = {
  read: (cell) => {
    if (isDate(cell)) return hourOf(quarterHours(cell.getHours() * 60 + cell.getMinutes()));
    // A time whose cell lost its format is a fraction of a day.
    if (typeof cell === "number") return hourOf(cell > 0 && cell < 1 ? quarterHours(cell * 1440) : cell * 60);
    const [, hours = "", minutes = "0"] = /^(\d{1,2})(?:\s*[h:g]\s*(\d{2})?)?$/i.exec(cleanText(cell)) ?? [];
    return hourOf(hours && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : Number.NaN);
  },
  write: (value) => value,
  look: "number",
};

function hourOf(minutes: number): CellReading<number> {
  const isHour = Number.isInteger(Math.round(minutes * 1000) / 1000) && minutes >= 0 && minutes <= 24 * 60;
  return isHour ? { value: minutes / 60 } : { code: "badSetting" };
}

/** Minutes of the day rounded to quarters of an hour: time zones of 1899, the day of time cells, add odd minutes. */
function quarterHours(minutes: number): number {
  return Math.round(minutes / 15) * 15;
}
