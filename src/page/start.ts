/** `npm start`: the main job once, printed; then the workbook in a browser, until Ctrl-C. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CommandRequest, readArguments, UsageError } from "../local/cli/arguments.ts";
import { builtBeside } from "../local/cli/built.ts";
import { runCli } from "../local/cli/run-cli.ts";
import { mailFolder } from "../local/cli/session.ts";
import { trialPathOf } from "../local/cli/trial.ts";
import { commandLineOf, pageTextOf, textOf } from "../text/text.ts";
import { OpeningError } from "./server/office.ts";
import { serve } from "./server/serve.ts";

// The process's zone is the school's, as Apps Script's is the manifest's: set before any date is made.
process.env.TZ = "Asia/Ho_Chi_Minh";

/** Options of `npm start` alone; `--page-only` skips the main job where there is a workbook already. */
const OWN_OPTIONS = ["--no-page", "--no-open", "--page-only"];

const print = (line: string) => process.stdout.write(`${line}\n`);

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const own = new Set(args.filter((arg) => OWN_OPTIONS.includes(arg)));
  const rest = ["start", ...args.filter((arg) => !own.has(arg))];
  const { stdout, stderr } = process;
  const runs = () => runCli(rest, { cwd: process.cwd(), stdout, stderr, built: builtBeside });
  const asked = requested(rest);
  const code = asked && own.has("--page-only") && existsSync(asked.path) ? 0 : await runs();
  // Exit code 1 means something to mend, which is best done on the page; above 1 there is no file to show.
  if (!asked || code > 1 || own.has("--no-page") || process.env.CI) return code;
  try {
    await showPage(asked.request, asked.path, !own.has("--no-open"));
    return code;
  } catch (error) {
    if (!(error instanceof OpeningError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Reads the command line; undefined where it is wrong, which `runCli` then reports. */
function requested(args: readonly string[]): { request: CommandRequest; path: string } | undefined {
  try {
    const request = readArguments(args);
    if (request.command !== "start") return undefined;
    const sample = join(commandLineOf(request.language).demo.folder, "so-chuan.xlsx");
    return { request, path: resolve(request.copyTo ?? request.file ?? sample) };
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

async function showPage(request: CommandRequest, path: string, opens: boolean): Promise<void> {
  const { as, at, smtp } = request;
  const { language } = textOf(request.language);
  const words = pageTextOf(language).terminal;
  const trial = trialPathOf(request, process.cwd());
  const serving = await serve({
    path,
    origin: request.file === undefined ? "sample" : "own",
    mailFolder: mailFolder(request, path, process.cwd()),
    // Without --out the mails of a trial have a folder of their own.
    ...(trial !== undefined && request.out === undefined && { trialMails: mailFolder({}, trial, process.cwd()) }),
    language,
    ...(at !== undefined && { at }),
    ...(as !== undefined && { as }),
    ...(smtp !== undefined && { smtp }),
  });
  print(`\n${words.open(serving.address)}\n${words.howToEnd}`);
  if (opens) openBrowser(serving.address);
  await Promise.race([serving.ended, untilInterrupted()]);
  await serving.close();
  print(words.ended);
}

function untilInterrupted(): Promise<void> {
  return new Promise((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
    process.once("SIGHUP", () => done());
  });
}

/** Opens the address in a browser where there is a screen; it is printed in any case. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  const [command, args] =
    platform === "win32"
      ? ["rundll32", ["url.dll,FileProtocolHandler", address]]
      : [platform === "darwin" ? "open" : "xdg-open", [address]];
  if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const child = spawn(command as string, args as string[], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
