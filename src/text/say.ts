/** Words that are chosen by a code, with the facts that those of them that are functions speak of. */
export function say<Facts>(words: string | ((facts: Facts) => string), facts: Facts): string {
  return typeof words === "string" ? words : words(facts);
}
