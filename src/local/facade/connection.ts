/** The host as the facade calls it, and the errors that it throws in the bundle's own realm. */

import type { Bridge } from "../contract.ts";
import type { MessageCode } from "../messages.ts";

/** The host, as the execution that goes on knows it. */
export let host: Bridge;

/** Called at the start of each execution, before anything else. */
export function connect(bridge: Bridge): void {
  host = bridge;
}

/** An exception of a service, made in this realm. */
export function exception(code: MessageCode, ...args: (string | number)[]): Error {
  return errorNamed("Exception", host.message(code, args));
}

/** An Error for something that is not emulated; the run fails by it whatever the bundle catches. */
export function notEmulated(what: string): Error {
  return new Error(String(host.flawed(`not emulated: ${what}`).message));
}

/** The host's errors belong to another realm: the bundle gets its own kind. */
export function inThisRealm(caught: unknown): unknown {
  if (caught instanceof Error || typeof caught !== "object" || caught === null) return caught;
  const { name, message } = caught as Error;
  return errorNamed(String(name), String(message));
}

function errorNamed(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
