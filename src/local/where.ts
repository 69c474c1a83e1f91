/** Tells where in src the places of a stack trace stand: Google's log gives lines and columns of the built script. */
import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const map = new SourceMap(JSON.parse(readFileSync(join(here, "so-chuan.js.map"), "utf8")) as SourceMapPayload);

/** "12:345" of the built script as "src/commands/x.ts:10:3"; a place that stands nowhere in src as itself. */
export function whereIs(place: string): string {
  const [line = 0, column = 0] = place.split(":").map(Number);
  // A trace counts from 1, a source map from 0.
  const entry = map.findEntry(line - 1, column - 1);
  if (!("originalSource" in entry)) return place;
  const file = entry.originalSource.replace(/^(\.\.\/)+/, "");
  return `${file}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

const places = process.argv.slice(2).flatMap((text) => text.match(/\d+:\d+/g) ?? []);
if (places.length === 0) process.stderr.write('npm run -s where -- "the stack trace, or 12:345"\n');
for (const place of places) process.stdout.write(`${place} ${whereIs(place)}\n`);
process.exitCode = places.length === 0 ? 2 : 0;
