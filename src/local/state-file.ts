/**
 * The state beside a workbook: script properties, triggers and mail counters of a file that has no Google behind it.
 */

import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { writeDurably } from "./durable.ts";
import { freshState, type HostState } from "./state.ts";

const VERSION = 1;

/** Thrown for a state that exists but cannot be used: a fresh one in its place would lose the ledger of sent mails. */
export class StateFileError extends Error {
  override name = "StateFileError";
  readonly code: "unreadable" | "newer";
  readonly path: string;

  constructor(code: "unreadable" | "newer", path: string, cause?: unknown) {
    super(`state file ${code}: ${path}`, { cause });
    this.code = code;
    this.path = path;
  }
}

/** The path of a workbook file's state. */
export function statePath(workbookPath: string): string {
  return `${workbookPath}.so-chuan.json`;
}

/**
 * The saved state, or a fresh one when there is none. Throws a StateFileError when it is there and unusable. The state of
 * a copy, whose original still lies where it was, belongs to another spreadsheet: what was approved for the one is not
 * approved for the other. A workbook that was renamed or moved with its state stays itself.
 */
export function loadState(workbookPath: string): HostState {
  const path = statePath(workbookPath);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return freshState();
    throw new StateFileError("unreadable", path, error);
  }
  const { home, ...state } = parse(text, path);
  return isCopy(home, workbookPath, state) ? { ...state, spreadsheetId: freshState().spreadsheetId } : state;
}

/** Whether the state was last saved beside another workbook, which is still there with the same state. */
function isCopy(home: string | undefined, workbookPath: string, { spreadsheetId }: HostState): boolean {
  const here = realPath(workbookPath);
  if (home === undefined || home === here || isSameFile(home, here)) return false;
  try {
    return existsSync(home) && parse(readFileSync(statePath(home), "utf8"), home).spreadsheetId === spreadsheetId;
  } catch {
    return false;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // The path itself for a workbook that is not on the disk yet: a new one is saved after its state is read.
    return resolve(path);
  }
}

function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** A state, and the workbook beside which it was saved. */
type Saved = HostState & { home?: string };

function parse(text: string, path: string): Saved {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch (error) {
    throw new StateFileError("unreadable", path, error);
  }
  const version = (saved as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version > VERSION) throw new StateFileError("newer", path);
  if (version !== VERSION || !isState(saved)) throw new StateFileError("unreadable", path);
  const { version: _, ...state } = saved as Saved & { version: number };
  return state;
}

function isState(value: unknown): value is HostState {
  const state = value as Partial<Record<keyof HostState, unknown>>;
  const isRecord = (part: unknown) => typeof part === "object" && part !== null && !Array.isArray(part);
  const records = [state.scriptProperties, state.userProperties, state.mailUse];
  return typeof state.spreadsheetId === "string" && Array.isArray(state.triggers) && records.every(isRecord);
}

/** Saves the state; it is on the disk when this returns. */
export function saveState(workbookPath: string, state: HostState): void {
  // Without an approval there is nothing that a copy must not take over, so no home is noted.
  const home = state.scriptProperties.approval ? { home: realPath(workbookPath) } : {};
  const saved = { version: VERSION, ...home, ...state };
  writeDurably(statePath(workbookPath), `${JSON.stringify(saved, undefined, 2)}\n`);
}
