/** What the build packs is what the catalogue says, and the host unpacks it as strictly as Google. */
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ONCE } from "../../src/workbook/once.ts";
import { bundle } from "./harness.ts";

test("the packed data unpacks to exactly the catalogue's", () => {
  const packed = [...bundle.code.replaceAll("\\\n", "").matchAll(/H4sI[A-Za-z0-9+/=]{1000,}/g)].map(([match]) => match);
  expect(packed).toHaveLength(1);
  const unpacked = gunzipSync(Buffer.from(packed[0] ?? "", "base64")).toString("utf8");
  expect(JSON.parse(unpacked)).toEqual(JSON.parse(JSON.stringify(ONCE)));
});
