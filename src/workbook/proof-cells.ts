/** What proves: an address that can be opened, or the number of a document. What only stands in their place does not. */
import { cleanText, isDate } from "./cell.ts";
import type { Kind, Read } from "./kinds.ts";
import { beginsWith } from "./written-words.ts";

/** An address with a host that has a name of two parts or more: "https://…" is none. */
const ADDRESS = /https?:\/\/(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]+(?=[/:?#\s]|$)/iu;
/** The same without how it is opened, as people copy it: a press of a button puts that before. */
const BARE_ADDRESS = /^(?:www\.|(?:docs|drive|sites)\.google\.com\/)\S+$/i;
const LOCAL = /^https?:\/\/127\./i;
/** A path of somebody's disk or of a server in the house, or the name of a file. */
const PATH =
  /^["']?(?:[a-z]:[\\/]|\\\\|file:|~\/|\/(?:home|users|mnt|media|volumes)\/)|^[^/\s][^/]*\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar)$/i;

/** The path of somebody's disk or of a server in the house that text has in it: nobody else opens that. */
export function diskPathIn(text: string): string | undefined {
  const [, path] =
    /(?:^|[\s("':])((?:[a-z]:\\|\\\\|file:\/\/|\/(?:home|users|mnt|media|volumes)\/)[^\n)"']*)/i.exec(text) ?? [];
  return path?.trim();
}

/** Why something proves nothing. */
export type NoProof = "placeholder" | "path" | "bareAddress" | "isDate" | "noDigit";

/** A link that can be opened. */
export const proofLink: Kind<string> = {
  read: (cell) => {
    const link = cleanText(cell);
    if (ADDRESS.test(link) && !LOCAL.test(link)) return { value: link };
    return { code: "notOpenable", ...why(isDate(cell) ? "isDate" : whyNoLink(link)) };
  },
  write: (value) => value,
  look: "text",
};

/** The number of a document: it has a digit, and none that is only to be filled in. */
export const documentNumber: Kind<string> = {
  read: (cell) => {
    const number = typeof cell === "number" ? String(cell) : cleanText(cell);
    const reason = isDate(cell) ? "isDate" : whyNoNumber(number);
    return reason ? { code: "noDocNumber", expected: reason } : { value: number };
  },
  write: (value) => value,
  look: "code",
};

/** The address that was surely meant, of one that lacks how it is opened. */
export function completeAddress(text: string): string | undefined {
  return BARE_ADDRESS.test(text) ? `https://${text}` : undefined;
}

/** Whether text only stands where a link, a number or a name of evidence will come: "chưa có", "-", "N/A". */
export function isPlaceholder(text: string): boolean {
  const said = cleanText(text);
  // Draft marks stand in brackets or after a comma as well: "12-QĐ/TCT (chưa ký)".
  const parts = said.split(/[([,;–]/).slice(1);
  return (
    !/[\p{L}\p{N}]/u.test(said) ||
    beginsWith("placeholders", said) ||
    parts.some((part) => beginsWith("drafts", part.trim()))
  );
}

function whyNoLink(link: string): NoProof | undefined {
  if (BARE_ADDRESS.test(link)) return "bareAddress";
  return isPlaceholder(link) ? "placeholder" : PATH.test(link) ? "path" : undefined;
}

function whyNoNumber(number: string): NoProof | undefined {
  if (PATH.test(number) && !ADDRESS.test(number)) return "path";
  // "…/QĐ-TCT ngày …/…/2026": dots and lines stand where the number is to be written.
  const isOpen = /^[^\p{N}]*(?:\.{2,}|…|_{2,}|x{2,})\s*[/-]/iu.test(number);
  if (isOpen || /^[^1-9]*0[^1-9]*$/.test(number) || isPlaceholder(number)) return "placeholder";
  return /\d/.test(number) ? undefined : "noDigit";
}

function why(reason: NoProof | undefined): Pick<Extract<Read<string>, { code: unknown }>, "expected"> {
  return reason ? { expected: reason } : {};
}
