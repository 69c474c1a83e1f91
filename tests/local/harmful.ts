/** Worksheets that mean harm, or look like it. */
import { pack, writeArchive } from "../../src/local/xlsx/zip.ts";
import { goldParts } from "../fixtures/gold-package.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const sheetXml = (cells: string, after = "") =>
  `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData>${after}</worksheet>`;

/** The gold package with other parts in place of some of its own. */
export function withParts(changes: Record<string, string | Buffer>): Buffer {
  const parts = { ...goldParts(), ...changes };
  return writeArchive(Object.entries(parts).map(([path, content]) => pack(path, Buffer.from(content))));
}

/** The worksheet whose place they take in the gold package. */
export const SHEET = "xl/worksheets/sheet2.xml";
/** Refused as damaged. */
export const DAMAGED: [name: string, xml: string][] = [
  ["a document type", `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetXml("")}`],
  ["elements nested without end", `<worksheet xmlns="${MAIN}"><sheetData/>${"<a>".repeat(200_000)}`],
  ["cells without an end", `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${"<c ".repeat(200_000)}`],
  ["attributes without an end", sheetXml(`<row r="1"><c r="A1${" ".repeat(300_000)}`)],
  [
    "texts without an end",
    sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is>${"<t>".repeat(200_000)}</is></c></row>`, "<a>"),
  ],
  ["an entity that nobody knows", sheetXml('<row r="1"><c r="A1" t="str"><v>&nope;</v></c></row>')],
  ["a row outside the grid", sheetXml('<row r="99999999"><c r="A99999999"><v>1</v></c></row>')],
];

/** Read. */
export const HARMLESS: [name: string, xml: string][] = [
  [
    "a hundred thousand links",
    sheetXml("", `<hyperlinks>${'<hyperlink ref="A1" location="A1"/>'.repeat(100_000)}</hyperlinks>`),
  ],
  ["a hundred thousand merges", sheetXml("", `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(100_000)}</mergeCells>`)],
  [
    "a rule of a hundred thousand areas",
    sheetXml(
      "",
      `<conditionalFormatting sqref="${"A1 ".repeat(100_000)}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
    ),
  ],
  ["a text of spaces", sheetXml(`<row r="1"><c r="A1" t="str"><v>${" ".repeat(2_000_000)}</v></c></row>`)],
  ["brackets that never close", sheetXml(`<row r="1"><c r="A1"><f>${"[".repeat(8000)}</f><v>1</v></c></row>`)],
  ["quotes that never close", sheetXml(`<row r="1"><c r="A1"><f>${"'".repeat(8001)}</f><v>1</v></c></row>`)],
];

/** A worksheet that unpacks to hundreds of times its size. */
export function bomb(): Buffer {
  return withParts({ [SHEET]: Buffer.concat([Buffer.from(sheetXml("")), Buffer.alloc(120_000_000, " ")]) });
}
