/** Dialogs, properties, locks, the session and utilities. */

import { createHash, randomUUID } from "node:crypto";
import type {
  LockBridge,
  PropertiesBridge,
  PropertyStore,
  SessionBridge,
  UiBridge,
  UtilitiesBridge,
} from "../contract.ts";
import type { Execution } from "../execution.ts";
import { formatInstant } from "../zone.ts";

const USER_EMAIL = "https://www.googleapis.com/auth/userinfo.email";
const LONGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

/** The part of the bridge behind `Ui`. */
export function uiBridge(execution: Execution): UiBridge {
  const { shared } = execution;
  return {
    check() {
      if (execution.mode === "trigger" || execution.mode === "custom") throw execution.exception("noUi");
    },
    ask(dialog) {
      // The execution is suspended while the dialog is open, and locks do not survive that.
      execution.releaseLocks();
      const { button, text } = shared.options.ask?.(dialog) ?? answer(execution, dialog);
      const given = dialog.input ? { text: text ?? "" } : {};
      shared.alerts.push({
        title: dialog.title,
        prompt: dialog.prompt,
        buttons: dialog.buttons,
        answer: button,
        ...given,
      });
      return { button: button.toUpperCase(), text: text ?? "" };
    },
    show(kind, title, html) {
      execution.dialogs.push({ kind, title, html });
    },
    addMenu(menu) {
      const copy = structuredClone(menu);
      const at = shared.menus.findIndex((one) => one.name === menu.name);
      if (at < 0) shared.menus.push(copy);
      else shared.menus[at] = copy;
    },
  };
}

const BUTTONS = /^(ok|yes|no|cancel|close)$/;

function answer(execution: Execution, dialog: { buttons: string; input: boolean }): { button: string; text?: string } {
  const next = execution.shared.options.answers?.shift();
  const given = typeof next === "function" ? next() : next;
  const way = dialog.buttons.includes("CANCEL") ? "cancel" : "close";
  if (given === undefined) return { button: way };
  if (dialog.input)
    return /^(cancel|close)$/.test(given) ? { button: given } : { button: positive(dialog.buttons), text: given };
  if (!BUTTONS.test(given)) throw execution.flawed(`host: "${given}" answers no alert`);
  const shown = given === "close" || dialog.buttons.toLowerCase().split("_").includes(given);
  if (!shown) throw execution.flawed(`host: the alert has no button "${given}", only ${dialog.buttons}`);
  return { button: given };
}

function positive(buttons: string): string {
  return buttons.startsWith("YES") ? "yes" : "ok";
}

/** The part of the bridge behind `PropertiesService`. */
export function propertiesBridge(execution: Execution): PropertiesBridge {
  const { shared } = execution;
  const stores = (store: PropertyStore): Record<string, string> => {
    if (store !== "user") return shared.state[`${store}Properties`];
    shared.state.userProperties[execution.user] ??= {};
    return shared.state.userProperties[execution.user] as Record<string, string>;
  };
  return {
    all: (store) => ({ ...stores(store) }),
    change(store, values, deleteOthers) {
      const kept = stores(store);
      const next = { ...(deleteOthers ? {} : kept), ...values } as Record<string, string | null>;
      let total = 0;
      for (const [key, value] of Object.entries(next)) {
        if (value === null) delete next[key];
        else total += Buffer.byteLength(key) + checkValue(execution, value);
      }
      if (total > LARGEST_STORE) throw execution.exception("propertyQuota");
      for (const key of Object.keys(kept)) if (!(key in next)) delete kept[key];
      Object.assign(kept, next);
      shared.saveState();
    },
  };
}

function checkValue(execution: Execution, value: string): number {
  const bytes = Buffer.byteLength(value);
  if (bytes > LONGEST_VALUE) throw execution.exception("tooLarge", "value");
  return bytes;
}

/** The part of the bridge behind `LockService`. Waiting for another execution only moves the clock. */
export function lockBridge(execution: Execution): LockBridge {
  const { locks } = execution.shared;
  return {
    take(kind, milliseconds) {
      const holder = locks.get(kind);
      if (holder === execution) return true;
      if (holder !== undefined || milliseconds < 0) {
        execution.shared.slept += Math.max(0, milliseconds);
        return false;
      }
      locks.set(kind, execution);
      return true;
    },
    release(kind) {
      if (locks.get(kind) === execution) locks.delete(kind);
    },
    held: (kind) => locks.get(kind) === execution,
  };
}

/** The part of the bridge behind `Session`: who runs the script, or "" where Google does not tell. */
export function sessionBridge(execution: Execution): SessionBridge {
  const { shared } = execution;
  const told = execution.mode !== "simple" && execution.mode !== "custom" && shared.scopes.has(USER_EMAIL);
  return {
    email: () => (told ? execution.user : ""),
    locale: () => shared.options.userLocale ?? "vi",
    scriptTimeZone: () => shared.scriptTimeZone,
  };
}

/** The part of the bridge behind `Utilities`. */
export function utilitiesBridge(execution: Execution): UtilitiesBridge {
  return {
    uuid: () => randomUUID(),
    sleep(milliseconds) {
      if (milliseconds < 0 || milliseconds > 300_000) throw execution.exception("invalidArgument", "milliseconds");
      execution.shared.slept += milliseconds;
    },
    formatInstant(at, zone, pattern) {
      try {
        return formatInstant(at, zone, pattern);
      } catch (error) {
        if (error instanceof RangeError && error.message.startsWith("not emulated"))
          throw execution.flawed(error.message);
        throw execution.exception("invalidArgument", zone);
      }
    },
    digest(algorithm, text) {
      const name = { MD5: "md5", SHA_1: "sha1", SHA_256: "sha256", SHA_512: "sha512" }[algorithm];
      if (!name) throw execution.exception("invalidArgument", algorithm);
      return [...createHash(name).update(text, "utf8").digest()].map((byte) => (byte > 127 ? byte - 256 : byte));
    },
  };
}
