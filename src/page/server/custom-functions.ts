/** The script's functions that people may put into cells of their own: which there are, and what one gives. */
import type { Host } from "../../local/host-types.ts";
import { formatNumber, localeRules } from "../../local/number-format.ts";

/** `days`: which arguments are days, counted from 0. */
export interface CustomFunction {
  name: string;
  days: readonly number[];
}

/** Those that the script marks as such in the comment before them, as Google finds them. */
export function customFunctionsOf(code: string): CustomFunction[] {
  const marked = /\/\*\*((?:(?!\*\/)[\s\S])*@customfunction(?:(?!\*\/)[\s\S])*)\*\/\s*function (\w+)\(/g;
  return [...code.matchAll(marked)].map(([, comment = "", name = ""]) => {
    const types = [...comment.matchAll(/@param \{(\w+)\}/g)].map(([, type]) => type);
    return { name, days: types.flatMap((type, index) => (type === "date" ? [index] : [])) };
  });
}

/** Runs one for a cell; undefined where there is none of that name. Throws what it throws. */
export function computeCustom(
  host: Host,
  functions: readonly CustomFunction[],
  name: string,
  args: readonly unknown[],
): unknown {
  const found = functions.find((each) => each.name === name);
  if (!found) throw new Error(`no such function: ${name}`);
  const rules = localeRules(host.workbook.locale);
  const written = (cell: unknown): unknown => {
    if (Array.isArray(cell)) return cell.map(written);
    // The grid knows a day by its number; the script reads it as Google gives it or as people write it.
    return typeof cell === "number" ? formatNumber(cell, "dd/mm/yyyy", rules) : (cell ?? "");
  };
  const given = args.map((arg, index) => (found.days.includes(index) ? written(arg) : arg));
  const result = host.run(name, { mode: "custom", args: given });
  if (!result.ok) throw new Error(result.error?.message ?? "");
  return result.value ?? "";
}
