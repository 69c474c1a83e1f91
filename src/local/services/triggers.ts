/** Time-driven triggers. Each user sees and deletes only their own. */

import { randomInt } from "node:crypto";
import type { TriggerBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";
import type { StoredTrigger } from "../state.ts";

const MOST_TRIGGERS = 20;

/** The part of the bridge behind `ScriptApp`. */
export function triggerBridge(execution: Execution): TriggerBridge {
  const { shared } = execution;
  const own = () => shared.state.triggers.filter((trigger) => trigger.owner === execution.user);
  return {
    own: () => structuredClone(own()),
    create(handler, schedule) {
      if (own().length >= MOST_TRIGGERS) throw execution.exception("tooManyTriggers");
      checkSchedule(execution, schedule);
      const id = Array.from({ length: 18 }, () => randomInt(10)).join("");
      const trigger = { id, owner: execution.user, handler, schedule: { ...schedule }, createdAt: shared.now() };
      shared.state.triggers.push(trigger);
      shared.saveState();
      return structuredClone(trigger);
    },
    remove(id) {
      const trigger = own().find((one) => one.id === id);
      if (!trigger) throw execution.exception("invalidArgument", "trigger");
      shared.state.triggers.splice(shared.state.triggers.indexOf(trigger), 1);
      shared.saveState();
    },
  };
}

function checkSchedule(execution: Execution, { everyHours }: StoredTrigger["schedule"]): void {
  if (everyHours === undefined) throw execution.exception("invalidArgument", "clock trigger");
  if (!Number.isInteger(everyHours) || everyHours < 1) throw execution.exception("invalidArgument", "everyHours");
}
