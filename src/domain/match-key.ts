import { withoutLookAlikes } from "./look-alike.ts";

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Nothing in it can be decomposed, and nothing looks like anything else. */
const ASCII = /^[\t\n\r -~]*$/;

/**
 * The form in which two spellings of the same Vietnamese text are equal: case, spaces, composed or decomposed
 * letters, where the tone mark sits (hoà, hòa), another sign of the same look (– for -) and what nobody sees make no
 * difference; every letter and tone does.
 */
export function matchKey(text: string): string {
  if (ASCII.test(text)) return oneSpaced(text);
  return oneSpaced(withoutLookAlikes(text.normalize("NFKD"))).replace(/[^ ]+/g, tonesLast);
}

function oneSpaced(text: string): string {
  return text.toLowerCase().trim().replace(/\s+/g, " ");
}

function tonesLast(word: string): string {
  const tones = word.match(TONES);
  return tones ? word.replace(TONES, "") + tones.join("") : word;
}
