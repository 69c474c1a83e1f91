import { expect, test } from "vitest";
import { liveFiveYears } from "../domain/five-years.ts";

test("five simulated years for fifty seeds", () => {
  const stories = Array.from({ length: 50 }, (_, seed) => liveFiveYears(seed + 1));
  const worst = (pick: (story: (typeof stories)[number]) => number) => Math.max(...stories.map(pick));
  const mails = stories.reduce((sum, story) => sum + story.mails, 0);
  console.log(
    `50 seeds, ${mails} mails, of which ${stories.reduce((sum, story) => sum + story.failures, 0)} failed; most to a person in a month ${worst((story) => story.mostAMonth)}, ` +
      `mean at most ${worst((story) => story.meanAMonth)}; longest silence of an overdue row ${worst((story) => story.longestSilence)} working days`,
  );
  expect(stories.flatMap(({ broken }) => broken)).toEqual([]);
});
