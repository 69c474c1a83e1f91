/** The blocks of a document as the body of a Word file (WordprocessingML). */
import type { Block, Column, OfficeDocument } from "../document/model.ts";
import { type Html, html } from "../html.ts";
import { FORMS, type PageForm } from "./styles.ts";

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** Twentieths of a point in a millimetre. */
const TWIPS = 1440 / 25.4;
const PAGE = { width: Math.round(210 * TWIPS), height: Math.round(297 * TWIPS) };
/** The issuer's share of the letterhead's width. */
const LEFT_SHARE = 0.4;
/** The mean widths of Times New Roman's letters as parts of the font size: of capitals, and of words (`LETTER`). */
const CAPITAL = 0.68;
const LETTER = 0.5;

/** Renders `document.xml`'s body: each part is a section, whose pages are numbered from 1. */
export function renderBody({ parts, style }: OfficeDocument): Html {
  const form = FORMS[style];
  const last = parts.length - 1;
  return html`<w:body>${parts.map((blocks, index) => [
    ...blocks.map((block, at) => renderBlock(block, form, blocks[at + 1]?.kind === "signature" && KEPT)),
    index < last && html`<w:p><w:pPr>${THIN}${section(form)}</w:pPr></w:p>`,
  ])}${section(form)}</w:body>`;
}

function section({ margins }: PageForm): Html {
  const twips = (mm: number) => Math.round(mm * TWIPS);
  const header = Math.round(twips(margins.top) / 2);
  return html`<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/><w:type w:val="nextPage"/><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${twips(margins.top)}" w:right="${twips(margins.right)}" w:bottom="${twips(margins.bottom)}" w:left="${twips(margins.left)}" w:header="${header}" w:footer="${header}" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`;
}

/** Keeps a paragraph on the page of the next one, so that no page has the signature alone. */
const KEPT = html`<w:keepNext/>`;

/** Spacing for the paragraph that must follow the signature's table: nearly no height, so that it opens no page. */
const THIN = html`<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>`;

/** Renders a block; `kept` is the property that keeps it on the page of the next one. */
function renderBlock(block: Block, form: PageForm, kept: Html | false): Html | Html[] {
  switch (block.kind) {
    case "letterhead":
      return letterhead(block, form);
    case "title":
      return title(block, form);
    case "addressee":
      return wordParagraph("Addressee", block.text);
    case "heading":
      return wordParagraph(`Heading${block.depth}`, block.text);
    case "paragraph":
      return wordParagraph("BodyText", block.text, kept);
    case "blank":
      return blank(block, kept);
    case "table":
      return [table(block, form), wordParagraph("TableText", "")];
    case "appendix":
      return [wordParagraph("AppendixLabel", block.label), wordParagraph("AppendixTitle", block.title)];
    case "signature":
      return signature(block, form);
  }
}

/** Renders a paragraph of a named style; line breaks in the text stay line breaks. */
export function wordParagraph(style: string, text: string, more: Html | false = false): Html {
  const lines = clean(text).split("\n");
  const runs = lines.map((line, index) => html`${index > 0 && html`<w:br/>`}<w:t xml:space="preserve">${line}</w:t>`);
  return html`<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${text !== "" && html`<w:r>${runs}</w:r>`}</w:p>`;
}

/** The text without control characters, which XML cannot hold. */
export function clean(text: string): string {
  return (
    text
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "$1")
  );
}

/** Renders a blank as a content control: a click selects the whole hint, and typing replaces it. */
function blank({ hint }: Of<"blank">, kept: Html | false): Html {
  return html`<w:sdt><w:sdtPr><w:alias w:val="${clean(hint)}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${wordParagraph("Blank", `[${hint}]`, kept)}</w:sdtContent></w:sdt>`;
}

