/** How dates, numbers and counts are written: dd/MM/yyyy, decimal comma, counts under ten as "04". */
import type { DateString, LocalTime } from "../../domain/dates.ts";
import { percentage } from "../round.ts";

const date = (on: DateString): string => `${on.slice(8, 10)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** A number with at most two decimals: "1.234,5". */
const number = (value: number): string => {
  const [whole = "0", part] = String(Math.round(value * 100) / 100).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return part ? `${grouped},${part}` : grouped;
};

export const formats = {
  date,
  /** A day whose day and month could be confused, with both in words: "05/06/2026 (ngày 5 tháng 6)". */
  wordedDay: (on: DateString): string =>
    `${date(on)} (ngày ${Number(on.slice(8, 10))} tháng ${Number(on.slice(5, 7))})`,
  clock,
  moment: ({ on, minutes }: LocalTime): string => `${clock(minutes)} ngày ${date(on)}`,
  /** A moment as documents write it: "08 giờ 15 ngày 24/11/2026". */
  writtenMoment: ({ on, minutes }: LocalTime): string => `${clock(minutes).replace(":", " giờ ")} ngày ${date(on)}`,
  number,
  /** A count in a sentence as the field writes it, with two digits ("04", "12"); none is "0". */
  count: (value: number): string => (Number.isInteger(value) && value < 10 && value > 0 ? `0${value}` : number(value)),
  /** A share of 1 with two decimals: "85,45%"; less than the whole never reads as 100 %. */
  percent: (share: number): string => `${percentage(share).toFixed(2).replace(".", ",")}%`,
};
