/** How far sweeps go: `npm run bench` tries everything, `npm cit` one of each kind and position. */
export const SWEEPS_ALL = process.env.SO_CHUAN_SWEEP === "all";

/** How many cases a law is tried on, new ones each time: a third of them in `npm cit`, which runs so much more often. */
export function runs(all: number): { numRuns: number } {
  return { numRuns: SWEEPS_ALL ? all : Math.ceil(all / 3) };
}
