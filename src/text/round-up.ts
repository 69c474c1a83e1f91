/** Rounds up to so many decimals, so that something missing never reads as nothing; noise of the last bits is no more. */
export function roundUp(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.ceil(value * unit - 1e-6) / unit;
}
