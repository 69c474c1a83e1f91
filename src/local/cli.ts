/** The command line as a process: `runCli` with the process's own folder, streams and exit code. */
import { setFlagsFromString } from "node:v8";
import { builtBeside } from "./cli/built.ts";
import { runCli } from "./cli/run-cli.ts";

// The whole process keeps the school's time, as Apps Script keeps the manifest's: set before any date is made.
process.env.TZ = "Asia/Ho_Chi_Minh";

// A command runs for seconds: the engine would spend a fifth of the processor's time on compiling what is soon over.
setFlagsFromString("--interrupt-budget=1000000");

// "| head" closes the pipe before all is printed: that is the reader's choice, and no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const { stdout, stderr } = process;
process.exitCode = await runCli(process.argv.slice(2), { cwd: process.cwd(), stdout, stderr, built: builtBeside });
