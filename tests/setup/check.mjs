/** Types of each part and the rules of style, as many at once as there are cores: `npm test` waits for all of them. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const commands = [...scripts.types.split(" && "), scripts.lint];

/** The command's exit code; what it printed follows in one piece. */
function run(command) {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => printed.push(data));
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(printed));
      done(code);
    });
  });
}

const workers = Array.from({ length: availableParallelism() }, async () => {
  const codes = [];
  for (let next = commands.pop(); next; next = commands.pop()) codes.push(await run(next));
  return codes;
});
process.exitCode = (await Promise.all(workers)).flat().every((code) => code === 0) ? 0 : 1;
