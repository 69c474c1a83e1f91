/** Addresses of sheets and scripts: the ids in them, and back. */

const ID = /^[\w-]{20,}$/;

/** The id of a sheet in an address that a browser shows, or the id itself; "published" for a page on the web. */
export function sheetIdOf(value: string): string | "published" | undefined {
  const text = value.trim();
  if (/\/spreadsheets\/d\/e\//.test(text)) return "published";
  return idIn(
    text,
    /^https:\/\/docs\.google\.com\/.*spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/,
    /^https:\/\/drive\.google\.com\/.*[?&]id=([\w-]+)/,
  );
}

/** The id of a script in an address of its editor, or the id itself. */
export function scriptIdOf(value: string): string | undefined {
  return idIn(value.trim(), /^https:\/\/script\.google\.com\/(?:.*\/)?(?:d|projects)\/([\w-]+)/);
}

/** The address at which a sheet is edited. */
export function sheetAddress(id: string): string {
  return `https://docs.google.com/spreadsheets/d/${id}/edit`;
}

/** The address at which a script is edited. */
export function scriptAddress(id: string): string {
  return `https://script.google.com/d/${id}/edit`;
}

function idIn(text: string, ...patterns: readonly RegExp[]): string | undefined {
  const isAddress = text.startsWith("https://");
  const id = isAddress ? patterns.map((pattern) => pattern.exec(text)?.[1]).find(Boolean) : text;
  return id !== undefined && ID.test(id) ? id : undefined;
}
