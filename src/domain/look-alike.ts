/** Signs that look like others and are not: letters of other alphabets, other dashes, signs that nobody sees. */

const DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\ufe63\uff0d";

/** Letters of other alphabets (Cyrillic, Greek), and under each the Latin one that it looks like. */
const LETTERS = [
  "АВЕЅІЈКМНОРСТУХԁаеѕіјорсухһ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
  "ABESIJKMHOPCTYXdaesijopcyxh" + "ABEZHIKMNOPTYXo",
] as const;
/** Capital and small Icelandic and African letters that look like the Vietnamese D with a stroke. */
const STROKED = ["\u00d0\u0189", "\u00f0\u0256"] as const;

const PLAIN = new Map<string, string>();
for (const dash of DASHES) PLAIN.set(dash, "-");
[...LETTERS[0]].forEach((letter, index) => {
  PLAIN.set(letter, [...LETTERS[1]][index] ?? letter);
});
STROKED.forEach((letters, isSmall) => {
  for (const letter of letters) PLAIN.set(letter, String.fromCharCode(0x110 + isSmall));
});

const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Matches text without any look-alike, as most text is, so that its signs need not be looked at one by one. */
const USUAL = /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u00cf\u00d1-\u00ef\u00f1-\u0188\u018a-\u024f\p{M}\u1e00-\u1eff]*$/u;

/** The text with each look-alike as the sign that it looks like, and without signs that nobody sees. */
export function withoutLookAlikes(text: string): string {
  return USUAL.test(text) ? text : [...text.replace(UNSEEN, "")].map((sign) => PLAIN.get(sign) ?? sign).join("");
}

/** A sign that is not what it looks like; `like` is the sign it looks like, "" where nobody sees it. */
export interface OddSign {
  sign: string;
  /** The code point, such as "U+2013". */
  code: string;
  like: string;
}

/** The look-alikes of a text, each once, in their order. */
export function oddSigns(text: string): OddSign[] {
  if (USUAL.test(text)) return [];
  const found = [...new Set(text)].filter((sign) => PLAIN.has(sign) || sign.replace(UNSEEN, "") === "");
  return found.map((sign) => {
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    return { sign, code, like: PLAIN.get(sign) ?? "" };
  });
}
