/** Marks of the values that earlier adoptions brought: they tell a cell that staff changed since from one that the list changed. */
import { fingerprint } from "../../domain/fingerprint.ts";
import { matchKey } from "../../domain/match-key.ts";
import { type Cell, cleanText } from "../cell.ts";

export interface Remembered {
  code: string;
  /** The tab that the indicator was adopted from. */
  tab: string;
  /** Mark of the list's value by field. */
  marks: Record<string, string>;
}

export type AdoptionMemory = ReadonlyMap<string, Remembered>;

/** A value as text for comparing. */
export function valueKey(value: unknown): string {
  return typeof value === "string" ? value.normalize("NFC").trim() : (JSON.stringify(value) ?? "");
}

/** The mark of a value. */
export function markOfValue(value: unknown): string {
  return fingerprint(valueKey(value));
}

/** Reads the tab of memory; keys are codes in their form for comparing. */
export function readAdoptionMemory(grid: readonly (readonly Cell[])[]): AdoptionMemory {
  const memory = new Map<string, Remembered>();
  for (const [code = "", tab = "", marks = ""] of grid.slice(1)) {
    const pairs = cleanText(marks)
      .split(" ")
      .map((pair) => pair.split(":"));
    const known = Object.fromEntries(pairs.filter(([field, mark]) => field && mark));
    if (code) memory.set(matchKey(cleanText(code)), { code: cleanText(code), tab: cleanText(tab), marks: known });
  }
  return memory;
}

/** The rows of the tab of memory, under its headers. */
export function encodeAdoptionMemory(memory: AdoptionMemory, headers: readonly string[]): Cell[][] {
  const rows = [...memory.values()].map(({ code, tab, marks }) => {
    const pairs = Object.keys(marks).map((field) => `${field}:${marks[field]}`);
    return [code, tab, pairs.join(" ")];
  });
  return [[...headers], ...rows];
}
