/** How many answers are kept at most, and how many letters of what was asked: a cell may hold 50,000. */
const MOST_KEPT = 20_000;
const MOST_LETTERS = 2_000_000;

/** A pure function that keeps its answers: a workbook's cells are looked at many times, and most hold the same text. */
export function remembering<K extends string | number, T>(answer: (asked: K) => T): (asked: K) => T {
  const kept = new Map<K, T>();
  let letters = 0;
  return (asked) => {
    let known = kept.get(asked);
    if (known === undefined) {
      letters += typeof asked === "string" ? asked.length : 0;
      if (kept.size >= MOST_KEPT || letters > MOST_LETTERS) {
        kept.clear();
        letters = 0;
      }
      known = answer(asked);
      kept.set(asked, known);
    }
    return known;
  };
}
