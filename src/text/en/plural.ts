/** Counts with their noun: "1 item", "2 items". */
import { formats } from "./formats.ts";

/** The noun in the number that a count asks for, without the count. */
export const noun = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

export const counted = (count: number, one: string, many?: string): string =>
  `${formats.count(count)} ${noun(count, one, many)}`;
