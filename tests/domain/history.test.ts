import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/domain/dates.ts";
import { entriesOfDay, type HistoryEntry, type RowState, replayHistory } from "../../src/domain/history.ts";
import { assess, type Readiness } from "../../src/domain/readiness.ts";
import type { Book } from "../../src/domain/records.ts";
import { aBook, anEvidence, anIndicator, deepFreeze, TODAY } from "../builders.ts";
import { books } from "./books.ts";

const NEVER_SEEN: RowState = { attainment: "notAssessed", evidence: "none" };

function stateOf({ rows }: Readiness): Map<string, RowState> {
  return new Map(
    rows.map(({ indicator: { code, dueOn }, attainment, evidence: { valid, invalid } }) => [
      code,
      {
        attainment,
        evidence: valid.length > 0 ? "valid" : invalid.length > 0 ? "invalid" : "none",
        ...(dueOn && { dueOn }),
      },
    ]),
  );
}

/** The history after each of these books was seen on a day of its own. */
function kept(days: readonly Book[]): { entries: HistoryEntry[]; readiness: Readiness[] } {
  const entries: HistoryEntry[] = [];
  const readiness = days.map((book, index) => {
    const each = assess(book, addDays(TODAY, index));
    entries.push(...entriesOfDay(deepFreeze(each), deepFreeze([...entries])));
    return each;
  });
  return { entries, readiness };
}

test("any day can be replayed from the entries up to it", () => {
  fc.assert(
    fc.property(fc.array(books(), { minLength: 1, maxLength: 5 }), (days) => {
      const { entries, readiness } = kept(days);
      for (const each of readiness) {
        const states = replayHistory(entries.filter(({ on }) => on <= each.today));
        for (const [code, state] of stateOf(each))
          expect([code, states.get(code) ?? NEVER_SEEN]).toEqual([code, state]);
      }
    }),
    { numRuns: 150 },
  );
});

test("an indicator that was taken out of the book is gone from the replay", () => {
  const there = aBook({ indicators: [anIndicator({ result: 3, dueOn: "2026-12-01" })], evidence: [anEvidence()] });
  const { entries } = kept([there, aBook({ indicators: [anIndicator({ code: "C2" })] })]);
  expect(replayHistory(entries).get("C1") ?? NEVER_SEEN).toEqual(NEVER_SEEN);
});

test("writing a day again changes nothing", () => {
  fc.assert(
    fc.property(books(), books(), (first, second) => {
      const { entries, readiness } = kept([first, second]);
      const today = readiness[1] as Readiness;
      const again = entriesOfDay(today, entries);
      expect(again).toEqual(entries.filter(({ on }) => on === today.today));
    }),
    { numRuns: 100 },
  );
});

test("a day has one row of totals, and a quiet day nothing else", () => {
  const book = aBook({ indicators: [anIndicator({ result: 3 })], evidence: [anEvidence()] });
  const { entries } = kept([book, book]);
  expect(entries.filter(({ on }) => on !== TODAY)).toEqual([
    {
      on: addDays(TODAY, 1),
      kind: "totals",
      ...{
        inScope1: 1,
        claimed1: 1,
        evidenced1: 1,
        verified1: 0,
        inScope2: 0,
        claimed2: 0,
        evidenced2: 0,
        verified2: 0,
      },
    },
  ]);
});

test("changes say from what and to what, and a date taken away has no 'to'", () => {
  const day = (changes: Parameters<typeof anIndicator>[0], proved: boolean) =>
    aBook({ indicators: [anIndicator(changes)], evidence: proved ? [anEvidence()] : [] });
  const { entries } = kept([day({ dueOn: "2026-12-01" }, false), day({ result: 3 }, true)]);
  expect(entries.filter(({ kind }) => kind !== "totals")).toEqual([
    { on: TODAY, kind: "due", code: "C1", to: "2026-12-01" },
    { on: addDays(TODAY, 1), kind: "level", code: "C1", from: "notAssessed", to: "level1" },
    { on: addDays(TODAY, 1), kind: "due", code: "C1", from: "2026-12-01" },
    { on: addDays(TODAY, 1), kind: "evidence", code: "C1", from: "none", to: "valid" },
  ]);
});

test("a row without a code leaves no trace", () => {
  const { entries } = kept([aBook({ indicators: [anIndicator({ code: "", result: 3 })] })]);
  expect(entries.map(({ kind }) => kind)).toEqual(["totals"]);
});

test("a due date that moves back is kept with the reason that stands beside it that day", () => {
  const day = (dueOn: string, slipReason?: string) =>
    aBook({ indicators: [anIndicator({ dueOn, ...(slipReason && { slipReason }) })] });
  const { entries } = kept([
    day("2026-12-01", "cũ"),
    day("2027-03-01", "chờ kinh phí"),
    day("2027-02-01", "chờ kinh phí"),
  ]);
  expect(entries.filter(({ kind }) => kind === "due").map(({ to, reason }) => [to, reason])).toEqual([
    ["2026-12-01", undefined],
    ["2027-03-01", "chờ kinh phí"],
    ["2027-02-01", undefined],
  ]);
});

test("the order in which its rows stand makes no difference", () => {
  fc.assert(
    fc.property(fc.array(books(), { minLength: 1, maxLength: 5 }), (days) => {
      const { entries } = kept(days);
      expect(replayHistory([...entries].reverse())).toEqual(replayHistory(entries));
    }),
    { numRuns: 50 },
  );
});
