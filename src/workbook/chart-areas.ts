/** Where the numbers of the overview's charts stand on that tab: first column, number of columns, number of rows with the headers. */
export const SHARES_AREA = { column: 11, columns: 2, rows: 7 };
export const PROGRESS_AREA = { column: 14, columns: 3, rows: 28 };
export const CHART_COLUMNS = { first: SHARES_AREA.column, count: 6 };
