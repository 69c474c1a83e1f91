/** Row numbers whose last zero a sheet cut off: 1.10, typed into a cell of numbers, became 1.1. */

/** The number of a row; `isNumeric`: its cell holds a number, not text. */
export interface RowNumber {
  code: string;
  isNumeric: boolean;
}

/**
 * The row numbers with zeros restored where the neighbours make them certain: 1.1 after 1.9 is 1.10 where 1.11 follows,
 * or where another row is 1.1 already.
 */
export function restoreCutNumbers<T extends RowNumber>(rows: readonly T[]): string[] {
  const codes = rows.map(({ code }) => code);
  const numbered = codes.flatMap((code, index) => (partsOf(code) ? [index] : []));
  const seen = new Set<string>();
  numbered.forEach((index, place) => {
    const code = codes[index] as string;
    const [prefix = "", last = 0] = partsOf(code) ?? [];
    const before = partsOf(codes[numbered[place - 1] ?? -1] ?? "");
    const after = partsOf(codes[numbered[place + 1] ?? -1] ?? "");
    const follows = before?.[0] === prefix && before[1] === last * 10 - 1;
    const isSure = seen.has(code) || (after?.[0] === prefix && after[1] === last * 10 + 1);
    if (rows[index]?.isNumeric && last < 10 && follows && isSure) codes[index] = `${prefix}.${last * 10}`;
    seen.add(codes[index] as string);
  });
  return codes;
}

/** Splits "1.9" into what stands before its last number and that number. */
function partsOf(code: string): [string, number] | undefined {
  const [, prefix, last] = /^(.*\d)\.(\d{1,3})$/.exec(code) ?? [];
  return prefix === undefined ? undefined : [prefix, Number(last)];
}
