/** Small renderings that several views share: a target, a value, gaps, a bar. */
import type { Gap } from "../domain/gap.ts";
import type { Measured } from "../domain/measurement.ts";
import { blockersOf, isGateOpen, type Readiness } from "../domain/readiness.ts";
import type { Book, Level, Target } from "../domain/records.ts";
import type { RowResult } from "../domain/row-result.ts";
import type { Tally } from "../domain/tally.ts";
import type { Text } from "../text/text.ts";

type Measure = RowResult["indicator"]["measure"];

/** "≥ 75,00%", "≥ 15 đề tài", "phải đạt", "chưa rõ". */
export function renderTarget(target: Target, measure: Measure, piece: string | undefined, text: Text): string {
  if (target.kind !== "atLeast") return text.words.target[target.kind];
  if (measure === "yesNo") return text.words.target.required;
  if (measure === "ratio") return `≥ ${text.formats.percent(target.value)}`;
  return `≥ ${[text.formats.number(target.value), piece].filter(Boolean).join(" ")}`;
}

/** "24/33 (72,73%)", "04 bản tin", "Đạt"; the words for not assessed when there is no value. */
export function renderValue({ indicator, measured }: RowResult, text: Text): string {
  if (!measured) return text.words.attainment.notAssessed;
  const { measure, piece } = indicator;
  if (measure === "yesNo") return text.words.yesNo[measured.value >= 1 ? "yes" : "no"];
  if (measure === "ratio") return renderRatio(measured, text);
  return [text.formats.count(measured.value), piece].filter(Boolean).join(" ");
}

function renderRatio({ value, numerator, denominator }: Measured, { formats }: Text): string {
  if (numerator === undefined || denominator === undefined) return formats.percent(value);
  return `${formats.number(numerator)}/${formats.number(denominator)} (${formats.percent(value)})`;
}

/** Without verification, which is asked of the verifier: what is left for the people in charge. */
export function openGaps(gaps: readonly Gap[]): Gap[] {
  return gaps.filter((gap) => gap.gate !== "verified");
}

export function renderGaps(gaps: readonly Gap[], text: Text): string {
  return gaps.map(text.gap).join("; ");
}

/** A bar of blocks that a cell can hold; full only when the share is. */
export function renderBar(share: number, width = 20): string {
  const filled = share >= 1 ? width : Math.min(width - 1, Math.round(share * width));
  return "█".repeat(filled) + "░".repeat(width - filled);
}

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
