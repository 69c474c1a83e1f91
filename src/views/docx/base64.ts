/** Base 64, for which Apps Script, Node and browsers have no function in common. */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The bytes in base 64 (RFC 4648), padded. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const all = (a << 16) | (b << 8) | c;
    parts.push([18, 12, 6, 0].map((shift) => LETTERS[(all >> shift) & 63]).join(""));
  }
  const spare = (3 - (bytes.length % 3)) % 3;
  const text = parts.join("");
  return text.slice(0, text.length - spare) + "=".repeat(spare);
}
