/** Runs that are seldom killed: the only day of a week, approving, taking over; and two runs at once. */
import { afterAll, describe, expect, test } from "vitest";
import { failuresAt, oneOfEach } from "./every-failure.ts";
import {
  approvalCalls,
  calls,
  doubleAnywhere,
  failApproval,
  failOnTheOnlyDay,
  failTakeOver,
  fireAsColleague,
  forget,
  injected,
  takeOverCalls,
  withTwoTriggers,
} from "./failure-stories.ts";
import { fireAsSender } from "./mail-days.ts";

// All failures, everywhere, are in the bench; here one of each kind and position, and only kills: they leave what every
// other failure of these leaves.
const killsAt = (names: readonly string[]) =>
  oneOfEach(failuresAt(names, "en"), names).filter(({ way }) => way === "kill");

afterAll(() => {
  forget();
  console.log(`failures injected: ${injected.failures}; firings in the middle of a run: ${injected.firings}`);
});

describe("mails nobody twice, forgets nobody, and calls unknown only what nobody can know", () => {
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

describe("a second firing in the middle of a run", () => {
  test("of the sender's own trigger", () => {
    expect(doubleAnywhere(fireAsSender, undefined, oneOfEach)).toEqual([]);
  });

  test("of a colleague's trigger, which ends itself", () => {
    expect(doubleAnywhere(fireAsColleague, withTwoTriggers(), oneOfEach)).toEqual([]);
  });
});
