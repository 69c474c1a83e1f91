/** Apps Script's enumerations: their values print as their names, and unknown members throw. */

import { strict } from "./strict.ts";

/** One value, as scripts hold it. */
interface EnumerationValue {
  name(): string;
  ordinal(): number;
  compareTo(other: EnumerationValue): number;
  toString(): string;
  toJSON(): string;
}

const enumerationOf = new WeakMap<object, string>();

/** An enumeration under its full name, such as "SpreadsheetApp.BorderStyle", with its values in Google's order. */
export function enumeration<T extends string>(fullName: string, names: readonly T[]): Record<T, EnumerationValue> {
  const values = names.map((name, ordinal) => [name, enumerationValue(fullName, name, ordinal)] as const);
  return strict(fullName, Object.fromEntries(values)) as Record<T, EnumerationValue>;
}

function enumerationValue(enumerationName: string, name: string, ordinal: number): EnumerationValue {
  const value = strict(`${enumerationName}.${name}`, {
    name: () => name,
    ordinal: () => ordinal,
    compareTo: (other: EnumerationValue) => ordinal - other.ordinal(),
    toString: () => name,
    toJSON: () => name,
  });
  enumerationOf.set(value, enumerationName.slice(enumerationName.lastIndexOf(".") + 1));
  return value;
}

/** The short name of the enumeration that a value comes from, such as "BorderStyle"; undefined for anything else. */
export function enumerationNamed(value: unknown): string | undefined {
  return typeof value === "object" && value !== null ? enumerationOf.get(value) : undefined;
}
