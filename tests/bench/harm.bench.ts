/** How long a file that means harm keeps the command line, and with how much memory: whole processes. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folder } from "../cli/terminal.ts";
import { bomb, DAMAGED, HARMLESS, SHEET, withParts } from "../local/harmful.ts";

const [MOST_SECONDS, MOST_MB] = [2, 500];
const CLI = resolve(new URL("../../node_modules/.cache/so-chuan/cli.mjs", import.meta.url).pathname);
/** Says at its end what the process took. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const { maxRSS, userCPUTime } = process.resourceUsage(); console.error('#' + maxRSS, userCPUTime); })",
)}`;

function check(file: string): Promise<{ code: number | null; mb: number; seconds: number }> {
  const child = spawn(process.execPath, ["--import", TELL, CLI, "check", file], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (data) => {
    said += data;
  });
  return new Promise((done) =>
    child.once("close", (code) => {
      const [, kilobytes = 0, microseconds = 0] = /#(\d+) (\d+)/.exec(said) ?? [];
      done({ code, mb: Math.round(Number(kilobytes) / 1024), seconds: Number(microseconds) / 1e6 });
    }),
  );
}

test("files that mean harm are refused or read in little time and memory", async () => {
  const work = folder();
  const file = join(work.path, "tep.xlsx");
  const files: [string, Buffer][] = [
    ["a part that unpacks to hundreds of times its size", bomb()],
    ...[...DAMAGED, ...HARMLESS].map(([name, xml]): [string, Buffer] => [name, withParts({ [SHEET]: xml })]),
  ];
  const took = [];
  for (const [name, bytes] of files) {
    writeFileSync(file, bytes);
    took.push({ name, ...(await check(file)) });
  }
  work.remove();
  for (const { name, code, mb, seconds } of took)
    console.log(`${name}: ${seconds.toFixed(1)} s, ${mb} MB, exit ${code}`);
  expect(took.filter(({ code }) => code !== 1)).toEqual([]);
  expect(took.filter(({ seconds, mb }) => seconds > MOST_SECONDS || mb > MOST_MB)).toEqual([]);
});
