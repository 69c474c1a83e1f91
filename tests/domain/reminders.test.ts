/** What is told when: the pace of reminders, the ladder, thanks, snoozes, the week's overview, the forecast. */
import { describe, expect, test } from "vitest";
import { workingCalendar, workingDayFrom } from "../../src/domain/calendar.ts";
import { addDays, weekdayOf } from "../../src/domain/dates.ts";
import { planDay } from "../../src/domain/day-plan.ts";
import { countItems, type Digest, SECTION_KINDS } from "../../src/domain/digest.ts";
import { encodeFollowUp, readFollowUp } from "../../src/domain/follow-up.ts";
import { type EarlierMails, memoryAfter, NO_EARLIER_MAILS } from "../../src/domain/mail-memory.ts";
import { planDigests } from "../../src/domain/plan-digests.ts";
import { assess } from "../../src/domain/readiness.ts";
import type { Book, Indicator, Memory } from "../../src/domain/records.ts";
import { aBook, anEvidence, anIndicator, aPerson, aUnit, type BookChanges, type Changes, TODAY } from "../builders.ts";

const people = [
  aPerson({ code: "DP" }),
  aPerson({ code: "AN", deputy: "PHO", unit: "K1" }),
  aPerson({ code: "PHO" }),
  aPerson({ code: "TRUONG" }),
  aPerson({ code: "HT" }),
];
const units = [aUnit({ code: "K1", head: "TRUONG" })];
const told: EarlierMails = { thisWeek: new Set(["HT", "DP"]) };
const late: Changes<Indicator> = { owner: "AN", dueOn: "2026-11-20" };

interface Day {
  on: string;
  mails: Map<string, Digest>;
}

/** Lives through so many working days; `edit` may change a row before the day's mails are planned. */
function live(
  days: number,
  row: Changes<Indicator>,
  { edit = () => ({}), ...changes }: BookChanges & { edit?: (day: number) => Changes<Indicator> } = {},
): Day[] {
  let memory = new Map<string, Memory>();
  let indicator = row;
  let on = TODAY;
  return Array.from({ length: days }, (_, day) => {
    if (day > 0) on = workingDayFrom(workingCalendar([]), addDays(on, 1));
    indicator = { ...indicator, ...edit(day) };
    const book: Book = aBook({ people, units, indicators: [anIndicator(indicator)], ...changes, memory });
    const readiness = assess(book, on);
    const digests = planDigests(book, readiness, told);
    memory = memoryAfter(readiness.rows, digests, on);
    return { on, mails: new Map(digests.map((digest) => [digest.person.code, digest])) };
  });
}

/** Working days (from 0) on which a person had a mail. */
const daysOf = (lived: readonly Day[], code: string) =>
  lived.flatMap(({ mails }, day) => (mails.has(code) ? [day] : []));

describe("a row that nobody touches", () => {
  test("is mentioned after 0, 3 and 7 working days, and then every week", () => {
    expect(daysOf(live(30, late), "AN")).toEqual([0, 3, 7, 12, 17, 22, 27]);
  });

  test("is mentioned on every send day while it holds up the gate within its lead time", () => {
    const settings = { level1On: "2027-03-01" };
    const lived = live(6, { ...late, leadDays: 120 }, { settings });
    expect(daysOf(lived, "AN")).toEqual([0, 1, 2, 3, 4, 5]);
    expect(lived[0]?.mails.get("AN")?.sections.blocking[0]).toMatchObject({ startBy: "2026-11-01", still: false });
  });

  test("holds up nothing once the day of the gate has passed: that is a new day to set", () => {
    const lived = live(3, { ...late, leadDays: 120 }, { settings: { level1On: "2026-11-01" } });
    expect(daysOf(lived, "AN")).toEqual([0]);
  });

  test("is told anew on the day it becomes overdue", () => {
    const lived = live(4, { owner: "AN", dueOn: "2026-11-24" });
    expect(daysOf(lived, "AN")).toEqual([0, 2]);
    expect(lived[2]?.mails.get("AN")?.sections.overdue).toHaveLength(1);
  });
});

