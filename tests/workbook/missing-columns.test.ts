/** A column that is missing: it stops where a score or a mail would be wrong, and reads as blank everywhere else. */
import { describe, expect, test } from "vitest";
import { demoRows } from "../../src/catalog/demo.ts";
import { holidays } from "../../src/catalog/holidays.ts";
import { planDay } from "../../src/domain/day-plan.ts";
import { NO_EARLIER_MAILS } from "../../src/domain/mail-memory.ts";
import { assess } from "../../src/domain/readiness.ts";

import { decodeBook, type Grid, type StaffGrids } from "../../src/workbook/book.ts";
import { textKind as plainText } from "../../src/workbook/kinds.ts";
import { DEFAULT_SETTINGS, encodeSetting, SETTING_KEYS, SETTINGS } from "../../src/workbook/settings.ts";
import { headersOf, TABLES } from "../../src/workbook/tab-tables.ts";
import { decode, defineTable, encode, findLayout, type Table } from "../../src/workbook/table.ts";
import { CALENDAR, EVIDENCE, INDICATORS, PEOPLE, UNITS } from "../../src/workbook/tables.ts";
import { vi } from "../words.ts";

const TODAY = "2026-11-23";
const NEXT = "2026-11-25";

function gridOf(table: Table, records: readonly object[]): Grid {
  const fields = Object.keys(table.columns);
  return [headersOf(table, vi), ...encode(table, fields, records as Record<string, unknown>[], vi)];
}

const sample = demoRows(TODAY, "vi");
const people = sample.people.map((person, index) => ({ ...person, awayFrom: index === 1 ? "2026-11-20" : undefined }));
const settings = { ...DEFAULT_SETTINGS, ...sample.settings };
const GRIDS = {
  indicators: gridOf(INDICATORS as unknown as Table, sample.indicators),
  evidence: gridOf(EVIDENCE as unknown as Table, sample.evidence),
  people: gridOf(PEOPLE as unknown as Table, people),
  units: gridOf(UNITS as unknown as Table, sample.units),
  calendar: gridOf(
    CALENDAR as unknown as Table,
    holidays().map((day) => ({ ...day, name: day.name.vi })),
  ),
  settings: [
    headersOf(SETTINGS as unknown as Table, vi),
    ...SETTING_KEYS.map((key) => Object.values(encodeSetting(key, settings, vi))),
  ],
} satisfies StaffGrids;

type StaffTab = keyof typeof GRIDS;

/** The scores, who is written to, and about which rows. */
function decided(grids: StaffGrids) {
  const { book } = decodeBook(grids, TODAY);
  const readiness = assess(book, TODAY);
  const mails = planDay(book, readiness, NO_EARLIER_MAILS, NEXT).map(({ person, sections }) => ({
    to: person.email,
    rows: Object.entries(sections).map(([kind, items]) => [kind, items.map(({ result }) => result.indicator.code)]),
  }));
  const { totals, byCriterion, byUnit } = readiness;
  return { problems: book.problems, decisions: { totals, byCriterion: [...byCriterion], byUnit: [...byUnit], mails } };
}

const without = (grid: Grid, column: number): Grid => grid.map((cells) => cells.filter((_, index) => index !== column));

const CASES = (Object.keys(GRIDS) as StaffTab[]).flatMap((tab) =>
  Object.keys((TABLES[tab] as Table).columns).map((field, column) => [tab, field, column] as const),
);

const whole = decided(GRIDS);

test("the sample has work to write about", () => {
  expect(whole.problems.filter(({ severity }) => severity === "stops")).toEqual([]);
  expect(whole.decisions.mails.length).toBeGreaterThan(3);
});

describe.each(CASES)("%s without its column %s", (tab, field, column) => {
  const table = TABLES[tab] as Table;
  const { problems, decisions } = decided({ ...GRIDS, [tab]: without(GRIDS[tab], column) });
  const about = problems.filter((each) => each.column === field && each.row === undefined && each.tab === tab);

  if (table.needed.includes(field)) {
    test("stops", () => {
      expect(about).toMatchObject([{ code: "headerMissing", severity: "stops" }]);
    });
  } else {
    test("is scored and written about as before", () => {
      expect(about).toMatchObject(table.computed.includes(field) ? [] : [{ code: "columnMissing", severity: "note" }]);
      expect(problems.filter(({ severity }) => severity === "stops")).toEqual([]);
      expect(decisions).toEqual(whole.decisions);
    });
  }
});

test("a column that a later version adds reads as blank, and is a note", () => {
  const later = defineTable("units", { ...UNITS.columns, phone: plainText }, { needed: ["code", "name"] });
  const { records, problems } = decode(later, GRIDS.units);
  expect(problems).toEqual([{ code: "columnMissing", severity: "note", tab: "units", column: "phone" }]);
  expect(records.map(({ code, phone }) => [code, phone])).toEqual(sample.units.map(({ code }) => [code, undefined]));
  expect(findLayout(later, [...headersOf(UNITS as unknown as Table, vi), "phone"]).problems).toEqual([]);
});
