/** Puts the bridge of one execution together. After a kill none of its functions acts. */

import type { Bridge } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { messageText } from "../messages.ts";
import { enter } from "./enter.ts";
import { lockBridge } from "./lock.ts";
import { mailBridge } from "./mail.ts";
import { propertiesBridge } from "./properties.ts";
import { rangeBridge } from "./range.ts";
import { sessionBridge } from "./session.ts";
import { sheetBridge } from "./sheet.ts";
import { triggerBridge } from "./triggers.ts";
import { uiBridge } from "./ui.ts";
import { utilitiesBridge } from "./utilities.ts";
import { workbookBridge } from "./workbook.ts";

/** The functions of the host that the facade inside the execution's context calls. */
export function createBridge(execution: Execution): Bridge {
  const { shared } = execution;
  return {
    enter: (member) => enter(execution, member),
    message: (code, args) => messageText(code, args, execution.language),
    flawed: (message) => execution.flawed(message),
    now: () => shared.now(),
    log(level, text) {
      if (execution.killed) return;
      execution.logs.push({ level, text });
      shared.options.onLog?.({ level, text });
    },
    ...guardAll(execution, {
      workbook: workbookBridge(execution),
      sheet: sheetBridge(execution),
      range: rangeBridge(execution),
      ui: uiBridge(execution),
      properties: propertiesBridge(execution),
      lock: lockBridge(execution),
      mail: mailBridge(execution),
      triggers: triggerBridge(execution),
      session: sessionBridge(execution),
      utilities: utilitiesBridge(execution),
    }),
  };
}

function guardAll<T extends object>(execution: Execution, parts: T): T {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, guard(execution, part)])) as T;
}

function guard(execution: Execution, part: Record<string, (...args: unknown[]) => unknown>): object {
  const guarded = Object.entries(part).map(([name, act]) => [
    name,
    (...args: unknown[]) => {
      if (execution.killed) execution.kill();
      return act(...args);
    },
  ]);
  return Object.fromEntries(guarded);
}
