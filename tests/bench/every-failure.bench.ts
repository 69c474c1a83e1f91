/** Every failure at every service call, in every way and language; the unit tests hold a part of it. */
import { expect, test } from "vitest";
import type { ErrorLanguage } from "../../src/local/host.ts";
import { failuresAt } from "../bundle/every-failure.ts";
import {
  approvalCalls,
  calls,
  doubleAnywhere,
  failAgain,
  failAlike,
  failApproval,
  failOnce,
  failOnTheOnlyDay,
  failTakeOver,
  fireAsColleague,
  injected,
  killedAt,
  takeOverCalls,
  withTwoTriggers,
} from "../bundle/failure-stories.ts";
import { fireAsSender } from "../bundle/mail-days.ts";

const LANGUAGES: readonly ErrorLanguage[] = ["en", "vi", "other"];

test("whatever fails, nobody is mailed twice or forgotten, and unknown is only what nobody can know", () => {
  const table: Record<string, { failures: number; seconds: number }> = {};
  const count = (what: string, story: () => string[]) => {
    const sum = () => injected.failures + injected.firings;
    const [before, started] = [sum(), performance.now()];
    expect(story(), what).toEqual([]);
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    table[what] = { failures: sum() - before, seconds };
  };
  for (const language of LANGUAGES)
    count(`the day's run, ${language}`, () => failuresAt(calls, language).flatMap(failOnce));
  count("the same end in every language", () =>
    failuresAt(calls, "en").flatMap((failure) => LANGUAGES.flatMap((language) => failAlike(failure, language))),
  );
  const killed = ["MailApp.sendEmail", "Properties.setProperty"].flatMap(killedAt);
  count("the run after a killed one", () => killed.flatMap((moment) => failAgain(moment, "en")));
  count("the only day of the week", () => failuresAt(calls, "en").flatMap(failOnTheOnlyDay));
  count("approving", () => failuresAt(approvalCalls(), "en").flatMap(failApproval));
  count("taking over", () => failuresAt(takeOverCalls(), "en").flatMap(failTakeOver));
  count("a second firing of the sender's trigger", () => doubleAnywhere(fireAsSender));
  count("a firing of a colleague's trigger", () => doubleAnywhere(fireAsColleague, withTwoTriggers()));
  table.all = {
    failures: injected.failures + injected.firings,
    seconds: Object.values(table).reduce((sum, each) => sum + each.seconds, 0),
  };
  console.table(table);
});
