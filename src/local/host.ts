/** Runs the bundle as Google would: see `createHost`. */

import { load } from "./context.ts";
import type { Instant } from "./contract.ts";
import { clockEvent, editEvent } from "./events.ts";
import { Execution, Killed, type Shared } from "./execution.ts";
import { cellAt, sheetNamed } from "./grid.ts";
import type { Dialog, Host, HostOptions, RunHow, RunMode, RunResult, Standing } from "./host-types.ts";
import type { Sheet } from "./model.ts";
import type { Rect } from "./rects.ts";
import { createBridge } from "./services/bridge.ts";
import { changeAsPerson } from "./services/person.ts";
import { typeValues } from "./services/write.ts";
import { Staleness } from "./staleness.ts";
import { freshState } from "./state.ts";

export type * from "./host-types.ts";
export { freshState, type HostState, type StoredTrigger } from "./state.ts";

interface Start {
  name: string;
  mode: RunMode;
  user: () => string;
  standing?: Standing;
  args?: unknown[] | undefined;
  event?: unknown;
  rangeOf?: { sheetId: number; area: Rect };
}

/** A host over a workbook and a script; nothing runs until it is asked to. A manifest that is no JSON throws. */
export function createHost(options: HostOptions): Host {
  const shared = createShared(options);
  const dialogs: Dialog[] = [];
  const atKeyboard = once(() => nameOf(options.user) ?? "nguoi.dung@example.edu.vn");
  const start = (what: Start): RunResult => {
    const result = execute(shared, what);
    dialogs.push(...result.dialogs);
    return result;
  };
  const host: Host = {
    run(name, how: RunHow = {}) {
      const mode = how.mode ?? "menu";
      const named = how.user ?? (mode === "trigger" ? options.owner : undefined);
      const user = named === undefined ? atKeyboard : () => named;
      return start({ name, mode, user, standing: { ...options, ...how }, args: how.args, event: how.event });
    },
    fire(id) {
      const trigger = shared.state.triggers.find((one) => one.id === id);
      if (!trigger) throw new Error(`host: no trigger ${id}`);
      const event = clockEvent(trigger, shared.now());
      return start({ name: trigger.handler, mode: "trigger", user: () => trigger.owner, event });
    },
    open() {
      const isEditor = new Execution(shared, "simple", atKeyboard).mayEdit;
      if (!isEditor) return { ok: true, dialogs: [], logs: [] };
      return start({ name: "onOpen", mode: "simple", user: atKeyboard, event: { authMode: "LIMITED" } });
    },
    edit(sheetName, row, column, values, named) {
      const user = named === undefined ? atKeyboard : () => named;
      const sheet = sheetNamed(shared.workbook, sheetName);
      if (!sheet) throw new Error(`host: no sheet "${sheetName}"`);
      const area = { row: row - 1, column: column - 1, rows: values.length, columns: values[0]?.length ?? 0 };
      const old = cellAt(sheet, area.row, area.column);
      type(shared, sheet, area, values, user);
      const event = editEvent(area, old, cellAt(sheet, area.row, area.column));
      return start({ name: "onEdit", mode: "simple", user, event, rangeOf: { sheetId: sheet.id, area } });
    },
    change(sheetId, cells) {
      const execution = new Execution(shared, "simple", atKeyboard);
      return changeAsPerson(execution, sheetId, cells);
    },
    edited({ sheetId, area, event }) {
      return start({ name: "onEdit", mode: "simple", user: atKeyboard, event, rangeOf: { sheetId, area } });
    },
    holdLock(kind, held) {
      if (held) shared.locks.set(kind, "other");
      else shared.locks.delete(kind);
    },
    now: shared.now,
    triggers: () => shared.state.triggers,
    dialogs,
    workbook: shared.workbook,
    state: shared.state,
    outbox: shared.outbox,
    alerts: shared.alerts,
    toasts: shared.toasts,
    menus: shared.menus,
    warnings: shared.warnings,
    calls: shared.calls,
    countedCalls: shared.countedCalls,
  };
  return host;
}

function nameOf(user: HostOptions["user"]): string | undefined {
  return typeof user === "function" ? user() : user;
}

function once(ask: () => string): () => string {
  let known: string | undefined;
  return () => {
    known ??= ask();
    return known;
  };
}

function createShared(options: HostOptions): Shared {
  const manifest = JSON.parse(options.script.manifest) as { oauthScopes?: string[]; timeZone?: string };
  const now = options.now ?? Date.now;
  const warnings: string[] = [];
  const shared: Shared = {
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

function type(shared: Shared, sheet: Sheet, area: Rect, values: unknown[][], user: () => string): void {
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

function execute(shared: Shared, what: Start): RunResult {
  const execution = new Execution(shared, what.mode, what.user, what.standing);
  const result = { dialogs: execution.dialogs, logs: execution.logs };
  try {
    const value = call(shared, execution, what);
    execution.settle();
    if (execution.killed) throw new Killed("killed");
    if (execution.flaw) throw execution.flaw;
    return { ok: true, ...(value !== undefined && { value }), ...result };
  } catch (caught) {
    const timedOut = (caught as { code?: string } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    const killed = execution.killed || timedOut;
    return { ok: false, error: describe(caught, execution, killed), ...(killed && { killed }), ...result };
  } finally {
    execution.releaseLocks();
  }
}

function call(shared: Shared, execution: Execution, what: Start): unknown {
  const { script, facade, isPatient } = shared.options;
  const loaded = load(script.code, facade, createBridge(execution), isPatient ? undefined : execution.budget);
  const callable = loaded.declared.has(what.name) && !(what.mode === "client" && what.name.endsWith("_"));
  if (!callable) {
    // A script without onOpen or onEdit simply has none.
    if (what.mode === "simple" && /^on(Open|Edit)$/.test(what.name)) return undefined;
    throw new Error(`Script function not found: ${what.name}`);
  }
  const json = loaded.call(what.name, {
    args: JSON.stringify(what.args ?? []),
    ...(what.event !== undefined && { event: JSON.stringify(what.event) }),
    ...(what.rangeOf && { rangeOf: what.rangeOf }),
    client: what.mode === "client",
  });
  return json === "" ? undefined : JSON.parse(json);
}

function describe(
  caught: unknown,
  execution: Execution,
  killed: boolean,
): { name: string; message: string; stack: string } {
  if (killed) {
    const late = execution.shared.now() - execution.startedAt - execution.waited > execution.budget;
    const message = late ? "Exceeded maximum execution time" : "The execution was ended";
    return { name: "Killed", message, stack: "" };
  }
  // An error of another realm is no `instanceof Error` here.
  const { name, message, stack } = (caught ?? {}) as Partial<Error>;
  if (message === undefined) return { name: "Error", message: String(caught), stack: "" };
  return { name: name ?? "Error", message, stack: scriptFrames(stack ?? "") };
}

/** The lines of a stack that are the script's own. */
function scriptFrames(stack: string): string {
  const lines = stack.split("\n");
  const frames = lines.filter((line) => /^\s+at .*\b(so-chuan|facade)\.js/.test(line));
  const head = lines.find((line) => /^\w*(Error|Exception)\b/.test(line)) ?? "";
  return [head, ...frames].join("\n");
}
