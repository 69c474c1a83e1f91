/**
 * The real clasp in a process that stays: what it loads at each start takes a second, what it does then hardly any.
 * Gets { args, cwd, env } and answers with what clasp printed, as a process of its own would have.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const main = createRequire(import.meta.url).resolve("@google/clasp");
const { makeProgram } = await import(pathToFileURL(join(dirname(main), "commands/program.js")));
const debug = createRequire(main)("debug");

let printed = { out: "", errors: "" };
process.stdout.write = (text) => {
  printed.out += text;
  return true;
};
process.stderr.write = (text) => {
  printed.errors += text;
  return true;
};

process.on("message", async ({ args, cwd, env }) => {
  printed = { out: "", errors: "" };
  Object.assign(process.env, env);
  process.chdir(cwd);
  debug.enable(env.DEBUG ?? "");
  try {
    await makeProgram().parseAsync(["node", "clasp", ...args]);
  } catch (error) {
    // As in clasp's own main: what is wrong with the arguments was printed already.
    if (error.constructor.name !== "CommanderError") console.error(error.message);
  }
  process.send(printed);
});
process.send("ready");
