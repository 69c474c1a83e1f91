import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/domain/dates.ts";
import { matchKey } from "../../src/domain/match-key.ts";
import type { TabKey } from "../../src/problem/tab-key.ts";
import { everyText, type Text, textOf } from "../../src/text/text.ts";
import { isFormulaError } from "../../src/workbook/cell.ts";
import { encodeSetting, SETTING_KEYS, SETTINGS } from "../../src/workbook/settings.ts";
import { headersOf } from "../../src/workbook/tab-tables.ts";
import { decode, encode, headerOf, type Table } from "../../src/workbook/table.ts";
import { CALENDAR, EVIDENCE, HISTORY, INDICATORS, LOG, MAILS, PEOPLE, UNITS } from "../../src/workbook/tables.ts";
import { runs } from "../setup/sweep.ts";
import { vi } from "../words.ts";

const words = fc
  .string({ unit: fc.constantFrom(..."aZ0 9ăệĐơ<&'\"=+-@|,.;#\n"), minLength: 1, maxLength: 12 })
  .map((each) => each.normalize("NFC").trim())
  .filter((each) => each !== "" && !isFormulaError(each));
const lists = fc.array(fc.string({ unit: fc.constantFrom(..."aZ09ệ.-"), minLength: 1, maxLength: 5 }), {
  maxLength: 4,
});
const days = fc.integer({ min: 0, max: 40_000 }).map((ahead) => addDays("1990-01-01", ahead));
const numbers = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((each) => each + 0),
);
const emails = fc.constantFrom("an@truong.edu.vn", "a.b-c+1@x.vn");
const keys = (of: object) => fc.constantFrom(...Object.keys(of));

const w = vi.words;
const targets = (yesNo: boolean) =>
  fc.oneof(
    fc.constant({ kind: "outOfScope" }),
    fc.constant({ kind: "unknown" }),
    (yesNo ? fc.constant(1) : fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom(0.75, 0.8, 0.005, 41.4))).map(
      (value) => ({
        kind: "atLeast",
        value,
      }),
    ),
  );

/** Values of the fields of a table, each of which may be blank unless its kind says what a blank is. */
function record(fields: Record<string, fc.Arbitrary<unknown>>, always: readonly string[] = []) {
  return fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([field, arb]) => [
        field,
        always.includes(field) ? arb : fc.option(arb, { nil: undefined }),
      ]),
    ),
  );
}

const textFields = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, words]));
const dayFields = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, days]));
const numberFields = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, numbers]));

const indicators = fc.option(fc.constantFrom("yesNo", "count", "ratio"), { nil: undefined }).chain((measure) => {
  const result = measure === "yesNo" ? fc.constantFrom(0, 1) : numbers;
  return record(
    {
      ...textFields("code", "criterion", "group", "text", "piece", "owner", "unit", "slipReason", "naReason"),
      ...textFields(
        "naAuthority",
        "verifiedBy",
        "note",
        "echo",
        "level",
        "exceeds",
        "claimed",
        "evidenced",
        "verified",
      ),
      ...textFields("gap", "verifiedBasis"),
      ...dayFields(
        "dueOn",
        "snoozeUntil",
        "verifiedOn",
        "originalDueOn",
        "lastDueOn",
        "firstMentionOn",
        "lastMentionOn",
      ),
      ...numberFields("numerator", "denominator", "leadDays", "overdueDays", "slips", "mentions"),
      measure: fc.constant(measure),
      target1: targets(measure === "yesNo"),
      target2: targets(measure === "yesNo"),
      result,
      value: result,
      source: keys(w.source),
      state: keys(w.state),
      supportUnits: lists,
    },
    ["code", "measure", "target1", "target2", "supportUnits"],
  );
});

const standings = keys({ ...w.attainment, ...w.evidenceStatus });
const counts = ["inScope1", "claimed1", "evidenced1", "verified1", "inScope2", "claimed2", "evidenced2", "verified2"];
const history = keys(w.historyKind).chain((kind) => {
  const states = kind === "due" ? days : standings;
  return record(
    { on: days, kind: fc.constant(kind), code: words, from: states, to: states, ...numberFields(...counts) },
    ["on", "kind"],
  );
});

