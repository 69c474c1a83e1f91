import { beforeAll, expect, test } from "vitest";
import { buildBundle } from "../../build.mjs";
import { build, runBuilt } from "./terminal.ts";

beforeAll(build, 60_000);

test("a place of the built script is told as a place in src", async () => {
  const { code } = await buildBundle();
  const lines = code.split("\n");
  const line = lines.findIndex((each) => each.includes("zoneDiffers"));
  const column = lines[line]?.indexOf("zoneDiffers") ?? 0;
  const { stdout, code: exit } = await runBuilt(
    "where",
    [`at x (so-chuan.js:${line + 1}:${column + 1})`],
    process.cwd(),
  );
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^\d+:\d+ src\/[a-z/-]+\.ts:\d+:\d+\n$/);
});
