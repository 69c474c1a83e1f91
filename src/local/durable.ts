/** Writing files so that a crash leaves either the old content or the new, never half of one. */

import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Replaces a file's content at once; it is on the disk when this returns. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeAndSync(beside, content, "w");
    keepMode(path, beside);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  syncDirectory(dirname(path));
}

/** Creates a file that must not exist yet; it is on the disk when this returns. An existing one throws EEXIST. */
export function createDurably(path: string, content: string | Uint8Array): void {
  writeAndSync(path, content, "wx");
  syncDirectory(dirname(path));
}

function writeAndSync(path: string, content: string | Uint8Array, flag: "w" | "wx"): void {
  const file = openSync(path, flag);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function keepMode(from: string, to: string): void {
  const old = statSync(from, { throwIfNoEntry: false });
  if (old) chmodSync(to, old.mode & 0o777);
}

/** Flushes a directory, without which a crash may undo a rename in it; Windows neither needs nor allows this. */
function syncDirectory(path: string): void {
  if (process.platform === "win32") return;
  const directory = openSync(path, "r");
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
