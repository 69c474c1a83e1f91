import { afterAll, describe, expect, test } from "vitest";
import { failuresAt } from "./every-failure.ts";
import {
  approvalCalls,
  calls,
  doubleAnywhere,
  due,
  dueNext,
  failAgain,
  failAlike,
  failApproval,
  failOnce,
  failOnTheOnlyDay,
  failTakeOver,
  fireAsColleague,
  injected,
  killedAt,
  shownForNextDay,
  takeOverCalls,
  withTwoTriggers,
} from "./failure-stories.ts";
import { fireAsSender } from "./mail-days.ts";

// The other ways are in the bench: a kill leaves what every other failure of these leaves.
const killsAt = (names: readonly string[]) => failuresAt(names, "en").filter(({ way }) => way === "kill");

afterAll(() => {
  console.log(`failures injected: ${injected.failures}; firings in the middle of a run: ${injected.firings}`);
});

test("the undisturbed days mail everybody, at two writes a mail", () => {
  expect(due).toHaveLength(6);
  expect(dueNext.length).toBeGreaterThan(2);
  expect(dueNext.length).toBeLessThan(due.length);
  expect(shownForNextDay().sort()).toEqual([...dueNext].sort());
  const writes = calls.filter((name) => /^Properties\.(set|delete)/.test(name)).length;
  // Two a mail, and two a run: the day, and when to look again.
  expect(writes).toBeLessThanOrEqual(2 * due.length + 2);
});

describe("mails nobody twice, forgets nobody, and calls unknown only what nobody can know", () => {
  test("the day's run, failing anywhere in any way", () => {
    expect(failuresAt(calls, "en").flatMap(failOnce)).toEqual([]);
  });

  test("the run that goes on after a killed one, failing too", () => {
    const atThirdMail = killedAt("MailApp.sendEmail")[2];
    expect(atThirdMail && failAgain(atThirdMail, "en")).toEqual([]);
  });

  test("the only send-day of the week, failing anywhere and caught up the day after", () => {
    expect(killsAt(calls).flatMap(failOnTheOnlyDay)).toEqual([]);
  });

  test("approving inside the window, killed anywhere and pressed again", () => {
    expect(killsAt(approvalCalls()).flatMap(failApproval)).toEqual([]);
  });

  test("taking over, killed anywhere and pressed again", () => {
    expect(killsAt(takeOverCalls()).flatMap(failTakeOver)).toEqual([]);
  });
});

describe("whatever language errors speak", () => {
  // The whole of it is in the bench: sending and the ledger are where a word might be looked at.
  const failures = failuresAt(calls, "en").filter(
    ({ name, way }) => /^(MailApp\.send|Properties\.set)/.test(name) && way !== "kill",
  );
  test.each(["vi", "other"] as const)("%s: the same end", (language) => {
    expect(failures.flatMap((failure) => failAlike(failure, language))).toEqual([]);
  });
});

describe("a second firing in the middle of a run", () => {
  test("of the sender's own trigger", () => {
    expect(doubleAnywhere(fireAsSender)).toEqual([]);
  });

  test("of a colleague's trigger, which ends itself", () => {
    expect(doubleAnywhere(fireAsColleague, withTwoTriggers())).toEqual([]);
  });
});
