/** People and units that a list names: known ones by code, name, address or short form, others to be added. */
import { matchKey } from "../../domain/match-key.ts";
import { type Form, type Forms, formOf, openForms } from "./forms.ts";
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
  /** Names that were taken for another spelling of one. */
  spellings: readonly Spelling[];
}

/** A name as the list has it, and whose it was taken for. */
export interface Spelling {
  seen: string;
  code: string;
}

type KnownRecord = { code: string; name?: string; email?: string };

/** A directory over the records of a tab; names that two records share count as the first of them. */
export function openDirectory(known: readonly KnownRecord[], role: Role, lexicon: Lexicon): Directory {
  const codes = new Map<string, string>();
  const register: Register = {
    lexicon,
    forms: openForms(role),
    added: new Map(),
    spellings: [],
    formOf: (name) => formOf(name, role, lexicon),
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

/** What a directory keeps. */
interface Register {
  lexicon: Lexicon;
  forms: Forms;
  added: Map<string, Named>;
  spellings: Spelling[];
  formOf(name: string): Form;
  /** The code of a name, an address or a code. */
  find(name: string): string | undefined;
  /** The first who has a name keeps it. */
  add(name: string, code: string): void;
}

function enterKnown({ add, forms, formOf }: Register, known: readonly KnownRecord[]): void {
  for (const { code } of known) add(code, code);
  for (const { code, name = "", email = "" } of known) {
    if (!code) continue;
    for (const each of [name, email]) add(each, code);
    const form = formOf(name);
    forms.enter(code, form);
    // "P-TCHC" of "Phòng Tổ chức": the head stands in the code too.
    const { head, first } = form;
    forms.enter(code, formOf(code.startsWith(`${first}-`) ? `${head} ${code.slice(first.length + 1)}` : code));
  }
}

interface Met {
  raw: string;
  name: string;
  email: string;
  form: Form;
}

/** Full names first: what is short, without a head or only an address is known by them. */
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

/** "Đ/c Nguyễn Văn A" is called by his name alone: a letter to him says "đồng chí" of its own. */
function withoutCourtesy(name: string, lexicon: Lexicon): string {
  const [first = "", ...rest] = name.split(/\s+/);
  return rest.length > 0 && lexicon.is("courtesy", first.replace(/[.:]$/, "")) ? rest.join(" ") : name;
}

/** A name, and the address that stands beside it or alone. */
export function splitAddress(raw: string): { name: string; email: string } {
  const [email = ""] = /[^\s@<>,;:()]+@[^\s@<>,;:()]+\.[^\s@<>,;:()]+/.exec(raw) ?? [];
  const name = email && raw.replace(email, "").replace(/^[\s()<>:–-]+|[\s()<>:–-]+$/g, "");
  return { name: name || raw, email };
}

const LONGEST_CODE = 12;

/** "P-TCHC", "BGH": as offices abbreviate. What is short already stays. */
function shortCode(name: string, { head, first, letters }: Form, lexicon: Lexicon): string {
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
