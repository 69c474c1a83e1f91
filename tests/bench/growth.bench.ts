/** How long it takes to decode, assess and plan; and what the bundle costs to load. */
import { createContext, Script } from "node:vm";
import { expect, test } from "vitest";
import { demoRows } from "../../src/catalog/demo.ts";
import { planDigests } from "../../src/domain/plan-digests.ts";
import { assess } from "../../src/domain/readiness.ts";
import { decodeBook, type StaffGrids } from "../../src/workbook/book.ts";
import type { Cell } from "../../src/workbook/cell.ts";
import { encodeSetting, SETTING_KEYS } from "../../src/workbook/settings.ts";
import { encode, headerOf, type Table } from "../../src/workbook/table.ts";
import { CALENDAR, EVIDENCE, INDICATORS, PEOPLE, UNITS } from "../../src/workbook/tables.ts";
import { bundle } from "../bundle/harness.ts";
import { vi } from "../words.ts";

const TODAY = "2026-11-24";

function gridOf(table: Table, records: readonly object[]): Cell[][] {
  const fields = Object.keys(table.columns);
  const headers = fields.map((field) => headerOf(vi, table.tab, field));
  return [headers, ...encode(table, fields, records as Record<string, unknown>[], vi)];
}

/** The sample's grids with as many indicators, each with its own evidence. */
function gridsOf(size: number): StaffGrids {
  const demo = demoRows(TODAY, "vi");
  const of = <T>(records: readonly T[], index: number) => records[index % records.length] as T;
  const indicators = Array.from({ length: size }, (_, index) => ({ ...of(demo.indicators, index), code: `X${index}` }));
  const evidence = Array.from({ length: size }, (_, index) => ({
    ...of(demo.evidence, index),
    code: `H${index}`,
    indicators: [`X${index}`],
  }));
  const settings = SETTING_KEYS.map((key) => encodeSetting(key, demo.settings, vi));
  return {
    indicators: gridOf(INDICATORS as unknown as Table, indicators),
    evidence: gridOf(EVIDENCE as unknown as Table, evidence),
    people: gridOf(PEOPLE as unknown as Table, demo.people),
    units: gridOf(UNITS as unknown as Table, demo.units),
    calendar: gridOf(CALENDAR as unknown as Table, []),
    settings: [Object.values(vi.columns.settings), ...settings.map(({ key, value, help }) => [key, value, help])],
  };
}

/** The shortest of a few runs, in milliseconds: what the machine can do when nothing else disturbs it. */
function fastest(runs: number, job: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    job();
    return performance.now() - started;
  });
  return Math.min(...times);
}

test("ten times the indicators take at most fifteen times as long", () => {
  const measure = (size: number, runs: number) => {
    const grids = gridsOf(size);
    const { book } = decodeBook(grids, TODAY);
    const readiness = assess(book, TODAY);
    return {
      decode: fastest(runs, () => decodeBook(grids, TODAY)),
      assess: fastest(runs, () => assess(book, TODAY)),
      plan: fastest(runs, () => planDigests(book, readiness)),
    };
  };
  measure(10_000, 2);
  const [small, large] = [measure(10_000, 5), measure(100_000, 3)];
  const table = Object.fromEntries(
    (["decode", "assess", "plan"] as const).map((step) => [
      step,
      {
        "ms at 10,000": Math.round(small[step]),
        "ms at 100,000": Math.round(large[step]),
        growth: Number((large[step] / small[step]).toFixed(1)),
      },
    ]),
  );
  console.table(table);
  const sum = (times: typeof small) => times.decode + times.assess + times.plan;
  // Linear is 10; garbage collection of a tenfold heap adds to it.
  expect(sum(large) / sum(small)).toBeLessThan(15);
});

test("the script's size; loading it takes no longer than compiling it", () => {
  const compile = (code: string) => new Script(code, { filename: `bundle-${Math.random()}.js` });
  const runs = Array.from({ length: 20 }, () => {
    const context = createContext({});
    const started = performance.now();
    const script = compile(bundle.code);
    const compiled = performance.now();
    script.runInContext(context);
    return { compile: compiled - started, topLevel: performance.now() - compiled };
  });
  const least = (part: "compile" | "topLevel") => Math.min(...runs.map((run) => run[part]));
  const bytes = Buffer.byteLength(bundle.code);
  console.table({
    script: {
      KB: Math.round(bytes / 1024),
      "compile ms": Number(least("compile").toFixed(2)),
      "top level ms": Number(least("topLevel").toFixed(2)),
    },
  });
  expect(bytes).toBeLessThanOrEqual(1024 * 1024);
  expect(least("topLevel")).toBeLessThanOrEqual(least("compile"));
});
