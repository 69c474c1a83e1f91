/** E-mail addresses as the strictest mail server takes them, and what is wrong with one that it would refuse. */

/** Why an address is refused; each has a sentence of its own. */
export const ADDRESS_FAULTS = [
  "invisible",
  "several",
  "spaces",
  "noAt",
  "manyAts",
  "localBlank",
  "localDots",
  "localLetters",
  "localLong",
  "domainBlank",
  "domainDots",
  "domainLetters",
  "domainHyphen",
  "domainWithoutDot",
  "domainEnd",
  "tooLong",
] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

/** Most characters of an address, of its part before the "@" and of a label of its domain: RFC 5321, 4.5.3.1, less the angle brackets. */
const [LONGEST, LONGEST_LOCAL, LONGEST_LABEL] = [254, 64, 63];
/** RFC 5322 atoms without what Exim's default rules refuse in front of the "@": % ! / | and quotation. */
const LOCAL = /^[A-Za-z0-9#$&'*+=?^_{}~.-]+$/;
/** Characters that nobody sees: controls, marks of direction, what has no width or shows as a blank though it is none. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
const EVERY_UNSEEN = new RegExp(UNSEEN.source, "gu");
const AROUND = new RegExp(`^(\\s|${UNSEEN.source})+|(\\s|${UNSEEN.source})+$`, "gu");

/** What is wrong with text that should be one plain address; undefined when the strictest server would take it. */
export function addressFault(text: string): AddressFault | undefined {
  if (addressesIn(text).length > 1) return "several";
  if (/\s/.test(text)) return "spaces";
  if (UNSEEN.test(text)) return "invisible";
  const parts = text.split("@");
  if (parts.length < 2) return "noAt";
  if (parts.length > 2) return "manyAts";
  const [local = "", domain = ""] = parts;
  return faultOfLocal(local) ?? faultOfDomain(domain) ?? (text.length > LONGEST ? "tooLong" : undefined);
}

/** Whether text is one plain e-mail address. */
export function isAddress(text: string): boolean {
  return addressFault(text) === undefined;
}

/** The form in which addresses are compared, in lower case: no server still in use minds the case before the "@". */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

function faultOfLocal(local: string): AddressFault | undefined {
  if (local === "") return "localBlank";
  if (/^\.|\.\.|\.$/.test(local)) return "localDots";
  if (!LOCAL.test(local)) return "localLetters";
  return local.length > LONGEST_LOCAL ? "localLong" : undefined;
}

function faultOfDomain(domain: string): AddressFault | undefined {
  if (domain === "") return "domainBlank";
  if (/^\.|\.\.|\.$/.test(domain)) return "domainDots";
  if (!/^[A-Za-z0-9.-]+$/.test(domain)) return "domainLetters";
  const labels = domain.split(".");
  if (labels.some((label) => /^-|-$/.test(label))) return "domainHyphen";
  if (labels.length < 2) return "domainWithoutDot";
  if (labels.some((label) => label.length > LONGEST_LABEL)) return "tooLong";
  // No top level is all figures; those with a figure are written forms of other letters, and begin with "xn--".
  const last = labels[labels.length - 1] ?? "";
  return /^([A-Za-z]{2,}|xn--[A-Za-z0-9-]+)$/i.test(last) ? undefined : "domainEnd";
}

/** The different addresses that text holds: more than one where several were put into one cell. */
function addressesIn(text: string): string[] {
  const parts = text.split(/[,;<>()"/|\s]+/).filter((part) => /^[^@]+@[^@]+$/.test(part));
  return [...new Set(parts.map(addressKey))];
}

/**
 * The address that a cell means. What cannot be seen around it, a name around it ("Phòng Đào tạo <dao.tao@truong.example>") and a "mailto:" before it
 * say nothing else than the address; all other text is given back as it is.
 */
export function plainAddress(cell: string): string {
  const text = cell.replace(AROUND, "");
  const [, inside = text] = /^[^<>]*<\s*([^<>\s]+)\s*>$/.exec(text) ?? [];
  const [, found = inside] = /^mailto:\s*([^\s?]+)$/i.exec(inside) ?? [];
  return isAddress(found) && addressesIn(text.replace(/mailto:/i, "")).length === 1 ? found : text;
}

/**
 * The address that text can only mean where nothing of what a person sees in it is lost: without what cannot be seen,
 * blanks around its "@" and marks of the sentence around it; full-width letters as plain ones. Undefined where the text
 * means an address already, or none can be told for certain.
 */
export function repairedAddress(text: string): string | undefined {
  if (isAddress(plainAddress(text))) return undefined;
  const tidied = text
    .normalize("NFKC")
    .replace(EVERY_UNSEEN, "")
    .trim()
    .replace(/\s*@\s*/g, "@")
    .replace(/\s+\./g, ".");
  const bare = tidied.replace(/^["'“”‘’<([]+|[>)\]"'“”‘’.,;:]+$/g, "");
  return [tidied, bare].map(plainAddress).find(isAddress);
}
