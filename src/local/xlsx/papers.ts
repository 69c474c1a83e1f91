/** Sizes of paper by the format's numbers. */
export const PAPERS: ReadonlyMap<string, string> = new Map([
  ["1", "letter"],
  ["3", "tabloid"],
  ["5", "legal"],
  ["7", "executive"],
  ["8", "a3"],
  ["9", "a4"],
  ["11", "a5"],
  ["12", "b4"],
  ["13", "b5"],
]);

/** The format's number of a paper's name, in whichever case. */
export function paperNumber(name: string): string | undefined {
  for (const [number, known] of PAPERS) if (known === name.toLowerCase()) return number;
  return undefined;
}
