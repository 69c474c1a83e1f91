/** Ids, sleep, dates as text, digests. */

import { createHash, randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { UtilitiesBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { formatInstant } from "../zone.ts";

/** The part of the bridge behind `Utilities`. */
export function utilitiesBridge(execution: Execution): UtilitiesBridge {
  return {
    uuid: () => randomUUID(),
    sleep(milliseconds) {
      if (milliseconds < 0 || milliseconds > 300_000) throw execution.exception("invalidArgument", "milliseconds");
      execution.shared.slept += milliseconds;
    },
    formatInstant(at, zone, pattern) {
      try {
        return formatInstant(at, zone, pattern);
      } catch (error) {
        if (error instanceof RangeError && error.message.startsWith("not emulated"))
          throw execution.flawed(error.message);
        throw execution.exception("invalidArgument", zone);
      }
    },
    digest(algorithm, text) {
      const name = { MD5: "md5", SHA_1: "sha1", SHA_256: "sha256", SHA_512: "sha512" }[algorithm];
      if (!name) throw execution.exception("invalidArgument", algorithm);
      return signed(createHash(name).update(text, "utf8").digest());
    },
    base64Decode(text) {
      if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw execution.exception("invalidArgument", "encoded");
      return signed(Buffer.from(text, "base64"));
    },
    ungzip(bytes, contentType) {
      if (contentType !== "application/x-gzip") throw execution.exception("invalidArgument", "blob");
      try {
        return gunzipSync(Buffer.from(bytes, "latin1")).toString("latin1");
      } catch {
        throw execution.exception("invalidArgument", "blob");
      }
    },
    fromUtf8: (bytes) => Buffer.from(bytes, "latin1").toString("utf8"),
    toUtf8: (text) => Buffer.from(text, "utf8").toString("latin1"),
  };
}

/** Bytes from -128 to 127, as Apps Script has them. */
function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
