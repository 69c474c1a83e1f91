/** `ScriptApp` and its triggers. */

import type { StoredTrigger } from "../state.ts";
import { AuthMode, AuthorizationStatus, authorizationFor } from "./authorization.ts";
import { exception, host } from "./connection.ts";
import { service, serviceClass } from "./service-class.ts";

type GScriptApp = GoogleAppsScript.Script.ScriptApp;
type GTrigger = GoogleAppsScript.Script.Trigger;
type GTriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type GClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

const trigger = serviceClass<StoredTrigger, GTrigger>("Trigger", {
  getHandlerFunction: ["", ({ handler }) => handler],
});

interface Draft {
  readonly handler: string;
  everyHours?: number;
}

const clockBuilder = serviceClass<Draft, GClockBuilder>("ClockTriggerBuilder", {
  everyHours: ["number", (draft, everyHours: number) => Object.assign(draft, { everyHours })],
  create: ["", ({ handler, ...schedule }) => trigger.wrap({ ...host.triggers.create(handler, schedule) })],
});

const builder = serviceClass<Draft, GTriggerBuilder>("TriggerBuilder", {
  timeBased: ["", ({ handler }) => clockBuilder.wrap({ handler })],
});

const constants = { AuthMode, AuthorizationStatus };

/** The global `ScriptApp`. */
export const scriptApp = service<GScriptApp>(
  "ScriptApp",
  {
    newTrigger: ["String", (_, handler: string) => builder.wrap({ handler })],
    getProjectTriggers: ["", () => Array.from(host.triggers.own(), (one) => trigger.wrap({ ...one }))],
    deleteTrigger: [
      "Trigger",
      (_, which: GTrigger) => {
        const handle = trigger.unwrap(which);
        if (!handle) throw exception("invalidArgument", "trigger");
        host.triggers.remove(handle.id);
      },
    ],
    getAuthorizationInfo: ["AuthMode", (_, mode: unknown) => authorizationFor(mode)],
  },
  constants,
);
