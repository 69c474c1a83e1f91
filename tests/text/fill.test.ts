import { describe, expect, test } from "vitest";
import { fill, fillCount, formFor, type Translation } from "../../src/text/fill.ts";
import { SELDOM } from "../../src/text/seldom.ts";
import { LANGUAGES } from "../../src/text/text.ts";

const { vi, en } = LANGUAGES;

describe("a template", () => {
  const template = "{name}: «{seen}», {name}.";

  test("takes each fact as it is, wherever its place stands", () => {
    expect(fill(template, { name: "$& {seen}", seen: "" })).toBe("$& {seen}: «», $& {seen}.");
  });

  test("does not compile with a fact missing or misspelt", () => {
    // @ts-expect-error
    fill(template, { name: "" });
    // @ts-expect-error
    fill(template, { name: "", seem: "" });
    // @ts-expect-error: some text is no template whose places are known
    fill(template as string, { name: "", seen: "" });
  });

  test("of a count is the one for one only in a language that has it", () => {
    const forms = ["{n} cell", "{n} cells"] as const;
    expect([0, 1, 2, 1234].map((n) => fillCount(forms, n, en))).toEqual([
      "0 cells",
      "1 cell",
      "2 cells",
      "1,234 cells",
    ]);
    expect([0, 1, 2, 1234].map((n) => fillCount("{n} ô", n, vi))).toEqual(["00 ô", "01 ô", "02 ô", "1.234 ô"]);
  });
});

test("a sentence that counts has places for other facts, too", () => {
  const forms = ["once since {on}", "{n} times since {on}"] as const;
  expect([1, 3].map((n) => fill(formFor(forms, n), { n: String(n), on: "May" }))).toEqual([
    "once since May",
    "3 times since May",
  ]);
  // @ts-expect-error
  fill(formFor(forms, 1), { n: "1" });
  // @ts-expect-error
  fillCount("{n} times since {on}", 3, en);
});

describe("a translation", () => {
  type Model = { readonly a: "Tab «{tab}», {n} ô"; readonly b: readonly ["x", "y"] };

  test("has the model's shape and places, in whichever order, and may tell one from more", () => {
    ({ a: ["{n} cell of {tab}", "{n} cells of {tab}"], b: ["v", "w"] }) as const satisfies Translation<Model>;
    ({ a: ["one cell of {tab}", "{n} cells of {tab}"], b: ["v", "w"] }) as const satisfies Translation<Model>;
  });

  test("does not compile with a place or a word missing", () => {
    // @ts-expect-error
    ({ a: "{n} cells", b: ["v", "w"] }) as const satisfies Translation<Model>;
    // @ts-expect-error
    ({ a: ["{n} cell of {tab}", "{n} cells"], b: ["v", "w"] }) as const satisfies Translation<Model>;
    // @ts-expect-error
    ({ a: ["a cell of {tab}", "cells of {tab}"], b: ["v", "w"] }) as const satisfies Translation<Model>;
    // @ts-expect-error
    ({ a: "{tab} {n}", b: ["v"] }) as const satisfies Translation<Model>;
    // @ts-expect-error
    ({ a: "{tab} {n}" }) as const satisfies Translation<Model>;
  });
});

/** The places of every template, by the path to it; of two that tell one from more, those of both. */
function placesIn(words: unknown, path = ""): string[] {
  if (typeof words === "string") return [...words.matchAll(/\{(\w+)\}/g)].map(([place]) => `${path} ${place}`);
  const isForms = Array.isArray(words) && words.length === 2 && words.some((each) => String(each).includes("{n}"));
  return Object.entries(words as object).flatMap(([key, each]) => placesIn(each, isForms ? path : `${path}.${key}`));
}

test("no language has a place that the other has not", () => {
  const [ours, theirs] = [SELDOM.vi, SELDOM.en].map((words) => new Set(placesIn(words)));
  expect(theirs).toEqual(ours);
  expect(ours?.size).toBeGreaterThan(50);
});