const TABLES: [TabKey, Table, fc.Arbitrary<Record<string, unknown>>][] = [
  ["indicators", INDICATORS as unknown as Table, indicators],
  [
    "evidence",
    EVIDENCE as unknown as Table,
    record(
      {
        ...textFields("code", "title"),
        link: fc.constantFrom("https://drive.example/1", "http://truong.example/a b"),
        docNumber: fc.constantFrom("15-QĐ/TCT", "01/2026/KH"),
        ...dayFields("issuedOn", "validUntil"),
        ...numberFields("quantity"),
        indicators: lists,
      },
      ["code", "indicators"],
    ),
  ],
  [
    "people",
    PEOPLE as unknown as Table,
    record(
      {
        ...textFields("code", "name", "unit", "title", "deputy"),
        ...dayFields("awayFrom", "awayUntil"),
        email: emails,
      },
      ["code"],
    ),
  ],
  ["units", UNITS as unknown as Table, record(textFields("code", "name", "head", "deputyHead"), ["code"])],
  [
    "calendar",
    CALENDAR as unknown as Table,
    record({ on: days, kind: keys(w.dayKind), name: words, certainty: keys(w.certainty) }, ["on"]),
  ],
  ["history", HISTORY as unknown as Table, history],
  [
    "mails",
    MAILS as unknown as Table,
    record(
      {
        on: days,
        ...textFields("at", "person", "name", "email"),
        ...numberFields("items"),
        status: keys(w.sendStatus),
      },
      ["on"],
    ),
  ],
  [
    "log",
    LOG as unknown as Table,
    record({ ...textFields("at", "what", "outcome"), ...numberFields("seconds") }, ["at"]),
  ],
];

const inEach = TABLES.flatMap(([tab, table, arb]) =>
  everyText().map((text) => [tab, text.language, table, arb, text] as const),
);

test.each(inEach)("what is written to the tab %s in %s is read again", (_, __, table, arb, text) => {
  fc.assert(
    fc.property(fc.array(arb, { minLength: 1, maxLength: 4 }), (records) => {
      const fields = Object.keys(table.columns);
      const grid = [headersOf(table, text), ...encode(table, fields, records, text)];
      const read = decode(table, grid);
      expect(read.problems).toEqual([]);
      const blank = Object.fromEntries(fields.map((field) => [field, undefined]));
      expect(read.records).toEqual(records.map((each, index) => ({ ...blank, ...each, row: index + 2 })));
    }),
    runs(100),
  );
});

test.each(inEach)("the tab %s reads in %s what another language's tab holds", (_, language, table, arb) => {
  const other = (everyText() as Text[]).find((text) => text.language !== language) as Text;
  const own = textOf(language);
  fc.assert(
    fc.property(arb, (each) => {
      const fields = Object.keys(table.columns);
      const cells = encode(table, fields, [each], other);
      expect(decode(table, [headersOf(table, own), ...cells]).records).toEqual(
        decode(table, [headersOf(table, other), ...cells]).records,
      );
    }),
    runs(20),
  );
});

test("no header means two columns of a tab, in any language", () => {
  for (const table of [...TABLES.map(([, each]) => each), SETTINGS as unknown as Table]) {
    const meant = new Map<string, string>();
    for (const text of everyText()) {
      for (const field of Object.keys(table.columns)) {
        const key = matchKey(headerOf(text, table.tab, field));
        expect([table.tab, key, meant.get(key) ?? field]).toEqual([table.tab, key, field]);
        meant.set(key, field);
      }
    }
  }
});

test("no word of a list means two things, in any language", () => {
  const lists = [
    "measure",
    "source",
    "state",
    "yesNo",
    "target",
    "dayKind",
    "certainty",
    "historyKind",
    "sendStatus",
  ] as const;
  for (const list of [...lists, "documentStyle", "weekday"] as const) {
    const meant = new Map<string, string>();
    for (const { words } of everyText()) {
      for (const [key, word] of Object.entries(words[list])) {
        expect([list, word, meant.get(matchKey(word)) ?? key]).toEqual([list, word, key]);
        meant.set(matchKey(word), key);
      }
    }
  }
});

test("no label means two settings, in any language", () => {
  const meant = new Map<string, string>();
  for (const text of everyText()) {
    for (const key of SETTING_KEYS) {
      const label = matchKey(String(encodeSetting(key, {}, text).key));
      expect([label, meant.get(label) ?? key]).toEqual([label, key]);
      meant.set(label, key);
    }
  }
});
