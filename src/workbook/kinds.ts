/** How a column's cells are read and written: each kind is a two-way conversion, and says how the column looks. */
import { addressFault, plainAddress } from "../domain/address.ts";
import { civilDay, type DateString, dateOf } from "../domain/dates.ts";
import { matchKey } from "../domain/match-key.ts";
import type { Measure, Target } from "../domain/records.ts";
import type { ProblemCode } from "../problem/problem.ts";
import { everyText, type Language, type Text } from "../text/text.ts";
import { type Cell, cleanText, isDate } from "./cell.ts";
import { plausibleDay } from "./typed-values.ts";

/** What a cell says, or why it could not be read; `expected` are the words that would have been. */
export type Read<T> = { value: T } | { code: ProblemCode; expected?: string };

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

/** A code: numbers typed as codes stay as they were typed. */
export const code: Kind<string> = { ...text, look: "code" };

export const date: Kind<DateString> = {
  read: (cell) => {
    const day = plausibleDay(isDate(cell) ? civilDay(cell) : undefined);
    return day ? { value: day } : { code: "badDate" };
  },
  write: (on) => new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10))),
  look: "date",
};

export const number: Kind<number> = {
  read: (cell) => (typeof cell === "number" && Number.isFinite(cell) ? { value: cell } : { code: "badNumber" }),
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

function wordKind<K extends string>(wordsOf: (text: Text) => Record<K, string>, name?: ChoiceName): Kind<K> {
  // Made for the first cell: loading the script makes no words.
  let keyOf: ReadonlyMap<string, K> | undefined;
  return {
    read: (cell) => {
      keyOf = keyOf ?? keysByWord(wordsOf);
      const key = keyOf.get(cell as string) ?? keyOf.get(matchKey(cleanText(cell)));
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

/** A language, by what it calls itself. */
export const language: Kind<Language> = wordKind(
  () => Object.fromEntries(everyText().map((each) => [each.language, each.name])) as Record<Language, string>,
);

/** A result: a number, or a yes or no in words, as 1 or 0. */
export const result: Kind<number> = {
  read: (cell, record) => {
    if (typeof cell === "number" && Number.isFinite(cell)) return { value: cell };
    const key = yesNo.read(cell);
    // "Đạt" says nothing of how many.
    if (record?.measure === "count" || record?.measure === "ratio") return { code: "badNumber" };
    return "value" in key ? { value: key.value === "yes" ? 1 : 0 } : { code: "badNumber" };
  },
  write: (value, each, { measure }) =>
    (measure as Measure | undefined) === "yesNo" ? each.words.yesNo[value >= 1 ? "yes" : "no"] : value,
  look: "number",
};

const yesNo = choice("yesNo");
const targetWords = choice("target");

/** A target: words for "not in this level" and "not known yet", yes for a thing that must be, or a number. */
export const target: Kind<Target> = {
  read: (cell) => {
    if (typeof cell === "number" && Number.isFinite(cell) && cell > 0)
      return { value: { kind: "atLeast", value: cell } };
    const word = targetWords.read(cell);
    if (!("value" in word)) return { code: "badTarget" };
    return { value: word.value === "required" ? { kind: "atLeast", value: 1 } : { kind: word.value } };
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

/** An hour of the day: 7, "7", "7h", "07:00", or a time cell, whose odd minutes of 1899 are rounded away. */
export const hour: Kind<number> = {
  read: (cell) => {
    if (isDate(cell)) return { value: Math.round(cell.getHours() + cell.getMinutes() / 60) };
    // A time that lost its format is a part of a day.
    if (typeof cell === "number" && cell > 0 && cell < 1) return { value: Math.round(cell * 24) };
    const typed = typeof cell === "number" ? [cell] : /^(\d{1,2})(?:[h:g](?:00)?)?$/i.exec(cleanText(cell))?.slice(1);
    const value = Number(typed?.[0] ?? Number.NaN);
    return Number.isInteger(value) && value >= 0 && value <= 24 ? { value } : { code: "badSetting" };
  },
  write: (value) => value,
  look: "number",
};

/** Weekdays 1 (Monday) to 7; "every day" is the empty list. */
export const weekdays: Kind<number[]> = {
  read: (cell) => {
    const typed = matchKey(cleanText(cell));
    if (everyText().some((each) => matchKey(each.words.everyDay) === typed)) return { value: [] };
    const days = list.read(cell);
    const numbers = "value" in days ? days.value.map(weekdayNumber) : [];
    return numbers.length > 0 && numbers.every(Boolean) ? { value: numbers as number[] } : { code: "badSetting" };
  },
  write: (days, each) =>
    days.length === 0 ? each.words.everyDay : days.map((day) => each.words.weekday[day]).join("; "),
  look: "text",
};

function weekdayNumber(word: string): number | undefined {
  const typed = matchKey(word);
  for (let day = 1; day <= 7; day++) {
    for (const { words } of everyText()) {
      const name = words.weekday[day] ?? "";
      if ([name, `${words.weekdayPrefix}${name}`].some((each) => matchKey(each) === typed)) return day;
    }
  }
  return undefined;
}

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
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(word);
  return parts ? dateOf(Number(parts[3]), Number(parts[2]), Number(parts[1])) : undefined;
}
