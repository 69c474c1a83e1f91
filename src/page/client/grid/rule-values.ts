/** Evaluates operators and functions as spreadsheets agree on them. */
import type { CellValue } from "../../protocol.ts";

/** The value of an expression: undefined is an error, "" an empty cell. */
export type Result = CellValue | undefined;

const ERRORS = new Set("#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #ERROR!".split(" "));

/** Whether a cell's value is an error, such as "#N/A". */
export function isError(value: Result): boolean {
  return typeof value === "string" && value.startsWith("#") && ERRORS.has(value);
}

/** Applies the operator `sign` to two values. */
export function operate(sign: string, a: Result, b: Result): Result {
  if (a === undefined || b === undefined) return undefined;
  if (sign === "&") return textOf(a) + textOf(b);
  const compares = COMPARES[sign];
  if (compares) return compares(compare(a, b));
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left === undefined || right === undefined) return undefined;
  switch (sign) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    default:
      return right === 0 ? undefined : left / right;
  }
}

const COMPARES: Record<string, (order: number) => boolean> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Orders values: numbers, texts (whatever their case), booleans; an empty cell equals 0, "" and FALSE. */
function compare(a: CellValue, b: CellValue): number {
  if (typeof a !== typeof b) {
    if (a === "" && typeof b !== "string") return orderOf(0, Number(b));
    if (b === "" && typeof a !== "string") return orderOf(Number(a), 0);
    return orderOf(rank(a), rank(b));
  }
  if (typeof a === "string") return orderOf(a.toLowerCase(), String(b).toLowerCase());
  return orderOf(Number(a), Number(b));
}

const orderOf = <T>(a: T, b: T) => (a === b ? 0 : a < b ? -1 : 1);

function rank(value: CellValue): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function textOf(value: CellValue): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function numberOf(value: CellValue): number | undefined {
  if (typeof value !== "string" || value === "") return Number(value);
  return /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

const OF_ONE = new Map<string, (value: Result) => Result>([
  ["ISNUMBER", (value) => typeof value === "number"],
  ["ISTEXT", (value) => typeof value === "string" && value !== ""],
  ["ISBLANK", (value) => value === ""],
  ["LEN", (value) => (value === undefined ? undefined : textOf(value).length)],
  ["NOT", (value) => all([value], ([flag]) => !flag)],
]);

const OF_MANY = new Map<string, (values: Result[]) => Result>([
  ["AND", (values) => all(values, (flags) => flags.every(Boolean))],
  ["OR", (values) => all(values, (flags) => flags.some(Boolean))],
]);

/** A function by its name in capitals; undefined where it is not known or takes another number of values. */
export function functionOf(name: string, count: number): ((values: Result[]) => Result) | undefined {
  const one = count === 1 ? OF_ONE.get(name) : undefined;
  return one ? ([value]) => one(value) : OF_MANY.get(name);
}

/** Applies AND or OR to values; texts and empty cells are passed over. */
function all(values: Result[], decide: (flags: boolean[]) => boolean): Result {
  if (values.includes(undefined)) return undefined;
  const flags = values.filter((value) => typeof value !== "string").map(Boolean);
  return flags.length === 0 ? undefined : decide(flags);
}
