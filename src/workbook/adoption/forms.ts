/** Takes names of units and posts apart, so that different spellings of one name are recognised. */
import { matchKey } from "../../domain/match-key.ts";
import { cleanText } from "../cell.ts";
import type { Lexicon, NameRole } from "./lexicon.ts";

/** A name in two parts: its head (the kind of unit or the post that it begins with) and the rest. */
export interface NameForm {
  head: string;
  /** Initials of the head. */
  first: string;
  rest: string;
  /** Initials of the rest; of an abbreviation all its letters. */
  letters: string;
  /** Whether the name holds an abbreviation. */
  isShort: boolean;
}

/** Takes a name of a unit or a person apart. */
export function nameFormOf(name: string, role: NameRole, lexicon: Lexicon): NameForm {
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

/** A word in capitals without marks: codes are made of it, and must be typed on any keyboard. */
function plain(word: string): string {
  return word
    .toUpperCase()
    .replace(/\u0110/g, "D")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}

/** Known name forms, each with the code of its unit or person. */
export interface NameForms {
  enter(code: string, form: NameForm): void;
  /** The code of the only known name of which this is another spelling; undefined for none or several. */
  codeOf(form: NameForm): string | undefined;
}

/** An empty collection of name forms. */
export function openNameForms(role: NameRole): NameForms {
  /** Entries by every key that another spelling of the name may share. */
  const entries = new Map<string, { code: string; form: NameForm }[]>();
  const near = (form: NameForm) =>
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

/** Whether two names mean one unit or one post: by their words, or by an abbreviation on either side. */
function isSame(a: NameForm, b: NameForm, role: NameRole): boolean {
  const [isUnit, sameHead] = [role === "unit", a.head === b.head];
  if (!sameHead && a.head && b.head) return false;
  if (a.rest === b.rest && (isUnit || sameHead)) return true;
  if (!a.isShort && !b.isShort) return false;
  // Equal initials make two names one only for units and posts, never for people.
  if ((isUnit || (sameHead && a.head)) && a.letters === b.letters) return true;
  return !sameHead && a.first + a.letters === b.first + b.letters;
}
