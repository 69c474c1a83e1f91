import { describe, expect, test } from "vitest";
import { demoRows } from "../../src/catalog/demo.ts";
import { holidays } from "../../src/catalog/holidays.ts";
import { qd11 } from "../../src/catalog/qd-11.ts";
import { addDays, weekdayOf } from "../../src/domain/dates.ts";
import { assess } from "../../src/domain/readiness.ts";
import type { Book, Settings } from "../../src/domain/records.ts";

const TODAY = "2026-11-23";
const rows = demoRows(TODAY, "vi");
const { indicators, evidence, people, units, settings } = rows;

const settingsWhole: Settings = {
  language: "vi",
  workingLevel: 1,
  windowYears: 5,
  sendFrom: 7,
  sendUntil: 9,
  sendDays: [],
  dueSoonDays: 10,
  snoozeDays: 30,
  mailDomains: [],
  meetingDates: [],
  schemaVersion: 2,
  ...settings,
};
const numbered = <T>(records: readonly T[]) => records.map((record, index) => ({ ...record, row: index + 2 }));
const book = {
  indicators: numbered(indicators),
  evidence: numbered(evidence),
  people: numbered(people),
  units: numbered(units),
  calendar: numbered(holidays().map(({ name, ...day }) => ({ ...day, name: name.vi }))),
  settings: settingsWhole,
  memory: new Map(),
  problems: [],
} satisfies Book;
const readiness = assess(book, TODAY);

/** The assessed row of a code, which must exist. */
function rowOf(code: string) {
  const row = readiness.rows.find(({ indicator }) => indicator.code === code);
  if (!row) throw new Error(`No row ${code}`);
  return row;
}

const level1 = indicators.filter(({ target1 }) => target1.kind !== "outOfScope");

describe("the whole", () => {
  test("every code that is referred to exists, and every code is unique", () => {
    const codes = { people, units, indicators, evidence };
    for (const list of Object.values(codes)) {
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    }
    const persons = new Set(people.map(({ code }) => code));
    const unitCodes = new Set(units.map(({ code }) => code));
    const indicatorCodes = new Set(indicators.map(({ code }) => code));
    const used = (values: (string | undefined)[]) => values.filter((value) => value !== undefined);
    const personsUsed = [
      ...indicators.flatMap(({ owner, verifiedBy }) => [owner, verifiedBy]),
      ...people.map(({ deputy }) => deputy),
      ...units.flatMap(({ head, deputyHead }) => [head, deputyHead]),
      settings.coordinator,
      settings.principal,
      settings.successor,
    ];
    for (const code of used(personsUsed)) expect(persons).toContain(code);
    const unitsUsed = [
      ...indicators.flatMap(({ unit, supportUnits }) => [unit, ...supportUnits]),
      ...people.map((p) => p.unit),
    ];
    for (const code of used(unitsUsed)) expect(unitCodes).toContain(code);
    for (const code of evidence.flatMap((piece) => piece.indicators)) expect(indicatorCodes).toContain(code);
  });

  test("it is labelled as a sample and reaches no real address", () => {
    expect(settings.school).toBe("Trường Chính trị tỉnh (dữ liệu mẫu)");
    for (const { email } of people) if (email) expect(email).toMatch(/^[a-z0-9.]+@truong\.example$/);
    for (const { link } of evidence) if (link) expect(link).toMatch(/^https:\/\/drive\.example\//);
    expect(people.filter(({ email }) => !email)).toHaveLength(1);
    expect(units).toHaveLength(6);
  });

  test("no target is passed off as the regulation's", () => {
    const entries = new Map(qd11().entries.map((entry) => [entry.code, entry]));
    for (const { code, target1, target2, note } of indicators) {
      const sourced = entries.get(code)?.text && entries.get(code)?.targets;
      if (sourced) expect([target1, target2]).toEqual([sourced[1].target, sourced[2].target]);
      else expect(note).toBe("Yêu cầu mẫu, không phải của Quy định.");
    }
  });

  test("55 are in scope at level 1, by criterion as the sources count them", () => {
    const counts: Record<string, number> = {};
    for (const { criterion = "" } of level1) counts[criterion] = (counts[criterion] ?? 0) + 1;
    expect(counts).toEqual({ "1": 4, "2": 29, "3": 5, "4": 9, "5": 3, "6": 5 });
  });

  test("about 40 of the 55 are met with evidence, fewer are verified", () => {
    const { inScope, claimed, evidenced, verified } = readiness.totals[1];
    expect({ inScope, claimed, evidenced, verified }).toEqual({
      inScope: 55,
      claimed: 42,
      evidenced: 38,
      verified: 27,
    });
  });

  test.each(["2026-11-22", "2027-02-28", "2028-02-29", "2030-01-01"])("the picture is the same on %s", (today) => {
    const moved = demoRows(today, "vi");
    const { settings: movedSettings, ...tables } = moved;
    const movedBook: Book = {
      ...book,
      indicators: numbered(tables.indicators),
      evidence: numbered(tables.evidence),
      settings: { ...settingsWhole, ...movedSettings },
    };
    const { inScope, claimed, evidenced, verified, overdue } = assess(movedBook, today).totals[1];
    const expected = readiness.totals[1];
    expect([inScope, claimed, evidenced, verified, overdue]).toEqual([55, 42, 38, 27, expected.overdue]);
    const planned = [...tables.indicators.map(({ dueOn }) => dueOn), ...(movedSettings.meetingDates ?? [])];
    for (const on of planned) if (on) expect(weekdayOf(on)).toBeLessThanOrEqual(5);
  });

  test("both languages are of one shape, in composed Unicode, and English has no Vietnamese sentences", () => {
    const english = demoRows(TODAY, "en");
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shape)
        : value && typeof value === "object"
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]))
          : typeof value;
    expect(shape(english)).toEqual(shape(rows));
    const text = JSON.stringify([rows, english]);
    expect(text).toBe(text.normalize("NFC"));
    for (const { text: wording } of english.indicators) expect(wording).not.toMatch(/[ạảấầậẩếềệểộớợứừựđ]/);
  });
});

