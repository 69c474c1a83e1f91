/** The command line as a process: `runCli` with the process's own folder, streams and exit code. */
import { setFlagsFromString } from "node:v8";
import { builtBeside } from "./cli/built.ts";
import { runCli } from "./cli/run-cli.ts";

// The process's zone is the school's, as Apps Script's is the manifest's: set before any date is made.
process.env.TZ = "Asia/Ho_Chi_Minh";

// Raises V8's threshold for optimising: a command runs for seconds, of which compiling would take a fifth.
setFlagsFromString("--interrupt-budget=1000000");

// A reader such as "| head" closes the pipe before all is printed: that EPIPE is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const { stdout, stderr } = process;
process.exitCode = await runCli(process.argv.slice(2), { cwd: process.cwd(), stdout, stderr, built: builtBeside });
