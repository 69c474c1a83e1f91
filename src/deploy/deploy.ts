/** `npm run deploy`: puts what was built on a Google Sheet (0 done, 1 something for a person to do, 2 wrong usage). */
import { createInterface } from "node:readline/promises";
import { DEFAULT_LANGUAGE, deployLineOf, LANGUAGES, type Language } from "../text/text.ts";
import { DeployUsageError, readDeployArguments } from "./arguments.ts";
import { DeployFailure } from "./failure.ts";
import { deploy } from "./run.ts";

const print = (line: string) => process.stdout.write(`${line}\n`);
const progress = (line: string) => process.stderr.write(`${line}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let language = DEFAULT_LANGUAGE;
  try {
    const request = readDeployArguments(args, process.env);
    language = request.language;
    const words = deployLineOf(language);
    if (request.help) print(words.usage(LANGUAGES.join("|")));
    // npm starts it in the project's folder, wherever it was called.
    else await deploy(request, { root: process.cwd(), words, print, progress, ...(isTerminal() && { ask }) });
    return 0;
  } catch (error) {
    progress(sentenceFor(error, language));
    return error instanceof DeployUsageError ? 2 : 1;
  }
}

function sentenceFor(error: unknown, language: Language): string {
  const { failures } = deployLineOf(language);
  if (error instanceof DeployUsageError) return error.message;
  if (error instanceof DeployFailure) return failures[error.code](error.what);
  return failures.unexpected(error instanceof Error ? error.message : String(error));
}

function isTerminal(): boolean {
  return Boolean(process.stdin.isTTY && process.stderr.isTTY);
}

async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+D or Ctrl+C closes it without an answer; the question alone would then never end.
  const closed = new Promise<undefined>((done) => terminal.once("close", () => done(undefined)));
  try {
    return await Promise.race([terminal.question(question), closed]);
  } finally {
    terminal.close();
  }
}
