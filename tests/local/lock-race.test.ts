/** Several processes at once take what a dead run left: one of them gets it. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, expect, test } from "vitest";

const LOCKS = 150;
const PROCESSES = 4;
const folder = mkdtempSync(join(tmpdir(), "so-chuan-lock-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes each lock in turn at a moment agreed upon, holds what it got, and prints which. */
const RACER = `
import { takeLock } from "./lock-file.mjs";
const [start, locks] = process.argv.slice(2).map(Number);
const won = [];
for (let lock = 0; lock < locks; lock++) {
  while (Date.now() < start + lock * 4);
  try { takeLock("lock-" + lock); won.push(lock); } catch (error) { if (error.name !== "HeldError") throw error; }
}
console.log(JSON.stringify(won));
setTimeout(() => {}, 1000);
`;

test("no two runs take over from one that died", { timeout: 60_000 }, async () => {
  const entry = resolve(import.meta.dirname, "../../src/local/lock-file.ts");
  buildSync({
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: join(folder, "lock-file.mjs"),
  });
  writeFileSync(join(folder, "racer.mjs"), RACER);
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  for (let lock = 0; lock < LOCKS; lock++) {
    writeFileSync(join(folder, `lock-${lock}`), JSON.stringify({ pid, host: hostname() }));
  }
  const start = Date.now() + 1500;
  const won = await Promise.all(Array.from({ length: PROCESSES }, () => race(start)));
  const winners = Array.from({ length: LOCKS }, (_, lock) => won.filter((each) => each.includes(lock)).length);
  expect(winners.filter((count) => count > 1)).toEqual([]);
  // Whoever comes while another replaces the mark is told that it is held; that other one has it then.
  expect(winners.filter((count) => count === 0)).toEqual([]);
  expect(readdirSync(folder).filter((name) => /^lock-\d+\..|tmp$/.test(name))).toEqual([]);
});

function race(start: number): Promise<number[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["racer.mjs", String(start), String(LOCKS)], { cwd: folder });
    let printed = "";
    child.stdout.on("data", (data) => {
      printed += data;
    });
    child.stderr.on("data", (data) => fail(new Error(String(data))));
    child.on("close", () => done(JSON.parse(printed) as number[]));
  });
}
