/** What the guide tells people to press, open and choose is there under that very name. */
import { describe, expect, test } from "vitest";
import { textOf } from "../../src/text/text.ts";
import { en, vi } from "../words.ts";

/** All words of a text file, however deep. */
function wordsIn(part: unknown): string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(wordsIn) : [];
}

describe.each([
  ["Vietnamese", vi, /«([^»]+)»/g],
  ["English", en, /“([^”]+)”/g],
] as const)("in %s", (_, text, quoted) => {
  const { guide } = textOf(text.language);
  const known = new Set([text.menu, text.tabs, text.columns, text.words, text.settings].flatMap(wordsIn));

  test("every name in quotes is a menu item, a tab, a column or a word of a cell", () => {
    const named = guide.flatMap(({ heading = "", text: line = "" }) =>
      [...`${heading} ${line}`.matchAll(quoted)].map(([, name = ""]) => name),
    );
    expect(named.length).toBeGreaterThan(30);
    // "đạt" is explained there; no cell says it alone.
    const meant = text.language === "vi" ? ["đạt"] : ["met"];
    expect(named.filter((name) => !known.has(name) && !meant.includes(name))).toEqual([]);
  });

  test("words that stand in colour are those of the cells", () => {
    const { level1, notMet, notAssessed } = text.words.attainment;
    const terms = guide.map(({ term }) => term);
    const { mend, stale, target } = text.words;
    expect(terms).toEqual(expect.arrayContaining([level1, notMet, notAssessed, target.unknown, mend, stale]));
  });

  test("has the lines of the other language", () => {
    const shape = (lines: typeof guide) => lines.map((line) => Object.keys(line));
    expect(shape(guide)).toEqual(shape(vi.guide));
  });
});
