/** `npm start`: the main job once, printed; then the workbook in a browser, until Ctrl-C. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Request, readArguments, UsageError } from "../local/cli/arguments.ts";
import { explain } from "../local/cli/explain.ts";
import { mailFolder } from "../local/cli/session.ts";
import { start } from "../local/cli/start.ts";
import { COMMAND_LINE } from "../text/command-line.ts";
import { PAGE } from "../text/page.ts";
import type { Language } from "../text/text.ts";
import { OpeningError } from "./server/office.ts";
import { serve } from "./server/serve.ts";

// The whole process keeps the school's time, as Apps Script keeps the manifest's: set before any date is made.
process.env.TZ = "Asia/Ho_Chi_Minh";

const DEMO_FOLDERS = { vi: "so-chuan-mau", en: "so-chuan-sample" };
const OWN_OPTIONS = ["--no-page", "--no-open", "--page-only"];

const print = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stderr.write(`${line}\n`);

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const own = new Set(args.filter((arg) => OWN_OPTIONS.includes(arg)));
  let language: Language = "vi";
  let file = "";
  try {
    const request = readArguments(["start", ...args.filter((arg) => !own.has(arg))]);
    language = request.language ?? language;
    file = request.file ?? join(DEMO_FOLDERS[language], "so-chuan.xlsx");
    const isOnlyPage = own.has("--page-only") && existsSync(file);
    const code = isOnlyPage ? 0 : await start(request, print, progress);
    if (own.has("--no-page") || process.env.CI) return code;
    await showPage(request, resolve(file), language, !own.has("--no-open"));
    return code;
  } catch (error) {
    const isKnown = error instanceof UsageError || error instanceof OpeningError;
    progress(isKnown ? error.message : explain(error, COMMAND_LINE[language], file));
    return error instanceof UsageError ? 2 : 1;
  }
}

async function showPage(request: Request, path: string, language: Language, opens: boolean): Promise<void> {
  const words = PAGE[language].terminal;
  const { as, at, smtp } = request;
  const serving = await serve({
    path,
    origin: request.file === undefined ? "sample" : "own",
    mailFolder: mailFolder(request, path),
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

/** Where there is a screen; the address is printed in any case. */
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
