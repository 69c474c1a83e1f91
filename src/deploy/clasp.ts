/** Runs clasp as a person would, and judges by what it printed: it ends with 0 after many failures. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DeployFailure } from "./failure.ts";

/** Arguments for each step; `scratch` is a project folder in the temporary folder, `own` the person's project file. */
export const CLASP_COMMANDS = {
  who: () => ["show-authorized-user", "--json"],
  createNew: (scratch: string, title: string) => ["-P", scratch, "create-script", "--type", "sheets", "--title", title],
  createIn: (scratch: string, title: string, sheetId: string) => [
    ...["-P", scratch, "create-script"],
    ...["--title", title, "--parentId", sheetId],
  ],
  look: (scratch: string) => ["-P", scratch, "pull", "--json"],
  // Without -f a changed manifest is skipped, with exit code 0.
  push: (own: string) => ["-P", own, "push", "-f", "--json"],
} as const;

export interface Printed {
  out: string;
  errors: string;
}

/** Milliseconds after which a call counts as hanging: clasp itself waits for ever. */
const LONGEST = 180_000;

/** Runs one command of clasp in a folder, with more in its environment. */
export type RunClasp = (args: readonly string[], cwd: string, env?: Record<string, string>) => Promise<Printed>;

/** Runs one command to its end; throws only when clasp cannot be run or does not end. */
export function runClasp(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Printed> {
  const clasp = createRequire(import.meta.url).resolve("@google/clasp");
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [clasp, ...args], {
      cwd,
      // English without colours, whatever the terminal's language, since this program reads clasp's words.
      env: { ...process.env, LC_ALL: "en", NO_COLOR: "1", DEBUG: "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: LONGEST,
      killSignal: "SIGKILL",
    });
    const printed = { out: "", errors: "" };
    child.stdout.setEncoding("utf8").on("data", (data: string) => {
      printed.out += data;
    });
    child.stderr.setEncoding("utf8").on("data", (data: string) => {
      printed.errors += data;
    });
    child.on("error", fail);
    child.on("close", (_, signal) => (signal === "SIGKILL" ? fail(new DeployFailure("late")) : done(printed)));
  });
}

/** Gives a clasp project in a folder of its own, with an empty folder `held` for files; the folder is gone afterwards. */
export async function withScratchProject<Value>(
  settings: { scriptId?: string },
  use: (folder: string) => Promise<Value>,
): Promise<Value> {
  // The real path: clasp takes a symbolic link on the way for an attack.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "so-chuan-deploy-")));
  try {
    mkdirSync(join(folder, "held"));
    // Without a file here clasp would find the committed one above, and write into it.
    writeFileSync(join(folder, ".clasp.json"), JSON.stringify({ ...settings, rootDir: "held" }));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
