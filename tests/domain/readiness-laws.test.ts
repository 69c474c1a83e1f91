import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GATES, type Gate } from "../../src/domain/gap.ts";
import { assess, blockersOf, isGateOpen, type Readiness } from "../../src/domain/readiness.ts";
import { type Book, LEVELS, type Level, targetOf } from "../../src/domain/records.ts";
import {
  aBook,
  aMetIndicator,
  anEvidence,
  anIndicator,
  atLeast,
  deepFreeze,
  OUT_OF_SCOPE,
  TODAY,
  UNKNOWN,
} from "../builders.ts";
import { runs } from "../setup/sweep.ts";
import { books, evidenceOf, reordered } from "./books.ts";
import { close, closeAll, listedGaps } from "./close.ts";

const RUNS = runs(150);

const assessed = (book: Book) => assess(deepFreeze(book), TODAY);

const eachGate = LEVELS.flatMap((level) => GATES.map((gate) => [level, gate] as const));

const share = ({ totals }: Readiness, level: Level, gate: Gate) =>
  totals[level].inScope === 0 ? 0 : totals[level][gate] / totals[level].inScope;

/** All that a result says of each row, free of the order of rows and evidence. */
function saidOf({ rows }: Readiness) {
  const said = rows.map(({ indicator, evidence, verification, levels, pursued: _, memory, ...row }) => {
    const gaps = LEVELS.map((level) =>
      levels[level].gaps.map((gap) => ("why" in gap ? { ...gap, why: [...gap.why].sort() } : gap)),
    );
    const gates = LEVELS.map((level) =>
      [...GATES, "exceeds" as const, "nearTarget" as const].map((each) => levels[level][each]),
    );
    const { claimedCount, provedCount } = evidence;
    return [indicator.code, { ...row, gaps, gates, claimedCount, provedCount, verification, memory }] as const;
  });
  return new Map(said);
}

test("counts stay within range, and verified lies within evidenced within claimed within scope", () => {
  fc.assert(
    fc.property(books(), (book) => {
      const { rows, totals, byCriterion, byUnit } = assessed(book);
      for (const { levels } of rows) {
        for (const level of LEVELS) {
          const { inScope, claimed, evidenced, verified } = levels[level];
          expect([claimed && !inScope, evidenced && !claimed, verified && !evidenced]).toEqual([false, false, false]);
        }
      }
      for (const level of LEVELS) {
        const { verified, evidenced, claimed, inScope } = totals[level];
        const counts = [0, verified, evidenced, claimed, inScope, rows.length];
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
        for (const groups of [byCriterion, byUnit]) {
          for (const count of Object.keys(totals[level]) as (keyof (typeof totals)[1])[]) {
            const sum = [...groups.values()].reduce((all, group) => all + group[level][count], 0);
            expect([count, sum]).toEqual([count, totals[level][count]]);
          }
        }
      }
    }),
    RUNS,
  );
});

test("of each level, what exceeds is met above that level's target, and what is near is not met", () => {
  fc.assert(
    fc.property(books(), (book) => {
      const { rows, totals } = assessed(book);
      for (const level of LEVELS) {
        const above = rows.filter(({ indicator, levels, measured }) => {
          const target = targetOf(indicator, level);
          return levels[level].evidenced && target.kind === "atLeast" && (measured?.value ?? 0) > target.value;
        });
        const unclaimed = rows.filter(({ levels }) => levels[level].inScope && !levels[level].claimed);
        expect(totals[level].exceeds).toBeLessThanOrEqual(above.length);
        expect(totals[level].nearTarget).toBeLessThanOrEqual(unclaimed.length);
      }
    }),
    RUNS,
  );
});

