/** Renders a document as a .docx file; the same document always gives the same bytes. */
import { strToU8, zipSync } from "fflate";
import type { OfficeDocument } from "../document/model.ts";
import { type Html, html } from "../html.ts";
import { clean, renderBody } from "./body.ts";
import { FORMS, renderStyles } from "./styles.ts";

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const PART_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** The time of every ZIP entry: constant, and local as ZIP wants it, so that the bytes do not depend on the clock. */
const STAMP = new Date(2000, 0, 1);

/** The bytes of a document's file (ECMA-376, transitional). */
export function renderDocx(document: OfficeDocument): Uint8Array {
  const language = LANGUAGE_TAGS[document.language] ?? document.language;
  const parts: Record<string, Html> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": links([
      ["officeDocument", "word/document.xml"],
      ["core", "docProps/core.xml"],
    ]),
    "docProps/core.xml": core(document, language),
    "word/document.xml": html`<w:document xmlns:w="${WORD}" xmlns:r="${LINKS}">${renderBody(document)}</w:document>`,
    "word/styles.xml": renderStyles(FORMS[document.style], language),
    "word/settings.xml": settings(),
    "word/header1.xml": header(true),
    "word/header2.xml": header(false),
    "word/_rels/document.xml.rels": links([
      ["styles", "styles.xml"],
      ["settings", "settings.xml"],
      ["header", "header1.xml"],
      ["header", "header2.xml"],
    ]),
  };
  const files = Object.entries(parts).map(([name, { markup }]) => [name, strToU8(DECLARATION + markup)]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: STAMP, level: 6 });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Languages with a region, which Word wants. */
const LANGUAGE_TAGS: Record<string, string> = { vi: "vi-VN", en: "en-GB" };

function contentTypes(): Html {
  const overrides = [
    ["/word/document.xml", `${PART_TYPE}.document.main+xml`],
    ["/word/styles.xml", `${PART_TYPE}.styles+xml`],
    ["/word/settings.xml", `${PART_TYPE}.settings+xml`],
    ["/word/header1.xml", `${PART_TYPE}.header+xml`],
    ["/word/header2.xml", `${PART_TYPE}.header+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ];
  return html`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, type]) => html`<Override PartName="${part}" ContentType="${type}"/>`)}</Types>`;
}

function links(targets: readonly [kind: string, target: string][]): Html {
  const typeOf = (kind: string) =>
    kind === "core" ? `${PACKAGE}/relationships/metadata/core-properties` : `${LINKS}/${kind}`;
  return html`<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([kind, target], index) => html`<Relationship Id="rId${index + 1}" Type="${typeOf(kind)}" Target="${target}"/>`)}</Relationships>`;
}

function core({ title, on }: OfficeDocument, language: string): Html {
  const at = `${on}T00:00:00Z`;
  return html`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${clean(title)}</dc:title><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}

function settings(): Html {
  return html`<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}

/** The header part: the page's number in the middle; not `numbered`, for a part's first page, it is empty. */
function header(numbered: boolean): Html {
  const number = html`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return html`<w:hdr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="PageNumber"/></w:pPr>${numbered && number}</w:p></w:hdr>`;
}