describe("published facts", () => {
  test.each([
    ["33 lecturers of 42 staff", "P2.01", { numerator: 33, denominator: 42 }],
    ["24 principal lecturers of 33", "P2.07", { numerator: 24, denominator: 33 }],
    ["three full-time classes", "P3.B01", { value: 3 }],
    ["four bulletins", "P4.B01", { value: 4 }],
    ["one provincial and three school conferences", "P4.02", { value: 4 }],
  ])("%s", (_, code, measured) => {
    expect(rowOf(code).measured).toMatchObject(measured);
  });

  test("one person and three people are missing for level 2", () => {
    expect(rowOf("P2.01").levels[2].gaps).toContainEqual(expect.objectContaining({ kind: "short", missing: 1 }));
    expect(rowOf("P2.07").levels[2].gaps).toContainEqual(expect.objectContaining({ kind: "short", missing: 3 }));
  });
});

describe("every state is there to be seen", () => {
  const level1Rows = readiness.rows.filter(({ levels }) => levels[1].inScope);
  const open = level1Rows.filter(({ levels }) => !levels[1].evidenced);
  const overdue = open.filter(({ overdueDays }) => overdueDays !== undefined);
  const dueSoon = open.filter(({ indicator: { dueOn } }) => dueOn && dueOn >= TODAY && dueOn <= addDays(TODAY, 10));
  const noProof = open.filter(({ levels }) => levels[1].claimed);

  test("every kind of measure", () => {
    expect(new Set(level1.flatMap(({ measure }) => measure ?? []))).toEqual(new Set(["yesNo", "count", "ratio"]));
  });
  test("every state of the work", () => {
    expect(new Set(level1.map(({ state }) => state))).toEqual(new Set(["notStarted", "inProgress", "done", "blocked"]));
  });
  test("not assessed", () => {
    expect(rowOf("P2.B19").attainment).toBe("notAssessed");
  });
  test("short of people", () => {
    expect(rowOf("P2.06").levels[1].gaps).toContainEqual(expect.objectContaining({ kind: "short", missing: 2 }));
  });
  test("counted from evidence inside the five years, with some before them", () => {
    const { evidence: state, levels } = rowOf("P4.01");
    expect([state.provedCount, state.invalid.map(({ why }) => why)]).toEqual([12, ["outsideWindow"]]);
    expect(levels[1].gaps).toContainEqual(expect.objectContaining({ kind: "short", missing: 3 }));
  });
  test("evidence with neither link nor number", () => {
    expect(rowOf("P4.B03").evidence.invalid.map(({ why }) => why)).toEqual(["noReference"]);
  });
  test("evidence that has expired", () => {
    expect(rowOf("P2.B11").evidence.invalid.map(({ why }) => why)).toEqual(["expired"]);
  });
  test("met without any evidence", () => {
    const bare = noProof.filter(({ evidence: { valid, invalid } }) => valid.length + invalid.length === 0);
    expect(bare.map(({ indicator }) => indicator.code)).toEqual(["P2.B17", "P5.03"]);
  });
  test("met with evidence, not verified", () => {
    expect(level1Rows.filter(({ levels }) => levels[1].evidenced && !levels[1].verified)).toHaveLength(11);
  });
  test("verified by its own owner", () => {
    expect(level1Rows.filter(({ verification }) => verification.byOwner)).toHaveLength(1);
  });
  test("above the target", () => {
    expect(rowOf("P2.02").pursued.exceeds).toBe(true);
  });
  test("near the target, by the school's own setting", () => {
    expect(rowOf("P2.06").pursued.nearTarget).toBe(true);
  });
  test("not applicable, with a reason and who authorised it", () => {
    expect(readiness.rows.filter(({ notApplicable }) => notApplicable)).toHaveLength(1);
    expect(rowOf("P2.12").indicator).toMatchObject({
      naReason: expect.stringContaining("hợp nhất"),
      naAuthority: expect.stringContaining("Hiệu trưởng"),
    });
  });
  test("target unknown", () => {
    const unknown = level1.filter(({ target1 }) => target1.kind === "unknown");
    expect(unknown.map(({ code }) => code)).toEqual(["P2.09", "P4.03", "P6.01"]);
  });
  test("overdue by a few and by many working days", () => {
    const days = overdue.map(({ overdueDays = 0 }) => overdueDays);
    expect(Math.min(...days)).toBeLessThanOrEqual(3);
    expect(Math.max(...days)).toBeGreaterThanOrEqual(40);
  });
  test("several people have something overdue, due soon, and met without proof", () => {
    const owners = (list: typeof open) => new Set(list.flatMap(({ indicator }) => indicator.owner ?? []));
    expect(owners(overdue).size).toBeGreaterThanOrEqual(5);
    expect(owners(dueSoon).size).toBeGreaterThanOrEqual(4);
    expect(owners(noProof).size).toBeGreaterThanOrEqual(3);
  });
  test("snoozed", () => {
    expect(level1.filter(({ snoozeUntil = "" }) => snoozeUntil > TODAY)).toHaveLength(1);
  });
  test("a due date moved, with the reason", () => {
    expect(level1.filter(({ slipReason }) => slipReason)).toHaveLength(1);
  });
  test("a unit without an owner, and neither of them", () => {
    expect(rowOf("P4.B06").indicator).toMatchObject({ unit: "K-NNPL" });
    const unowned = open.filter(({ indicator }) => !indicator.owner);
    expect(unowned.map(({ indicator: { code, unit } }) => [code, unit])).toEqual([
      ["P4.B06", "K-NNPL"],
      ["P6.04", undefined],
    ]);
  });
  test("someone is away today, with a deputy", () => {
    const away = people.filter(
      ({ awayFrom = "", awayUntil = "" }) => awayFrom && awayFrom <= TODAY && awayUntil >= TODAY,
    );
    expect(away).toMatchObject([{ code: "TK-NNPL", deputy: "PK-NNPL" }]);
  });
});
