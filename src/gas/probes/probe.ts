/** Runs probes, which ask Google instead of believing its documents. A probe that throws has answered too. */
import type { AnswerMeaning, ProbeAnswer } from "../../views/self-check.ts";
import type { State } from "../state.ts";

/** What probes may use: a tab of their own, a fresh cell for each, and what was known before they began. */
export interface Scene {
  scratch: GoogleAppsScript.Spreadsheet.Sheet;
  cell: GoogleAppsScript.Spreadsheet.Range;
  state: State;
  /** Milliseconds from the bundle's first statement to the call. */
  loadMs: number;
  /** The subject of the mail that the person agreed to get; without one no mail is sent. */
  mail: string | undefined;
}

/** Does the probe's action and gives what was observed; "" when it was not tried. */
export type Observe = (scene: Scene) => string;

/**
 * A probe: the action as developers write it; the answer that we expect and the local host gives ("> 0" and "< 1000"
 * compare numbers, "…" stands for any rest, "" accepts any answer); what a different answer means.
 */
export type Probe = [what: string, expected: string, means: AnswerMeaning, see: Observe];

/** Runs probes in turn, each with all its writes applied before the next. */
export function runProbes(probes: readonly Probe[], scene: Omit<Scene, "cell">): ProbeAnswer[] {
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

/** An error as its name and message; the message is in the account's language. */
export function saidBy(error: unknown): string {
  return `${(error as Error).name}: ${(error as Error).message}`;
}

function isAsExpected(seen: string, expected: string): boolean {
  if (/^[<>]/.test(expected)) return expected[0] === ">" ? Number(seen) > 0 : Number(seen) < Number(expected.slice(1));
  return expected.endsWith("…") ? seen.startsWith(expected.slice(0, -1)) : seen === expected;
}
