/** Processes killed at every stage of every kind of mail, and around every write; the unit tests hold one of each. */
import { expect, test } from "vitest";
import { after, atStage, killed, onceSent, stories } from "../cli/kill-stories.ts";
import { STAGES } from "../cli/mail-server.ts";

test("killed at every stage of a mail's way to the server, nobody is mailed twice and nobody is forgotten", async () => {
  const at = (mail: number) => STAGES.map((stage) => atStage(stage, mail));
  expect(await stories([at(1), at(2).slice(0, 3), at(2).slice(3)])).toEqual([]);
  expect(killed.processes).toBeGreaterThanOrEqual(2 * STAGES.length);
});

test("killed whenever the ledger has changed, and while all is written at the end", async () => {
  const atTheEnd = [0, 5, 15, 30, 60].map((delay) => [onceSent(6, delay)]);
  const anywhere = [150, 250, 350, 450, 550].map(after);
  const changed = [
    [onceSent(1), onceSent(3), onceSent(5)],
    [onceSent(2), onceSent(4)],
  ];
  expect(await stories([...changed, ...atTheEnd, anywhere])).toEqual([]);
  console.log(`processes killed: ${killed.processes}`);
});
