/** The one place that makes marks: SHA-256, so that nobody finds another text with the mark of one that was approved. */

import { thisRun } from "./this-run.ts";

/** 64 hexadecimal digits of a text. */
export function markOf(text: string): string {
  const mark = thisRun.marks.get(text) ?? compute(text);
  thisRun.marks.set(text, mark);
  return mark;
}

function compute(text: string): string {
  // Google takes a text for US-ASCII unless told otherwise, and would take two letters with a mark for the same.
  const plain = JSON.stringify(text).replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, plain);
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, "0")).join("");
}
