/** Time-driven triggers. Each user sees and deletes only their own. */

import { randomInt } from "node:crypto";
import type { TriggerBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";
import type { StoredTrigger } from "../state.ts";
import { offsetAt } from "../zone.ts";

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
    scriptId: () => `script-${shared.state.spreadsheetId.slice(0, 20)}`,
  };
}

function checkSchedule(execution: Execution, schedule: StoredTrigger["schedule"]): void {
  const { everyMinutes, everyHours, everyDays, everyWeeks, timeZone } = schedule;
  const periods = [everyMinutes, everyHours, everyDays, everyWeeks].filter((period) => period !== undefined);
  if (periods.length !== 1) throw execution.exception("invalidArgument", "clock trigger");
  if (everyMinutes !== undefined && ![1, 5, 10, 15, 30].includes(everyMinutes)) {
    throw execution.exception("invalidArgument", "everyMinutes");
  }
  if (periods.some((period) => !Number.isInteger(period) || Number(period) < 1)) {
    throw execution.exception("invalidArgument", "clock trigger");
  }
  try {
    if (timeZone !== undefined) offsetAt(timeZone, 0);
  } catch {
    throw execution.exception("invalidArgument", "timezone");
  }
}
