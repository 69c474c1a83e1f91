/** Reads the last day of a period that people write as a deadline: "Quý IV/2026", "12/2026", "trước 31/12/2026". */
import { type DateString, dateOf } from "../domain/dates.ts";
import { matchKey } from "../domain/match-key.ts";
import { cleanText } from "./cell.ts";
import { plausibleDay, readWrittenDay } from "./typed-values.ts";
import { writtenWords } from "./written-words.ts";

/** The last day that a text means; undefined for other text, and for a period without its year. */
export function readLastDay(typed: string, monthFirst: boolean | undefined): DateString | undefined {
  const whole = cleanText(typed).normalize("NFKC").replace(/[.;]$/, "");
  const words = withoutStart(whole);
  const read = words === whole ? undefined : readWrittenDay(words, monthFirst);
  if (read && "on" in read) return read.on;
  return lastOfQuarter(words) ?? lastOfMonth(words) ?? lastOfYear(words, whole) ?? endOfSpan(words, monthFirst);
}

function withoutStart(text: string): string {
  const starts = [...writtenWords("lastDay")].sort((a, b) => b.length - a.length);
  const key = matchKey(text);
  const start = starts.find((each) => key.startsWith(`${each} `));
  return start ? text.split(/\s+/).slice(start.split(" ").length).join(" ") : text;
}

const NUMBER = "(?:\\d{1,2}|[IVX]+)";
const JOINT = "(?:\\s*[,–&-]\\s*|\\s+\\p{L}{2,3}\\s+)";

/** "Quý IV/2026", "quý III, IV năm 2026", "Q4 2026", "2026 Q4". */
function lastOfQuarter(words: string): DateString | undefined {
  const found =
    new RegExp(
      `^(\\p{L}+)\\s*(?:${NUMBER}${JOINT}(?:q\\s*)?)?(${NUMBER})\\s*[/,-]?\\s*(?:\\p{L}+\\s+)?(\\d{4})$`,
      "iu",
    ).exec(words) ?? undefined;
  const turned = /^(\d{4})\s*[/-]?\s*(\p{L}+)\s*(\d)$/u.exec(words);
  const [word = "", number = "", year = ""] = turned ? [turned[2], turned[3], turned[1]] : (found?.slice(1) ?? []);
  const quarter = numberOf(number);
  if (!writtenWords("quarterWord").has(matchKey(word)) || quarter < 1 || quarter > 4) return undefined;
  return endOfMonth(Number(year), quarter * 3);
}

/** "12/2026", "tháng 12/2026", "T12/2026", "tháng 11 - 12/2026", "December 2026", "2026-12". */
function lastOfMonth(words: string): DateString | undefined {
  const iso = /^(\d{4})-(\d{1,2})$/.exec(words);
  if (iso) return endOfMonth(Number(iso[1]), Number(iso[2]));
  const [, word = "", month = "", ofYear = "", year = ""] =
    /^(\p{L}*)\s*(?:\d{1,2}\s*[,–&-]\s*)?(\d{1,2})\s*(?:[/.-]|\s(\p{L}+)\s)\s*(\d{4})$/u.exec(words) ?? [];
  const isMonth = word === "" || writtenWords("monthWord").has(matchKey(word));
  const isYear = ofYear === "" || writtenWords("yearWord").has(matchKey(ofYear));
  if (year && isMonth && isYear) return endOfMonth(Number(year), Number(month));
  const [, name = "", inYear = ""] = /^([a-z]{3,9})\.?[\s,-]+(\d{4})$/i.exec(words) ?? [];
  const index = [...writtenWords("months")].indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : endOfMonth(Number(inYear), index + 1);
}

/** "năm 2026", "cuối năm 2026", "end of 2026"; not a bare "2026", which may count something. */
function lastOfYear(words: string, whole: string): DateString | undefined {
  const [, word = "", year = ""] = /^(\p{L}*)\s*(\d{4})$/u.exec(words) ?? [];
  const isNamed = word ? writtenWords("yearWord").has(matchKey(word)) : words !== whole;
  return year && isNamed ? endOfMonth(Number(year), 12) : undefined;
}

/** The second of two whole days: "từ 01/9/2026 đến 30/11/2026", "01/09/2026 - 30/11/2026". */
function endOfSpan(words: string, monthFirst: boolean | undefined): DateString | undefined {
  const [, from = "", until = ""] =
    /^(?:\p{L}+\s+){0,2}(\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?)\s*(?:[-–]|\s\p{L}+(?:\s\p{L}+)?\s)\s*(\d{1,2}[/.]\d{1,2}[/.]\d{4})$/u.exec(
      words,
    ) ?? [];
  const read = from ? readWrittenDay(until, monthFirst) : undefined;
  return read && "on" in read ? read.on : undefined;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

function numberOf(text: string): number {
  return ROMAN[text.toUpperCase()] ?? Number(text);
}

function endOfMonth(year: number, month: number): DateString | undefined {
  if (month < 1 || month > 12) return undefined;
  for (let day = 31; day > 27; day--) {
    const on = dateOf(year, month, day);
    if (on) return plausibleDay(on);
  }
  return undefined;
}
