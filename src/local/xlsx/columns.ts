/** Looks of whole columns between the file and the model: the library neither reads nor writes them. */

import { type CellStyle, type Cell as FileCell, readXlsx } from "hucre";
import { columnIndex, columnLetters } from "../rectangles.ts";
import { DEFAULT_STYLE, type Style } from "../styles.ts";
import { packed, writeArchive } from "./archive.ts";
import type { Parts } from "./parts.ts";
import type { StyleReader, StyleWriter } from "./styles.ts";

interface StyledColumns {
  /** Counted from 0, the last one included. */
  first: number;
  last: number;
  /** The look's number in the file. */
  id: number;
}

function styledColumns(sheetXml: string): StyledColumns[] {
  const start = sheetXml.indexOf("<cols>");
  if (start < 0) return [];
  const columns = sheetXml.slice(start, sheetXml.indexOf("</cols>", start)).matchAll(/<col\b[^>]*>/g);
  return [...columns].flatMap(([element]) => {
    const attribute = (name: string) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(element)?.[1] ?? 0);
    const [first, last, id] = [attribute("min") - 1, attribute("max") - 1, attribute("style")];
    return id > 0 && first >= 0 ? { first, last, id } : [];
  });
}

/** The looks of each sheet's columns, of at most `width` of them; what lies beyond the grid says nothing. */
export async function readColumnStyles(
  parts: Parts,
  sheets: readonly { xml: string; width: number }[],
  styles: StyleReader,
): Promise<(Style | undefined)[][]> {
  const found = sheets.map(({ xml, width }) => styledColumns(xml).filter(({ first }) => first < width));
  const ids = [...new Set(found.flat().map(({ id }) => id))];
  const looks = ids.length > 0 ? await lookUp(parts, ids, styles) : new Map<number, Style>();
  return found.map((columns, index) => {
    const row: (Style | undefined)[] = [];
    for (const { first, last, id } of columns) {
      const style = looks.get(id);
      const end = Math.min(last + 1, sheets[index]?.width ?? 0);
      while (row.length < end) row.push(undefined);
      if (style && style !== DEFAULT_STYLE) row.fill(style, first, end);
    }
    return row;
  });
}

/** The library tells looks of cells only: a small workbook with the file's styles has one cell for each number. */
async function lookUp(parts: Parts, ids: readonly number[], styles: StyleReader): Promise<Map<number, Style>> {
  const cells = ids.map((id, index) => `<c r="${columnLetters(index)}1" s="${id}"><v>1</v></c>`).join("");
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (list: readonly string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map((line, index) => {
        const [kind, target] = line.split(" ");
        return `<Relationship Id="r${index}" Type="${office}/${kind}" Target="${target}"/>`;
      })
      .join("")}</Relationships>`;
  const texts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(["officeDocument xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="r0"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["worksheet worksheets/sheet1.xml", "styles styles.xml"]),
    "xl/styles.xml": parts.text("xl/styles.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  };
  const file = await readXlsx(writeArchive(Object.entries(texts).map(([name, text]) => packed(name, text))), {
    readStyles: true,
  });
  const read = (index: number) => file.sheets[0]?.cells?.get(`0,${index}`)?.style as CellStyle | undefined;
  return new Map(ids.map((id, index) => [id, styles.read(read(index) ?? {})]));
}

/**
 * The cells of a row that stands for the looks of the columns, below all others, so that the library numbers the looks;
 * `withColumnStyles` takes the row out again.
 */
export function patternRow(
  columns: readonly (Style | undefined)[],
  row: number,
  styles: StyleWriter,
): [string, Partial<FileCell>][] {
  return columns.flatMap((style, column): [string, Partial<FileCell>][] =>
    style ? [[`${row},${column}`, styles.cell(style)]] : [],
  );
}

/** A sheet's text with the pattern row at this index turned into looks of columns. */
export function withColumnStyles(sheetXml: string, row: number): string {
  const start = sheetXml.lastIndexOf(`<row r="${row + 1}"`);
  if (start < 0) return sheetXml;
  const end = sheetXml.indexOf("</row>", start) + "</row>".length;
  const ids = new Map<number, string>();
  for (const [, letters = "", id = ""] of sheetXml.slice(start, end).matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"/g)) {
    ids.set(columnIndex(letters), id);
  }
  const body = sheetXml.indexOf("<sheetData>");
  const head = sheetXml
    .slice(0, body)
    .replace(/(<dimension ref="A1:[A-Z]+)\d+"/, (_, from: string) => `${from}${Math.max(1, row)}"`)
    .replace(/<col min="(\d+)" max="\d+"/g, (whole, first: string) => {
      const id = ids.get(Number(first) - 1);
      return id === undefined ? whole : `${whole} style="${id}"`;
    });
  return head + sheetXml.slice(body, start) + sheetXml.slice(end);
}
