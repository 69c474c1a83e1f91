/** Reads the evidence of a row of a list from its columns. */
import { cleanText } from "../cell.ts";
import type { Kind } from "../kind.ts";
import { diskPathIn, documentNumber, isPlaceholder, proofLink } from "../proof-cells.ts";
import { type EvidenceItem, readEvidence } from "./evidence.ts";
import type { Lexicon } from "./lexicon.ts";
import type { RowReader } from "./row-reader.ts";
import type { ListedRow } from "./rows.ts";

/** The evidence of a row; what proves nothing is recorded as missed. */
export function evidenceOf(row: ListedRow, reader: RowReader, lexicon: Lexicon): EvidenceItem[] {
  const [code = "", title = "", link = "", docNumber = ""] = ["Code", "Title", "Link", "Doc"].map((part) => {
    const said = cleanText(reader.read(`evidence${part}`, row, (cell) => cell) ?? "");
    const proves = part === "Link" ? proofLink : part === "Doc" ? documentNumber : undefined;
    // A placeholder or a disk path goes into the note: as evidence it would prove nothing.
    const isNone = proves ? provesNothing(said, proves) : part === "Title" && isPlaceholder(said);
    if (said && isNone) reader.miss(row.row, `evidence${part}`, said);
    return isNone ? "" : said;
  });
  const issuedOn = reader.readDay("evidenceOn", row);
  const proved = link || docNumber ? title : withoutPaths(title, (path) => reader.miss(row.row, "evidenceTitle", path));
  const items = readEvidence({ code, title: proved, link, docNumber, ...(issuedOn && { issuedOn }) }, lexicon);
  if (items.length === 0 && proved) reader.miss(row.row, "evidenceTitle", title);
  return items;
}

/** The names of evidence without paths of somebody's disk, each of which is reported: nobody else can open it. */
function withoutPaths(title: string, report: (path: string) => void): string {
  const lines = title.split("\n").filter((line) => {
    const path = diskPathIn(line);
    if (path) report(path);
    return !path || line.replace(/^[\s\-+•*]+/, "").trim() !== path;
  });
  return lines.join("\n");
}

/** Whether every line of a cell is a placeholder or a path of somebody's disk. */
function provesNothing(said: string, proves: Kind<string>): boolean {
  return said.split("\n").every((line) => {
    const read = proves.read(line);
    return !("value" in read) && (read.expected === "placeholder" || read.expected === "path");
  });
}
