/** The text of a part, whichever encoding it is in. */

/** The encoding that a part says it is in, by its first bytes. */
export function saidEncoding(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(bytes.toString("latin1", 0, 200))?.[1] ?? "utf-8";
  return /^(utf-?8|us-ascii|ascii)$/i.test(said) ? "utf-8" : said.toLowerCase();
}

/** The text of a part, with its mark of byte order where it is in UTF-8. */
export function decodePart(bytes: Buffer): string {
  const said = saidEncoding(bytes);
  if (said === "utf-8") return bytes.toString("utf8");
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

/** A part that was in another encoding is written in this one, and says so. */
export function declaredUtf8(text: string): string {
  return text.replace(/^(\ufeff?<\?xml[^>]*encoding\s*=\s*["'])(?!utf-?8["'])[\w-]+/i, "$1UTF-8");
}
