/** Runs one function of the script in a context of its own, and says how it ended. */

import { isTimeout, load } from "./context.ts";
import { Execution, Killed, type SharedByExecutions } from "./execution.ts";
import type { Permissions, RunMode, RunResult } from "./host-types.ts";
import type { Rect } from "./rectangles.ts";
import { createBridge } from "./services/bridge.ts";

/** Which function runs, how, for whom and with what. */
export interface Start {
  name: string;
  mode: RunMode;
  user: () => string;
  permissions?: Permissions;
  args?: unknown[] | undefined;
  event?: unknown;
  rangeOf?: { sheetId: number; area: Rect };
}

/** Runs a function of the script in a fresh context. Never throws: what the script threw is in the result. */
export function execute(shared: SharedByExecutions, what: Start): RunResult {
  const execution = new Execution(shared, what.mode, what.user, what.permissions);
  const result = { dialogs: execution.dialogs, logs: execution.logs };
  try {
    const value = call(shared, execution, what);
    execution.settle();
    if (execution.killed) throw new Killed("killed");
    if (execution.flaw) throw execution.flaw;
    return { ok: true, ...(value !== undefined && { value }), ...result };
  } catch (caught) {
    const killed = execution.killed || isTimeout(caught);
    return { ok: false, error: describe(caught, execution, killed), ...(killed && { killed }), ...result };
  } finally {
    execution.releaseLocks();
  }
}

function call(shared: SharedByExecutions, execution: Execution, what: Start): unknown {
  const { script, facade, isPatient, keepsContexts = false } = shared.options;
  const timeout = isPatient ? undefined : execution.budget;
  const loaded = load(createBridge(execution), { code: script.code, facade, timeout, keeps: keepsContexts });
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
  // The error comes from the script's realm, so it is no `instanceof Error` here.
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
