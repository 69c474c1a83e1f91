import { expect, test } from "vitest";
import { bundle } from "../setup/built.ts";
import { runBuilt } from "./terminal.ts";

test("a place of the built script is told as a place in src", async () => {
  const lines = bundle.code.split("\n");
  const line = lines.findIndex((each) => each.includes("zoneDiffers"));
  const column = lines[line]?.indexOf("zoneDiffers") ?? 0;
  const { stdout, code: exit } = await runBuilt(
    "where",
    [`at x (so-chuan.js:${line + 1}:${column + 1})`],
    process.cwd(),
  ).ended;
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^\d+:\d+ src\/[a-z/-]+\.ts:\d+:\d+\n$/);
});
