import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { putCell } from "../../src/local/grid.ts";
import type { Sheet } from "../../src/local/model.ts";
import { DEFAULT_STYLE } from "../../src/local/styles.ts";
import { toSerial } from "../../src/local/zone.ts";
import { SWEEPS_ALL } from "../setup/sweep.ts";
import { vi } from "../words.ts";
import { sheetOf } from "./damages.ts";
import { callsOf } from "./every-failure.ts";
import { type Outcome, openSchool, type School, succeed } from "./harness.ts";
import { DAY_1, fireAsSender, goOn, run, type Start } from "./mail-days.ts";
import { breaksOfMirror, staffCells } from "./mail-invariants.ts";
import { type Disturbance, disturbances, perform } from "./people-at-work.ts";
import { approved, copyOf, type Kept } from "./small-school.ts";

/** Days after the first mails: everybody is told again, and every tab has something to lose. */
const [AT, NEXT] = ["2026-11-27T07:05", "2026-11-30T07:05"];
/** When a person answers who was asked at AT. */
const ANSWERED = "2026-11-27T08:20";
const begun = goOn({ kept: approved, mails: [] }, `${DAY_1}T07:05`).kept;
const COLUMNS = vi.columns.indicators;
/** What follows from a row as it stands; the rest of the computed block remembers. */
const FOLLOWS = [
  "echo",
  "value",
  "level",
  "exceeds",
  "claimed",
  "evidenced",
  "verified",
  "gap",
  "overdueDays",
] as const;

let interleavings = 0;
afterAll(() => console.log(`deeds between service calls: ${interleavings}`));

const score: Start = (school) => school.press("refreshReadiness");
const approve: Start = (school) => school.press("approveDigests");
const STARTS: [name: string, start: Start, runs: number][] = [
  ["the day's run", fireAsSender, SWEEPS_ALL ? 130 : 12],
  ["a score", score, SWEEPS_ALL ? 70 : 7],
  ["an approval whose answer takes an hour", approve, SWEEPS_ALL ? 70 : 5],
];

const WRITE = /^(Range|Sheet)\.(?!get)/;

interface Watched {
  school: School;
  /** What staff's cells hold after each deed; and what they hold when the next begins, if the script wrote there. */
  written: string[];
  /** Each value that a code had, and each code and text that stood in one row while the tab was read. */
  values: Map<string, Set<unknown>>;
  readings: Set<string>[];
  /** Codes whose computed cells stood in a row that somebody deleted: what those remembered is gone with it. */
  deleted: Set<unknown>;
}

/** A word to go along with each person's next mail, which names that person. */
const remarked = copyOf(begun);
const FORECAST = vi.columns.forecast;
const remarkTo = (person: unknown) => `lời nhắn cho ${person}`;
for (const row of forecastOf(remarked)) {
  const column = headersOf(remarked).indexOf(FORECAST.remark);
  putCell(sheetOf(remarked.workbook, vi.tabs.forecast), row.at, column, {
    value: remarkTo(row.person),
    style: DEFAULT_STYLE,
  });
}

function headersOf({ workbook }: Kept): unknown[] {
  return (sheetOf(workbook, vi.tabs.forecast).rows[0] ?? []).map((cell) => cell?.value);
}

/** The people of the tab of next mails, each with the word beside them. */
function forecastOf(kept: Kept): { at: number; person: unknown; remark: unknown }[] {
  const headers = headersOf(kept);
  const [person, remark] = [headers.indexOf(FORECAST.person), headers.indexOf(FORECAST.remark)];
  return sheetOf(kept.workbook, vi.tabs.forecast)
    .rows.map((row, at) => ({ at, person: row[person]?.value ?? "", remark: row[remark]?.value ?? "" }))
    .filter(({ at, person }) => at > 0 && person !== "");
}

/** Words that would go along with another person's mail. */
function strayWords(kept: Kept): unknown[] {
  return forecastOf(kept).filter(({ person, remark }) => remark !== "" && remark !== remarkTo(person));
}

