/** Makes the script's functions known to the grid's engine. */
import type { FUniver } from "./univer.ts";

type Result = ReturnType<Parameters<ReturnType<FUniver["getFormula"]>["registerFunction"]>[1]>;

/** What a cell shows until the script has answered. */
const ASKED = "…";

/**
 * `compute` gives what a function gives for its arguments: cells, or rows of cells. The engine mixes up cells that are
 * computed while it waits for a function, so it waits for none: it is given what is known, and computes once more when
 * all that it asked for is answered.
 */
export function registerFunctions(
  api: FUniver,
  names: readonly string[],
  compute: (name: string, args: unknown[]) => Promise<unknown>,
): void {
  const known = new Map<string, unknown>();
  let asked = 0;
  const ask = async (key: string, name: string, args: unknown[]) => {
    known.set(key, ASKED);
    asked++;
    known.set(key, await compute(name, args));
    asked--;
    if (asked === 0) api.getFormula().executeCalculation();
  };
  for (const name of names) {
    const answer = (...args: unknown[]) => {
      const key = JSON.stringify([name, args]);
      if (!known.has(key)) void ask(key, name, args);
      return known.get(key) as Result;
    };
    api.getFormula().registerFunction(name, answer, name);
  }
}
