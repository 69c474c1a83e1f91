import { expect, test } from "vitest";
import { liveFiveYears, rebuildFiveYears } from "./five-years.ts";

// Fifty seeds are in the bench.
test.each([1])("five years of edits (seed %i): none doubled, none at a wrong hour, nothing forgotten", (seed) => {
  const { broken, mails, failures, mostAMonth } = liveFiveYears(seed);
  expect(broken).toEqual([]);
  expect(mails).toBeGreaterThan(1000);
  expect(failures).toBeGreaterThan(50);
  expect(mostAMonth).toBeLessThanOrEqual(23);
});

test("any day rebuilt from the history equals that day over five years", () => {
  const { broken, days } = rebuildFiveYears(2);
  expect(broken).toEqual([]);
  expect(days).toBeGreaterThan(1500);
});
