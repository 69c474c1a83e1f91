/** Runs the command line as a person would, on files of its own: as a function, or as a process where that matters. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runCli } from "../../src/local/cli/run-cli.ts";
import { bundle, facade } from "../setup/built.ts";

const root = resolve(new URL("../..", import.meta.url).pathname);
const cache = join(root, "node_modules/.cache/so-chuan");

export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command here, with streams of its own. A mail server of this process could not answer it: it waits. */
export async function soChuan(args: readonly string[], cwd: string): Promise<Finished> {
  const written = { stdout: "", stderr: "" };
  const streamOf = (name: keyof typeof written) => ({
    write(text: string) {
      written[name] += text;
    },
  });
  const code = await runCli(args, {
    cwd,
    stdout: streamOf("stdout"),
    stderr: streamOf("stderr"),
    built: () => ({ script: bundle, facade, mailWorker: join(cache, "mail-worker.mjs") }),
  });
  return { code, ...written };
}

export interface Ended extends Finished {
  signal: NodeJS.Signals | null;
}

/** A process that may be ended at any moment. */
export interface Running {
  ended: Promise<Ended>;
  kill: () => void;
  process: ChildProcess;
}

/** Runs a command as `npm run so-chuan` does once it has built; `env` beside that of this process. */
export function soChuanProcess(args: readonly string[], cwd: string, env: Record<string, string> = {}): Running {
  return runBuilt("cli", args, cwd, env);
}

/** Runs a built program of the host. */
export function runBuilt(program: string, args: readonly string[], cwd: string, env = {}): Running {
  const child = spawn(process.execPath, [join(cache, `${program}.mjs`), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      written[name] += text;
    });
  }
  const ended = new Promise<Ended>((done, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) => done({ code, signal, ...written }));
  });
  return { ended, kill: () => child.kill("SIGKILL"), process: child };
}

/** A folder for one test; removed by `remove`. */
export function folder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "so-chuan-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
