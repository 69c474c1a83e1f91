/** Blobs: bytes with a type and a name. */

import { exception, host } from "./connection.ts";
import { serviceClass } from "./service-class.ts";

type GBlob = GoogleAppsScript.Base.Blob;

interface Content {
  /** A letter for each byte. */
  readonly bytes: string;
  readonly type: string | null;
  readonly name: string | null;
}

const blob = serviceClass<Content, GBlob>("Blob", {
  getBytes: ["", ({ bytes }) => bytesOf(bytes)],
  getContentType: ["", ({ type }) => type],
  getName: ["", ({ name }) => name],
  getDataAsString: ["|String", ({ bytes }, charset: string = "UTF-8") => host.utilities.decode(bytes, charset)],
  getAs: [
    "String",
    ({ type }, contentType: string) => {
      throw exception("notConverted", type ?? "", contentType);
    },
  ],
});

/** Bytes from -128 to 255 as text, a letter for each. */
export function lettersOf(bytes: readonly number[]): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) {
    text += String.fromCharCode(...bytes.slice(from, from + 8192).map((byte) => byte & 255));
  }
  return text;
}

/** Bytes from -128 to 127, as Apps Script has them. */
function bytesOf(letters: string): number[] {
  return Array.from(letters, (letter) => (letter.charCodeAt(0) << 24) >> 24);
}

/** A blob of a text, as UTF-8, or of bytes. */
export function newBlob(
  data: string | readonly number[],
  type: string | null = null,
  name: string | null = null,
): GBlob {
  if (typeof data !== "string") return blob.wrap({ bytes: lettersOf(data), type, name });
  return blob.wrap({ bytes: host.utilities.encode(data, "UTF-8"), type: type ?? "text/plain", name });
}
