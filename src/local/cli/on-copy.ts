/** Works on a copy of a person's file, to try a thing. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CommandLineText } from "../../text/text.ts";
import { createDurably } from "../durable.ts";
import { openWorkbookFile } from "../workbook-file.ts";
import type { CommandRequest } from "./arguments.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Makes the copy that was asked for, and gives back a request about it; what was mailed from the original stays on its
 * record alone. Throws EEXIST where a file of that name exists.
 */
export async function onCopy<R extends CommandRequest>(
  request: R,
  words: CommandLineText,
  { cwd, progress }: Surroundings,
): Promise<R> {
  const { file, copyTo } = request;
  if (file === undefined || copyTo === undefined) return request;
  const path = resolve(cwd, file);
  // The original is opened first, so that a file that cannot be read leaves no copy of it behind.
  await openWorkbookFile(path);
  createDurably(resolve(cwd, copyTo), readFileSync(path));
  progress(words.copied(copyTo));
  return { ...request, file: copyTo };
}
