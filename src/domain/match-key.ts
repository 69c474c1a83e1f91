import { withoutLookAlikes } from "./look-alike.ts";

/** Words of plain letters and signs, a space between: nothing in them has another spelling. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The form in which two spellings of the same Vietnamese text are equal: case, spaces, composed or decomposed
 * letters, where the tone mark sits (hoà, hòa), another sign of the same look (– for -) and what nobody sees make no
 * difference; every letter and tone does.
 */
export function matchKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return withoutLookAlikes(text.normalize("NFKD"))
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(TONES, "") + (word.match(TONES) ?? []).join(""))
    .join(" ");
}
