/** How far sweeps go: `npm run bench` tries everything, `npm cit` one of each kind and position. */
export const SWEEPS_ALL = process.env.SO_CHUAN_SWEEP === "all";
