import { expect, test } from "vitest";
import { liveFiveYears } from "./five-years.ts";

// Fifty seeds are in the bench.
test.each([1])("five years of edits (seed %i): none doubled, none at a wrong hour, nothing forgotten", (seed) => {
  const { broken, mails, failures, mostAMonth } = liveFiveYears(seed);
  expect(broken).toEqual([]);
  expect(mails).toBeGreaterThan(1000);
  expect(failures).toBeGreaterThan(50);
  expect(mostAMonth).toBeLessThanOrEqual(23);
});