/** A run with deeds between its calls, each seen before and after. */
function runDisturbed(plan: readonly Disturbance[], start: Start): Watched {
  const watched = { written: [] as string[], values: new Map(), readings: [] as Set<string>[], deleted: new Set() };
  let busy = true;
  let seen = "";
  let index = -1;
  let before = "";
  const disturb = (deeds: readonly Disturbance[]) => {
    for (const { deed } of deeds) {
      const echoes = indicatorsOf(school).map(({ echo }) => echo);
      perform(school, deed);
      const left = new Set(indicatorsOf(school).map(({ echo }) => echo));
      for (const echo of echoes) if (deed.kind === "delete" && !left.has(echo)) watched.deleted.add(echo);
    }
    interleavings += deeds.length;
    if (deeds.length === 0) return;
    noteValues(school, watched.values);
    seen = staffCells(school);
  };
  const school: School = openSchool({
    ...copyOf(remarked),
    at: `${AT}:00`,
    // Who is asked takes an hour, and others go on working meanwhile.
    ask: ({ buttons }) => {
      const isUnderWay = !busy && start === approve;
      if (isUnderWay) {
        busy = true;
        school.at(`${ANSWERED}:00`);
        disturb(plan.slice(-1));
        busy = false;
      }
      return { button: buttons.startsWith("YES") ? "yes" : "ok" };
    },
    fault: ({ name }) => {
      // What a deed sets off makes calls too.
      if (busy) return undefined;
      busy = true;
      index++;
      if (WRITE.test(before) && staffCells(school) !== seen) watched.written.push(`before call ${index}, ${name}`);
      before = name;
      disturb(plan.filter(({ call }) => call === index));
      if (name === "Range.getValues") watched.readings.push(pairsIn(school));
      busy = false;
      return undefined;
    },
  });
  seen = staffCells(school);
  noteValues(school, watched.values);
  busy = false;
  start(school);
  busy = true;
  if (staffCells(school) !== seen) watched.written.push("at the end");
  return { school, ...watched };
}

const indicatorsOf = (school: School) => rowsOf(sheetOf(school.workbook, vi.tabs.indicators));

type Row = Record<keyof typeof COLUMNS, unknown>;

function rowsOf({ rows: [headers = [], ...rows] }: Sheet): Row[] {
  const place = new Map(headers.map((cell, index) => [cell?.value, index]));
  const fields = Object.entries(COLUMNS) as [keyof Row, string][];
  return rows.map(
    (row) =>
      Object.fromEntries(fields.map(([field, header]) => [field, row[place.get(header) ?? -1]?.value ?? ""])) as Row,
  );
}

/** The value that follows from a row's own figures; only ratios have some here. */
function ratioOf({ numerator, denominator }: Row): unknown {
  return typeof numerator === "number" && typeof denominator === "number" ? numerator / denominator : "";
}

function noteValues(school: School, values: Map<string, Set<unknown>>): void {
  for (const row of indicatorsOf(school)) {
    const known = values.get(String(row.code)) ?? new Set();
    values.set(String(row.code), known.add(ratioOf(row)));
  }
}

const pairsIn = (school: School) => new Set(indicatorsOf(school).map(({ code, text }) => `${code}: ${text}`));

/** Rows that pass for their own and are not: their echo is their code, and their value was never that code's. */
function wrongRows({ school, values }: Watched): string[] {
  return indicatorsOf(school).flatMap(({ code, echo, value }) => {
    const passes = echo !== "" && echo === code;
    return passes && !values.get(String(code))?.has(value) ? [`${code} shows ${value}`] : [];
  });
}

/** Pairs of code and text in the mails that stood together in no reading of the tab. */
function wrongItems({ school, readings }: Watched): string[] {
  const pairs = school.outbox.flatMap(({ body }) => pairsOf(body));
  const fits = readings.some((reading) => pairs.every((pair) => reading.has(pair)));
  return pairs.length === 0 || fits ? [] : pairs;
}

