/** Kinds of columns whose cells hold one of a few words. */
import { matchKey } from "../domain/match-key.ts";
import { everyText, type Language, type Text } from "../text/text.ts";
import { type Cell, cleanText } from "./cell.ts";
import type { Kind } from "./kind.ts";
import { isWritten, type WrittenList } from "./written-words.ts";

/** Lists of words that a cell may hold one of. */
export type ChoiceName =
  | "measure"
  | "source"
  | "state"
  | "yesNo"
  | "target"
  | "dayKind"
  | "certainty"
  | "historyKind"
  | "sendStatus"
  | "documentStyle";

/** One of a few words, read in either language; a problem names the list, and the sentence gives its words. */
export function choiceKindOf<N extends ChoiceName>(name: N): Kind<keyof Text["words"][N] & string> {
  return { ...wordKind((each) => each.words[name] as Record<keyof Text["words"][N] & string, string>, name) };
}

/** Words that people use for ours, list by list. */
const WRITTEN: Partial<Record<ChoiceName, readonly WrittenList[]>> = {
  measure: ["yesNo", "count", "ratio"],
  state: ["notStarted", "inProgress", "done", "blocked"],
  yesNo: ["yes", "no"],
  target: ["outOfScope"],
};

/** One of the words that `wordsOf` gives for each language, kept as its key. */
export function wordKind<K extends string>(wordsOf: (text: Text) => Record<K, string>, name?: ChoiceName): Kind<K> {
  // Made when the first cell is read, so that loading the script for an edit costs nothing.
  let keyOf: ReadonlyMap<string, K> | undefined;
  return {
    read: (cell) => {
      keyOf = keyOf ?? keysByWord(wordsOf);
      const key = keyOf.get(cell as string) ?? keyOf.get(matchKey(cleanText(cell))) ?? writtenKey<K>(cell, name);
      return key ? { value: key } : { code: "badChoice", ...(name && { expected: name }) };
    },
    write: (key, each) => wordsOf(each)[key],
    look: "text",
    choices: (each) => Object.values<string>(wordsOf(each)),
  };
}

/** Keys by their words in every language, as they are written and as they are compared. */
function keysByWord<K extends string>(wordsOf: (text: Text) => Record<K, string>): Map<string, K> {
  const keyOf = new Map<string, K>();
  for (const each of everyText()) {
    for (const key of Object.keys(wordsOf(each)) as K[]) {
      // The word as the dropdown has it is a key too: most cells hold just that, and need no form for comparing.
      keyOf.set(wordsOf(each)[key], key).set(matchKey(wordsOf(each)[key]), key);
    }
  }
  return keyOf;
}

function writtenKey<K extends string>(cell: Cell, name: ChoiceName | undefined): K | undefined {
  const lists = (name && WRITTEN[name]) ?? [];
  return lists.find((list) => isWritten(list, cleanText(cell))) as K | undefined;
}

/** A language, by its own name for itself. */
export const languageKind: Kind<Language> = wordKind(
  () => Object.fromEntries(everyText().map((each) => [each.language, each.name])) as Record<Language, string>,
);
