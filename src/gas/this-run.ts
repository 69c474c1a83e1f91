/**
 * What one run of the script keeps in memory, and no other module may (the house's rules see to it). Google evaluates
 * the script anew for each run; a host that keeps it loaded, because it is many times as fast, gets the same results.
 */

interface ThisRun {
  /** Whether any cell was written. */
  hasWritten: boolean;
  /** What was read last of the script's memory. */
  state: Readonly<Record<string, string>> | undefined;
  /** Texts with their marks: a run asks for the same ones many times, and Google takes a while for each. */
  readonly marks: Map<string, string>;
}

/** The run that goes on. */
export let thisRun: ThisRun = freshRun();

/** Begins a run, as each function that Google may call does: nothing of an earlier one is known. */
export function beginRun(): void {
  thisRun = freshRun();
}

function freshRun(): ThisRun {
  return { hasWritten: false, state: undefined, marks: new Map() };
}
