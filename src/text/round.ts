/** Rounds up, so that a small lack never reads as none; noise in a number's last bits does not count. */
export function roundUp(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.ceil(value * unit - 1e-6) / unit;
}

/** Rounds down, so that a value below a target never reads as equal; noise in a number's last bits does not count. */
export function roundDown(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.floor(value * unit + 1e-6) / unit;
}

/** A share of 1 as a percentage of two decimals; what is less than the whole is at most 99.99. */
export function percentage(share: number): number {
  const rounded = Number((share * 100).toFixed(2));
  return share < 1 ? Math.min(rounded, 99.99) : rounded;
}
