/** The paragraph styles of a Word file, in the two forms: sizes in points, spacing in twentieths of a point. */

import type { DocumentStyle } from "../document/model.ts";
import { Html, html } from "../html.ts";

export const FONT = "Times New Roman";

export interface PageForm {
  /** Margins in millimetres, inside what both rules allow. */
  margins: { top: number; bottom: number; left: number; right: number };
  sizes: Record<"above" | "motto" | "head" | "date" | "title" | "subject" | "body", number>;
}

/** Both forms. Sizes follow their rules: Nghị định 30/2020 wants 12–14 points, the Party 14–16. */
export const FORMS: Record<DocumentStyle, PageForm> = {
  ND30: {
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    sizes: { above: 12, motto: 13, head: 12, date: 13, title: 14, subject: 14, body: 14 },
  },
  DANG: {
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    sizes: { above: 15, motto: 14, head: 14, date: 14, title: 16, subject: 15, body: 14 },
  },
};

interface Look {
  size: number;
  bold?: boolean;
  italic?: boolean;
  align?: "left" | "center" | "right" | "both";
  before?: number;
  after?: number;
  /** The line height in 240ths of a line. */
  line?: number;
  firstLine?: number;
  keepNext?: boolean;
  newPage?: boolean;
  /** The level in the outline, 0 for the first. */
  outline?: number;
  box?: boolean;
  /** The name of a built-in style of Word's. */
  name?: string;
}

const INDENT = 567;

function looksOf({ sizes }: PageForm): Record<string, Look> {
  const { body, head } = sizes;
  const heading = { size: body, bold: true, before: 120, after: 60, firstLine: INDENT, keepNext: true } as const;
  return {
    BodyText: { size: body, align: "both", after: 120, line: 264, firstLine: INDENT, name: "Body Text" },
    Superior: { size: head, align: "center" },
    Issuer: { size: head, align: "center", bold: true },
    Above: { size: sizes.above, align: "center", bold: true },
    Motto: { size: sizes.motto, align: "center", bold: true },
    Number: { size: head === 12 ? 13 : head, align: "center", before: 60 },
    DateLine: { size: sizes.date, align: "center", italic: true, before: 60 },
    Draft: { size: 13, align: "center", bold: true, before: 80, box: true },
    Title: { size: sizes.title, align: "center", bold: true, before: 240, keepNext: true },
    Subtitle: { size: sizes.subject, align: "center", bold: true, after: 60, keepNext: true },
    AsOf: { size: 13, align: "center", italic: true, before: 60, after: 180 },
    Addressee: { size: body, align: "center", before: 120, after: 180 },
    Heading1: { ...heading, outline: 0, name: "heading 1" },
    Heading2: { ...heading, outline: 1, name: "heading 2" },
    Heading3: { ...heading, italic: true, outline: 2, name: "heading 3" },
    AppendixLabel: { size: body, align: "center", bold: true, keepNext: true, newPage: true },
    AppendixTitle: { size: body, align: "center", bold: true, after: 160, keepNext: true, outline: 0 },
    Blank: { size: body, italic: true, align: "both", after: 120, line: 264, firstLine: INDENT },
    TableHead: { size: 11, align: "center", bold: true, before: 20, after: 20, keepNext: true },
    TableText: { size: 11, align: "left", before: 20, after: 20 },
    TableFigure: { size: 11, align: "center", before: 20, after: 20 },
    TableTotal: { size: 11, align: "center", bold: true, before: 20, after: 20 },
    RecipientsLabel: { size: 12, align: "left", bold: true, italic: true },
    Recipients: { size: 11, align: "left" },
    SignatoryTitle: { size: body, align: "center", bold: true, keepNext: true },
    SignatoryName: { size: body, align: "center", bold: true, before: 1300 },
    PageNumber: { size: 13, align: "center" },
    Rule: { size: 2, align: "center" },
  };
}

/** Renders `styles.xml`. */
export function renderStyles(form: PageForm, language: string): Html {
  const looks = Object.entries(looksOf(form));
  return html`<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    defaults(language),
    html`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
    ...tableStyles(),
    ...looks.map(([id, look]) => styleOf(id, look)),
  ]}</w:styles>`;
}

function defaults(language: string): Html {
  const face = html`<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;
  const run = html`${face}<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/>`;
  const spoken = html`<w:lang w:val="${language}" w:eastAsia="${language}"/>`;
  const spacing = html`<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>`;
  return html`<w:docDefaults><w:rPrDefault><w:rPr>${run}${spoken}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing}</w:pPr></w:pPrDefault></w:docDefaults>`;
}

const SIDES = ["top", "left", "bottom", "right"];

/** The two styles of tables: without lines, and with all of them. */
function tableStyles(): Html[] {
  const space = SIDES.map((side) => new Html(`<w:${side} w:w="${/[fh]t$/.test(side) ? 57 : 0}" w:type="dxa"/>`));
  const plain = html`<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${space}</w:tblCellMar></w:tblPr>`;
  const lines = [...SIDES, "insideH", "insideV"].map(borderOf);
  return [
    html`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>${plain}</w:style>`,
    html`<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${lines}</w:tblBorders></w:tblPr></w:style>`,
  ];
}

function borderOf(side: string): Html {
  return new Html(`<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`);
}

function styleOf(id: string, look: Look): Html {
  const { size, before = 0, after = 0, line = 240, firstLine, outline } = look;
  const form = [
    look.keepNext && html`<w:keepNext/>`,
    look.newPage && html`<w:pageBreakBefore/>`,
    look.box && html`<w:pBdr>${SIDES.map(borderOf)}</w:pBdr>`,
    html`<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`,
    look.box && html`<w:ind w:left="900" w:right="900"/>`,
    firstLine !== undefined && html`<w:ind w:firstLine="${firstLine}"/>`,
    look.align && html`<w:jc w:val="${look.align}"/>`,
    outline !== undefined && html`<w:outlineLvl w:val="${outline}"/>`,
  ];
  const letters = [
    look.bold && html`<w:b/><w:bCs/>`,
    look.italic && html`<w:i/><w:iCs/>`,
    html`<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ];
  return html`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${look.name ?? id}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${form}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}
