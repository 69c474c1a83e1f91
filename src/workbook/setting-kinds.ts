/** Kinds of cells that only settings have: weekdays, domains and lists of dates. */
import { isAddress } from "../domain/address.ts";
import type { DateString } from "../domain/dates.ts";
import { matchKey } from "../domain/match-key.ts";
import { everyText } from "../text/text.ts";
import { cleanText, isDate } from "./cell.ts";
import type { Kind } from "./kind.ts";
import { dateKind, listKind } from "./kinds.ts";
import { readWrittenDay } from "./typed-values.ts";

/** Weekdays 1 (Monday) to 7; "every day" is the empty list. */
export const weekdaysKind: Kind<number[]> = {
  read: (cell) => {
    const typed = matchKey(cleanText(cell));
    if (everyText().some((each) => matchKey(each.words.everyDay) === typed)) return { value: [] };
    const days = listKind.read(cell);
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
export const domainsKind: Kind<string[]> = {
  ...listKind,
  read: (cell) => {
    const read = listKind.read(cell);
    if (!("value" in read)) return read;
    const names = read.value.map((each) => each.slice(each.lastIndexOf("@") + 1).toLowerCase());
    return names.every((name) => isAddress(`a@${name}`)) ? { value: names } : { code: "badSetting" };
  },
};

/** Days in one cell: one real date, or several written as 31/12/2026. */
export const datesKind: Kind<DateString[]> = {
  read: (cell) => {
    if (isDate(cell)) {
      const one = dateKind.read(cell);
      return "value" in one ? { value: [one.value] } : one;
    }
    const words = listKind.read(cell);
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
