/** What is wrong with a book as a whole: codes that repeat, figures that contradict each other, people who cannot be reached. */

import { type Problem, problem } from "../problem/problem.ts";
import type { TabKey } from "../problem/tab-key.ts";
import { addDays, type DateString } from "./dates.ts";
import { matchKey } from "./match-key.ts";
import { isReachable, peopleByCode } from "./recipient.ts";
import type { Book, Evidence, Indicator, Level, Measure } from "./records.ts";
import { LEVELS, targetOf } from "./records.ts";
import { workbookAddress } from "./workbook-address.ts";

/** The problems of a linked book on a day, beyond those met while reading its cells. */
export function checkBook(book: Book, today: DateString): Problem[] {
  return [
    ...(["indicators", "evidence", "people", "units"] as const).flatMap((tab) => checkCodes(tab, book[tab])),
    ...book.indicators.flatMap((indicator) => checkIndicator(indicator, today)),
    ...book.evidence.flatMap(checkEvidence),
    ...checkDueDates(book),
    ...checkPeople(book),
    ...checkAbsences(book),
    ...checkContradictingDays(book),
    ...checkCalendar(book, today),
    ...checkTet(book, today),
    ...checkGateDay(book, today),
    ...checkAddress(book),
    ...checkSlips(book),
  ];
}

function checkCodes(tab: TabKey, records: readonly { row: number; code: string }[]): Problem[] {
  const rows = new Map<string, number[]>();
  for (const { row, code } of records) {
    if (!code) continue;
    const key = matchKey(code);
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  }
  const repeated = (row: number, code: string, all: readonly number[]) =>
    problem("duplicateCode", { tab, row, column: "code", seen: code, expected: all.join(", ") });
  return records.flatMap(({ row, code }) => {
    if (!code) return [problem("codeMissing", { tab, row, column: "code" })];
    const all = rows.get(matchKey(code)) ?? [];
    return all.length > 1 ? [repeated(row, code, all)] : [];
  });
}

function checkIndicator(indicator: Indicator, today: DateString): Problem[] {
  return [...checkFigures(indicator), ...checkClaims(indicator, today), ...checkTargets(indicator)];
}

function checkTargets(indicator: Indicator): Problem[] {
  const { row, code } = indicator;
  return LEVELS.filter((level) => targetOf(indicator, level).kind === "unknown").map((level) =>
    problem("targetUnknown", { tab: "indicators", row, column: `target${level}`, seen: code }),
  );
}

function checkEvidence({ row, quantity, issuedOn, validUntil }: Evidence): Problem[] {
  const found: Problem[] = [];
  const at = { tab: "evidence", row } as const;
  if (issuedOn && validUntil && validUntil < issuedOn) {
    found.push(problem("validBeforeIssued", { ...at, column: "validUntil", seen: validUntil, expected: issuedOn }));
  }
  if (quantity === undefined) return found;
  const code = quantity === 0 ? "notPositive" : quantity < 0 ? "negativeNumber" : "figureAbsurd";
  if (quantity <= 0 || quantity > MOST_PIECES) {
    found.push(problem(code, { ...at, column: "quantity", seen: String(quantity) }));
  }
  return found;
}

/** Figures above these are slips of the keyboard: no school has a million of anything, and no work takes ten years. */
const MOST_PIECES = 1e6;
const MOST_DAYS = 3650;

/** Notes rows that are worked for and have no due date, since no reminder can name them; silent where no row has one. */
function checkDueDates({ indicators, settings, problems }: Book): Problem[] {
  const unread = new Set(
    problems.flatMap(({ tab, column, row }) => (tab === "indicators" && column === "dueOn" ? [row] : [])),
  );
  const asked = indicators.filter((indicator) => {
    const { naReason, naAuthority } = indicator;
    const isAsked = LEVELS.some((level) => level <= settings.workingLevel && isAskedAt(indicator, level));
    return isAsked && !(naReason && naAuthority);
  });
  if (!asked.some(({ dueOn }) => dueOn)) return [];
  return asked.flatMap(({ row, code, dueOn }) =>
    dueOn || unread.has(row)
      ? []
      : [problem("dueDateMissing", { tab: "indicators", row, column: "dueOn", seen: code })],
  );
}

function isAskedAt(indicator: Indicator, level: Level): boolean {
  return targetOf(indicator, level).kind !== "outOfScope";
}

