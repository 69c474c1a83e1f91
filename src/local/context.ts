/** The contexts that executions run in: fresh globals each, without what Apps Script lacks. */

import vm from "node:vm";
import type { Bridge, CallRequest, Installed } from "./contract.ts";

/** What Node's contexts have and Apps Script has not. */
const MISSING = ["SharedArrayBuffer", "Atomics"];

const compiled = new Map<string, vm.Script>();

function compile(code: string, filename: string): vm.Script {
  const known = compiled.get(code);
  if (known) return known;
  const script = new vm.Script(code, { filename });
  compiled.set(code, script);
  return script;
}

/** A bundle in its own context, ready to be called. */
export interface Loaded {
  /** Names of real top-level function declarations: the only ones that Google finds. */
  readonly declared: ReadonlySet<string>;
  call(name: string, request: CallRequest): string;
}

/** Evaluates the facade and the bundle in a fresh context. What the bundle throws while loading goes through. */
export function load(code: string, facade: string, bridge: Bridge, timeout: number): Loaded {
  const context = vm.createContext({});
  for (const name of MISSING) vm.runInContext(`delete globalThis.${name}`, context);
  const facadeModule = compile(`(function () {\n${facade}\nreturn Facade;\n})()`, "facade.js").runInContext(context);
  const installed: Installed = facadeModule.install(bridge);
  const declared = new Set<string>();
  const global = vm.runInContext("globalThis", context);
  const before = new Set(Object.getOwnPropertyNames(global));
  global.__declared = () => {
    delete global.__declared;
    for (const name of Object.getOwnPropertyNames(global)) {
      if (!before.has(name) && typeof global[name] === "function") declared.add(name);
    }
  };
  compile(probed(code), "so-chuan.js").runInContext(context, { timeout });
  const run = compile("__run()", "run.js");
  return {
    declared,
    call(name, request) {
      global.__run = () => installed.call(name, request);
      try {
        return run.runInContext(context, { timeout });
      } finally {
        delete global.__run;
      }
    },
  };
}

/** Function declarations exist before the first statement runs; functions that are assigned do not. */
function probed(code: string): string {
  const directive = /^\s*(["'])use strict\1;/.exec(code)?.[0] ?? "";
  return `${directive}__declared();${code.slice(directive.length)}`;
}
