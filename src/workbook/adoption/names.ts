/** People and units that a list names: known ones by code, name or address, others to be added. */
import { matchKey } from "../../domain/match-key.ts";

export interface Named {
  code: string;
  name: string;
}

export interface Directory {
  /** The code of a name, known or newly given. */
  codeOf(name: string): string;
  /** Whether a name is known already, without giving it a code. */
  knows(name: string): boolean;
  /** Those who were not known, by code. */
  added: ReadonlyMap<string, Named>;
}

/** A directory over the records of a tab; names that two records share count as the first of them. */
export function openDirectory(known: readonly { code: string; name?: string; email?: string }[]): Directory {
  const codes = new Map<string, string>();
  const add = (name: string | undefined, code: string) => {
    if (name && !codes.has(matchKey(name))) codes.set(matchKey(name), code);
  };
  for (const { code } of known) add(code, code);
  for (const { code, name, email } of known) for (const each of [name, email]) if (code) add(each, code);
  const added = new Map<string, Named>();
  return {
    added,
    knows: (name) => codes.has(matchKey(name)),
    codeOf(name) {
      const found = codes.get(matchKey(name));
      if (found) return found;
      const wanted = shortCode(name);
      let code = wanted;
      for (let number = 2; codes.has(matchKey(code)); number++) code = `${wanted}${number}`;
      add(code, code);
      add(name, code);
      added.set(code, { code, name });
      return code;
    },
  };
}

/** A short name stays; of a longer one the initials, as offices abbreviate. */
function shortCode(name: string): string {
  if (/^[^\s@,;]{1,10}$/.test(name)) return name;
  const plain = name
    .replace(/[\u0110\u0111]/g, "d")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  const initials = plain
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word[0]);
  return initials.join("").toUpperCase().slice(0, 8) || "X";
}
