/** How a mail greets its reader: as a person, or as an office that several people read for. */
import { matchKey } from "../../domain/match-key.ts";
import type { Text } from "../../text/text.ts";

export interface Greeted {
  name: string;
  isPerson: boolean;
}

/** Classes a name for the greeting: "Phòng Tổ chức" is an office, "Tổ trưởng" a post, "Thầy Minh" has its own title. */
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
