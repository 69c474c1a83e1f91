import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/domain/dates.ts";
import { encodeEntry, type LedgerEntry, ledgerKey, readLedger, staleKeys } from "../../src/domain/ledger.ts";
import { TODAY } from "../builders.ts";

const entry = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  on: TODAY,
  person: "AN",
  status: "sent",
  at: "07:05",
  email: "an@truong.edu.vn",
  items: 3,
  ...changes,
});

const stored = (entries: readonly LedgerEntry[]) =>
  Object.fromEntries(entries.map((each) => [ledgerKey(each.on, each.person), encodeEntry(each)]));

const letters = fc.string({ unit: fc.constantFrom(..."aZ09|ệĐơ -"), minLength: 1, maxLength: 8 });
const entries = fc.record<LedgerEntry>({
  on: fc.nat(400).map((ahead) => addDays("2026-01-01", ahead)),
  person: letters,
  status: fc.constantFrom("intent", "sent", "unknown"),
  at: fc.constantFrom("07:00", "08:59", "00:00"),
  email: letters,
  items: fc.nat(200),
});

test("what was written is read again, by day and time, whatever stands in codes and addresses", () => {
  const lists = fc.uniqueArray(entries, { selector: ({ on, person }) => `${on}|${person}`, maxLength: 20 });
  const known = (all: readonly LedgerEntry[]) => new Map(all.map((each) => [ledgerKey(each.on, each.person), each]));
  fc.assert(
    fc.property(lists, (list) => {
      const read = readLedger({ ...stored(list), senderId: "x", approval: "y" });
      expect(known(read)).toEqual(known(list));
      const order = read.map(({ on, at }) => on + at);
      expect(order).toEqual([...order].sort());
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["no mark", ""],
  ["another mark", "x|07:05|3|an@truong.edu.vn"],
  ["a whole word", "sent|07:05|3|an@truong.edu.vn"],
])("a mark that cannot be read is unknown, never sent again: %s", (_, value) => {
  expect(readLedger({ [ledgerKey(TODAY, "AN")]: value })).toMatchObject([{ person: "AN", status: "unknown" }]);
});

test("properties of something else are passed over", () => {
  expect(readLedger({ senderId: "mail", lastSentOn: TODAY, mailer: "s|07:05|3|a@b.vn" })).toEqual([]);
});

test("a number of items that cannot be read is 0", () => {
  expect(readLedger({ [ledgerKey(TODAY, "AN")]: "s|07:05|nhiều|a@b.vn" })[0]?.items).toBe(0);
});

test("keys before a day are stale, the oldest first, so many at most", () => {
  const all = stored(["2026-11-01", "2026-10-01", "2026-11-22", TODAY].map((on) => entry({ on, person: "A|B" })));
  expect(staleKeys(all, "2026-11-22", 9)).toEqual([ledgerKey("2026-10-01", "A|B"), ledgerKey("2026-11-01", "A|B")]);
  expect(staleKeys(all, "2026-11-22", 1)).toEqual([ledgerKey("2026-10-01", "A|B")]);
  for (const key of staleKeys(all, "2027-01-01", 9)) expect(all).toHaveProperty([key]);
});
