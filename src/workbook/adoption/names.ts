/** People and units that a list names: known ones by code, name, address or short form, others to be added. */
import { matchKey } from "../../domain/match-key.ts";
import { type Form, formOf, openForms } from "./forms.ts";
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

/** A directory over the records of a tab; names that two records share count as the first of them. */
export function openDirectory(
  known: readonly { code: string; name?: string; email?: string }[],
  role: Role,
  lexicon: Lexicon,
): Directory {
  const codes = new Map<string, string>();
  const forms = openForms(role);
  const added = new Map<string, Named>();
  const spellings: Spelling[] = [];
  const take = (name: string) => formOf(name, role, lexicon);
  const find = (name: string) => codes.get(matchKey(name));
  const add = (name: string, code: string) => {
    if (name && !find(name)) codes.set(matchKey(name), code);
  };
  for (const { code } of known) add(code, code);
  for (const { code, name = "", email = "" } of known) {
    if (!code) continue;
    for (const each of [name, email]) add(each, code);
    const form = take(name);
    forms.enter(code, form);
    // "P-TCHC" of "Phòng Tổ chức": the head stands in the code too.
    const { head, first } = form;
    forms.enter(code, take(code.startsWith(`${first}-`) ? `${head} ${code.slice(first.length + 1)}` : code));
  }
  const directory: Directory = {
    added,
    spellings,
    meet(names) {
      const met = names.map((raw) => {
        const { name, email } = splitAddress(raw);
        const form = take(name);
        // Full names first: what is short, without a head or only an address is known by them.
        const order = (name === email ? 4 : 0) + (form.head ? 0 : 2) + (form.isShort ? 1 : 0);
        return { raw, name, email, form, order };
      });
      for (const { raw, name, email, form } of met.sort((a, b) => a.order - b.order)) {
        let code = find(email) ?? find(name);
        const alike = code ? undefined : forms.codeOf(form);
        if (alike) spellings.push({ seen: name, code: alike });
        code = code ?? alike;
        if (!code) {
          code = freeCode(shortCode(name, form, lexicon), find);
          added.set(code, { code, name: withoutCourtesy(name, lexicon) });
          forms.enter(code, form);
        }
        for (const each of [code, name, withoutCourtesy(name, lexicon), email, raw]) add(each, code);
        const own = added.get(code);
        if (own && email) own.email = email;
      }
    },
    knows: (name) => (find(name) ?? forms.codeOf(take(name))) !== undefined,
    codeOf(name) {
      if (!find(name)) directory.meet([name]);
      return find(name) ?? "";
    },
  };
  return directory;
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
