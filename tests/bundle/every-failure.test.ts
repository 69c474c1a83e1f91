import { afterAll, describe, expect, test } from "vitest";
import { failuresAt, oneOfEach } from "./every-failure.ts";
import {
  calls,
  due,
  dueNext,
  failAgain,
  failAlike,
  failOnce,
  forget,
  injected,
  killedAt,
  shownForNextDay,
} from "./failure-stories.ts";

// All failures, everywhere, are in the bench; here one of each kind and position.
const someAt = (names: readonly string[]) => oneOfEach(failuresAt(names, "en"), names);

afterAll(() => {
  forget();
  console.log(`failures injected: ${injected.failures}`);
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
    expect(someAt(calls).flatMap(failOnce)).toEqual([]);
  });

  test("the run that goes on after a killed one, failing too", () => {
    const atThirdMail = killedAt("MailApp.sendEmail")[2];
    expect(atThirdMail && failAgain(atThirdMail, "en", oneOfEach)).toEqual([]);
  });
});

describe("whatever language errors speak", () => {
  // The whole of it is in the bench: sending and the ledger are where a word might be looked at.
  const failures = someAt(calls).filter(
    ({ name, way }) => /^(MailApp\.send|Properties\.set)/.test(name) && way !== "kill",
  );
  test.each(["vi", "other"] as const)("%s: the same end", (language) => {
    expect(failures.flatMap((failure) => failAlike(failure, language))).toEqual([]);
  });
});
