/** `npm start` works on a copy of a person's file: the file and its ledger of mails stay as they are. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { commandLineOf } from "../../text/text.ts";
import { writeDurably } from "../durable.ts";
import { statePath } from "../state-file.ts";
import { openWorkbookFile } from "../workbook-file.ts";
import type { CommandRequest } from "./arguments.ts";
import { mailFolder } from "./session.ts";

/** Where the copy of a file lies; undefined for the sample, and where the person named a copy. */
export function trialPathOf({ file, copyTo, language }: CommandRequest, cwd: string): string | undefined {
  if (file === undefined || copyTo !== undefined) return undefined;
  const path = resolve(cwd, file);
  return join(dirname(path), commandLineOf(language).demo.trialFolder, basename(path));
}

/**
 * Makes the copy anew, in the place of the one before, and gives back a request about it. It takes the ledger along, so
 * that the trial mails whom the file itself would mail; but never through a mail server.
 */
export async function onTrial(request: CommandRequest, trial: string, cwd: string): Promise<CommandRequest> {
  const path = resolve(cwd, request.file as string);
  // The original is opened first, so that a file that cannot be read leaves no copy of it behind.
  await openWorkbookFile(path);
  const { smtp: _, ...rest } = request;
  rmSync(mailFolder({}, trial, cwd), { recursive: true, force: true });
  rmSync(statePath(trial), { force: true });
  mkdirSync(dirname(trial), { recursive: true });
  writeDurably(trial, readFileSync(path));
  if (existsSync(statePath(path))) writeDurably(statePath(trial), readFileSync(statePath(path)));
  return { ...rest, file: trial };
}
