/** The contexts that executions run in: fresh globals each, without what Apps Script lacks. */

import vm from "node:vm";
import type { Bridge, CallRequest, Installed } from "./contract.ts";

/** What Node's contexts have and Apps Script has not. */
const PREPARE = new vm.Script("delete globalThis.SharedArrayBuffer; delete globalThis.Atomics; globalThis");
const RUN = new vm.Script("__run()", { filename: "run.js" });

/**
 * A context with a global object of its own kind. One that Node wraps asks Node at each use of a global such as `Math`:
 * thirty times as long for what counts letters.
 */
function createGlobal(): { context: vm.Context; global: Record<string, unknown> } {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  return { context, global: PREPARE.runInContext(context) as Record<string, unknown> };
}

/** A bundle in its own context, ready to be called. */
export interface Loaded {
  /** Names of real top-level function declarations: the only ones that Google finds. */
  readonly declared: ReadonlySet<string>;
  call(name: string, request: CallRequest): string;
}

interface Bundle {
  script: vm.Script;
  declared: ReadonlySet<string>;
}

const facades = new Map<string, vm.Script>();
const bundles = new Map<string, Bundle>();

/**
 * Evaluates the facade and the bundle in a fresh context; each text is compiled once. What the bundle throws while
 * loading goes through. A call that takes longer than `timeout` milliseconds of real time, if any, is ended.
 */
export function load(code: string, facade: string, bridge: Bridge, timeout: number | undefined): Loaded {
  const { context, global } = createGlobal();
  const installed = (compileFacade(facade).runInContext(context) as { install(bridge: Bridge): Installed }).install(
    bridge,
  );
  const bundle = bundles.get(code) ?? compileBundle(code);
  bundle.script.runInContext(context);
  return {
    declared: bundle.declared,
    call(name, request) {
      global.__run = () => {
        delete global.__run;
        return installed.call(name, request);
      };
      return RUN.runInContext(context, timeout === undefined ? {} : { timeout }) as string;
    },
  };
}

function compileFacade(facade: string): vm.Script {
  let script = facades.get(facade);
  if (!script) {
    script = new vm.Script(`(function () {\n${facade}\nreturn Facade;\n})()`, { filename: "facade.js" });
    facades.set(facade, script);
  }
  return script;
}

function compileBundle(code: string): Bundle {
  const bundle = { script: new vm.Script(code, { filename: "so-chuan.js" }), declared: declarations(code) };
  bundles.set(code, bundle);
  return bundle;
}

/**
 * The functions that a script declares: they exist before its first statement runs, unlike those that it assigns. So
 * a first statement that throws is put before the others.
 */
function declarations(code: string): ReadonlySet<string> {
  const { context, global } = createGlobal();
  const before = new Set(Object.getOwnPropertyNames(global));
  try {
    new vm.Script(`throw 0;${code}`).runInContext(context);
  } catch {
    // Nothing of the script itself has run.
  }
  const names = Object.getOwnPropertyNames(global);
  return new Set(names.filter((name) => !before.has(name) && typeof global[name] === "function"));
}
