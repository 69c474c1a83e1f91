/** Books of every make, for laws that must hold for all of them. */
import fc from "fast-check";
import { addDays } from "../../src/domain/dates.ts";
import type { Book, Evidence, Indicator, Memory, Target } from "../../src/domain/records.ts";
import { problem } from "../../src/problem/problem.ts";
import { aBook, anEvidence, anIndicator, atLeast, type Changes, OUT_OF_SCOPE, TODAY, UNKNOWN } from "../builders.ts";

const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });

function targets(value: fc.Arbitrary<number>): fc.Arbitrary<Target> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(OUT_OF_SCOPE) },
    { weight: 1, arbitrary: fc.constant(UNKNOWN) },
    { weight: 4, arbitrary: value.map(atLeast) },
  );
}

const halfPercents = fc.integer({ min: 1, max: 200 }).map((half) => half / 200);
const parts = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40))
  .map(([denominator, part]) => ({ denominator, numerator: part % (denominator + 1) }));

const TARGETS = {
  yesNo: targets(fc.constant(1)),
  count: targets(fc.integer({ min: 1, max: 12 })),
  ratio: targets(halfPercents),
};

const figures: fc.Arbitrary<Changes<Indicator>> = fc.oneof(
  fc.record({
    measure: fc.constant("yesNo" as const),
    target1: TARGETS.yesNo,
    target2: TARGETS.yesNo,
    result: maybe(fc.constantFrom(0, 1)),
  }),
  fc.record({
    measure: fc.constant("count" as const),
    target1: TARGETS.count,
    target2: TARGETS.count,
    result: maybe(fc.nat(14)),
  }),
  fc.record({
    measure: fc.constant("count" as const),
    source: fc.constant("evidence" as const),
    target1: TARGETS.count,
    target2: TARGETS.count,
  }),
  fc
    .record({
      measure: fc.constant("ratio" as const),
      target1: TARGETS.ratio,
      target2: TARGETS.ratio,
      typed: fc.oneof(
        parts,
        halfPercents.map((result) => ({ result })),
        fc.constant({}),
      ),
    })
    .map(({ typed, ...rest }) => ({ ...rest, ...typed })),
);

const PEOPLE = ["AN", "BINH"];
const days = (...apart: number[]) => fc.constantFrom(...apart.map((each) => addDays(TODAY, each)));

const rest: fc.Arbitrary<Changes<Indicator>> = fc
  .record({
    owner: maybe(fc.constantFrom(...PEOPLE)),
    dueOn: maybe(days(-400, -3, -1, 0, 1, 40)),
    criterion: maybe(fc.constantFrom("1", "2")),
    unit: maybe(fc.constantFrom("K1", "K2")),
    exempt: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    verified: maybe(fc.record({ verifiedBy: fc.constantFrom("AN", "Đoàn khảo sát"), verifiedOn: days(-90, 0) })),
  })
  .map(({ exempt, verified, ...others }) => ({
    ...others,
    ...verified,
    ...(exempt && { naReason: "không có đối tượng", naAuthority: "Tỉnh ủy" }),
  }));

/** Evidence of any of these indicators: proved or not, expired or not, inside the window, at its edges or outside. */
export function evidenceOf(codes: readonly string[]): fc.Arbitrary<Evidence> {
  return fc
    .record({
      indicators: fc.subarray([...codes], { minLength: 1 }),
      link: maybe(fc.constant("https://truong.edu.vn/a")),
      docNumber: maybe(fc.constant("1-QĐ")),
      issuedOn: maybe(
        fc.constantFrom("2021-11-22", "2021-11-23", "2024-02-29", TODAY, addDays(TODAY, 1), "2026-01-05"),
      ),
      validUntil: maybe(days(-1, 0, 300)),
      quantity: maybe(fc.integer({ min: 1, max: 5 })),
    })
    .map(anEvidence);
}

export interface BookKinds {
  /** Rows of indicators and evidence that could not be read. */
  problems?: boolean;
  /** Earlier verifications of something else, so that they are to be confirmed again. */
  memory?: boolean;
}

/** Books with one to five indicators, up to six pieces of evidence, either level worked for. */
export function books({ problems = true, memory = true }: BookKinds = {}): fc.Arbitrary<Book> {
  return fc
    .array(fc.tuple(figures, rest), { minLength: 1, maxLength: 5 })
    .map((all) => all.map(([figure, other], index) => anIndicator({ ...figure, ...other, code: `C${index + 1}` })))
    .chain((indicators) =>
      fc.record({
        indicators: fc.constant(indicators),
        evidence: fc.array(evidenceOf(indicators.map(({ code }) => code)), { maxLength: 6 }),
        workingLevel: fc.constantFrom(1 as const, 2 as const),
        nearShare: maybe(fc.constant(0.9)),
        unreadable: problems ? fc.subarray(indicators.map((_, index) => index + 2)) : fc.constant<number[]>([]),
        unreadableEvidence: problems ? fc.subarray([2, 3]) : fc.constant<number[]>([]),
        someUnreadable: fc.integer({ min: 0, max: 3 }),
        stale: memory ? fc.subarray(indicators) : fc.constant<Indicator[]>([]),
      }),
    )
    .map(({ indicators, evidence, workingLevel, nearShare, stale, ...unread }) =>
      aBook({
        indicators,
        evidence: evidence.map((piece, index) => ({ ...piece, code: `H${index}` })),
        settings: { workingLevel, nearShare },
        memory: new Map(stale.flatMap(staleMemory)),
        // Most books are sound, so that the laws of sound rows are tried in earnest.
        problems:
          unread.someUnreadable > 0
            ? []
            : [
                ...unread.unreadable.map((row) => problem("badDate", { tab: "indicators", row, column: "dueOn" })),
                ...unread.unreadableEvidence.map((row) => problem("badDate", { tab: "evidence", row })),
              ],
      }),
    );
}

function staleMemory({ code, verifiedBy, verifiedOn }: Indicator): [string, Memory][] {
  return verifiedBy ? [[code, { slips: 0, mentions: 0, verifiedBasis: `${verifiedOn}|${verifiedBy}|00000000` }]] : [];
}

/** The same records in any order; each keeps its sheet row, by which problems name it. */
export function reordered(book: Book): fc.Arbitrary<Book> {
  const any = <T>(records: T[]) => fc.shuffledSubarray(records, { minLength: records.length });
  return fc
    .record({ indicators: any(book.indicators), evidence: any(book.evidence), problems: any(book.problems) })
    .map((shuffled) => ({ ...book, ...shuffled }));
}
