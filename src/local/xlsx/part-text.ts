/** Decodes the text of a part, whichever encoding it is in. */

/** The encoding that a part's first bytes declare. */
export function saidEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(bytes.toString("latin1", 0, 200))?.[1] ?? "utf-8";
  return /^(utf-?8|us-ascii|ascii)$/i.test(said) ? "utf-8" : said.toLowerCase();
}

/** The text of a part; one in UTF-8 keeps its byte order mark. */
export function decodePart(bytes: Buffer): string {
  const said = saidEncoding(bytes);
  if (said === "utf-8") return bytes.toString("utf8");
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

/** The text with its declared encoding set to UTF-8, in which every changed part is written. */
export function declaredUtf8(text: string): string {
  return text.replace(/^(\ufeff?<\?xml[^>]*encoding\s*=\s*["'])(?!utf-?8["'])[\w-]+/i, "$1UTF-8");
}
