/** Unpacks what is read once in a workbook's life, or now and then. */
import type { FullText } from "../text/seldom.ts";
import type { Text } from "../text/text.ts";
import type { Once } from "../workbook/once.ts";

/** The build's: `workbook/once.ts` as JSON, gzipped, 13 bits in two letters. */
declare const PACKED_ONCE: string;

const GZIP = "application/x-gzip";

let unpacked: Once | undefined;

/** Seeds, the sample school and the guide, as they stand in the catalogue; unpacked at the first call of a run. */
export function readOnce(): Once {
  unpacked = unpacked ?? unpack();
  return unpacked;
}

/** A language's words, what few runs say among them. */
export function fullText(text: Text): FullText {
  return { ...text, ...readOnce().seldom[text.language] };
}

function unpack(): Once {
  const packed = Utilities.newBlob(bytesOf(PACKED_ONCE), GZIP);
  return JSON.parse(Utilities.ungzip(packed).getDataAsString()) as Once;
}

/**
 * Signed bytes, as Apps Script has them. Two letters, the printable ones from "#" on but for "\\", are 13 bits, a last
 * one alone is 6.
 */
function bytesOf(text: string): number[] {
  const valueAt = (index: number) => text.charCodeAt(index) - (text.charCodeAt(index) > 91 ? 36 : 35);
  const bytes: number[] = [];
  let [bits, count] = [0, 0];
  for (let index = 0; index < text.length; index += 2) {
    const isPair = index + 1 < text.length;
    bits = isPair ? (bits << 13) | (valueAt(index) * 91 + valueAt(index + 1)) : (bits << 6) | valueAt(index);
    for (count += isPair ? 13 : 6; count >= 8; bits &= (1 << count) - 1) {
      count -= 8;
      bytes.push(((bits >> count) << 24) >> 24);
    }
  }
  return bytes;
}
