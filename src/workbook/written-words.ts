/** Words that people write in cells instead of ours, of every language at once, in their form for comparing. */
import { matchKey } from "../domain/match-key.ts";
import { everyText, type Text } from "../text/text.ts";

export type WrittenList = keyof Text["written"];

// Filled when first asked for, so that loading the script for an edit costs nothing.
const lists = new Map<WrittenList, ReadonlySet<string>>();

/** The words of a list, in their form for comparing. */
export function writtenWords(list: WrittenList): ReadonlySet<string> {
  let words = lists.get(list);
  if (!words) {
    words = new Set(everyText().flatMap(({ written }) => wordsOf(written[list])));
    lists.set(list, words);
  }
  return words;
}

/** Whether text is one of the words of a list. */
export function isWritten(list: WrittenList, text: string): boolean {
  return writtenWords(list).has(matchKey(text));
}

/** Whether text is one of the words of a list, or begins with one and goes on with another word. */
export function beginsWith(list: WrittenList, text: string): boolean {
  const key = matchKey(text);
  return [...writtenWords(list)].some(
    (word) => key === word || (key.startsWith(word) && /^[^\p{L}\p{N}\p{M}]/u.test(key.slice(word.length))),
  );
}

function wordsOf(list: string): string[] {
  return list.split("|").filter(Boolean).map(matchKey);
}
