/** How many answers are kept at most, and up to which length of a text: what the columns of a list hold again and again. */
const MOST_KEPT = 5000;
const LONGEST_KEPT = 200;

/** A pure function of a text that keeps its answers: a workbook's cells are looked at many times, and most say the same. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return answer(text);
    let known = kept.get(text);
    if (known === undefined) {
      if (kept.size >= MOST_KEPT) kept.clear();
      known = answer(text);
      kept.set(text, known);
    }
    return known;
  };
}
