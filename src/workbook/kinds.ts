/** How a column's cells are read and written: each kind is a two-way conversion, and says how the column looks. */
import { addressFault, isAddress, plainAddress } from "../domain/address.ts";
import { civilDay, type DateString } from "../domain/dates.ts";
import { matchKey } from "../domain/match-key.ts";
import type { Measure, Target } from "../domain/records.ts";
import type { ProblemCode } from "../problem/problem.ts";
import { everyText, type Language, type Text } from "../text/text.ts";
import { type Cell, cleanText, isDate } from "./cell.ts";
import { readAmount, toFigure } from "./typed-amounts.ts";
import { dayOfSerial, plausibleDay, readTypedNumber, readWrittenDay } from "./typed-values.ts";
import { isWritten, type WrittenList } from "./written-words.ts";

/**
 * What a cell says (`doubt`: it is listed all the same), or why it could not be read; `expected` names the words that
 * would have been, or more of why.
 */
export type Read<T> = { value: T; doubt?: ProblemCode } | { code: ProblemCode; expected?: string };

export type Look = "plain" | "text" | "wrapped" | "date" | "number" | "percent" | "code";

export interface Kind<T> {
  /** Reads a cell; `record` holds the fields of the row that stand before it in the table. */
  read(cell: Cell, record?: Readonly<Record<string, unknown>>): Read<T>;
  /** The cell for a value; `record` is the whole row, for a kind whose look depends on its neighbours. */
  write(value: T, text: Text, record: Readonly<Record<string, unknown>>): Cell;
  look: Look;
  /** The words of a dropdown. */
  choices?: (text: Text) => string[];
  /** What a row holds where the cell is blank; undefined unless said. */
  blank?: T;
}

/** Words on one line, such as a name. */
export const text: Kind<string> = {
  read: (cell) => ({ value: cleanText(cell) }),
  write: (value) => value,
  look: "text",
};

export const longText: Kind<string> = { ...text, look: "wrapped" };

/** Whatever a person enters there: each row of the settings has a kind of its own. */
export const anything: Kind<string> = { ...text, look: "plain" };

/**
 * A code: numbers typed as codes stay as they were typed, without the noise of a series that was dragged (1.3 as
 * 1.3000000000000003). A sheet may have made a day of "2.1": which code that was, nobody can tell.
 */
export const code: Kind<string> = {
  ...text,
  read: (cell) => {
    const typed = typeof cell === "number" ? String(Number(cell.toPrecision(12))) : cleanText(cell);
    const doubt = isDayText(typed) ? "codeIsDate" : isCut(cell) ? "codeIsNumber" : undefined;
    return { value: typed, ...(doubt && { doubt }) };
  },
  look: "code",
};

/** Whether a code may have lost zeros at its end: 1.10 is the number 1.1. */
function isCut(cell: Cell): boolean {
  return typeof cell === "number" && !Number.isInteger(cell);
}

/** Whether text is what a cell shows that a sheet made a day of. */
export function isDayText(text: string): boolean {
  return /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text);
}

export const date: Kind<DateString> = {
  read: (cell) => {
    const day = plausibleDay(isDate(cell) ? civilDay(cell) : undefined);
    return day ? { value: day } : { code: "badDate", ...expects(whyNoDate(cell)) };
  },
  write: dayCell,
  look: "date",
};

const dayCells = new Map<DateString, Date>();

/** A day as a cell: the same for all cells of that day, since a sheet's days are few and finding one out takes long. */
function dayCell(on: DateString): Date {
  let day = dayCells.get(on);
  if (!day) {
    day = new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)));
    dayCells.set(on, day);
  }
  return day;
}

/** Why a cell is no date: text and numbers that are sure to be a day are mended at the press of a button. */
function whyNoDate(cell: Cell): string | undefined {
  if (isDate(cell)) return "yearFar";
  if (typeof cell === "number") return Number.isInteger(cell) && dayOfSerial(cell) ? "asNumber" : undefined;
  const read = readWrittenDay(String(cell), false);
  return "on" in read ? "asText" : read.why;
}

export const number: Kind<number> = {
  read: (cell, record) =>
    typeof cell === "number" && Number.isFinite(cell)
      ? { value: cell }
      : { code: "badNumber", ...expects(whyNoNumber(cell, false, record)) },
  write: (value) => value,
  look: "number",
};

export const email: Kind<string> = {
  read: (cell) => {
    const address = plainAddress(isDate(cell) ? cleanText(cell) : String(cell));
    const fault = addressFault(address);
    return fault ? { code: "badEmail", expected: fault } : { value: address };
  },
  write: (value) => value,
  look: "text",
};

