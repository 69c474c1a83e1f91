/** The forecast against what then came: schools that work at a pace of their own, asked at a day on the way. */
import { expect, test } from "vitest";
import { tetDays } from "../../src/catalog/holidays.ts";
import { addDays } from "../../src/domain/dates.ts";
import { forecastGate } from "../../src/domain/forecast.ts";
import { randomFrom } from "../../src/domain/random.ts";
import { type Pace, workFor } from "../domain/years-of-work.ts";

const SEEDS = 200;
const FROM = "2026-01-05";

/** Each school is another one: quick or slow, steady or in bursts, with things lost or none. */
function paceOf(seed: string): Pace {
  const random = randomFrom(`pace ${seed}`);
  const between = (least: number, most: number) => least + random() * (most - least);
  return {
    from: FROM,
    indicators: 55,
    busy: between(0.15, 0.6),
    most: 1 + Math.floor(random() * 4),
    lost: between(0, 0.06),
    tetDays: tetDays(),
  };
}

test("forecast back-test", () => {
  const settings = {};
  let [asked, right, early, refused, short, shortRefused] = [0, 0, 0, 0, 0, 0];
  for (let seed = 0; seed < SEEDS; seed++) {
    const work = workFor(`school ${seed}`, paceOf(String(seed)));
    const at = (weeks: number) => {
      const today = addDays(FROM, 7 * weeks);
      return forecastGate(1, { ...work.on(today), settings, tetDays: tetDays() });
    };
    // Under five weeks nobody can know, whatever was closed in them.
    short++;
    if (at(4).refused === "fewWeeks") shortRefused++;
    const told = at(26);
    if (told.refused === "open") continue;
    if (told.refused) {
      refused++;
      continue;
    }
    asked++;
    const month = work.openedOn?.slice(0, 7) ?? "9999-12";
    if (month <= told.p85) right++;
    if (month <= told.p50) early++;
  }
  const share = (count: number) => `${((100 * count) / asked).toFixed(1)} %`;
  console.log(
    `forecast back-test: ${SEEDS} seeds at week 26: ${asked} answered, ${refused} refused; P85 right ${share(right)}, ` +
      `P50 right ${share(early)}; at week 4 refused ${shortRefused} of ${short}`,
  );
  expect(asked).toBeGreaterThan(SEEDS / 2);
  expect(right / asked).toBeGreaterThanOrEqual(0.8);
  expect(shortRefused).toBe(short);
});
