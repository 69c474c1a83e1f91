/** Runs the command line as a person would: as a process of its own, on files of its own. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(new URL("../..", import.meta.url).pathname);

export interface Finished {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** Builds what `npm start` and `npm run so-chuan` build. */
export async function build(): Promise<void> {
  const { code, stderr } = await run([join(root, "build.mjs")], root);
  if (code !== 0) throw new Error(stderr);
}

/** Runs another built program of the host. */
export function runBuilt(program: string, args: readonly string[], cwd: string): Promise<Finished> {
  return run([join(root, `node_modules/.cache/so-chuan/${program}.mjs`), ...args], cwd);
}

/** Runs a command; `watch` may end the process while it works. */
export function soChuan(
  args: readonly string[],
  cwd: string,
  watch?: (line: string, kill: () => void) => void,
): Promise<Finished> {
  return run([join(root, "node_modules/.cache/so-chuan/cli.mjs"), ...args], cwd, watch);
}

/** The same, as a process that may be ended at any moment from outside. */
export function soChuanToBeKilled(
  args: readonly string[],
  cwd: string,
): { finished: Promise<Finished>; kill: () => void } {
  let kill = () => {};
  const finished = run([join(root, "node_modules/.cache/so-chuan/cli.mjs"), ...args], cwd, undefined, (end) => {
    kill = end;
  });
  return { finished, kill: () => kill() };
}

function run(
  args: readonly string[],
  cwd: string,
  watch?: (line: string, kill: () => void) => void,
  begun?: (kill: () => void) => void,
): Promise<Finished> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    begun?.(() => child.kill("SIGKILL"));
    const out = { stdout: "", stderr: "" };
    child.stdout.on("data", (data) => {
      out.stdout += data;
    });
    child.stderr.on("data", (data) => {
      out.stderr += data;
      watch?.(String(data), () => child.kill("SIGKILL"));
    });
    child.on("error", fail);
    child.on("close", (code, signal) => done({ code, signal, ...out }));
  });
}

/** A folder for one test; removed by `remove`. */
export function folder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "so-chuan-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
