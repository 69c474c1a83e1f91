/** `LockService`. */

import { host } from "./connection.ts";
import { service, serviceClass } from "./service-class.ts";

interface LockHandle {
  readonly kind: "script" | "document";
}

const lock = serviceClass<LockHandle, GoogleAppsScript.Lock.Lock>("Lock", {
  tryLock: ["number", ({ kind }, milliseconds: number) => host.lock.take(kind, milliseconds)],
  releaseLock: ["", ({ kind }) => host.lock.release(kind)],
  hasLock: ["", ({ kind }) => host.lock.held(kind)],
});

/** The global `LockService`. */
export const lockService = service<GoogleAppsScript.Lock.LockService>("LockService", {
  getScriptLock: ["", () => lock.wrap({ kind: "script" })],
  getDocumentLock: ["", () => lock.wrap({ kind: "document" })],
});
