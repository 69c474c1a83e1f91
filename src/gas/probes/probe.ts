/** Asks Google instead of believing what is written about it. A probe that throws has answered, too. */
import type { Answer, Meaning } from "../../views/self-check.ts";
import type { State } from "../state.ts";

/** What probes may use: a tab of their own, a fresh cell on it each, and what was attempt before they began. */
export interface Scene {
  scratch: GoogleAppsScript.Spreadsheet.Sheet;
  cell: GoogleAppsScript.Spreadsheet.Range;
  state: State;
  /** Milliseconds from the bundle's first statement to the call. */
  loadMs: number;
  /** The subject of a mail that the person agreed to get; without one none is sent. */
  mail: string | undefined;
}

/** What is seen; blank when it was not tried. */
export type See = (scene: Scene) => string;

/**
 * A question: what is done, as developers write it; what our reading of the documents and the local host say ("> 0"
 * and "< 1000" compare numbers, "…" stands for any rest, blank lets any answer be as good); what another answer means.
 */
export type Probe = [what: string, expected: string, means: Meaning, see: See];

/** Puts the questions in turn, each with all its writes applied before the next. */
export function ask(probes: readonly Probe[], scene: Omit<Scene, "cell">): Answer[] {
  return probes.map(([what, expected, means, see], index) => {
    let seen: string;
    try {
      seen = see({ ...scene, cell: scene.scratch.getRange(index + 1, 1) });
      SpreadsheetApp.flush();
    } catch (error) {
      seen = saidBy(error);
    }
    // Messages of Google may name people.
    seen = seen.replace(/[^\s<>@:]+@[^\s<>@]+/g, "***");
    const verdict = !expected || !seen ? "noted" : isAsExpected(seen, expected) ? "same" : "different";
    return { what, expected, means, seen, verdict };
  });
}

/** An error as its name and message: the message follows the account's language. */
export function saidBy(error: unknown): string {
  return `${(error as Error).name}: ${(error as Error).message}`;
}

function isAsExpected(seen: string, expected: string): boolean {
  if (/^[<>]/.test(expected)) return expected[0] === ">" ? Number(seen) > 0 : Number(seen) < Number(expected.slice(1));
  return expected.endsWith("…") ? seen.startsWith(expected.slice(0, -1)) : seen === expected;
}
