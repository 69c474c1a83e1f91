/** Whom a mail greets: a person, or an office that several people read for. */
import { matchKey } from "../../domain/match-key.ts";
import type { Text } from "../../text/text.ts";

export interface Greeted {
  name: string;
  isPerson: boolean;
}

/** A name as a greeting has it: "Phòng Tổ chức" is an office, "Tổ trưởng" a post, "Thầy Minh" greeted as it stands. */
export function greetedAs(name: string, { synonyms }: Text): Greeted {
  const { unit, body, person, title, impersonal } = synonyms.words;
  const key = matchKey(name);
  const begins = (words: string) =>
    words
      .split("|")
      .map(matchKey)
      .find((word) => word && `${key} `.startsWith(`${word} `));
  const head = begins(unit);
  const isPost = head !== undefined && person.split("|").some((word) => key.startsWith(`${head} ${matchKey(word)}`));
  const isOther = (head !== undefined && !isPost) || [body, title, impersonal].some(begins);
  return { name, isPerson: !isOther };
}