function checkAbsences({ people }: Book): Problem[] {
  return people.flatMap(({ row, awayFrom, awayUntil }) =>
    awayFrom && awayUntil && awayUntil < awayFrom
      ? [problem("absenceBackwards", { tab: "people", row, column: "awayUntil", seen: awayUntil, expected: awayFrom })]
      : [],
  );
}

/** Reports days that are listed both off and worked: nobody is mailed on such a day until it is clear. */
function checkContradictingDays({ calendar }: Book): Problem[] {
  const kinds = new Map<DateString, Book["calendar"][number]>();
  return calendar.flatMap((day) => {
    const before = day.on && kinds.get(day.on);
    if (day.on && day.kind && !before) kinds.set(day.on, day);
    if (!before || !day.kind || before.kind === day.kind) return [];
    const facts = { tab: "calendar", row: day.row, column: "kind", seen: day.on ?? "", expected: String(before.row) };
    return [problem("dayContradicts", facts as Parameters<typeof problem>[1])];
  });
}

type Report = (code: Parameters<typeof problem>[0], column: string, seen?: number) => void;

function checkFigures(indicator: Indicator): Problem[] {
  const { row, measure, numerator, denominator, result, source } = indicator;
  const found: Problem[] = [];
  const report: Report = (code, column, seen) =>
    found.push(problem(code, { tab: "indicators", row, column, ...(seen !== undefined && { seen: String(seen) }) }));
  const figures = { result, numerator, denominator };
  checkSizes(indicator, figures, report);
  const { leadDays = 0 } = indicator;
  if (leadDays < 0 || leadDays > MOST_DAYS) {
    const facts = { tab: "indicators", row, column: "leadDays", seen: String(leadDays) } as const;
    found.push(problem("figureAbsurd", facts, "cell"));
  }
  if (measure) checkMeasured(indicator, measure, report);
  else if (source === "evidence" || Object.values(figures).some((figure) => figure !== undefined)) {
    report("measureMissing", "measure");
  }
  if (measure === "ratio") checkRatio(indicator, report);
  return found;
}

/** Lists figures that are negative or too large to be meant. */
function checkSizes(indicator: Indicator, figures: Record<string, number | undefined>, report: Report): void {
  for (const [column, figure] of Object.entries(figures)) {
    if ((figure ?? 0) < 0) report("negativeNumber", column, figure);
    if ((figure ?? 0) > MOST_PIECES) report("figureAbsurd", column, figure);
  }
  for (const level of LEVELS) {
    const target = targetOf(indicator, level);
    if (target.kind === "atLeast" && target.value > MOST_PIECES) report("figureAbsurd", `target${level}`, target.value);
  }
}

/** Lists targets and answers that do not fit the measure. */
function checkMeasured(indicator: Indicator, measure: Measure, report: Report): void {
  const { result, source } = indicator;
  // A target of a share above 1, or of yes/no above 1, can never be reached: most likely 75 was typed for 75 %.
  for (const level of measure === "count" ? [] : LEVELS) {
    const target = targetOf(indicator, level);
    if (target.kind === "atLeast" && target.value > 1) report("badTarget", `target${level}`, target.value);
  }
  const isAnswer = result === undefined || result === 0 || result === 1;
  if (measure === "yesNo" && !isAnswer) report("badChoice", "result", result);
  if (source === "evidence" && measure !== "count") report("badChoice", "source");
}

function checkRatio({ numerator, denominator, result }: Indicator, report: Report): void {
  if ((numerator === undefined) !== (denominator === undefined)) report("ratioIncomplete", "numerator");
  if (denominator === 0) report("wholeIsZero", "denominator", denominator);
  else if ((numerator ?? 0) > (denominator ?? Number.POSITIVE_INFINITY))
    report("partOverWhole", "numerator", numerator);
  if (numerator === undefined && result !== undefined && result > 1) report("partOverWhole", "result", result);
  if (numerator !== undefined && denominator && result !== undefined && !isShareOf(result, numerator / denominator)) {
    report("resultContradicts", "result", result);
  }
}

/** Whether a typed share may be that of its parts: published shares are rounded, and sometimes cut. */
function isShareOf(typed: number, share: number): boolean {
  // 75 typed beside 3 of 4 means 75 %. Rounding or cutting may have lost up to one unit of the last typed digit.
  return [typed, typed / 100].some((each) => {
    const [, decimals = ""] = String(Number((each * 100).toPrecision(12))).split(".");
    return Math.abs(each - share) < 10 ** -(Math.min(decimals.length, 2) + 2);
  });
}

