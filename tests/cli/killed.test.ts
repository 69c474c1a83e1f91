import { afterAll, expect, test } from "vitest";
import { after, atStage, killed, onceSent, stories } from "./kill-stories.ts";
import { STAGES } from "./mail-server.ts";

// Each stage at each mail, and more moments around the end, are in the bench.
afterAll(() => console.log(`processes killed: ${killed.processes}`));

test("killed at every stage of a mail's way to the server, nobody is mailed twice and nobody is forgotten", async () => {
  const arms = STAGES.map((stage, index) => atStage(stage, 1 + (index % 2)));
  expect(await stories([arms.slice(0, 3), arms.slice(3)])).toEqual([]);
  expect(killed.processes).toBe(STAGES.length);
});

test("killed when the ledger has changed, while all is written at the end, and wherever it is", async () => {
  expect(await stories([[onceSent(1), after(350), onceSent(6, 15)]])).toEqual([]);
});
