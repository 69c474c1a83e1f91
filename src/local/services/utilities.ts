/** The services of `Utilities`: ids, sleep, dates as text, digests, texts as bytes. */

import { createHash, randomUUID } from "node:crypto";
import type { UtilitiesBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { formatInstant } from "../zone.ts";

const DIGESTS: Record<string, string> = { MD5: "md5", SHA_1: "sha1", SHA_256: "sha256", SHA_512: "sha512" };

/** The part of the bridge behind `Utilities`. */
export function utilitiesBridge(execution: Execution): UtilitiesBridge {
  const invalid = (argument: string) => execution.exception("invalidArgument", argument);
  return {
    uuid: () => randomUUID(),
    sleep(milliseconds) {
      if (milliseconds < 0 || milliseconds > 300_000) throw invalid("milliseconds");
      execution.shared.slept += milliseconds;
    },
    formatInstant(at, zone, pattern) {
      try {
        return formatInstant(at, zone, pattern);
      } catch (error) {
        const isOurs = error instanceof RangeError && error.message.startsWith("not emulated");
        throw isOurs ? execution.flawed(error.message) : invalid(zone);
      }
    },
    digest(algorithm, bytes) {
      const name = DIGESTS[algorithm];
      if (!name) throw invalid(algorithm);
      return signed(createHash(name).update(bytes, "latin1").digest());
    },
    encode,
    decode(bytes, charset) {
      try {
        return new TextDecoder(charset, { ignoreBOM: true }).decode(Buffer.from(bytes, "latin1"));
      } catch {
        throw invalid(charset);
      }
    },
  };
}

/** Encodes a text in UTF-8 or US-ASCII, as a text with a letter for each byte. */
function encode(text: string, charset: string): string {
  return charset === "US-ASCII" ? text.replace(/[^\0-\x7f]/gu, "?") : Buffer.from(text, "utf8").toString("latin1");
}

/** The bytes as numbers from -128 to 127, as Apps Script has them. */
function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
