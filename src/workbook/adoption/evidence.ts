/** Reads the evidence that a list names: one item a line, with its code, link, document number and date where it has them. */
import type { DateString } from "../../domain/dates.ts";
import { matchKey } from "../../domain/match-key.ts";
import { readDay } from "../typed-values.ts";
import type { Lexicon } from "./lexicon.ts";

export interface EvidenceItem {
  code?: string;
  title?: string;
  link?: string;
  docNumber?: string;
  issuedOn?: DateString;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s;,"'<>]+/i;
const CODE = /^(H\d+(?:\.\d+)+)(?:\s*[:.–-]\s*|\s+|$)/;
const REVISION = "(?:\\s+(?:rev|ver|v)\\.?\\s?[A-Z0-9]{1,3}(?![\\p{L}\\p{N}]))?";
/**
 * Patterns of whole document numbers: "123/QĐ-TCT" and "12-QĐ/TW"; numbers with a figure in some part, such as
 * "CAL-REG-2026", "WI/QA/014" and "F-7.2-01"; and only alone in a line also "POL 012" and "NCR-LOG", which inside a
 * sentence may be an office or a year.
 */
const DOCUMENTS = [
  /(?<![\p{L}\p{N}])\d{1,5}(?:\/\d{4})?[/-]\p{Lu}[\p{L}&]*(?:[/-]\p{Lu}[\p{L}&]*)*/u,
  new RegExp(
    `(?<![\\p{L}\\p{N}/.-])(?=[A-Z0-9/.-]*\\d)[A-Z][A-Z0-9]{0,9}(?:[/-][A-Z0-9]+(?:\\.\\d+)*)+(?![\\p{L}\\p{N}])${REVISION}`,
    "u",
  ),
  new RegExp(`^[A-Z]{2,6} \\d{2,6}${REVISION}$|^[A-Z]{2,6}(?:[/-][A-Z]{2,6})+${REVISION}$`, "u"),
];
const DAY = /(\p{L}*)\s*\b(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b/u;

/** The items of a row. Where its columns have equally many lines, the lines of one number belong together. */
export function readEvidence(
  columns: Record<"code" | "title" | "link" | "docNumber", string> & EvidenceItem,
  lexicon: Lexicon,
): EvidenceItem[] {
  const titles = linesOf(columns.title);
  const parts = (["code", "link", "docNumber"] as const).map((part) => ({ part, lines: linesOf(columns[part]) }));
  const lengths = [titles, ...parts.map(({ lines }) => lines)].map(({ length }) => length);
  const count = Math.max(...lengths);
  const isEven = lengths.every((length) => length === 0 || length === count);
  const pick = (lines: readonly string[], index: number) => (isEven ? (lines[index] ?? "") : lines.join("; "));
  return Array.from({ length: isEven ? count : 1 }, (_, index) => index).flatMap((index) => {
    const item = readLine(pick(titles, index), lexicon);
    for (const { part, lines } of parts) if (pick(lines, index)) item[part] = pick(lines, index);
    if (columns.issuedOn && Object.keys(item).length > 0) item.issuedOn = columns.issuedOn;
    return Object.keys(item).length > 0 ? [item] : [];
  });
}

function linesOf(cell: string): string[] {
  // An address on a line of its own belongs to the line above it.
  return cell
    .replace(/(?:\n|;\s)\s*(?=https?:)/g, " ")
    .split(/\n|;\s+/)
    .map((line) =>
      line
        .replace(/^\s*[-+•*]\s+/, "")
        .replace(/[\s;]+$/, "")
        .trim(),
    )
    .filter(Boolean);
}

/** The parts of one line; a bare yes names no evidence. */
function readLine(line: string, lexicon: Lexicon): EvidenceItem {
  if (!line || lexicon.is("yes", line) || lexicon.is("no", line)) return {};
  const code = CODE.exec(line)?.[1];
  const [link] = ADDRESS.exec(line) ?? [];
  const title = line
    .replace(CODE, "")
    .replace(ADDRESS, "")
    .replace(/[\s:–(-]+$/, "")
    .trim();
  const [docNumber] = DOCUMENTS.map((each) => each.exec(title)?.[0]).filter(Boolean);
  const [, word = "", written] = (docNumber && DAY.exec(title)) || [];
  // "5/6/2026" is read as day, month only beside a word such as "ngày".
  const issuedOn = written && readDay(written, lexicon.is("dayPrefix", word) ? false : undefined);
  return {
    ...(code && { code }),
    ...(title && { title }),
    ...(link && { link }),
    ...(docNumber && { docNumber }),
    ...(issuedOn && { issuedOn }),
  };
}

/** Keys by which two items are one piece of evidence: the code, else the address, the document number or the name. */
export function evidenceKeys({ code, link, docNumber, title }: EvidenceItem): string[] {
  if (code) return [`code ${matchKey(code)}`];
  if (link) return [`link ${link}`];
  return docNumber ? [`doc ${matchKey(docNumber)}`] : [`title ${matchKey(title ?? "")}`];
}
