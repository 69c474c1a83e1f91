/** People and units that a list names: known ones by code, name, address or short form, others to be added. */
import { matchKey } from "../../domain/match-key.ts";
import { type NameForm, type NameForms, nameFormOf, openNameForms } from "./forms.ts";
import type { Lexicon, NameRole } from "./lexicon.ts";

export interface Named {
  code: string;
  name: string;
  email?: string;
}

export interface Directory {
  /** Gives names codes; all names of a list at once, since a short form is recognised by its full name. A name may hold an address. */
  meet(names: readonly string[]): void;
  /** The code of a name, known or newly given. */
  codeOf(name: string): string;
  /** Whether a name is known, from the tab or the list. */
  knows(name: string): boolean;
  /** New records, by code. */
  added: ReadonlyMap<string, Named>;
  /** Names that were taken for another spelling of a known or new one. */
  spellings: readonly Spelling[];
}

/** A name as the list has it, and whose it was taken for. */
export interface Spelling {
  seen: string;
  code: string;
}

type KnownRecord = { code: string; name?: string; email?: string };

/** A directory over the records of a tab; names that two records share count as the first of them. */
export function openDirectory(known: readonly KnownRecord[], role: NameRole, lexicon: Lexicon): Directory {
  const codes = new Map<string, string>();
  const register: Register = {
    lexicon,
    forms: openNameForms(role),
    added: new Map(),
    spellings: [],
    formOf: (name) => nameFormOf(name, role, lexicon),
    find: (name) => codes.get(matchKey(name)),
    add: (name, code) => {
      if (name && !register.find(name)) codes.set(matchKey(name), code);
    },
  };
  const { added, spellings, find, forms } = register;
  enterKnown(register, known);
  const meet = (names: readonly string[]) => {
    for (const each of fullNamesFirst(register, names)) meetOne(register, each);
  };
  return {
    added,
    spellings,
    meet,
    knows: (name) => (find(name) ?? forms.codeOf(register.formOf(name))) !== undefined,
    codeOf(name) {
      if (!find(name)) meet([name]);
      return find(name) ?? "";
    },
  };
}

/** The working state of a directory. */
interface Register {
  lexicon: Lexicon;
  forms: NameForms;
  added: Map<string, Named>;
  spellings: Spelling[];
  formOf(name: string): NameForm;
  /** The code of a name, an address or a code. */
  find(name: string): string | undefined;
  /** Enters a name; one that is entered already keeps its first code. */
  add(name: string, code: string): void;
}

function enterKnown({ add, forms, formOf }: Register, known: readonly KnownRecord[]): void {
  for (const { code } of known) add(code, code);
  for (const { code, name = "", email = "" } of known) {
    if (!code) continue;
    for (const each of [name, email]) add(each, code);
    const form = formOf(name);
    forms.enter(code, form);
    // The code "P-TCHC" begins with the head's initial: entered as "Phòng TCHC" too, it is found by either spelling.
    const { head, first } = form;
    forms.enter(code, formOf(code.startsWith(`${first}-`) ? `${head} ${code.slice(first.length + 1)}` : code));
  }
}

interface Met {
  raw: string;
  name: string;
  email: string;
  form: NameForm;
}

/** Sorts full names first, since short ones, those without a head and bare addresses are recognised by them. */
function fullNamesFirst({ formOf }: Register, names: readonly string[]): Met[] {
  const met = names.map((raw) => {
    const { name, email } = splitAddress(raw);
    const form = formOf(name);
    return { raw, name, email, form, order: (name === email ? 4 : 0) + (form.head ? 0 : 2) + (form.isShort ? 1 : 0) };
  });
  return met.sort((a, b) => a.order - b.order);
}

function meetOne(register: Register, { raw, name, email, form }: Met): void {
  const { find, forms, added, lexicon } = register;
  const called = withoutCourtesy(name, lexicon);
  let code = find(email) ?? find(name);
  if (!code) {
    code = forms.codeOf(form);
    if (code) register.spellings.push({ seen: name, code });
  }
  if (!code) {
    code = freeCode(shortCode(name, form, lexicon), find);
    added.set(code, { code, name: called });
    forms.enter(code, form);
  }
  for (const each of [code, name, called, email, raw]) register.add(each, code);
  const own = added.get(code);
  if (own && email) own.email = email;
}

/** A name without "Đ/c" and its like: letters put the courtesy before the name themselves. */
function withoutCourtesy(name: string, lexicon: Lexicon): string {
  const [first = "", ...rest] = name.split(/\s+/);
  return rest.length > 0 && lexicon.is("courtesy", first.replace(/[.:]$/, "")) ? rest.join(" ") : name;
}

/** Splits a name from the address beside it; a bare address is its own name. */
export function splitAddress(raw: string): { name: string; email: string } {
  const [email = ""] = /[^\s@<>,;:()]+@[^\s@<>,;:()]+\.[^\s@<>,;:()]+/.exec(raw) ?? [];
  const name = email && raw.replace(email, "").replace(/^[\s()<>:–-]+|[\s()<>:–-]+$/g, "");
  return { name: name || raw, email };
}

const LONGEST_CODE = 12;

/** A code as offices abbreviate, "P-TCHC" or "BGH"; a name of one short word is its own code. */
function shortCode(name: string, { head, first, letters }: NameForm, lexicon: Lexicon): string {
  const whole = name.replace(/@.*/, "");
  if (!head && /^[^\s,;]{1,12}$/.test(whole)) return whole;
  const joint = first && letters && !lexicon.is("joined", head) ? "-" : "";
  return (first + joint + letters).slice(0, LONGEST_CODE) || "X";
}

function freeCode(wanted: string, find: (code: string) => unknown): string {
  let code = wanted;
  for (let number = 2; find(code); number++) code = wanted.slice(0, LONGEST_CODE - String(number).length) + number;
  return code;
}
