/** Tells a problem to a person, whatever else fails. */
import type { Problem } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import { renderProblem } from "../views/problem.ts";
import { fullText } from "./once.ts";

/** Where a problem stands and its sentence; its code instead where the words cannot be unpacked. */
export function sayProblem(each: Problem, text: Text): string {
  try {
    return renderProblem(each, fullText(text));
  } catch (error) {
    console.error(String(error), (error as Error).stack);
    return [text.problems.place(each), each.code].filter(Boolean).join(": ");
  }
}
