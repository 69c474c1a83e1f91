/**
 * What members take: Google's own words for types, "|" between the ways to call a member and "," between arguments.
 *
 * "number,number|String" takes two numbers or one text. A type is `number`, `boolean`, `String`, `Date`, `Object` (a
 * plain one), `any`, or the name of a class or enumeration ("Range", "ButtonSet"); "[]" and "[][]" after it make lists
 * and tables of it, "?" also allows null.
 */

import { enumerationNamed } from "./enumeration.ts";

const classNames = new WeakMap<object, string>();

/** Remembers which class an object of the facade belongs to. */
export function setClassName(object: object, name: string): void {
  classNames.set(object, name);
}

const waysOf = new Map<string, readonly (readonly string[])[]>();

/** The types of the arguments of each way to call a member; read once, since calls are many. */
function readSignature(signature: string): readonly (readonly string[])[] {
  let ways = waysOf.get(signature);
  if (!ways) {
    ways = signature.split("|").map((way) => (way === "" ? [] : way.split(",")));
    waysOf.set(signature, ways);
  }
  return ways;
}

/** Whether arguments fit one of the ways that a signature allows. */
export function fits(signature: string, args: readonly unknown[]): boolean {
  return readSignature(signature).some(
    (types) => types.length === args.length && types.every((type, index) => isOf(type, args[index])),
  );
}

function isOf(type: string, value: unknown): boolean {
  if (type === "any") return true;
  if (type.endsWith("?")) return value === null || value === undefined || isOf(type.slice(0, -1), value);
  if (type.endsWith("[]")) {
    const inner = type.slice(0, -2);
    return Array.isArray(value) && (inner === "any" || value.every((one) => isOf(inner, one)));
  }
  return kindOf(value) === type;
}

/** The type of one value, in the words of a signature. */
function kindOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return typeof value;
  if (typeof value === "string") return "String";
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  if (value instanceof Date) return "Date";
  return classNames.get(value) ?? enumerationNamed(value) ?? "Object";
}

/** The types of arguments as Google's error names them: "String,number[],(null)". */
export function typesOf(args: readonly unknown[]): string {
  return args.map(typeOf).join(",");
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return "(null)";
  return Array.isArray(value) ? `${typeOf(value[0])}[]` : kindOf(value) || typeof value;
}
