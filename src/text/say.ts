/** Says words that were chosen by a code: a plain string as it is, a function with the facts. */
export function say<Facts>(words: string | ((facts: Facts) => string), facts: Facts): string {
  return typeof words === "string" ? words : words(facts);
}
