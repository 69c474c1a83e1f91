/** Unpacks what is read once in a workbook's life, or now and then. */
import type { FullText } from "../text/seldom.ts";
import type { Text } from "../text/text.ts";
import type { Once } from "../workbook/once.ts";

/** The build's: `workbook/once.ts` as JSON, gzipped, as base64. */
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
  const packed = Utilities.newBlob(Utilities.base64Decode(PACKED_ONCE), GZIP);
  return JSON.parse(Utilities.ungzip(packed).getDataAsString()) as Once;
}
