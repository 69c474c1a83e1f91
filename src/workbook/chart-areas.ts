/** Where the numbers that the overview's charts draw stand on that tab, headers first; columns and rows from 1. */
export const SHARES = { column: 11, columns: 2, rows: 7 };
export const PROGRESS = { column: 14, columns: 3, rows: 28 };
export const CHART_COLUMNS = { first: SHARES.column, count: 6 };