/** A list in one cell, parted by commas, semicolons or line breaks. */
export const list: Kind<string[]> = {
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
 * Names in one cell, parted by semicolons and line breaks: whether a comma parts two of them or belongs to one, only who
 * knows the names can tell.
 */
export const names: Kind<string[]> = {
  ...list,
  read: (cell) => {
    if (isDate(cell)) return { value: [cleanText(cell)], doubt: "codeIsDate" };
    const typed = typeof cell === "number" ? String(Number(cell.toPrecision(12))) : cleanText(cell);
    const each = typed.split(/[;\n]+/).map((part) => part.trim());
    return { value: each.filter(Boolean), ...(isCut(cell) && { doubt: "codeIsNumber" as const }) };
  },
};

/** Lists of words that a cell may hold one of. */
export type ChoiceName =
  | "measure"
  | "source"
  | "state"
  | "yesNo"
  | "target"
  | "dayKind"
  | "certainty"
  | "historyKind"
  | "sendStatus"
  | "documentStyle";

/** One of a few words, read in either language; a problem names the list, and the sentence gives its words. */
export function choice<N extends ChoiceName>(name: N): Kind<keyof Text["words"][N] & string> {
  return { ...wordKind((each) => each.words[name] as Record<keyof Text["words"][N] & string, string>, name) };
}

/** Words that people use for ours, list by list. */
const WRITTEN: Partial<Record<ChoiceName, readonly WrittenList[]>> = {
  measure: ["yesNo", "count", "ratio"],
  state: ["notStarted", "inProgress", "done", "blocked"],
  yesNo: ["yes", "no"],
  target: ["outOfScope"],
};

function wordKind<K extends string>(wordsOf: (text: Text) => Record<K, string>, name?: ChoiceName): Kind<K> {
  // Made for the first cell: loading the script makes no words.
  let keyOf: ReadonlyMap<string, K> | undefined;
  return {
    read: (cell) => {
      keyOf = keyOf ?? keysByWord(wordsOf);
      const key = keyOf.get(cell as string) ?? keyOf.get(matchKey(cleanText(cell))) ?? writtenKey<K>(cell, name);
      return key ? { value: key } : { code: "badChoice", ...(name && { expected: name }) };
    },
    write: (key, each) => wordsOf(each)[key],
    look: "text",
    choices: (each) => Object.values<string>(wordsOf(each)),
  };
}

/** Keys by their words in every language, as they are written and as they are compared. */
function keysByWord<K extends string>(wordsOf: (text: Text) => Record<K, string>): Map<string, K> {
  const keyOf = new Map<string, K>();
  for (const each of everyText()) {
    for (const key of Object.keys(wordsOf(each)) as K[]) {
      // As it stands in the dropdown first: most cells say just that, and a look-up costs less than a comparison form.
      keyOf.set(wordsOf(each)[key], key).set(matchKey(wordsOf(each)[key]), key);
    }
  }
  return keyOf;
}

function writtenKey<K extends string>(cell: Cell, name: ChoiceName | undefined): K | undefined {
  const lists = (name && WRITTEN[name]) ?? [];
  return lists.find((list) => isWritten(list, cleanText(cell))) as K | undefined;
}

/** A language, by what it calls itself. */
export const language: Kind<Language> = wordKind(
  () => Object.fromEntries(everyText().map((each) => [each.language, each.name])) as Record<Language, string>,
);

/** A result: a number, or a yes or no in words or as a tick, as 1 or 0. */
export const result: Kind<number> = {
  read: (cell, record) => {
    if (typeof cell === "number" && Number.isFinite(cell)) return { value: cell };
    const measure = record?.measure as Measure | undefined;
    const why = whyNoNumber(cell, measure === "ratio", record);
    const key = yesNo.read(cell);
    // "Met" says nothing of how many.
    if (measure === "count" || measure === "ratio") return { code: "badNumber", ...expects(why) };
    if ("value" in key) return { value: key.value === "yes" ? 1 : 0 };
    return measure === "yesNo" && !why ? { code: "badYesNo" } : { code: "badNumber", ...expects(why) };
  },
  write: (value, each, { measure }) =>
    (measure as Measure | undefined) === "yesNo" ? each.words.yesNo[value >= 1 ? "yes" : "no"] : value,
  look: "number",
};

const yesNo = choice("yesNo");
const targetWords = choice("target");

/** Why a cell is no number: one in digits is mended at the press of a button, a sheet may have made a day of another. */
function whyNoNumber(cell: Cell, isShare: boolean, record?: Readonly<Record<string, unknown>>): string | undefined {
  if (isDate(cell)) return "isDate";
  const piece = typeof record?.piece === "string" ? { piece: record.piece } : {};
  return readTypedNumber(cleanText(cell), { isShare, ...piece }) === undefined ? undefined : "asText";
}

/** Whether a requirement in words, "≥ 75%", is a figure of what the row counts. */
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

/** A target: words for "not in this level" and "not known yet", yes for a thing that must be, or a number. */
export const target: Kind<Target> = {
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

/** What a row of the history changed from or to: a standing in words, or a day. Kept inside as its key or its date. */
export const historyState: Kind<string> = {
  read: (cell) => (isDate(cell) ? date.read(cell) : historyWords.read(cell)),
  write: (value, each, record) =>
    record.kind === "due" ? date.write(value, each, record) : historyWords.write(value as HistoryWord, each, record),
  look: "date",
};

type HistoryWord = keyof Text["words"]["attainment"] | keyof Text["words"]["evidenceStatus"];

/** An hour of the day: 7, "7", "7h", "07:00", "7h30" (7.5), or a time cell, whose odd seconds of 1899 are rounded away. */
export const hour: Kind<number> = {
  read: (cell) => {
    if (isDate(cell)) return hourOf(quarterHours(cell.getHours() * 60 + cell.getMinutes()));
    // A time that lost its format is a part of a day.
    if (typeof cell === "number") return hourOf(cell > 0 && cell < 1 ? quarterHours(cell * 1440) : cell * 60);
    const [, hours = "", minutes = "0"] = /^(\d{1,2})(?:\s*[h:g]\s*(\d{2})?)?$/i.exec(cleanText(cell)) ?? [];
    return hourOf(hours && Number(minutes) < 60 ? Number(hours) * 60 + Number(minutes) : Number.NaN);
  },
  write: (value) => value,
  look: "number",
};

function hourOf(minutes: number): Read<number> {
  const isHour = Number.isInteger(Math.round(minutes * 1000) / 1000) && minutes >= 0 && minutes <= 24 * 60;
  return isHour ? { value: minutes / 60 } : { code: "badSetting" };
}

/** A time of day in minutes, without the odd ones that zones of 1899 add. */
function quarterHours(minutes: number): number {
  return Math.round(minutes / 15) * 15;
}

/** Weekdays 1 (Monday) to 7; "every day" is the empty list. */
export const weekdays: Kind<number[]> = {
  read: (cell) => {
    const typed = matchKey(cleanText(cell));
    if (everyText().some((each) => matchKey(each.words.everyDay) === typed)) return { value: [] };
    const days = list.read(cell);
    const numbers = "value" in days ? days.value.map(weekdaysNamed) : [];
    const isRead = numbers.length > 0 && numbers.every((each) => each.length > 0);
    return isRead ? { value: [...new Set(numbers.flat())] } : { code: "badSetting" };
  },
  write: (days, each) =>
    days.length === 0 ? each.words.everyDay : days.map((day) => each.words.weekday[day]).join("; "),
  look: "text",
};

/** One weekday, or all from one to another, "Thứ 2 - Thứ 6"; none where a word is no weekday. */
function weekdaysNamed(words: string): number[] {
  const one = weekdayNumber(words);
  if (one) return [one];
  const [, first = "", last = ""] = /^(.+?)\s*[-–]\s*(.+)$/.exec(words) ?? [];
  const [from, to] = [weekdayNumber(first), weekdayNumber(last)];
  return from && to && from < to ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
}

function weekdayNumber(word: string): number | undefined {
  const typed = matchKey(word);
  if (typed === "") return undefined;
  for (let day = 1; day <= 7; day++) {
    for (const { words } of everyText()) {
      const name = words.weekday[day] ?? "";
      const others = words.weekdayAlso[day]?.split("|") ?? [];
      if ([name, `${words.weekdayPrefix}${name}`, ...others].some((each) => matchKey(each) === typed)) return day;
    }
  }
  return undefined;
}

/** Domains of addresses, "truong.example"; people also write "@truong.example" or a whole address of it. */
export const domains: Kind<string[]> = {
  ...list,
  read: (cell) => {
    const read = list.read(cell);
    if (!("value" in read)) return read;
    const names = read.value.map((each) => each.slice(each.lastIndexOf("@") + 1).toLowerCase());
    return names.every((name) => isAddress(`a@${name}`)) ? { value: names } : { code: "badSetting" };
  },
};

/** Days in one cell: one real date, or several written as 31/12/2026. */
export const dates: Kind<DateString[]> = {
  read: (cell) => {
    if (isDate(cell)) {
      const one = date.read(cell);
      return "value" in one ? { value: [one.value] } : one;
    }
    const words = list.read(cell);
    const days = "value" in words ? words.value.map(writtenDate) : [];
    return days.every(Boolean) ? { value: days as DateString[] } : { code: "badSetting" };
  },
  write: (days) => days.map((on) => `${on.slice(8, 10)}/${on.slice(5, 7)}/${on.slice(0, 4)}`).join("; "),
  look: "text",
};

function writtenDate(word: string): DateString | undefined {
  const read = readWrittenDay(word, false);
  return "on" in read ? read.on : undefined;
}
