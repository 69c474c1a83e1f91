/** The script's functions in cells: which there are, and how they are called. No browser. */
import { expect, test } from "vitest";
import type { Host } from "../../src/local/host-types.ts";
import { createWorkbook } from "../../src/local/model.ts";
import { computeCustom, customFunctionsOf } from "../../src/page/server/custom-functions.ts";

const CODE = `
/** Of the menu. */
function refresh() {}
/**
 * Days.
 * @param {date} from
 * @param {number} many
 * @param {date} to
 * @return {number}
 * @customfunction
 */
function SC_DAYS(from, many, to) {}
function plain() {}
/** @customfunction */
function SC_NONE() {}
`;

test("those are found that the script marks, with the arguments that are days", () => {
  expect(customFunctionsOf(CODE)).toEqual([
    { name: "SC_DAYS", days: [0, 2] },
    { name: "SC_NONE", days: [] },
  ]);
});

test("days reach the script as people write them, and nothing else can be called", () => {
  const calls: unknown[] = [];
  const host = {
    workbook: createWorkbook(),
    run: (name: string, how: object) => {
      calls.push([name, how]);
      return { ok: true, value: 7 };
    },
  } as unknown as Host;
  const functions = customFunctionsOf(CODE);
  expect(computeCustom(host, functions, "SC_DAYS", [46361, 46361, [[46361], [null], ["5/12/2026"]]])).toBe(7);
  expect(calls).toEqual([
    ["SC_DAYS", { mode: "custom", args: ["05/12/2026", 46361, [["05/12/2026"], [""], ["5/12/2026"]]] }],
  ]);
  expect(() => computeCustom(host, functions, "refresh", [])).toThrow();
  expect(calls).toHaveLength(1);
});
