/** `npm run deploy`: puts what was built on a Google Sheet (0 done, 1 something for a person to do, 2 wrong usage). */
import { createInterface } from "node:readline/promises";
import { runClasp } from "./clasp.ts";
import { runDeploy } from "./run-deploy.ts";

const print = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stderr.write(`${line}\n`);

// npm starts this program in the project's folder, wherever it was called.
const around = { root: process.cwd(), clasp: runClasp, print, progress, ...(isTerminal() && { ask }) };
process.exitCode = await runDeploy(process.argv.slice(2), process.env, around);

function isTerminal(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+D or Ctrl+C closes the terminal without an answer, and the question alone would then never end.
  const closed = new Promise<undefined>((done) => terminal.once("close", () => done(undefined)));
  try {
    return await Promise.race([terminal.question(question), closed]);
  } finally {
    terminal.close();
  }
}
