/** Cuts texts of cells to what a mail can hold. */

/** Cuts a text to `most` UTF-16 units, the last of which is then "…"; no letter is split. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A text for a mail's header: on one line, without control and invisible characters, at most `most` units. */
export function oneLine(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, " ").replace(/\p{Cf}/gu, "");
  return cut(plain.trim(), most);
}

/** A copy of a value with every text in it cut, except in the fields that `keep` names. */
export function cutAll<T>(value: T, most: number, keep: readonly string[]): T {
  if (typeof value === "string") return cut(value, most) as T & string;
  if (Array.isArray(value)) return value.map((each) => cutAll(each, most, keep)) as T & unknown[];
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [
    key,
    keep.includes(key) ? field : cutAll(field, most, keep),
  ]);
  return Object.fromEntries(fields) as T;
}

/** How many bytes a text takes as UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isHalf = unit >= 0xd800 && unit < 0xe000;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}
