/** Short renderings that several views share: a target, a value, gaps, a bar. */

import type { Gap } from "../domain/gap.ts";
import { matchKey } from "../domain/match-key.ts";
import { type Measured, meets } from "../domain/measurement.ts";
import { blockersOf, isGateOpen, type Readiness } from "../domain/readiness.ts";
import { type Book, LEVELS, type Level, type Target, targetOf } from "../domain/records.ts";
import type { RowResult } from "../domain/row-result.ts";
import type { Tally } from "../domain/tally.ts";
import { roundDown, roundUp } from "../text/round.ts";
import type { Text } from "../text/text.ts";

type Measure = RowResult["indicator"]["measure"];

/**
 * "≥ 75%", "100%", "≥ 15 đề tài", "phải đạt", "chưa rõ": more than the whole is nothing. In a column beside values
 * (`isAligned`) a share has their two decimals, so that the two compare at a glance.
 */
export function renderTarget(
  target: Target,
  measure: Measure,
  piece: string | undefined,
  text: Text,
  isAligned = false,
): string {
  const { formats } = text;
  if (target.kind !== "atLeast") return text.words.target[target.kind];
  if (measure === "yesNo") return text.words.target.required;
  // A target is rounded up: rounded down it could look reached by a value that does not reach it.
  if (measure === "ratio") {
    const value = roundUp(target.value, 4);
    const share = isAligned ? formats.percent(value) : `${formats.number(value * 100)}%`;
    return value >= 1 ? share : `≥ ${share}`;
  }
  return `≥ ${[formats.number(roundUp(target.value, 2)), piece].filter(Boolean).join(" ")}`;
}

/** Renders a row's value: "24/33 (72,73%)", "04 bản tin", "Đạt"; without one the words for "not assessed". */
export function renderValue(result: RowResult, text: Text): string {
  const { measured } = result;
  const value = shownValue(result);
  if (!measured || value === undefined) return text.words.attainment.notAssessed;
  const { measure, piece } = result.indicator;
  if (measure === "yesNo") return text.words.yesNo[value >= 1 ? "yes" : "no"];
  if (measure === "ratio") return renderRatio({ ...measured, value }, text);
  return [text.formats.count(value), piece].filter(Boolean).join(" ");
}

function renderRatio({ value, numerator, denominator }: Measured, { formats }: Text): string {
  if (numerator === undefined || denominator === undefined) return formats.percent(value);
  return `${formats.number(numerator)}/${formats.number(denominator)} (${formats.percent(value)})`;
}

/** A row's value; one that rounding would show as equal to an unmet target is cut down to the decimals shown. */
export function shownValue({ indicator, measured }: RowResult): number | undefined {
  if (!measured) return undefined;
  const decimals = indicator.measure === "ratio" ? 4 : 2;
  const looksMet = LEVELS.some((level) => {
    const target = targetOf(indicator, level);
    const shown = Math.round(measured.value * 10 ** decimals) / 10 ** decimals;
    return target.kind === "atLeast" && !meets(target, measured) && shown >= roundDown(target.value, decimals);
  });
  return looksMet ? roundDown(measured.value, decimals) : measured.value;
}

/** The gaps that the people in charge can close: all but verification, which is the verifier's. */
export function openGaps(gaps: readonly Gap[]): Gap[] {
  return gaps.filter((gap) => gap.gate !== "verified");
}

/** Renders gaps as one line, separated by "; ". */
export function renderGaps(gaps: readonly Gap[], text: Text): string {
  return gaps.map(text.gap).join("; ");
}

/** Renders a share (0 to 1) as a bar of `width` block characters for a cell; it is full only when the share is 1. */
export function renderBar(share: number, width = 20): string {
  const filled = share >= 1 ? width : Math.min(width - 1, Math.round(share * width));
  return "█".repeat(filled) + "░".repeat(width - filled);
}

/** The share (0 to 1) of a tally that is met with evidence; 0 where nothing is in scope. */
export function shareOf(tally: Tally): number {
  return tally.inScope === 0 ? 0 : tally.evidenced / tally.inScope;
}

/** The summary sentence of a level, in the field's own phrase. */
export function renderSummary(readiness: Readiness, level: Level, text: Text): string {
  const holes = level === 2 ? blockersOf(readiness, 1, "evidenced").length : 0;
  const sentence = text.summary({
    level,
    ...readiness.totals[level],
    isOpen: isGateOpen(readiness, level, "evidenced"),
  });
  return holes > 0 ? `${sentence} ${text.level1First(holes)}` : sentence;
}

/** Names who a row belongs to: owner, then unit, unless the owner's name (often a post) contains the unit already. */
export function renderWhose(owner: string, unit?: string): string {
  return unit && !matchKey(owner).includes(matchKey(unit)) ? `${owner} – ${unit}` : owner;
}

/** Names by code, for people and units; a code that is not listed stands for itself. */
export function namesOf(book: Book): {
  person: (code?: string) => string | undefined;
  unit: (code?: string) => string | undefined;
} {
  const people = new Map(book.people.map(({ code, name }) => [code, name ?? code]));
  const units = new Map(book.units.map(({ code, name }) => [code, name ?? code]));
  return {
    person: (code) => (code === undefined ? undefined : (people.get(code) ?? code)),
    unit: (code) => (code === undefined ? undefined : (units.get(code) ?? code)),
  };
}
