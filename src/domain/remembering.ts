/** How many answers are kept at most, and up to which length of a text: what the columns of a list hold again and again. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 200;

/** A pure function that keeps its answers: a workbook's cells are looked at many times, and most say the same. */
export function remembering<K extends string | number, T>(answer: (asked: K) => T): (asked: K) => T {
  const kept = new Map<K, T>();
  return (asked) => {
    if (typeof asked === "string" && asked.length > LONGEST_KEPT) return answer(asked);
    let known = kept.get(asked);
    if (known === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      known = answer(asked);
      kept.set(asked, known);
    }
    return known;
  };
}
