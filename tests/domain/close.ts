/** Puts right, in a book, exactly what one gap of one row says is missing. */

import { GATES, type Gap, type Gate } from "../../src/domain/gap.ts";
import { assess, blockersOf, type Readiness } from "../../src/domain/readiness.ts";
import type { Book, Evidence, Indicator, Level } from "../../src/domain/records.ts";
import { LEVELS, targetOf } from "../../src/domain/records.ts";
import type { RowResult } from "../../src/domain/row-result.ts";
import { anEvidence, atLeast, rowOf, TODAY } from "../builders.ts";

export interface ListedGap {
  code: string;
  gap: Gap;
}

/** What a result lists as missing for a gate, row by row. */
export function listedGaps(readiness: Readiness, level: Level, gate: Gate): ListedGap[] {
  return blockersOf(readiness, level, gate).flatMap((row) => gapsOf(row, level, gate));
}

function gapsOf(row: RowResult, level: Level, gate: Gate): ListedGap[] {
  const asked = row.levels[row.levels[level].inScope ? level : 1];
  const upTo = GATES.indexOf(gate);
  return asked.gaps.filter((gap) => GATES.indexOf(gap.gate) <= upTo).map((gap) => ({ code: row.indicator.code, gap }));
}

export function closeAll(book: Book, gaps: readonly ListedGap[], level: Level, gate: Gate): Book {
  return gaps.reduce((closing, gap) => close(closing, gap, level, gate), book);
}

/** The book with one gap closed; `level` is the one aimed at. */
export function close(book: Book, { code, gap }: ListedGap, level: Level, gate: Gate): Book {
  const row = rowOf(assess(book, TODAY), code);
  const { indicator, measured, evidence } = row;
  const asked = LEVELS.filter((each) => each <= level).map((each) => targetOf(indicator, each));
  const known = asked.map((target) => (target.kind === "atLeast" ? target.value : 0));
  const change = (changes: Partial<Indicator>) => edit(book, code, changes);
  switch (gap.kind) {
    case "mend": {
      // What such a row lacks besides shows only once it can be read.
      const readable = { ...book, problems: book.problems.filter((each) => each.row !== indicator.row) };
      const kept = book.problems.filter((each) => each.row === indicator.row && each.tab !== "indicators");
      const mended = { ...readable, problems: [...readable.problems, ...kept] };
      return closeAll(mended, gapsOf(rowOf(assess(mended, TODAY), code), level, gate), level, gate);
    }
    case "targetUnknown": {
      const met = indicator.source === "evidence" ? evidence.provedCount : (measured?.value ?? 1);
      const set = (each: Level) =>
        each <= level && targetOf(indicator, each).kind === "unknown" ? { [`target${each}`]: atLeast(met) } : {};
      return change({ ...set(1), ...set(2) });
    }
    case "notAssessed":
      return change({ result: Math.max(...known) || 1 });
    case "notMet":
      return change({ result: 1 });
    case "short":
      if (indicator.source === "evidence") return add(book, { indicators: [code], quantity: gap.missing });
      if (indicator.numerator !== undefined) return change({ numerator: indicator.numerator + gap.missing });
      // As a person adds two shares: in decimals.
      return change({ result: Number(((indicator.result ?? 0) + gap.missing).toFixed(9)) });
    case "noEvidence":
    case "invalidEvidence":
      return add(book, { indicators: [code] });
    case "evidenceShort":
      return prove(book, row, gap.missing);
    case "notVerified":
    case "reconfirm":
      return change({ verifiedBy: "Hội đồng", verifiedOn: TODAY });
  }
}

function edit(book: Book, code: string, changes: Partial<Indicator>): Book {
  const indicators = book.indicators.map((each) => (each.code === code ? { ...each, ...changes } : each));
  return { ...book, indicators };
}

function add(book: Book, changes: Partial<Evidence>): Book {
  const row = Math.max(10, ...book.evidence.map((each) => each.row)) + 1;
  return { ...book, evidence: [...book.evidence, { ...anEvidence(), code: `H${row}`, row, ...changes }] };
}

/** Proves so many of the pieces that are counted without a proof; a shared or larger one is parted for it. */
function prove(book: Book, { indicator: { code }, evidence }: RowResult, missing: number): Book {
  const unproved = evidence.invalid.filter(({ why }) => why === "noReference" || why === "expired");
  let left = missing;
  let closing = book;
  for (const { evidence: piece } of unproved) {
    const now = Math.min(left, piece.quantity ?? 1);
    if (now === 0) break;
    left -= now;
    const rest = (piece.quantity ?? 1) - now;
    const others = piece.indicators.filter((each) => each !== code);
    closing = {
      ...closing,
      evidence: closing.evidence.map((each) => (each.row === piece.row ? { ...each, indicators: others } : each)),
    };
    if (rest > 0) closing = add(closing, unprovedCopy(piece, code, rest));
    closing = add(closing, { indicators: [code], quantity: now, issuedOn: piece.issuedOn ?? TODAY });
  }
  return left > 0 ? add(closing, { indicators: [code], quantity: left }) : closing;
}

function unprovedCopy(piece: Evidence, code: string, quantity: number): Partial<Evidence> {
  return { indicators: [code], quantity, issuedOn: piece.issuedOn ?? TODAY, validUntil: "2020-01-01" };
}
