/** One mail a day for each address: what is to be told to people who share one stands in one mail. */
import { addressKey } from "./address.ts";
import type { Digest } from "./digest.ts";

/** Digests that leave together, in the order in which they matter; those that are to stand alone do. */
export function byAddress(digests: readonly Digest[], isAlone: (digest: Digest) => boolean): Digest[][] {
  const together = new Map<string, Digest[]>();
  for (const digest of digests) {
    const { code, email = "" } = digest.person;
    const key = isAlone(digest) || email === "" ? `alone ${code}` : addressKey(email);
    together.set(key, [...(together.get(key) ?? []), digest]);
  }
  return [...together.values()];
}
