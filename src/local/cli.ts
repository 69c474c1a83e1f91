/** The command line as a process: `runCli` with the process's own folder, streams and exit code. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runCli } from "./cli/run-cli.ts";
import type { Built } from "./cli/surroundings.ts";

// The whole process keeps the school's time, as Apps Script keeps the manifest's: set before any date is made.
process.env.TZ = "Asia/Ho_Chi_Minh";

// "| head" closes the pipe before all is printed: that is the reader's choice, and no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const { stdout, stderr } = process;
process.exitCode = await runCli(process.argv.slice(2), { cwd: process.cwd(), stdout, stderr, built });

/** What stands beside this program in the cache, and the script that Google gets, as it was built. */
function built(): Built {
  const here = dirname(fileURLToPath(import.meta.url));
  const dist = resolve(here, "../../../dist");
  const pages = readdirSync(dist).filter((name) => name.endsWith(".html"));
  const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");
  return {
    script: {
      code: read(dist, "so-chuan.js"),
      manifest: read(dist, "appsscript.json"),
      pages: Object.fromEntries(pages.map((name) => [basename(name, ".html"), read(dist, name)])),
    },
    facade: read(here, "facade.js"),
    mailWorker: join(here, "mail-worker.mjs"),
  };
}
