/** How dates, numbers and counts are written: dd/MM/yyyy, decimal comma, counts under ten as "04". */
import type { DateString, LocalTime } from "../../domain/dates.ts";
import { weekdayOf } from "../../domain/dates.ts";

const WEEKDAYS = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];

const date = (on: DateString): string => `${on.slice(8, 10)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** "1.234,5": at most two decimals. */
const number = (value: number): string => {
  const [whole = "0", part] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return part ? `${grouped},${part}` : grouped;
};

export const formats = {
  date,
  /** "thứ Hai, 23/11/2026". */
  longDate: (on: DateString): string => `${WEEKDAYS[weekdayOf(on) - 1]}, ${date(on)}`,
  /** "ngày 05 tháng 02 năm 2026", as documents write it: a zero before days under ten and before months 1 and 2. */
  documentDate: (on: DateString): string => {
    const month = Number(on.slice(5, 7));
    return `ngày ${on.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${on.slice(0, 4)}`;
  },
  /** "05/06/2026 (ngày 5 tháng 6)": a day that might be taken for another. */
  wordedDay: (on: DateString): string =>
    `${date(on)} (ngày ${Number(on.slice(8, 10))} tháng ${Number(on.slice(5, 7))})`,
  clock,
  moment: ({ on, minutes }: LocalTime): string => `${clock(minutes)} ngày ${date(on)}`,
  number,
  /** "04", "12": a count inside a sentence. */
  count: (value: number): string => {
    if (!Number.isInteger(value)) return number(value);
    return value < 10 && value >= 0 ? `0${value}` : number(value);
  },
  /** "85,45%", always with two decimals. */
  percent: (share: number): string => `${(share * 100).toFixed(2).replace(".", ",")}%`,
};
