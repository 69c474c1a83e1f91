/** The state beside a workbook: script properties, triggers and mail counters of a file that has no Google behind it. */

import { readFileSync } from "node:fs";
import { writeDurably } from "./durable.ts";
import { freshState, type HostState } from "./state.ts";

const VERSION = 1;

/** The state exists but cannot be used. It is never replaced by a fresh one: it holds the ledger of sent mails. */
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

/** Where the state of a workbook file lies. */
export function statePath(workbookPath: string): string {
  return `${workbookPath}.so-chuan.json`;
}

/** The saved state, or a fresh one when there is none. Throws a StateFileError when it is there and unusable. */
export function loadState(workbookPath: string): HostState {
  const path = statePath(workbookPath);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return freshState();
    throw new StateFileError("unreadable", path, error);
  }
  return parse(text, path);
}

function parse(text: string, path: string): HostState {
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch (error) {
    throw new StateFileError("unreadable", path, error);
  }
  const version = (saved as { version?: unknown } | null)?.version;
  if (typeof version === "number" && version > VERSION) throw new StateFileError("newer", path);
  if (version !== VERSION || !isState(saved)) throw new StateFileError("unreadable", path);
  const { version: _, ...state } = saved as HostState & { version: number };
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
  writeDurably(statePath(workbookPath), `${JSON.stringify({ version: VERSION, ...state }, undefined, 2)}\n`);
}
