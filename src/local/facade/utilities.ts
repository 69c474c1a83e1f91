/** `Utilities`, `console`, `Logger` and the clock. */

import type { LogLine } from "../host-types.ts";
import { enumeration, exception, host, serviceClass, signed } from "./expose.ts";

type GUtilities = GoogleAppsScript.Utilities.Utilities;

const DigestAlgorithm = enumeration<Record<string, unknown>>("DigestAlgorithm", ["MD5", "SHA_1", "SHA_256", "SHA_512"]);

interface BlobHandle {
  /** A letter for each byte. */
  bytes: string;
  contentType: string | null;
}

const blobs = serviceClass<BlobHandle, unknown>(
  "Blob",
  {
    getDataAsString(this: BlobHandle) {
      return host.utilities.fromUtf8(this.bytes);
    },
    getAs(this: BlobHandle, contentType: string) {
      throw exception("notConverted", this.contentType ?? "", contentType);
    },
  },
  { getDataAsString: "", getAs: "s" },
);

/** Bytes from -128 to 255 as text. */
function lettersOf(bytes: readonly number[]): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.slice(from, from + 8192).map((byte) => byte & 255));
  }
  return text;
}

const [methods, signatures] = signed(
  {
    getUuid: () => host.utilities.uuid(),
    sleep: (milliseconds: number) => host.utilities.sleep(milliseconds),
    formatDate: (date: Date, zone: string, pattern: string) =>
      host.utilities.formatInstant(date.getTime(), zone, pattern),
    base64Decode: (text: string) => Array.from(host.utilities.base64Decode(text)),
    newBlob: (data: number[] | string, contentType: string) =>
      blobs.wrap({ bytes: typeof data === "string" ? host.utilities.toUtf8(data) : lettersOf(data), contentType }),
    ungzip: (packed: unknown) => {
      const { bytes, contentType } = blobs.unwrap(packed) as BlobHandle;
      return blobs.wrap({ bytes: host.utilities.ungzip(bytes, contentType), contentType: null });
    },
    computeDigest: (algorithm: unknown, text: string) => Array.from(host.utilities.digest(String(algorithm), text)),
  } satisfies Partial<Record<keyof GUtilities, unknown>>,
  { getUuid: "", sleep: "n", formatDate: "dss", computeDigest: "es", base64Decode: "s", newBlob: "as|ss", ungzip: "B" },
);

/** The global `Utilities`. */
export function utilities(): unknown {
  return serviceClass("Utilities", methods, signatures, { DigestAlgorithm }).wrap({});
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Error) return value.stack ?? String(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function logger(level: LogLine["level"]) {
  return (...args: unknown[]) => host.log(level, args.map(asText).join(" "));
}

/** The global `console`: what it logs goes to the host. */
export function consoleOf(): object {
  return {
    log: logger("log"),
    info: logger("info"),
    warn: logger("warn"),
    error: logger("error"),
    debug: logger("log"),
  };
}

/** The global `Logger`. */
export function loggerOf(): object {
  return { log: logger("log") };
}

/** `Date` by the host's clock; its objects are ordinary ones. */
export function clockedDate(): DateConstructor {
  const RealDate = Date;
  const Clocked = function (this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new RealDate(host.now()).toString();
    const given = args.length > 0 ? args : [host.now()];
    return Reflect.construct(RealDate, given, new.target === (Clocked as unknown) ? RealDate : new.target);
  };
  const own = { now: () => host.now(), parse: RealDate.parse, UTC: RealDate.UTC };
  Object.defineProperty(Clocked, "name", { value: "Date" });
  Object.defineProperty(Clocked, "length", { value: 7 });
  Object.assign(Clocked, own);
  Clocked.prototype = RealDate.prototype;
  Object.defineProperty(RealDate.prototype, "constructor", { value: Clocked });
  return Clocked as unknown as DateConstructor;
}
