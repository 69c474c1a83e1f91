import { withoutLookAlikes } from "./look-alike.ts";
import { remembering } from "./remembering.ts";

const TONES = new Set([0x300, 0x301, 0x303, 0x309, 0x323]);
const SPACE = 32;
/** Matches plain ASCII text, which holds nothing that can be decomposed and no look-alikes: it needs no further work. */
const ASCII = /^[\t\n\r -~]*$/;

/**
 * The form in which two spellings of the same Vietnamese text are equal: case, spaces, composed or decomposed
 * letters, where the tone mark sits (hoà, hòa), another sign of the same look (– for -) and what nobody sees make no
 * difference; every letter and tone does.
 */
export function matchKey(text: string): string {
  return ASCII.test(text) ? oneSpaced(text) : keyOfLetters(text);
}

const keyOfLetters = remembering((text: string): string =>
  tonesLast(oneSpaced(withoutLookAlikes(text.normalize("NFKD")))),
);

function oneSpaced(text: string): string {
  return text.toLowerCase().trim().replace(/\s+/g, " ");
}

/** The text with the tone marks of each word at the word's end; a plain loop, since a score compares hundreds of thousands of words. */
function tonesLast(text: string): string {
  const signs: number[] = [];
  let tones: number[] = [];
  for (let at = 0; at <= text.length; at++) {
    const sign = text.charCodeAt(at);
    if (TONES.has(sign)) {
      tones.push(sign);
      continue;
    }
    if (tones.length > 0 && (sign === SPACE || at === text.length)) {
      signs.push(...tones);
      tones = [];
    }
    if (at < text.length) signs.push(sign);
  }
  return textOf(signs);
}

/** Letters handed to `String.fromCharCode` at once: engines take only so many arguments. */
const MOST_AT_ONCE = 4096;

function textOf(signs: readonly number[]): string {
  let text = "";
  for (let from = 0; from < signs.length; from += MOST_AT_ONCE)
    text += String.fromCharCode(...signs.slice(from, from + MOST_AT_ONCE));
  return text;
}
