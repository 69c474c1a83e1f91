/** A copy of what git holds, in the temporary folder, and `npm run deploy` in it as a person would type it. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Google, TOKENS } from "./google.ts";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const COMMITTED = ["src", "build.mjs", "package.json", "tsconfig.json", "appsscript.json", ".clasp.json", ".gitignore"];

const LONGEST = 300_000;

export interface Finished {
  code: number | null;
  out: string;
  errors: string;
}

export interface Checkout {
  path: string;
  /** A home folder with nobody's login but an invented one. */
  home: string;
  remove: () => void;
}

/** A checkout before its first build; the packages are those of this one. */
export function makeCheckout(): Checkout {
  const checkout = makeFolders();
  const { path } = checkout;
  for (const name of COMMITTED) cpSync(join(root, name), join(path, name), { recursive: true });
  mkdirSync(join(path, "node_modules"));
  // Each by itself: the cache that a build writes must be the copy's own.
  for (const name of readdirSync(join(root, "node_modules")).filter((each) => each !== ".cache")) {
    symlinkSync(join(root, "node_modules", name), join(path, "node_modules", name));
  }
  return checkout;
}

/** A project folder for one test, with what was built for the whole run. */
export function makeProject(): Checkout {
  const project = makeFolders();
  for (const name of ["dist", ".clasp.json"]) {
    cpSync(join(root, name), join(project.path, name), { recursive: true });
  }
  return project;
}

function makeFolders(): Checkout {
  const both = mkdtempSync(join(tmpdir(), "so-chuan-deploy-test-"));
  const [path, home] = [join(both, "checkout"), join(both, "home")];
  mkdirSync(path);
  mkdirSync(home);
  const checkout = { path, home, remove: () => rmSync(both, { recursive: true, force: true }) };
  logIn(checkout, 4_102_444_800_000);
  return checkout;
}

/** Writes an invented login; one that ran out makes clasp ask for another token first. */
export function logIn({ home }: Checkout, until: number): void {
  const login = { type: "authorized_user", client_id: "invented", client_secret: "invented" };
  const tokens = { refresh_token: TOKENS.refresh, access_token: TOKENS.access, expiry_date: until };
  writeFileSync(join(home, ".clasprc.json"), JSON.stringify({ tokens: { default: { ...login, ...tokens } } }));
}

/** `npm run deploy` in a checkout: builds, then deploys. */
export function npmRunDeploy(checkout: Checkout, google: Google, args: readonly string[]): Promise<Finished> {
  const whole = { SO_CHUAN_TEST_WHOLE: "1" };
  return finish(spawn("npm", ["run", "-s", "deploy", "--", ...args], options(checkout, google, whole)));
}

/** What `npm run deploy` runs once it has built, as a process with nobody at the keyboard. */
export function deployProcess(project: Checkout, google: Google, args: readonly string[] = []): Promise<Finished> {
  const program = join(root, "node_modules/.cache/so-chuan/deploy.mjs");
  return finish(spawn(process.execPath, [program, ...args], options(project, google)));
}

/** What the real clasp needs to find the stand-in for Google and the invented login. */
export function options({ path, home }: Checkout, google: Google, more: Record<string, string> = {}) {
  const hook = pathToFileURL(join(root, "tests/deploy/loopback.mjs"));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    NODE_OPTIONS: `--import=${hook}`,
    SO_CHUAN_TEST_GOOGLE: String(google.port),
    ...more,
  };
  return { cwd: path, env, timeout: LONGEST, killSignal: "SIGKILL" as const };
}

function finish(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  child.stdin.end();
  return new Promise((done, fail) => {
    const finished = { out: "", errors: "" };
    child.stdout.on("data", (data) => {
      finished.out += data;
    });
    child.stderr.on("data", (data) => {
      finished.errors += data;
    });
    child.on("error", fail);
    child.on("close", (code) => done({ code, ...finished }));
  });
}

/** Every file of a folder with its content, without the packages. */
export function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)))
    .filter((name) => !name.startsWith("node_modules/"));
  return new Map(files.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}