/** Each text of an indicator, after the code that stands before it. */
function pairsOf(body: string): string[] {
  let code = "";
  return [...body.matchAll(/P\d\.\d\d|nội dung \d+/g)].flatMap(([found]) => {
    if (!found.startsWith("P")) return [`${code}: ${found}`];
    code = found;
    return [];
  });
}

/** What the computed block must show of the rows as they stand now: nothing is taken over from before. */
function scoredAnew({ workbook, state }: School): unknown[] {
  const copy = copyOf({ workbook, state });
  const sheet = sheetOf(copy.workbook, vi.tabs.indicators);
  const first = (sheet.rows[0] ?? []).findIndex((cell) => cell?.value === COLUMNS.echo);
  sheet.rows.forEach((row, index) => {
    if (index > 0) row.splice(first);
  });
  const school = openSchool({ ...copy, at: `${AT}:00` });
  succeed(score(school));
  return shownIn(school);
}

/** Rows that a mail of the run told of, as they stand, and that do not remember it. */
function forgottenMentions({ school, deleted }: Watched): unknown[] {
  const told = new Set(school.outbox.flatMap(({ body }) => pairsOf(body)));
  const today = toSerial(Date.parse(`${AT.slice(0, 10)}T00:00:00`), "Asia/Ho_Chi_Minh");
  const rows = indicatorsOf(school);
  const isOne = ({ code }: Row) => rows.filter((row) => row.code === code).length === 1;
  return rows.flatMap((row) =>
    !deleted.has(row.code) && told.has(`${row.code}: ${row.text}`) && isOne(row) && row.lastMentionOn !== today
      ? [row.code]
      : [],
  );
}

/** The next day's mails go out, and the mails tab shows all there ever were; unless somebody left no coordinator. */
function breaksOfNextDay({ workbook, state }: School): string[] {
  const next = run({ kept: { workbook, state }, mails: [] }, NEXT);
  if ((next.result?.value as Outcome | undefined)?.stopped) return [];
  return [DAY_1, AT, NEXT].flatMap((at) => breaksOfMirror(next, at.slice(0, 10)));
}

/** Addresses that had two mails of the day once the schedule fired again. */
function mailedTwice({ workbook, state, outbox }: School): string[] {
  const again = run({ kept: { workbook, state }, mails: [] }, AT);
  const digests = [...outbox.map(({ to, subject }) => ({ to: to.join(), subject })), ...again.mails].filter(
    ({ subject }) => !subject.startsWith("Sổ Chuẩn "),
  );
  const addresses = digests.map(({ to }) => to.toLowerCase());
  return addresses.filter((to, index) => addresses.indexOf(to) !== index);
}

const shownIn = (school: School) =>
  indicatorsOf(school).map((row) => [row.code, ...FOLLOWS.map((field) => row[field])]);

describe.each(STARTS)("people at work during %s", (_, start, numRuns) => {
  const calls = callsOf({ kept: begun, mails: [] }, AT, start);
  const writes = calls.flatMap((name, index) => (WRITE.test(name) ? [index] : []));

  test("leave no row that passes for another, no mail about a wrong item, and every word of theirs", () => {
    fc.assert(
      fc.property(disturbances(calls.length, writes), (plan) => {
        const watched = runDisturbed(plan, start);
        expect(watched.written, "staff's cells were written").toEqual([]);
        expect(wrongRows(watched), "rows with another's figures").toEqual([]);
        expect(wrongItems(watched), "mails about a wrong item").toEqual([]);
        expect(strayWords(watched.school), "words beside another person").toEqual([]);
        succeed(score(watched.school));
        expect(shownIn(watched.school), "after the next run").toEqual(scoredAnew(watched.school));
        expect(forgottenMentions(watched), "told today, and not remembered").toEqual([]);
        expect(mailedTwice(watched.school), "mailed twice").toEqual([]);
        expect(breaksOfNextDay(watched.school)).toEqual([]);
      }),
      { seed: 20261124, numRuns },
    );
  });
});
