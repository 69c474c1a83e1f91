/** `Utilities`. */

import { lettersOf, newBlob } from "./blob.ts";
import { host } from "./connection.ts";
import { enumeration } from "./enumeration.ts";
import { service } from "./service-class.ts";

const DigestAlgorithm = enumeration("Utilities.DigestAlgorithm", [
  "MD2",
  "MD5",
  "SHA_1",
  "SHA_256",
  "SHA_384",
  "SHA_512",
]);
const Charset = enumeration("Utilities.Charset", ["US_ASCII", "UTF_8"]);

/** A text without a charset is US-ASCII, where Vietnamese letters are "?". */
function digest(algorithm: unknown, value: string | number[], charset: unknown = Charset.US_ASCII): number[] {
  const letters = typeof value === "string" ? host.utilities.encode(value, nameOf(charset)) : lettersOf(value);
  return Array.from(host.utilities.digest(String(algorithm), letters));
}

const nameOf = (charset: unknown) => String(charset).replace("_", "-");

/** The global `Utilities`. */
export const utilities = service<GoogleAppsScript.Utilities.Utilities>(
  "Utilities",
  {
    getUuid: ["", () => host.utilities.uuid()],
    sleep: ["number", (_, milliseconds: number) => host.utilities.sleep(milliseconds)],
    formatDate: [
      "Date,String,String",
      (_, date: Date, zone: string, pattern: string) => host.utilities.formatInstant(date.getTime(), zone, pattern),
    ],
    computeDigest: [
      "DigestAlgorithm,String|DigestAlgorithm,number[]|DigestAlgorithm,String,Charset",
      (_, algorithm: unknown, value: string | number[], charset?: unknown) => digest(algorithm, value, charset),
    ],
    newBlob: [
      "String|number[]|String,String?|number[],String?|String,String?,String?|number[],String?,String?",
      (_, data: string | number[], type?: string | null, name?: string | null) => newBlob(data, type, name),
    ],
  },
  { DigestAlgorithm, Charset },
);
