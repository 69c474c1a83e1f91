/**
 * In place of the package cjk-regex, which brings tables of all of Unicode (460 KB) for what the browser's own regular
 * expressions know: whether a text holds Chinese, Japanese or Korean letters, or their punctuation.
 */

const LETTER =
  "(?=[\\p{Lo}\\p{Nl}\\p{So}\\p{Lm}])[\\p{sc=Han}\\p{sc=Katakana}\\p{sc=Hiragana}\\p{sc=Hangul}\\p{sc=Bopomofo}]";
const MARK = `(?!${LETTER})[\\u2FF0-\\u2FFF\\u3000-\\u303F\\u30A0-\\u30FF\\u3190-\\u319F\\u31C0-\\u31EF\\u3200-\\u33FF\\uFE10-\\uFE1F\\uFE30-\\uFE6F\\uFF00-\\uFFEF]`;

const setOf = (pattern: string) => ({ toRegExp: () => new RegExp(pattern, "u") });

export const letters = () => setOf(LETTER);
export const punctuations = () => setOf(MARK);
export const all = () => setOf(`${LETTER}|${MARK}`);
