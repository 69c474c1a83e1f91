/** Text of cells cut to what a mail can hold. */

/** At most so many UTF-16 units; what is left out is shown as "…", and no letter is parted. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Text on one line, without controls and what cannot be seen: for a header of a mail. */
export function oneLine(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, " ").replace(/\p{Cf}/gu, "");
  return cut(plain.trim(), most);
}

/** Every text in a value, cut; `keep` names the fields that stay whole. */
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
