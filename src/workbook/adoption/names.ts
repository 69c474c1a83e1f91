/** People and units that a list names: known ones by code, name, address or short form, others to be added. */
import { matchKey } from "../../domain/match-key.ts";
import { cleanText } from "../cell.ts";
import type { Lexicon, Role } from "./lexicon.ts";

export interface Named {
  code: string;
  name: string;
  email?: string;
}

export interface Directory {
  /** Gives names codes, all at once: a short form may be any one's of the full names. An address may stand in a name. */
  meet(names: readonly string[]): void;
  /** The code of a name, known or newly given. */
  codeOf(name: string): string;
  /** Whether a name is known, from the tab or the list. */
  knows(name: string): boolean;
  /** Those who were not known, by code. */
  added: ReadonlyMap<string, Named>;
}

/** A name taken apart: the kind of unit or the post that it begins with, and the rest. */
interface Form {
  head: string;
  /** Initials of the head. */
  first: string;
  rest: string;
  /** Initials of the rest; of an abbreviation all its letters. */
  letters: string;
  isShort: boolean;
}

const LONGEST_CODE = 12;

/** A directory over the records of a tab; names that two records share count as the first of them. */
export function openDirectory(
  known: readonly { code: string; name?: string; email?: string }[],
  role: Role,
  lexicon: Lexicon,
): Directory {
  const codes = new Map<string, string>();
  /** By all that another name may have in common with them. */
  const entries = new Map<string, { code: string; form: Form }[]>();
  const added = new Map<string, Named>();
  const add = (name: string | undefined, code: string) => {
    if (name && !codes.has(matchKey(name))) codes.set(matchKey(name), code);
  };
  const enter = (code: string, name: string) => {
    const form = formOf(name, role, lexicon);
    for (const key of keysOf(form)) {
      const near = entries.get(key) ?? [];
      near.push({ code, form });
      entries.set(key, near);
    }
  };
  for (const { code } of known) add(code, code);
  for (const { code, name = "", email } of known) {
    if (!code) continue;
    for (const each of [name, email]) add(each, code);
    const { head, first } = formOf(name, role, lexicon);
    enter(code, name);
    // "P-TCHC" of "Phòng Tổ chức": the head stands in the code too.
    enter(code, code.startsWith(`${first}-`) ? `${head} ${code.slice(first.length + 1)}` : code);
  }
  const find = (name: string) => {
    const found = codes.get(matchKey(name));
    if (found) return found;
    const form = formOf(name, role, lexicon);
    const near = keysOf(form).flatMap((key) => entries.get(key) ?? []);
    const same = new Set(near.filter((each) => isSame(form, each.form, role)).map(({ code }) => code));
    return same.size === 1 ? [...same][0] : undefined;
  };
  const directory: Directory = {
    added,
    meet(names) {
      const met = names.map((raw) => {
        const { name, email } = splitAddress(raw);
        const { head, isShort } = formOf(name, role, lexicon);
        // Full names first: what is short, without a head or only an address is known by them.
        return { raw, name, email, order: (name === email ? 4 : 0) + (head ? 0 : 2) + (isShort ? 1 : 0) };
      });
      for (const { raw, name, email } of met.sort((a, b) => a.order - b.order)) {
        let code = codes.get(matchKey(email)) ?? find(name);
        if (!code) {
          code = freeCode(shortCode(name, formOf(name, role, lexicon), lexicon), codes);
          added.set(code, { code, name });
          enter(code, name);
        }
        for (const each of [code, name, email, raw]) add(each, code);
        const own = added.get(code);
        if (own && email) own.email = email;
      }
    },
    knows: (name) => find(name) !== undefined,
    codeOf(name) {
      if (!codes.has(matchKey(name))) directory.meet([name]);
      return codes.get(matchKey(name)) ?? "";
    },
  };
  return directory;
}

const keysOf = ({ first, rest, letters }: Form) => [rest, letters, first + letters];

/** A name, and the address that stands beside it or alone. */
export function splitAddress(raw: string): { name: string; email: string } {
  const [email = ""] = /[^\s@<>,;:()]+@[^\s@<>,;:()]+\.[^\s@<>,;:()]+/.exec(raw) ?? [];
  const name = email && raw.replace(email, "").replace(/^[\s()<>:–-]+|[\s()<>:–-]+$/g, "");
  return { name: name || raw, email };
}

function freeCode(wanted: string, codes: ReadonlyMap<string, string>): string {
  let code = wanted;
  for (let number = 2; codes.has(matchKey(code)); number++)
    code = wanted.slice(0, LONGEST_CODE - String(number).length) + number;
  return code;
}

/** "P-TCHC", "BGH": as offices abbreviate. What is short already stays. */
function shortCode(name: string, { head, first, letters }: Form, lexicon: Lexicon): string {
  const whole = name.replace(/@.*/, "");
  if (!head && /^[^\s,;]{1,12}$/.test(whole)) return whole;
  const joint = first && letters && !lexicon.is("joined", head) ? "-" : "";
  return (first + joint + letters).slice(0, LONGEST_CODE) || "X";
}

/** Whether two names are one unit's or one post's: by their words, or by an abbreviation on either side. */
function isSame(a: Form, b: Form, role: Role): boolean {
  const [isUnit, sameHead] = [role === "unit", a.head === b.head];
  if (!sameHead && a.head && b.head) return false;
  if (a.rest === b.rest && (isUnit || sameHead)) return true;
  if (!a.isShort && !b.isShort) return false;
  // Initials are a unit's or a post's, never a person's.
  if ((isUnit || (sameHead && a.head)) && a.letters === b.letters) return true;
  return !sameHead && a.first + a.letters === b.first + b.letters;
}

function formOf(name: string, role: Role, lexicon: Lexicon): Form {
  const words = cleanText(name).match(/\p{L}\/\p{L}(?!\p{L})|[\p{L}\p{N}]+/gu) ?? [];
  while (words.length > 1 && lexicon.is("title", words[0] as string)) words.shift();
  const text = words.join(" ");
  const [head = ""] = lexicon.heads[role].exec(text) ?? [];
  const rest = text
    .slice(head.length)
    .split(" ")
    .filter((word) => word && !lexicon.is("filler", word));
  const hasSmall = name !== name.toUpperCase();
  const isShort = (word: string) => /^\p{Lu}{2,}$/u.test(word) && (hasSmall || !/[AEIOUY]/.test(plain(word)));
  const initials = (part: string[]) =>
    part.map((word) => (isShort(word) || /^\d/.test(word) ? plain(word) : plain(word).slice(0, 1))).join("");
  return {
    head: head.trim().toLowerCase(),
    first: initials(head.split(" ")),
    rest: matchKey(rest.join(" ")),
    letters: initials(rest),
    isShort: rest.some(isShort),
  };
}

/** Capitals without marks: a code can be typed on any keyboard. */
function plain(word: string): string {
  return word
    .toUpperCase()
    .replace(/\u0110/g, "D")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}