function checkClaims(indicator: Indicator, today: DateString): Problem[] {
  const { row, naReason, naAuthority, verifiedBy, verifiedOn, owner } = indicator;
  const found: Problem[] = [];
  const at = { tab: "indicators", row } as const;
  if (Boolean(naReason) !== Boolean(naAuthority)) {
    found.push(problem("naIncomplete", { ...at, column: naReason ? "naAuthority" : "naReason" }));
  }
  if (Boolean(verifiedBy) !== Boolean(verifiedOn)) {
    found.push(problem("verificationIncomplete", { ...at, column: verifiedBy ? "verifiedOn" : "verifiedBy" }));
  }
  if (verifiedOn && verifiedOn > today) {
    found.push(problem("futureVerification", { ...at, column: "verifiedOn", seen: verifiedOn }));
  }
  if (verifiedBy && verifiedBy === owner) {
    found.push(problem("selfVerified", { ...at, column: "verifiedBy", seen: verifiedBy }));
  }
  return found;
}

function checkPeople({ people, settings }: Book): Problem[] {
  if (people.length === 0) return [problem("noPeople", { tab: "people" })];
  const found: Problem[] = [];
  const owners = new Map<string, string>();
  for (const { row, code, email } of people) {
    if (!email) {
      found.push(problem("emailMissing", { tab: "people", row, column: "email", seen: code }));
      continue;
    }
    const key = email.toLowerCase();
    const first = owners.get(key);
    if (first)
      found.push(problem("sharedEmail", { tab: "people", row, column: "email", seen: email, expected: first }));
    else owners.set(key, code);
  }
  const coordinator = peopleByCode(people).get(settings.coordinator ?? "");
  if (!coordinator || !isReachable(coordinator, settings)) {
    found.push(
      problem("coordinatorMissing", { tab: "settings", column: "coordinator", seen: settings.coordinator ?? "" }),
    );
  }
  return found;
}

/** Notes, three months ahead, that the list of days off ends: after its last day the calendar knows only Monday to Friday. */
function checkCalendar({ calendar }: Book, today: DateString): Problem[] {
  const days = calendar.flatMap(({ on }) => (on ? [on] : [])).sort();
  const last = days[days.length - 1] ?? "";
  return last < addDays(today, 90) ? [problem("calendarEnds", { tab: "calendar", seen: last })] : [];
}

/** Notes days of Tết that are still tentative once the next year's days off are announced, in October. */
function checkTet({ calendar }: Book, today: DateString): Problem[] {
  const month = Number(today.slice(5, 7));
  const year = Number(today.slice(0, 4)) + (month >= ANNOUNCED_IN ? 1 : 0);
  if (month > 3 && month < ANNOUNCED_IN) return [];
  const isOpen = ({ on, kind, certainty }: Book["calendar"][number]) =>
    on !== undefined && kind === "off" && certainty === "tentative" && on > today && on < `${year}-04`;
  const first = calendar.find(isOpen);
  return first ? [problem("calendarTentative", { tab: "calendar", row: first.row, seen: String(year) })] : [];
}

/** October: the notices for 2026 and 2027 came on 16/10/2025 and 02/10/2026. */
const ANNOUNCED_IN = 10;

function checkGateDay({ settings }: Book, today: DateString): Problem[] {
  const { workingLevel, level1On, level2On } = settings;
  const on = workingLevel === 1 ? level1On : level2On;
  if (!on || on >= today) return [];
  const column = `level${workingLevel}On`;
  return [problem("gateDayPast", { tab: "settings", column, seen: on, expected: String(workingLevel) })];
}

function checkAddress({ settings }: Book): Problem[] {
  const { workbookUrl: seen } = settings;
  if (!seen || workbookAddress(settings)) return [];
  return [problem("addressElsewhere", { tab: "settings", column: "workbookUrl", seen: seen.slice(0, 80) })];
}

/** Notes due dates that were moved back without a reason: leaders want to read why. */
function checkSlips({ indicators, memory }: Book): Problem[] {
  return indicators.flatMap(({ row, code, slipReason }) => {
    const { slips = 0 } = memory.get(code) ?? {};
    if (slips === 0 || slipReason) return [];
    return [problem("slipUnexplained", { tab: "indicators", row, column: "slipReason", seen: String(slips) })];
  });
}
