/** Unpacks what is read once in a workbook's life. */
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

function unpack(): Once {
  const packed = Utilities.newBlob(Utilities.base64Decode(PACKED_ONCE), GZIP);
  return JSON.parse(Utilities.ungzip(packed).getDataAsString()) as Once;
}