test("a mail that leaves anyway takes along what was told two working days before, and names what is not told again", () => {
  const rows = [
    anIndicator({ ...late, code: "C1" }),
    anIndicator({ ...late, code: "C2", row: 3, dueOn: "2026-12-20", leadDays: 120 }),
  ];
  const settings = { level1On: "2027-03-01" };
  const lived = live(4, {}, { indicators: rows, settings });
  const listed = lived.map(({ mails }) => mails.get("AN")?.sections.overdue.length);
  expect(listed).toEqual([1, 0, 1, 0]);
  expect(lived[1]?.mails.get("AN")?.quiet.map(({ indicator }) => indicator.code)).toEqual(["C1"]);
});

describe("a row that moves", () => {
  test("is left in peace for three working days, and its ladder starts again", () => {
    const lived = live(12, late, { edit: (day) => (day === 4 ? { result: 1 } : {}) });
    expect(daysOf(lived, "AN")).toEqual([0, 3, 7, 10]);
    expect(daysOf(lived, "PHO")).toEqual([10]);
  });

  test("is never silent for longer than seven working days by moving again and again", () => {
    const lived = live(20, late, { edit: (day) => ({ note: `lần ${day}` }) });
    expect(daysOf(lived, "AN")).toEqual([0, 7, 14]);
  });

  test("to another owner is new to that one at once", () => {
    const lived = live(2, late, { edit: (day) => (day === 1 ? { owner: "PHO" } : {}) });
    expect(lived[1]?.mails.get("PHO")?.sections.overdue[0]).toMatchObject({ still: false });
    expect(lived[1]?.mails.has("AN")).toBe(false);
  });
});

describe("the ladder", () => {
  const ladder = (lived: readonly Day[]) =>
    ["PHO", "TRUONG", "HT"].map((code) =>
      lived.flatMap(({ mails }, day) => ((mails.get(code)?.raised.length ?? 0) > 0 ? [day] : [])),
    );

  test("tells the deputy, the head and the principal once each, by working days overdue", () => {
    expect(ladder(live(40, late, { settings: { principal: "HT" } }))).toEqual([[4], [9], [19]]);
  });

  test("is climbed a step at a time, however long overdue the row was when it was first mentioned", () => {
    const lived = live(20, { ...late, dueOn: "2025-01-06" }, { settings: { principal: "HT" } });
    expect(ladder(lived)).toEqual([[3], [6], [9]]);
  });

  test("is climbed sooner by what holds up the gate", () => {
    const settings = { principal: "HT", level1On: "2027-03-01" };
    expect(ladder(live(20, { ...late, leadDays: 120 }, { settings }))).toEqual([[3], [6], [9]]);
  });

  test("passes over a step on which nobody new stands", () => {
    const own = live(15, { ...late, owner: "TRUONG", unit: "K1" }, { settings: { principal: "HT" } });
    expect(ladder(own)).toEqual([[], [], []]);
    const long = live(25, { ...late, owner: "TRUONG", unit: "K1" }, { settings: { principal: "HT" } });
    expect(ladder(long)).toEqual([[], [], [19]]);
  });

  test("ends when the row is met", () => {
    const lived = live(25, late, {
      settings: { principal: "HT" },
      edit: (day) => (day === 6 ? { result: 3, verifiedBy: "HT", verifiedOn: "2026-12-01" } : {}),
      evidence: [anEvidence()],
    });
    expect(ladder(lived)).toEqual([[4], [], []]);
  });
});

describe("what closed", () => {
  test("is thanked for once, in a mail of its own when nothing is left", () => {
    const lived = live(5, late, {
      evidence: [anEvidence()],
      edit: (day) => (day === 2 ? { result: 3, verifiedBy: "HT", verifiedOn: "2026-11-20" } : {}),
    });
    expect(daysOf(lived, "AN")).toEqual([0, 2]);
    const thanks = lived[2]?.mails.get("AN");
    expect(thanks?.closed.map(({ indicator }) => indicator.code)).toEqual(["C1"]);
    expect(SECTION_KINDS.every((kind) => thanks?.sections[kind].length === 0)).toBe(true);
  });

  test("and waits to be verified is told to the head of the unit, never to its owner", () => {
    const lived = live(2, { ...late, result: 3 }, { evidence: [anEvidence()] });
    expect(lived[0]?.mails.get("TRUONG")?.sections.awaiting[0]).toMatchObject({ toVerify: true });
    expect(lived[0]?.mails.has("AN")).toBe(false);
  });
});

