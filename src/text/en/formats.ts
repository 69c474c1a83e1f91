/** How dates, numbers and counts are written in English: 24 Nov 2026, decimal point. */
import type { DateString, LocalTime } from "../../domain/dates.ts";
import { percentage } from "../round.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

const written = (on: DateString, letters: number): string =>
  `${Number(on.slice(8, 10))} ${MONTHS[Number(on.slice(5, 7)) - 1]?.slice(0, letters)} ${on.slice(0, 4)}`;

const date = (on: DateString): string => written(on, 3);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** A number with at most two decimals: "1,234.5". */
const number = (value: number): string => {
  const [whole = "0", part] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part ? `${grouped}.${part}` : grouped;
};

export const formats = {
  date,
  /** A day with its month in words: "5 June 2026". */
  wordedDay: (on: DateString): string => written(on, 9),
  clock,
  moment: ({ on, minutes }: LocalTime): string => `${clock(minutes)} on ${date(on)}`,
  writtenMoment: ({ on, minutes }: LocalTime): string => `${clock(minutes)} on ${date(on)}`,
  number,
  count: (value: number): string => number(value),
  /** A share of 1 with two decimals: "85.45%"; less than the whole never reads as 100 %. */
  percent: (share: number): string => `${percentage(share).toFixed(2)}%`,
};
