/** Cells that prove: an address that can be opened, or the number of a document. Placeholders, paths and dates do not. */
import { cleanText, isDate } from "./cell.ts";
import type { CellReading, Kind } from "./kind.ts";
import { beginsWith } from "./written-words.ts";

/** An address whose host has two parts or more, so that "https://…" is none. */
const ADDRESS = /https?:\/\/(?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]+(?=[/:?#\s]|$)/iu;
/** An address without "https://", as people copy it: the press of a button completes it. */
const BARE_ADDRESS = /^(?:www\.|(?:docs|drive|sites)\.google\.com\/)\S+$/i;
const LOCAL = /^https?:\/\/127\./i;
/** A path on somebody's disk or on the school's own server, or the name of a file. */
const PATH =
  /^["']?(?:[a-z]:[\\/]|\\\\|file:|~\/|\/(?:home|users|mnt|media|volumes)\/)|^[^/\s][^/]*\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|zip|rar)$/i;

/** The path on somebody's disk or on the school's own server that a text holds: others cannot open it. */
export function diskPathIn(text: string): string | undefined {
  const [, path] =
    /(?:^|[\s("':])((?:[a-z]:\\|\\\\|file:\/\/|\/(?:home|users|mnt|media|volumes)\/)[^\n)"']*)/i.exec(text) ?? [];
  return path?.trim();
}

/** Why a cell proves nothing. */
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

/** The number of a document: it has a digit, and no dots or lines where the number is still to be filled in. */
export const documentNumber: Kind<string> = {
  read: (cell) => {
    const number = typeof cell === "number" ? String(cell) : cleanText(cell);
    const reason = isDate(cell) ? "isDate" : whyNoNumber(number);
    return reason ? { code: "noDocNumber", expected: reason } : { value: number };
  },
  write: (value) => value,
  look: "code",
};

/** The address with "https://" where only that was missing; undefined for other text. */
export function completeAddress(text: string): string | undefined {
  return BARE_ADDRESS.test(text) ? `https://${text}` : undefined;
}

/** Whether text only keeps the place of a link, a number or a name of evidence: "chưa có", "-", "N/A". */
export function isPlaceholder(text: string): boolean {
  const said = cleanText(text);
  // Marks of a draft may also stand in brackets or after a comma: "12-QĐ/TCT (chưa ký)".
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
  // "…/QĐ-TCT ngày …/…/2026": dots or lines keep the place of the number.
  const isOpen = /^[^\p{N}]*(?:\.{2,}|…|_{2,}|x{2,})\s*[/-]/iu.test(number);
  if (isOpen || /^[^1-9]*0[^1-9]*$/.test(number) || isPlaceholder(number)) return "placeholder";
  return /\d/.test(number) ? undefined : "noDigit";
}

function why(reason: NoProof | undefined): Pick<Extract<CellReading<string>, { code: unknown }>, "expected"> {
  return reason ? { expected: reason } : {};
}