function letterhead(block: Of<"letterhead">, form: PageForm): Html[] {
  const { superior, issuer, above, number, draft, dateLine } = block;
  const all = textWidth(form);
  const widths: [number, number] = [Math.round(all * LEFT_SHARE), all - Math.round(all * LEFT_SHARE)];
  const { sizes } = form;
  const isState = above.length > 1;
  const left = [
    superior && wordParagraph("Superior", superior),
    wordParagraph("Issuer", issuer),
    isState
      ? rule(widths[0], Math.min(issuer.length, 20) * sizes.head * CAPITAL * 0.5)
      : wordParagraph("Superior", "*"),
  ];
  const [name = "", motto] = above;
  const right = [
    wordParagraph("Above", name),
    motto && wordParagraph("Motto", motto),
    rule(widths[1], motto ? motto.length * sizes.motto * LETTER : name.length * sizes.above * CAPITAL),
  ];
  const below = [
    [number && wordParagraph("Number", number), wordParagraph("Draft", draft)],
    [dateLine ? wordParagraph("DateLine", dateLine) : wordParagraph("DateLine", "")],
  ];
  return [unruled(widths, [[left, right], below]), wordParagraph("TableText", "")];
}

/** Renders a line in the middle of a column, as long as words of `points` width. */
function rule(column: number, points: number): Html {
  const indent = Math.max(0, Math.round((column - points * 20) / 2));
  return wordParagraph(
    "Rule",
    "",
    html`<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr><w:spacing w:before="60" w:line="80" w:lineRule="exact"/><w:ind w:left="${indent}" w:right="${indent}"/>`,
  );
}

function title({ name, subject, asOf }: Of<"title">, form: PageForm): Html[] {
  return [
    wordParagraph("Title", name),
    wordParagraph("Subtitle", subject),
    rule(textWidth(form), 90),
    asOf === undefined ? wordParagraph("AsOf", "") : wordParagraph("AsOf", asOf),
  ];
}

function signature({ recipients, beside, titles, name }: Of<"signature">, form: PageForm): Html[] {
  const all = textWidth(form);
  const half = Math.round(all / 2);
  const left = recipients
    ? [
        wordParagraph("RecipientsLabel", recipients.label),
        ...recipients.lines.map((each) => wordParagraph("Recipients", each)),
      ]
    : (beside ?? [""]).map((each) => wordParagraph("SignatoryTitle", each));
  const right = [
    ...titles.map((each) => wordParagraph("SignatoryTitle", each)),
    wordParagraph("SignatoryName", name ?? ""),
  ];
  return [
    wordParagraph("TableText", "", KEPT),
    unruled([half, all - half], [[left, right]]),
    wordParagraph("TableText", "", THIN),
  ];
}

type Parts = readonly (Html | string | undefined)[];

/** Renders a table without lines, which places things side by side. */
function unruled(widths: readonly number[], rows: readonly (readonly Parts[])[]): Html {
  return html`<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>${grid(widths)}${rows.map(
    (cells) =>
      html`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map((parts, index) => cell(widths[index] ?? 0, parts))}</w:tr>`,
  )}</w:tbl>`;
}

function table({ columns, rows, total }: Of<"table">, form: PageForm): Html {
  const widths = widthsOf(columns, textWidth(form));
  const line = (cells: readonly string[], styleOf: (column: Column) => string, isHead = false) =>
    html`<w:tr><w:trPr><w:cantSplit/>${isHead && html`<w:tblHeader/>`}</w:trPr>${columns.map((column, index) => cell(widths[index] ?? 0, [wordParagraph(styleOf(column), cells[index] ?? "")], isHead))}</w:tr>`;
  const headers = columns.map(({ header }) => header);
  return html`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${grid(widths)}${line(headers, () => "TableHead", true)}${rows.map((cells) => line(cells, ({ centred }) => (centred ? "TableFigure" : "TableText")))}${total && line(total, () => "TableTotal")}</w:tbl>`;
}

function grid(widths: readonly number[]): Html {
  return html`<w:tblGrid>${widths.map((width) => html`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>`;
}

function cell(width: number, parts: Parts, middle = false): Html {
  const filled = parts.filter((each): each is Html => typeof each === "object");
  return html`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${middle && html`<w:vAlign w:val="center"/>`}</w:tcPr>${filled.length > 0 ? filled : wordParagraph("TableText", "")}</w:tc>`;
}

function widthsOf(columns: readonly Column[], all: number): number[] {
  const parts = sum(columns.map(({ width }) => width));
  return columns.map(({ width }) => Math.floor((width / parts) * all));
}

function textWidth({ margins }: PageForm): number {
  return Math.round((210 - margins.left - margins.right) * TWIPS);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
