import { expect, test } from "vitest";
import { exceeds, meets, shortfall, typedValue } from "../../src/domain/measurement.ts";
import type { Indicator } from "../../src/domain/records.ts";
import { anIndicator, atLeast, type Changes, OUT_OF_SCOPE, UNKNOWN } from "../builders.ts";

const ratio = (numerator: number, denominator: number) => ({ value: numerator / denominator, numerator, denominator });

test.each([
  ["27 of 33 pass 80 %", ratio(27, 33), 0.8, true, 0],
  ["26 of 33 fail 80 % by one", ratio(26, 33), 0.8, false, 1],
  ["24 of 33 need 3 more for 80 %", ratio(24, 33), 0.8, false, 3],
  ["33 of 42 are 78,57 % and need 1 more for 80 %", ratio(33, 42), 0.8, false, 1],
  ["3 of 4 are exactly 75 %", ratio(3, 4), 0.75, true, 0],
  ["2 of 3 fail 66,67 %, since ratios are not rounded", ratio(2, 3), 0.6667, false, 1],
  ["2 of 3 pass 66,66 %", ratio(2, 3), 0.6666, true, 0],
  ["199 of 200 fail 100 % by one", ratio(199, 200), 1, false, 1],
  ["0 of 1 need the one", ratio(0, 1), 0.005, false, 1],
  ["a hair above a third of 3 needs 2", ratio(0, 3), 0.33333333333333337, false, 2],
  ["15 topics meet 15", { value: 15 }, 15, true, 0],
  ["12 topics need 3 more for 15", { value: 12 }, 15, false, 3],
])("%s", (_, measured, target, met, missing) => {
  expect([meets(atLeast(target), measured), shortfall(target, measured)]).toEqual([met, missing]);
});

test("for every whole of up to 400 and target in half percents, the people missing are exactly enough", () => {
  const wrong: unknown[] = [];
  for (let half = 1; half <= 200; half++) {
    const target = half / 200;
    for (let denominator = 1; denominator <= 400; denominator++) {
      // Whole numbers decide: n/d reaches h/200 when 200n reaches hd.
      const needed = Math.ceil((half * denominator) / 200);
      for (const numerator of [0, Math.floor(needed / 2), needed - 1, needed, denominator]) {
        const missing = shortfall(target, ratio(numerator, denominator));
        if (missing !== Math.max(0, needed - numerator)) wrong.push([numerator, denominator, target, missing]);
      }
      const least = ratio(needed, denominator);
      if (!meets(atLeast(target), least) || meets(atLeast(target), ratio(needed - 1, denominator))) {
        wrong.push([needed, denominator, target]);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each<[string, Changes<Indicator>, number | undefined]>([
  ["a ratio is its parts, whatever else is typed", { measure: "ratio", numerator: 3, denominator: 4, result: 1 }, 0.75],
  ["a ratio without parts is the share that was typed", { measure: "ratio", result: 0.7 }, 0.7],
  ["parts of something that is not a ratio say nothing", { measure: "count", numerator: 3, denominator: 4 }, undefined],
  ["a whole of 0 has no ratio", { measure: "ratio", numerator: 0, denominator: 0 }, undefined],
  ["nothing typed is not assessed", { measure: "yesNo" }, undefined],
  ["0 typed is an assessment", { measure: "count", result: 0 }, 0],
])("%s", (_, changes, expected) => {
  expect(typedValue(anIndicator(changes))?.value).toBe(expected);
});

test.each([
  ["above the target exceeds", atLeast(3), { value: 4 }, true],
  ["just the target does not", atLeast(3), { value: 3 }, false],
  ["an unknown target is never exceeded", UNKNOWN, { value: 99 }, false],
  ["what is not asked is never exceeded", OUT_OF_SCOPE, { value: 99 }, false],
  ["nothing assessed exceeds nothing", atLeast(3), undefined, false],
])("%s", (_, target, measured, expected) => {
  expect(exceeds(target, measured)).toBe(expected);
});

const typed = (value: number) => ({ value, isTypedShare: true });

test.each<[string, number, number, boolean, boolean]>([
  ["two thirds as 66,67 % meet two thirds and do not exceed them", 0.6667, 2 / 3, true, false],
  ["66,66 % fall short of two thirds, be they cut", 0.6666, 2 / 3, false, false],
  ["half a unit below the target is another figure", 0.6667, 0.66675, false, false],
  ["less than half a unit is the same one", 0.6667, 0.66674, true, false],
  ["75 % are 75,00 %, not anything from 74,5 %", 0.75, 0.754, false, false],
  ["75,01 % exceed 75 %", 0.7501, 0.75, true, true],
  ["the more digits somebody writes, the closer it is read", 0.666667, 0.66667, false, false],
])("a typed share: %s", (_, share, target, met, above) => {
  expect([meets(atLeast(target), typed(share)), exceeds(atLeast(target), typed(share))]).toEqual([met, above]);
  expect(shortfall(target, typed(share)) > 0).toBe(share < target);
});
