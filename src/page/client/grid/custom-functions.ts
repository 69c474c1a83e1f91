/** Makes the script's functions known to the grid's engine. */
import type { FUniver } from "./univer.ts";

type Result = ReturnType<Parameters<ReturnType<FUniver["getFormula"]>["registerAsyncFunction"]>[1]>;

/** `compute` gives what a function gives for its arguments: cells, or rows of cells. */
export function registerFunctions(
  api: FUniver,
  names: readonly string[],
  compute: (name: string, args: unknown[]) => Promise<unknown>,
): void {
  for (const name of names) {
    api.getFormula().registerAsyncFunction(name, (...args) => compute(name, args) as Result, name);
  }
}
