/** Workbook files on disk: opening, saving, and one run at a time. */

import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { readWorkbook, UnreadableWorkbookError, writeWorkbook } from "./codec.ts";
import { createDurably, writeDurably } from "./durable.ts";
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
  /** For "busy" the other process. */
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
  /** Changes when another program saves the file. */
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
 * since it was opened, or an UnwritableWorkbookError; then the file stays as it is.
 */
export async function saveWorkbookFile(file: WorkbookFile): Promise<void> {
  const bytes = await writeWorkbook(file.model);
  if (stampOf(file.path) !== file.stamp) throw new WorkbookFileError("changed", file.path);
  writeDurably(file.path, bytes);
  file.stamp = stampOf(file.path) ?? "";
}

function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.ino}:${found.size}:${found.mtimeMs}`;
}

/** Whether LibreOffice ("libreoffice") or Excel ("excel") has the file open, by the marks that they leave beside it. */
export function openElsewhere(path: string): "libreoffice" | "excel" | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  if (existsSync(join(folder, `.~lock.${name}#`))) return "libreoffice";
  return existsSync(join(folder, `~$${name}`)) || existsSync(join(folder, `~$${name.slice(2)}`)) ? "excel" : undefined;
}

const held = new Set<string>();

/**
 * Takes the file for one run; the function given back lets it go. Throws a WorkbookFileError ("busy") when another
 * run has it. The mark of a run that ended without letting go is removed.
 */
export function lockWorkbookFile(path: string): () => void {
  const lock = `${resolve(path)}.so-chuan.lock`;
  for (let attempt = 0; ; attempt++) {
    try {
      createDurably(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const holder = holderOf(lock);
      if (attempt > 2 || (holder !== undefined && isWorking(holder, lock))) {
        throw new WorkbookFileError("busy", path, [String(holder?.pid ?? "?")]);
      }
      rmSync(lock, { force: true });
    }
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) rmSync(lock, { force: true });
  };
}

interface Holder {
  pid: number;
  host: string;
}

/** Who holds a lock; undefined when the mark is not whole, as after a crash. */
function holderOf(lock: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(lock, "utf8")) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

function isWorking(holder: Holder, lock: string): boolean {
  // Nothing can be known of a process on another computer that shares the folder.
  if (holder.host !== hostname()) return true;
  // A process with our own number that is not us ended before we began.
  if (holder.pid === process.pid) return held.has(lock);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
