/** Works on a copy of a person's file: where saving would lose something of it, or to try a thing. */
import { resolve } from "node:path";
import type { CommandLineText } from "../../text/text.ts";
import { createWorkbookFile, openWorkbookFile } from "../workbook-file.ts";
import type { Request } from "./arguments.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Makes the copy that was asked for, and gives back a request about it; what was mailed from the original stays on its
 * record alone. Throws EEXIST where a file of that name exists.
 */
export async function onCopy<R extends Request>(
  request: R,
  words: CommandLineText,
  { cwd, progress }: Surroundings,
): Promise<R> {
  const { file, copyTo } = request;
  if (file === undefined || copyTo === undefined) return request;
  const { model } = await openWorkbookFile(resolve(cwd, file));
  const { foreign } = model;
  await createWorkbookFile(resolve(cwd, copyTo), { ...model, foreign: [] });
  progress(words.copied(copyTo, foreign));
  return { ...request, file: copyTo };
}