test("what exceeds is counted at the level whose target it exceeds, whichever is worked for", () => {
  const indicators = [anIndicator({ result: 5, target1: atLeast(3), target2: atLeast(5) })];
  const counts = LEVELS.map((workingLevel) => {
    const { totals } = assessed(aBook({ indicators, evidence: [anEvidence()], settings: { workingLevel } }));
    return [totals[1].exceeds, totals[2].exceeds];
  });
  expect(counts).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test("what is near is not counted at a level that it meets", () => {
  const indicators = [anIndicator({ result: 9, target1: atLeast(5), target2: atLeast(10) })];
  const { totals } = assessed(aBook({ indicators, settings: { workingLevel: 2, nearShare: 0.9 } }));
  expect([totals[1].nearTarget, totals[2].nearTarget]).toEqual([0, 1]);
});

test("the order of rows and of evidence makes no difference", () => {
  fc.assert(
    fc.property(
      books().chain((book) => fc.tuple(fc.constant(book), reordered(book))),
      ([book, other]) => {
        const [one, two] = [assessed(book), assessed(other)];
        expect(two.totals).toEqual(one.totals);
        expect(saidOf(two)).toEqual(saidOf(one));
      },
    ),
    RUNS,
  );
});

test("an indicator that is not assessed never raises a share", () => {
  const target = fc.constantFrom(OUT_OF_SCOPE, UNKNOWN, atLeast(1), atLeast(3));
  fc.assert(
    fc.property(books(), target, target, (book, target1, target2) => {
      const added = { ...anIndicator({ code: "NEW", target1, target2 }), row: 99 };
      const [before, after] = [assessed(book), assessed({ ...book, indicators: [...book.indicators, added] })];
      for (const [level, gate] of eachGate) {
        expect(share(after, level, gate)).toBeLessThanOrEqual(share(before, level, gate));
      }
    }),
    RUNS,
  );
});

test("evidence that is added never lowers a count", () => {
  const withMore = books().chain((book) =>
    fc.tuple(fc.constant(book), evidenceOf(book.indicators.map(({ code }) => code))),
  );
  fc.assert(
    fc.property(withMore, ([book, piece]) => {
      const evidence = [...book.evidence, { ...piece, code: "NEW", row: 99 }];
      const [before, after] = [assessed(book), assessed({ ...book, evidence })];
      for (const [level, gate] of eachGate) {
        expect([gate, after.totals[level][gate] >= before.totals[level][gate]]).toEqual([gate, true]);
      }
    }),
    RUNS,
  );
});

test("a target that is unknown is never met, and neither is level 2 on a level 1 that is unknown", () => {
  fc.assert(
    fc.property(books(), (book) => {
      for (const { indicator, levels } of assessed(book).rows) {
        for (const level of LEVELS) {
          if (targetOf(indicator, level).kind === "unknown") {
            expect([levels[level].claimed, levels[2].claimed]).toEqual([false, false]);
          }
        }
      }
    }),
    RUNS,
  );
});

test("level 2 never hides a hole in level 1", () => {
  fc.assert(
    fc.property(books(), (book) => {
      const readiness = assessed(book);
      for (const gate of GATES) {
        const [one, two] = [blockersOf(readiness, 1, gate), blockersOf(readiness, 2, gate)];
        expect(one.filter((row) => !two.includes(row))).toEqual([]);
        if (isGateOpen(readiness, 2, gate)) expect(one).toEqual([]);
        for (const { levels } of readiness.rows) {
          if (levels[2][gate] && levels[1].inScope) expect(levels[1][gate]).toBe(true);
        }
      }
    }),
    RUNS,
  );
});

test("a row of unreadable cells is in scope, not met at any level, and out of the date logic", () => {
  fc.assert(
    fc.property(books(), (book) => {
      for (const row of assessed(book).rows.filter(({ sound }) => !sound)) {
        const gates = LEVELS.flatMap((level) => GATES.map((gate) => row.levels[level][gate]));
        expect(gates).not.toContain(true);
        expect([row.overdueDays, row.attainment, row.notApplicable, row.pursued.nearTarget]).toEqual([
          undefined,
          "notMet",
          false,
          false,
        ]);
      }
    }),
    RUNS,
  );
});

describe.each(eachGate)("at level %s, gate %s", (level, gate) => {
  test("closing all the gaps that are listed opens the gate", () => {
    fc.assert(
      fc.property(books(), (book) => {
        const readiness = assessed(book);
        const closed = assessed(closeAll(book, listedGaps(readiness, level, gate), level, gate));
        expect(blockersOf(closed, level, gate).map(({ indicator, levels }) => [indicator.code, levels])).toEqual([]);
        expect(isGateOpen(closed, level, gate)).toBe(closed.totals[level].inScope > 0);
      }),
      RUNS,
    );
  });

  test("closing all but any one of them leaves it closed", () => {
    fc.assert(
      fc.property(books(), (book) => {
        const gaps = listedGaps(assessed(book), level, gate);
        for (const left of gaps) {
          const others = gaps.filter((each) => each !== left);
          const almost = assessed(closeAll(book, others, level, gate));
          expect([left, isGateOpen(almost, level, gate)]).toEqual([left, false]);
          expect(blockersOf(almost, level, gate).map(({ indicator }) => indicator.code)).toEqual([left.code]);
        }
      }),
      RUNS,
    );
  });

  test("closing the gaps of all rows but one leaves it closed by that row", () => {
    fc.assert(
      fc.property(books(), (book) => {
        const gaps = listedGaps(assessed(book), level, gate);
        for (const code of new Set(gaps.map((each) => each.code))) {
          const others = gaps.filter((each) => each.code !== code);
          const almost = assessed(closeAll(book, others, level, gate));
          expect(blockersOf(almost, level, gate).map(({ indicator }) => indicator.code)).toEqual([code]);
        }
      }),
      RUNS,
    );
  });

  test("one person or piece fewer than a gap says is not enough", () => {
    fc.assert(
      fc.property(books({ problems: false }), (book) => {
        const gaps = listedGaps(assessed(book), level, gate);
        for (const left of gaps) {
          const { gap, code } = left;
          if (!("missing" in gap) || (gap.kind === "short" && gap.isShare) || gap.missing === 1) continue;
          const rest = closeAll(
            book,
            gaps.filter((each) => each !== left),
            level,
            gate,
          );
          const almost = assessed(close(rest, { code, gap: { ...gap, missing: gap.missing - 1 } }, level, gate));
          expect([left, isGateOpen(almost, level, gate)]).toEqual([left, false]);
        }
      }),
      RUNS,
    );
  });
});

describe.each(LEVELS)("once an earlier run has seen what was verified, at level %i", (level) => {
  const remembering = books().map((book) => {
    const seen = assess(book, TODAY).rows.map((row) => [row.indicator.code, row.memory] as const);
    return { ...book, memory: new Map(seen) };
  });

  test("closing all the gaps that are listed opens the last gate, and closing all but one does not", () => {
    fc.assert(
      fc.property(remembering, (book) => {
        const readiness = assessed(book);
        const gaps = listedGaps(readiness, level, "verified");
        const closed = assessed(closeAll(book, gaps, level, "verified"));
        expect(blockersOf(closed, level, "verified")).toEqual([]);
        for (const left of gaps) {
          const others = gaps.filter((each) => each !== left);
          const almost = assessed(closeAll(book, others, level, "verified"));
          expect(blockersOf(almost, level, "verified").map(({ indicator }) => indicator.code)).toEqual([left.code]);
        }
      }),
      RUNS,
    );
  });
});

test("a row verified before its value was enough lists that it must be verified again", () => {
  const verified = { result: 1, verifiedBy: "Đoàn khảo sát", verifiedOn: "2026-11-02" };
  const short = aBook({ indicators: [anIndicator(verified)], evidence: [anEvidence()] });
  const memory = new Map(assessed(short).rows.map((row) => [row.indicator.code, row.memory]));
  const kinds = assessed({ ...short, memory }).rows[0]?.levels[1].gaps.map(({ kind }) => kind);
  expect(kinds).toEqual(["short", "reconfirm"]);
});

test("a gate with nothing in scope is not open", () => {
  const nothing = assessed(aBook({ indicators: [aMetIndicator({ target1: OUT_OF_SCOPE })] }));
  expect(eachGate.map(([level, gate]) => isGateOpen(nothing, level, gate))).not.toContain(true);
});
