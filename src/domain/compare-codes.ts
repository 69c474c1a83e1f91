/** The order of two codes or headings, their numbers as numbers: "4" before "10. Improvement", "1.9" before "1.10". */
export function compareCodes(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [x, y] = [left[index] as string, right[index] as string];
    if (x === y) continue;
    const byNumber = /^\d/.test(x) && /^\d/.test(y) ? Number(x) - Number(y) : 0;
    return byNumber || (x < y ? -1 : 1);
  }
  return left.length - right.length;
}

function partsOf(text: string): string[] {
  return text.match(/\d+|\D+/g) ?? [];
}
