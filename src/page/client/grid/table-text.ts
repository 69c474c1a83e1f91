/** Parses blocks of cells from text. */

/** Parses the text that spreadsheets put on the clipboard: tabs between cells, line ends, quotes around both. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const shape = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  let last = "";
  for (let found = shape.exec(text); found; found = shape.exec(text)) {
    const [whole, quoted, plain = "", end] = found;
    if (whole === "" && last !== "\t") break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    last = end ?? "";
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  const full = rows.filter((row) => row.length > 0);
  const width = Math.max(1, ...full.map((row) => row.length));
  return full.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
}