describe("a snooze", () => {
  test("keeps a row silent until its day, without moving the due date", () => {
    const lived = live(8, { ...late, snoozeUntil: "2026-11-27" });
    expect(daysOf(lived, "AN")).toEqual([5]);
    expect(lived[5]?.mails.get("AN")?.sections.overdue[0]?.result.memory.slips).toBe(0);
  });

  test("holds for as long as rows may be put off, and no longer", () => {
    const lived = live(12, { ...late, snoozeUntil: "2027-12-31" }, { settings: { snoozeDays: 7 } });
    expect(daysOf(lived, "AN")[0]).toBe(5);
    expect(lived[5]?.mails.get("AN")?.sections.overdue[0]?.snoozeSpent).toBe(true);
  });
});

describe("the week's first mail", () => {
  const book = aBook({ people, units, indicators: [anIndicator({ owner: "AN" })], settings: { principal: "HT" } });
  const readiness = assess(book, TODAY);

  test("gives the principal the overview, though nothing else is to be said", () => {
    expect(planDigests(book, readiness).map(({ person, overview }) => [person.code, overview])).toEqual([["HT", true]]);
  });

  test("is not given twice in a week", () => {
    expect(planDigests(book, readiness, { thisWeek: new Set(["HT"]) })).toEqual([]);
  });

  test("tells the coordinator what will not hold much longer", () => {
    const past = aBook({ people, indicators: [anIndicator()], settings: { level1On: "2026-11-01" } });
    const problems = [{ code: "gateDayPast", severity: "note" } as const];
    const [digest] = planDigests({ ...past, problems }, assess(past, TODAY));
    expect(digest).toMatchObject({ person: { code: "DP" }, notes: problems });
  });
});

test("the coordinator's mail forecasts the next send day's, and the day keeps to it when nothing changes", () => {
  const rows = ["C1", "C2", "C3"].map((code, index) =>
    anIndicator({ ...late, code, dueOn: addDays(TODAY, index - 1), owner: index === 2 ? "PHO" : "AN" }),
  );
  const first = aBook({ people, units, indicators: rows });
  const next = addDays(TODAY, 1);
  const readiness = assess(first, TODAY);
  const digests = planDay(first, readiness, NO_EARLIER_MAILS, next);
  const forecast = digests.find(({ person }) => person.code === "DP")?.forecast;
  const memory = memoryAfter(readiness.rows, digests, TODAY);
  const then = { ...first, memory };
  const thisWeek = new Set(digests.map(({ person }) => person.code));
  const real = planDigests(then, assess(then, next), { thisWeek });
  expect(forecast?.on).toBe(next);
  expect(forecast?.mails).toEqual(real.map((digest) => ({ person: digest.person, items: countItems(digest) })));
  expect(weekdayOf(next)).toBe(2);
});

test("a follow-up is read as it was written, as earlier versions wrote it, and not at all where a part of it is garbled", () => {
  const followUp = {
    wordsMark: "33333333",
    met: 1 as const,
    fellOn: "2026-11-22",
    warnedOn: "2026-11-02",
    contentMark: "0badcafe",
    movedOn: "2026-11-20",
    sinceOn: "2026-11-23",
    toldMark: "11111111",
    askedMark: "22222222",
    rung: 2 as const,
    rungOn: "2026-11-24",
    snoozedOn: "2026-11-01",
  };
  const written = encodeFollowUp(followUp) ?? "";
  expect(readFollowUp(written, "2026-11-24")).toEqual(followUp);
  expect(readFollowUp("0badcafe||2026-11-20|||0||", TODAY)).toEqual({
    contentMark: "0badcafe",
    sinceOn: "2026-11-20",
    rung: 0,
  });
  const garbled = [
    "xin đừng sửa",
    written.replace("2026-11-23", "23/11/2026"),
    written.replace("2026-11-23", "2027-11-23"),
    written.replace("2026-11-23", "2026-11-31"),
    written.replace("11111111", "GV-01"),
    written.replace("|2|", "|9|"),
    `${written}|x`,
  ];
  expect(garbled.map((text) => readFollowUp(text, "2026-11-24"))).toEqual(garbled.map(() => undefined));
});
