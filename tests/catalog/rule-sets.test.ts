import { expect, test } from "vitest";
import { seedRows } from "../../src/catalog/criteria.ts";
import { qd11 } from "../../src/catalog/qd-11.ts";
import { qd396 } from "../../src/catalog/qd-396.ts";
import type { CatalogueEntry } from "../../src/catalog/rule-set.ts";
import { DEFAULT_RULE_SET, RULE_SET_IDS, ruleSetOf, ruleSets } from "../../src/catalog/rule-sets.ts";
import { LEVELS } from "../../src/domain/records.ts";

/** The values that published pages give, typed from the reference table: level 1, level 2. */
const KNOWN_11: Record<string, { 1?: number; 2?: number }> = {
  "P2.01": { 1: 0.75, 2: 0.8 },
  "P2.02": { 1: 0.9 },
  "P2.03": { 1: 1 },
  "P2.04": { 1: 1 },
  "P2.05": { 1: 1 },
  "P2.06": { 1: 0.8 },
  "P2.07": { 1: 0.6, 2: 0.8 },
  "P2.08": { 1: 1 },
  "P2.10": { 2: 1 },
  "P2.11": { 2: 1 },
  "P2.12": { 2: 1 },
  "P2.13": { 2: 0.5 },
  "P4.01": { 1: 15 },
  "P4.02": { 1: 3 },
};
const KNOWN_396: Record<string, { 1?: number; 2?: number }> = {
  "Q2.01": { 1: 0.75 },
  "Q2.02": { 1: 0.9 },
  "Q2.03": { 1: 1 },
};
const LEVEL_2_ONLY = ["P2.10", "P2.11", "P2.12", "P2.13", "P2.14", "P2.15"];

function knownTargets(entries: readonly CatalogueEntry[]): Record<string, { 1?: number; 2?: number }> {
  const known: Record<string, { 1?: number; 2?: number }> = {};
  for (const { code, targets } of entries) {
    for (const level of LEVELS) {
      const { target } = targets[level];
      if (target.kind === "atLeast") known[code] = { ...known[code], [level]: target.value };
    }
  }
  return known;
}

const atLevel1 = qd11().entries.filter(({ targets }) => targets[1].target.kind !== "outOfScope");

test("level 1 of 11-QĐ/TW has 55 indicators: 29, 5, 9 and 12 not sorted", () => {
  const counts: Record<string, number> = {};
  for (const { criterion } of atLevel1) counts[criterion] = (counts[criterion] ?? 0) + 1;
  expect(counts).toEqual({ "2": 29, "3": 5, "4": 9, "1/5/6": 12 });
  expect(atLevel1).toHaveLength(55);
  const stated = qd11().criteria.flatMap(({ code, level1Count }) => (level1Count ? [[code, level1Count]] : []));
  expect(Object.fromEntries(stated)).toEqual(counts);
});

test("the counts that sources give are stated with how sure they are", () => {
  const { counts } = qd11();
  expect(counts?.[1]).toMatchObject({ count: atLevel1.length, certainty: "high" });
  expect(counts?.[2]).toMatchObject({ count: 64, certainty: "medium" });
  for (const { source } of Object.values(counts ?? {}))
    for (const key of source.split(", ")) expect(qd11().sources).toHaveProperty(key);
});

test("what is known only at level 2 is not asked at level 1", () => {
  const outOfScope = qd11().entries.filter(({ targets }) => targets[1].target.kind === "outOfScope");
  expect(outOfScope.map(({ code }) => code)).toEqual(LEVEL_2_ONLY);
});

test("no target is invented: exactly the published values are known", () => {
  expect(knownTargets(qd11().entries)).toEqual(KNOWN_11);
  expect(knownTargets(qd396().entries)).toEqual(KNOWN_396);
});

test("derived, cut-off and hedged values say so", () => {
  const noteOf = (code: string) => qd11().entries.find((entry) => entry.code === code)?.targets[1];
  expect(noteOf("P2.03")?.note?.vi).toContain("phải");
  expect(noteOf("P2.04")?.note?.vi).toContain("phấn đấu");
  expect(noteOf("P2.08")).toMatchObject({ certainty: "low", note: { vi: expect.stringContaining("bị cắt") } });
  expect(noteOf("P4.01")).toMatchObject({ certainty: "medium", note: { vi: expect.stringContaining("Suy ra") } });
});

