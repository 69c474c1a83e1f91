/** Texts of cells and of shared strings, from the bytes between their tags. */

import { ScanError } from "./tag-scanner.ts";
import { decodeXml, unescapeText } from "./xml.ts";

const LESS = 60;
const AMPERSAND = 38;

/** The text of bytes between tags, entities and CDATA read. */
export function textBetween(bytes: Buffer, from: number, to: number): string {
  let plain = true;
  for (let at = from; at < to; at++) {
    const sign = bytes[at] as number;
    if (sign === AMPERSAND || sign === LESS || sign === 13 || sign > 127) {
      plain = false;
      break;
    }
  }
  if (plain) return bytes.latin1Slice(from, to);
  const raw = bytes.utf8Slice(from, to);
  if (!raw.includes("<")) return decodeXml(raw);
  return raw
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece, index) => (index % 2 === 0 ? decodeXml(piece) : piece.startsWith("<![") ? piece.slice(9, -3) : ""))
    .join("");
}

/** The text that a string item or an inline string shows: all runs, without the reading aids of East Asian text. */
export function itemText(bytes: Buffer, from: number, to: number): string {
  const raw = bytes.utf8Slice(from, to);
  let [text, isText, aids] = ["", false, 0];
  for (let at = 0; ; ) {
    const start = raw.indexOf("<", at);
    if (isText && aids === 0) text += decodeXml(raw.slice(at, start < 0 ? raw.length : start));
    if (start < 0) return unescapeText(text);
    const isVerbatim = raw.startsWith("<![CDATA[", start);
    const end = raw.indexOf(isVerbatim ? "]]>" : raw.startsWith("<!--", start) ? "-->" : ">", start);
    if (end < 0) throw new ScanError("tag without an end");
    if (isVerbatim && isText && aids === 0) text += raw.slice(start + 9, end);
    at = end + (isVerbatim || raw[start + 1] === "!" ? 3 : 1);
    const [, closing, name] = TAG.exec(raw.slice(start, Math.min(end, start + 80))) ?? [];
    if (name === "rPh" && raw[end - 1] !== "/") aids += closing ? -1 : 1;
    else if (name === "t") isText = !closing && raw[end - 1] !== "/";
  }
}

const TAG = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)/;
