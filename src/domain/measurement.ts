/** The value of an indicator, whether it meets a target, and how far it is from it, in people or pieces. */
import type { Indicator, Target } from "./records.ts";

/** A value: 1 or 0 for yes/no, pieces for a count, a share of 1 for a ratio (with its parts, when they are known). */
export interface Measured {
  value: number;
  numerator?: number;
  denominator?: number;
  /** A share that somebody wrote, to so many digits, without its parts. */
  isTypedShare?: boolean;
}

/** The value that staff typed, or undefined when the indicator is not assessed. */
export function typedValue(indicator: Indicator): Measured | undefined {
  const { measure, numerator, denominator, result } = indicator;
  if (measure === "ratio" && numerator !== undefined && denominator !== undefined && denominator > 0) {
    return { value: numerator / denominator, numerator, denominator };
  }
  return result === undefined ? undefined : { value: result, ...(measure === "ratio" && { isTypedShare: true }) };
}

/** Whether the unrounded value reaches the target; a target unknown is never met. */
export function meets(target: Target, measured: Measured | undefined): boolean {
  if (target.kind !== "atLeast" || measured === undefined) return false;
  return measured.value >= target.value - leeway(measured);
}

/** Whether the value lies above the target ("vượt"). */
export function exceeds(target: Target, measured: Measured | undefined): boolean {
  if (target.kind !== "atLeast" || measured === undefined) return false;
  return measured.value > target.value + leeway(measured);
}

/** Decimals of a percentage that a typed share is taken to have at least. */
const DECIMALS = 2;

/**
 * A share that was typed without its parts stands for all that is written so: half a unit of its last digit to either
 * side, of two decimals of a percentage at most. 66.67 % is two thirds, neither less nor more. Parts are exact.
 */
function leeway({ value, isTypedShare }: Measured): number {
  if (!isTypedShare) return 0;
  const [, decimals = ""] = String(Number((value * 100).toPrecision(12))).split(".");
  // Less than half, by the noise of the last bits: what is a whole half away is another figure.
  return (0.5 - 1e-6) * 10 ** -(Math.max(DECIMALS, decimals.length) + 2);
}

/**
 * What is missing to reach a target: whole people or pieces, or a share of 1 for a ratio typed without its parts.
 * People are counted inside the same whole: 24 of 33 need 3 more for 80%, being 27 of 33.
 */
export function shortfall(atLeast: number, measured: Measured): number {
  const { value, numerator, denominator } = measured;
  if (value >= atLeast) return 0;
  if (numerator === undefined || denominator === undefined) return atLeast - value;
  let missing = Math.max(0, Math.ceil(atLeast * denominator - numerator));
  // The product above is rounded, the comparison that decides is not: step to the exact boundary.
  while (missing > 0 && (numerator + missing - 1) / denominator >= atLeast) missing--;
  while ((numerator + missing) / denominator < atLeast) missing++;
  return missing;
}
