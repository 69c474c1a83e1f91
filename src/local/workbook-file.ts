/** Workbook files on disk: opening, saving, and one run at a time. */

import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { isSigned, readWorkbook, UnreadableWorkbookError, writeWorkbook } from "./codec.ts";
import { createDurably, writeDurably } from "./durable.ts";
import { HeldError, takeLock } from "./lock-file.ts";
import type { WorkbookModel } from "./model.ts";

export type WorkbookFileCode = "missing" | "busy" | "changed";

/**
 * Why a file cannot be opened or saved: it is not there; another run works on it; another program saved it in the
 * meantime.
 */
export class WorkbookFileError extends Error {
  override name = "WorkbookFileError";
  readonly code: WorkbookFileCode;
  readonly path: string;
  /** What the sentence about the error names; for "busy" the other process. */
  readonly details: string[];

  constructor(code: WorkbookFileCode, path: string, details: string[] = []) {
    super(`workbook file ${code}: ${path}${details.length > 0 ? ` (${details.join(", ")})` : ""}`);
    this.code = code;
    this.path = path;
    this.details = details;
  }
}

/** A workbook and the file it came from. */
export interface WorkbookFile {
  readonly path: string;
  readonly model: WorkbookModel;
  /** The version of the file on the disk (see `stampOf`): it is another once a program has saved the file. */
  stamp: string;
}

/** Opens a workbook file. Throws a WorkbookFileError, or an UnreadableWorkbookError when it is no .xlsx. */
export async function openWorkbookFile(path: string): Promise<WorkbookFile> {
  const stamp = stampOf(path);
  if (stamp === undefined) throw new WorkbookFileError("missing", path);
  const model = await readBytes(path);
  model.name = basename(path, extname(path)).normalize("NFC");
  return { path, model, stamp };
}

async function readBytes(path: string): Promise<WorkbookModel> {
  try {
    return await readWorkbook(readFileSync(path));
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) error.path = path;
    throw error;
  }
}

/** Creates a file from a workbook; an existing one is not overwritten and throws EEXIST. */
export async function createWorkbookFile(path: string, model: WorkbookModel): Promise<WorkbookFile> {
  createDurably(path, await writeWorkbook(model));
  return { path, model, stamp: stampOf(path) ?? "" };
}

/**
 * Saves a workbook over its file, at once and durably. Throws a WorkbookFileError when another program saved the file
 * since it was opened, or an UnwritableWorkbookError; then the file stays as it is. `voided`: its digital signature holds
 * no longer.
 */
export async function saveWorkbookFile(file: WorkbookFile): Promise<{ voided: boolean }> {
  const bytes = await writeWorkbook(file.model);
  if (stampOf(file.path) !== file.stamp) throw new WorkbookFileError("changed", file.path);
  const voided = isSigned(file.model) && !readFileSync(file.path).equals(bytes);
  writeDurably(file.path, bytes);
  file.stamp = stampOf(file.path) ?? "";
  return { voided };
}

/** What tells one version of a file on the disk from another; undefined when there is none. */
export function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.ino}:${found.size}:${found.mtimeMs}`;
}

/** The program that has the file open, by the marks that LibreOffice and Excel leave beside it; undefined for none. */
export function openElsewhere(path: string): "libreoffice" | "excel" | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  if (existsSync(join(folder, `.~lock.${name}#`))) return "libreoffice";
  return existsSync(join(folder, `~$${name}`)) || existsSync(join(folder, `~$${name.slice(2)}`)) ? "excel" : undefined;
}

/**
 * Takes the file for one run; the function given back lets it go. Throws a WorkbookFileError ("busy") when another
 * run has it.
 */
export function lockWorkbookFile(path: string): () => void {
  try {
    return takeLock(`${resolve(path)}.so-chuan.lock`);
  } catch (error) {
    throw error instanceof HeldError ? new WorkbookFileError("busy", path, [error.pid]) : error;
  }
}
