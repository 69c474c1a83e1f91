/** One mail a day for each address: people who share an address share a mail. */
import { addressKey } from "./address.ts";
import type { Digest } from "./digest.ts";

/** The digests grouped by address, in their given order; a digest that `isAlone` names, or without an address, is a group of its own. */
export function byAddress(digests: readonly Digest[], isAlone: (digest: Digest) => boolean): Digest[][] {
  const together = new Map<string, Digest[]>();
  for (const digest of digests) {
    const { code, email = "" } = digest.person;
    const key = isAlone(digest) || email === "" ? `alone ${code}` : addressKey(email);
    together.set(key, [...(together.get(key) ?? []), digest]);
  }
  return [...together.values()];
}