test.each(ruleSets().map((set) => [set.id, set] as const))(
  "every value of %s names its source and certainty",
  (_, set) => {
    for (const { code, criterion, targets } of set.entries) {
      expect(set.criteria.map((each) => each.code)).toContain(criterion);
      for (const level of LEVELS) {
        const { source, certainty, target } = targets[level];
        for (const key of source.split(", ")) expect(set.sources, `${code} ${key}`).toHaveProperty(key);
        if (target.kind === "atLeast") expect(certainty).not.toBe("unknown");
        if (target.kind === "unknown") expect(certainty).toBe("unknown");
      }
    }
    expect(new Set(set.entries.map(({ code }) => code)).size).toBe(set.entries.length);
  },
);

test.each(["vi", "en"] as const)("notes say in words how sure a value is, without keys of sources: %s", (language) => {
  const notes = ruleSets()
    .flatMap((set) => seedRows(set, language))
    .map(({ code, note = "" }) => [code, note] as const);
  for (const [code, note] of notes) expect(note, code).not.toMatch(/\[|\bS\d/);
  const noteOf = (code: string) => notes.find(([each]) => each === code)?.[1];
  const [several, one, unsure] =
    language === "vi"
      ? ["Theo nhiều bài báo", "Theo một bài báo, chưa đối chiếu văn bản; độ tin cậy vừa.", "độ tin cậy thấp."]
      : ["According to several articles", "According to one article, not checked", "low certainty."];
  expect(noteOf("P2.02")).toContain(several);
  expect(noteOf("P2.05")).toContain(one);
  expect(noteOf("P2.08")).toContain(unsure);
  expect(noteOf("P2.B01")).not.toContain("bài báo");
});

test("several articles are several, and one is one", () => {
  for (const { entries } of ruleSets()) {
    for (const { code, targets } of entries) {
      const { certainty, source } = targets[1];
      if (certainty !== "unknown") expect([code, certainty === "high"]).toEqual([code, source.includes(",")]);
    }
  }
});

test("blanks have no wording, no measure and no target", () => {
  const blanks = qd11().entries.filter(({ text }) => !text);
  expect(blanks).toHaveLength(20 + 5 + 6 + 11);
  for (const { measure, targets, certainty } of blanks) {
    expect([measure, certainty]).toEqual([undefined, "unknown"]);
    expect([targets[1].target.kind, targets[2].target.kind]).toEqual(["unknown", "unknown"]);
  }
});

test("what is counted from evidence is a count, and a number above 1 is never a share", () => {
  const counted = qd11().entries.filter(({ source }) => source === "evidence");
  expect(counted.map(({ code, measure }) => [code, measure])).toEqual([
    ["P4.01", "count"],
    ["P4.02", "count"],
  ]);
  for (const { measure, targets } of qd11().entries) {
    const { target } = targets[1];
    if (measure === "ratio" && target.kind === "atLeast") expect(target.value).toBeLessThanOrEqual(1);
  }
});

test("the facilities topic says that it means several indicators of criterion 6", () => {
  const facilities = qd11().entries.find(({ code }) => code === "P6.01");
  expect(facilities?.criterion).toBe("1/5/6");
  expect(facilities?.note?.vi).toMatch(/tiêu chí 6.*nhiều chỉ tiêu/);
});

test("neither rule set claims to be whole, and the total of level 2 is not stated", () => {
  expect(ruleSets().map(({ id, complete }) => [id, complete])).toEqual([
    ["11-QĐ/TW", false],
    ["396-QĐ/TW", false],
  ]);
  expect(DEFAULT_RULE_SET).toBe("11-QĐ/TW");
  expect(JSON.stringify(qd11())).not.toMatch(/\b67\b/);
});

test("all wording is in both languages and composed Unicode", () => {
  const text = JSON.stringify(ruleSets());
  expect(text).toBe(text.normalize("NFC"));
  for (const { entries } of ruleSets()) {
    for (const entry of entries) if (entry.text) expect(entry.text.vi && entry.text.en).toBeTruthy();
  }
});

test("a rule set is found by its own id, and by no other", () => {
  expect(RULE_SET_IDS).toEqual(ruleSets().map(({ id }) => id));
  for (const set of ruleSets()) expect(ruleSetOf(set.id)).toEqual(set);
  for (const id of ["", "constructor", "12-QĐ/TW"]) expect(ruleSetOf(id)).toBeUndefined();
});
