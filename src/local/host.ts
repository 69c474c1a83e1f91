/** Runs the bundle as Google would: see `createHost`. */

import type { Instant } from "./contract.ts";
import { clockEvent, editEvent } from "./events.ts";
import { execute, type Start } from "./execute.ts";
import { Execution, type SharedByExecutions } from "./execution.ts";
import { cellAt, sheetNamed } from "./grid.ts";
import type { Dialog, Host, HostOptions, RunHow, RunResult } from "./host-types.ts";
import type { Sheet } from "./model.ts";
import type { Rect } from "./rectangles.ts";
import { changeAsPerson } from "./services/person.ts";
import { typeValues } from "./services/write.ts";
import { Staleness } from "./staleness.ts";
import { freshState } from "./state.ts";

export type * from "./host-types.ts";
export { freshState, type HostState, type StoredTrigger } from "./state.ts";

/** A host over a workbook and a script; nothing runs until it is asked to. A manifest that is no JSON throws. */
export function createHost(options: HostOptions): Host {
  const shared = createShared(options);
  const dialogs: Dialog[] = [];
  const run = (what: Start): RunResult => {
    const result = execute(shared, what);
    dialogs.push(...result.dialogs);
    return result;
  };
  const { workbook, state, outbox, alerts, toasts, menus, warnings, calls, countedCalls, now } = shared;
  return {
    ...startsOf(shared, run),
    holdLock(kind, isHeld) {
      if (isHeld) shared.locks.set(kind, "other");
      else shared.locks.delete(kind);
    },
    triggers: () => state.triggers,
    ...{ now, dialogs, workbook, state, outbox, alerts, toasts, menus, warnings, calls, countedCalls },
  };
}

/** The host's functions that start the script: for a person who clicks, opens the file or types, and for the clock. */
function startsOf(
  shared: SharedByExecutions,
  run: (what: Start) => RunResult,
): Pick<Host, "run" | "fire" | "open" | "edit" | "change" | "edited"> {
  const { options } = shared;
  const atKeyboard = once(() => nameOf(options.user) ?? "nguoi.dung@example.edu.vn");
  return {
    run(name, how: RunHow = {}) {
      const mode = how.mode ?? "menu";
      const named = how.user ?? (mode === "trigger" ? options.owner : undefined);
      const user = named === undefined ? atKeyboard : () => named;
      return run({ name, mode, user, permissions: { ...options, ...how }, args: how.args, event: how.event });
    },
    fire(id) {
      const trigger = shared.state.triggers.find((one) => one.id === id);
      if (!trigger) throw new Error(`host: no trigger ${id}`);
      const event = clockEvent(trigger, shared.now());
      return run({ name: trigger.handler, mode: "trigger", user: () => trigger.owner, event });
    },
    open() {
      const isEditor = new Execution(shared, "simple", atKeyboard).mayEdit;
      if (!isEditor) return { ok: true, dialogs: [], logs: [] };
      return run({ name: "onOpen", mode: "simple", user: atKeyboard, event: { authMode: "LIMITED" } });
    },
    edit(sheetName, row, column, values, named) {
      const user = named === undefined ? atKeyboard : () => named;
      const sheet = sheetNamed(shared.workbook, sheetName);
      if (!sheet) throw new Error(`host: no sheet "${sheetName}"`);
      const area = { row: row - 1, column: column - 1, rows: values.length, columns: values[0]?.length ?? 0 };
      const old = cellAt(sheet, area.row, area.column);
      type(shared, sheet, area, values, user);
      const event = editEvent(area, old, cellAt(sheet, area.row, area.column));
      return run({ name: "onEdit", mode: "simple", user, event, rangeOf: { sheetId: sheet.id, area } });
    },
    change(sheetId, cells) {
      const execution = new Execution(shared, "simple", atKeyboard);
      return changeAsPerson(execution, sheetId, cells);
    },
    edited({ sheetId, area, event }) {
      return run({ name: "onEdit", mode: "simple", user: atKeyboard, event, rangeOf: { sheetId, area } });
    },
  };
}

function nameOf(user: HostOptions["user"]): string | undefined {
  return typeof user === "function" ? user() : user;
}

function once(ask: () => string): () => string {
  let answer: string | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}

function createShared(options: HostOptions): SharedByExecutions {
  const manifest = JSON.parse(options.script.manifest) as { oauthScopes?: string[]; timeZone?: string };
  const now = options.now ?? Date.now;
  const warnings: string[] = [];
  const shared: SharedByExecutions = {
    options,
    workbook: options.workbook,
    state: options.state ?? freshState(),
    scopes: new Set(manifest.oauthScopes ?? []),
    scriptTimeZone: manifest.timeZone ?? "America/New_York",
    outbox: [],
    alerts: [],
    toasts: [],
    menus: [],
    warnings,
    staleness: new Staleness(options.workbook, (text) => warnings.push(text)),
    calls: {},
    countedCalls: {},
    locks: new Map(),
    slept: 0,
    counted: 0,
    now: () => now() + shared.slept,
    saveState: () => options.onStateChange?.(shared.state),
  };
  return shared;
}

function type(shared: SharedByExecutions, sheet: Sheet, area: Rect, values: unknown[][], user: () => string): void {
  const flat = values.flat().map((value) => {
    return value instanceof Date
      ? ({ at: value.getTime() } satisfies Instant)
      : ((value ?? "") as string | number | boolean);
  });
  if (flat.length !== area.rows * area.columns) throw new Error("host: a pasted block must be a rectangle");
  if (area.row + area.rows > sheet.maxRows || area.column + area.columns > sheet.maxColumns) {
    throw new Error("host: a pasted block must lie inside the sheet");
  }
  const execution = new Execution(shared, "simple", user);
  if (!execution.mayEdit) throw execution.exception("notEditor");
  const error = typeValues(execution, sheet, area, flat);
  if (error) throw error;
}
