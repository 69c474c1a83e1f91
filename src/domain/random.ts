/** Pseudo-random numbers: the same seed gives the same numbers, so that a forecast made again is the same. */
import { fingerprint } from "./fingerprint.ts";

/** A source of numbers from 0 up to, and without, 1 (mulberry32). */
export function randomFrom(seed: string): () => number {
  let state = Number.parseInt(fingerprint(seed), 16);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
