/**
 * A file that one run at a time holds. A run that ended without letting go loses it to exactly one of those that come
 * after.
 */
import { createHash, randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { createDurably } from "./durable.ts";

/** Thrown when another run holds the file. */
export class HeldError extends Error {
  override name = "HeldError";
  /** The number of the process that holds it, as far as its mark can be read. */
  readonly pid: string;
  constructor(path: string, pid: string) {
    super(`${path} is held by process ${pid}`);
    this.pid = pid;
  }
}

/** How deep locks on locks may nest: a dead run's turn may itself be held by a dead run, but hardly five times. */
const MOST_TURNS = 5;

const held = new Set<string>();

/** Takes the file; the function given back lets it go. Throws a HeldError when another run has it. */
export function takeLock(lock: string, turns = MOST_TURNS): () => void {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  for (let attempt = 0; attempt < 3; attempt++) {
    if (createWhole(lock, mine)) return hold(lock, mine);
    const seen = read(lock);
    if (seen === undefined) continue;
    const holder = holderOf(seen);
    if (turns === 0 || (holder && isWorking(holder, lock))) throw new HeldError(lock, String(holder?.pid ?? "?"));
    if (replaceMark(lock, seen, mine, turns)) return hold(lock, mine);
  }
  throw new HeldError(lock, "?");
}

/**
 * Puts our mark in place of a dead run's; false where another run was quicker. Only the run that holds the turn (a lock
 * named after the dead mark) replaces it: to look and then remove could remove the new mark of a quicker run.
 */
function replaceMark(lock: string, seen: string, mine: string, turns: number): boolean {
  const endTurn = takeLock(`${lock}.${createHash("sha256").update(seen).digest("hex").slice(0, 16)}`, turns - 1);
  try {
    if (read(lock) !== seen) return false;
    const beside = besideOf(lock);
    writeFileSync(beside, mine);
    renameSync(beside, lock);
    return true;
  } finally {
    endTurn();
  }
}

function hold(lock: string, mine: string): () => void {
  held.add(lock);
  return () => {
    if (held.delete(lock) && read(lock) === mine) rmSync(lock, { force: true });
  };
}

/** Error codes of file systems that know no hard links. */
const NO_LINKS = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL", "EMLINK"];

/** Creates the lock and its mark in one step, by a hard link, so that nobody sees half a mark; false if it exists. */
function createWhole(lock: string, mine: string): boolean {
  const beside = besideOf(lock);
  writeFileSync(beside, mine);
  try {
    linkSync(beside, lock);
    return true;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!NO_LINKS.includes(code)) throw error;
    return createAlone(lock, mine);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Creates the lock without links: another run may see half a mark, take us for dead and replace it; false then too. */
function createAlone(lock: string, mine: string): boolean {
  try {
    createDurably(lock, mine);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  return read(lock) === mine;
}

function besideOf(lock: string): string {
  return join(dirname(lock), `.${basename(lock)}.${process.pid}.tmp`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

interface Holder {
  pid: number;
  host: string;
}

/** Who holds a lock; undefined when the mark is not whole, as after a crash. */
function holderOf(mark: string): Holder | undefined {
  try {
    const { pid, host } = JSON.parse(mark) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : undefined;
  } catch {
    return undefined;
  }
}

function isWorking(holder: Holder, lock: string): boolean {
  // A process on another computer that shares the folder cannot be looked up: it counts as alive.
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
