/** Splits a cell that lists several names, some of which have commas of their own. */

/**
 * The names that a cell lists. A cell that is one known name stays whole; others are split at semicolons and line
 * breaks, then at commas so that the longest known names stay whole.
 */
export function splitNames(cell: string, isKnown: (name: string) => boolean): string[] {
  if (isKnown(cell)) return [cell];
  const parts = cell.split(/[;\n]+/);
  return parts.flatMap((part) => splitAtCommas(part.trim(), isKnown)).filter(Boolean);
}

function splitAtCommas(part: string, isKnown: (name: string) => boolean): string[] {
  const words = part.split(",");
  const names: string[] = [];
  for (let from = 0; from < words.length; ) {
    let until = words.length;
    while (until > from + 1 && !isKnown(words.slice(from, until).join(",").trim())) until--;
    names.push(words.slice(from, until).join(",").trim());
    from = until;
  }
  return names;
}
