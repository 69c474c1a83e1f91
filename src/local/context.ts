/** The contexts that executions run in: globals of their own, without what Apps Script lacks. */

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

/** A bundle in a context, ready to be called once. */
export interface Loaded {
  /** Names of real top-level function declarations: the only ones that Google finds. */
  readonly declared: ReadonlySet<string>;
  call(name: string, request: CallRequest): string;
}

export interface LoadOptions {
  code: string;
  facade: string;
  /** Milliseconds of real time after which a call is ended, if any. */
  timeout: number | undefined;
  /** Whether a context that an earlier execution left will do: see `HostOptions.keepsContexts`. */
  keeps: boolean;
}

/** A context in which the facade and the bundle have been evaluated. */
interface Evaluated {
  facade: string;
  context: vm.Context;
  global: Record<string, unknown>;
  installed: Installed;
}

interface Bundle {
  script: vm.Script;
  declared: ReadonlySet<string>;
  /** Contexts that wait for the next execution. */
  kept: Evaluated[];
}

/** One for a run, and one for what a dialog calls meanwhile. */
const MOST_KEPT = 2;

const facades = new Map<string, vm.Script>();
const bundles = new Map<string, Bundle>();

/** The bundle in a context of its own; each text is compiled once. What it throws while loading goes through. */
export function load(bridge: Bridge, { code, facade, timeout, keeps }: LoadOptions): Loaded {
  const bundle = bundles.get(code) ?? compileBundle(code);
  const at = keeps ? bundle.kept.findIndex((each) => each.facade === facade) : -1;
  const [kept] = bundle.kept.splice(at, at < 0 ? 0 : 1);
  kept?.installed.connect(bridge);
  const evaluated = kept ?? evaluate(bundle.script, facade, bridge);
  return {
    declared: bundle.declared,
    call(name, request) {
      let isWhole = true;
      try {
        return callIn(evaluated, () => evaluated.installed.call(name, request), timeout);
      } catch (error) {
        // A timeout ends the script anywhere, and not only at a call of a service.
        isWhole = !isTimeout(error);
        throw error;
      } finally {
        if (keeps && isWhole && bundle.kept.length < MOST_KEPT) bundle.kept.push(evaluated);
      }
    },
  };
}

function evaluate(script: vm.Script, facade: string, bridge: Bridge): Evaluated {
  const { context, global } = createGlobal();
  const { install } = compileFacade(facade).runInContext(context) as { install(bridge: Bridge): Installed };
  const installed = install(bridge);
  script.runInContext(context);
  return { facade, context, global, installed };
}

/** Calls from inside the context, so that a timeout, in milliseconds of real time, can end what runs there. */
function callIn({ context, global }: Evaluated, act: () => string, timeout: number | undefined): string {
  global.__run = () => {
    delete global.__run;
    return act();
  };
  return RUN.runInContext(context, timeout === undefined ? {} : { timeout }) as string;
}

/** Whether an error is the engine's own of a call that took longer than it may. */
export function isTimeout(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
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
  const script = new vm.Script(code, { filename: "so-chuan.js" });
  const bundle = { script, declared: declarations(code), kept: [] };
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
