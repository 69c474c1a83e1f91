/** Names of units and posts taken apart, so that the spellings of one are known as one. */
import { matchKey } from "../../domain/match-key.ts";
import { cleanText } from "../cell.ts";
import type { Lexicon, Role } from "./lexicon.ts";

/** The kind of unit or the post that a name begins with, and the rest of it. */
export interface Form {
  head: string;
  /** Initials of the head. */
  first: string;
  rest: string;
  /** Initials of the rest; of an abbreviation all its letters. */
  letters: string;
  /** Whether an abbreviation stands in it. */
  isShort: boolean;
}

export function formOf(name: string, role: Role, lexicon: Lexicon): Form {
  const words = cleanText(name).match(/\p{L}\/\p{L}(?!\p{L})|[\p{L}\p{N}]+/gu) ?? [];
  while (role === "person" && words.length > 1 && lexicon.is("title", words[0] as string)) words.shift();
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

/** Forms with the codes of those that have them. */
export interface Forms {
  enter(code: string, form: Form): void;
  /** The code of the only one whose name this is another spelling of. */
  codeOf(form: Form): string | undefined;
}

export function openForms(role: Role): Forms {
  /** By all that another spelling may have in common with them. */
  const entries = new Map<string, { code: string; form: Form }[]>();
  const near = (form: Form) =>
    [form.rest, form.letters, form.first + form.letters].map((key) => {
      const found = entries.get(key) ?? [];
      entries.set(key, found);
      return found;
    });
  return {
    enter(code, form) {
      for (const each of near(form)) each.push({ code, form });
    },
    codeOf(form) {
      const same = near(form).flatMap((each) => each.filter((other) => isSame(form, other.form, role)));
      const codes = new Set(same.map(({ code }) => code));
      return codes.size === 1 ? same[0]?.code : undefined;
    },
  };
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
