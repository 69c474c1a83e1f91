/** `ScriptApp`, its triggers, and `Session`. */

import type { StoredTrigger } from "../state.ts";
import { enumeration, exception, host, serviceClass, signed } from "./expose.ts";
import { itself } from "./places.ts";

type GScriptApp = GoogleAppsScript.Script.ScriptApp;
type GTrigger = GoogleAppsScript.Script.Trigger;
type GClock = GoogleAppsScript.Script.ClockTriggerBuilder;
type GSession = GoogleAppsScript.Base.Session;

const EventType = enumeration<Record<string, unknown>>("EventType", [
  "CLOCK",
  "ON_OPEN",
  "ON_EDIT",
  "ON_CHANGE",
  "ON_FORM_SUBMIT",
]);
const TriggerSource = enumeration<Record<string, unknown>>("TriggerSource", [
  "SPREADSHEETS",
  "CLOCK",
  "FORMS",
  "DOCUMENTS",
  "CALENDAR",
]);
const AuthMode = enumeration<Record<string, unknown>>("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);

const AuthorizationStatus = enumeration<Record<string, unknown>>("AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);

/** The value of `ScriptApp.AuthMode` with this name. */
export function authMode(name: string): unknown {
  return AuthMode[name];
}

const [triggerMethods, triggerSignatures] = signed(
  {
    getUniqueId(this: StoredTrigger) {
      return this.id;
    },
    getHandlerFunction(this: StoredTrigger) {
      return this.handler;
    },
    getTriggerSource(this: StoredTrigger) {
      return TriggerSource.CLOCK as GoogleAppsScript.Script.TriggerSource;
    },
    getEventType(this: StoredTrigger) {
      return EventType.CLOCK as GoogleAppsScript.Script.EventType;
    },
    getTriggerSourceId(this: StoredTrigger) {
      return null as unknown as string;
    },
  } satisfies Partial<GTrigger>,
  { getUniqueId: "", getHandlerFunction: "", getTriggerSource: "", getEventType: "", getTriggerSourceId: "" },
);
const trigger = serviceClass<StoredTrigger, GTrigger>("Trigger", triggerMethods, triggerSignatures);

interface ClockHandle {
  readonly handler: string;
  readonly schedule: StoredTrigger["schedule"];
}
type ScheduleKey = Exclude<keyof StoredTrigger["schedule"], "timeZone">;

function setting(key: ScheduleKey) {
  return function (this: ClockHandle, value: number): GClock {
    this.schedule[key] = value;
    return itself(this);
  };
}

const [clockMethods, clockSignatures] = signed(
  {
    everyMinutes: setting("everyMinutes"),
    everyHours: setting("everyHours"),
    everyDays: setting("everyDays"),
    everyWeeks: setting("everyWeeks"),
    atHour: setting("atHour"),
    nearMinute: setting("nearMinute"),
    inTimezone(this: ClockHandle, zone: string): GClock {
      this.schedule.timeZone = zone;
      return itself(this);
    },
    create(this: ClockHandle): GTrigger {
      return trigger.wrap({ ...host.triggers.create(this.handler, this.schedule) });
    },
  } satisfies Partial<GClock>,
  {
    everyMinutes: "n",
    everyHours: "n",
    everyDays: "n",
    everyWeeks: "n",
    atHour: "n",
    nearMinute: "n",
    inTimezone: "s",
    create: "",
  },
);
const clock = serviceClass<ClockHandle, GClock>("ClockTriggerBuilder", clockMethods, clockSignatures);

const [builderMethods, builderSignatures] = signed(
  {
    timeBased(this: { handler: string }): GClock {
      return clock.wrap({ handler: this.handler, schedule: {} });
    },
  } satisfies Partial<GoogleAppsScript.Script.TriggerBuilder>,
  { timeBased: "" },
);
const builder = serviceClass<{ handler: string }, GoogleAppsScript.Script.TriggerBuilder>(
  "TriggerBuilder",
  builderMethods,
  builderSignatures,
);

interface AuthorizationHandle {
  readonly given: string[];
  readonly missing: string[];
}

const [authorizationMethods, authorizationSignatures] = signed(
  {
    getAuthorizationStatus(this: AuthorizationHandle) {
      const status = AuthorizationStatus[this.missing.length > 0 ? "REQUIRED" : "NOT_REQUIRED"];
      return status as GoogleAppsScript.Script.AuthorizationStatus;
    },
    // Only Google has such a page: the address says what it would ask for.
    getAuthorizationUrl(this: AuthorizationHandle) {
      const asked = this.missing.map(encodeURIComponent).join("+");
      return (asked ? `https://consent.example/?scope=${asked}` : null) as string;
    },
    getAuthorizedScopes(this: AuthorizationHandle): string[] {
      return [...this.given];
    },
  } satisfies Partial<GoogleAppsScript.Script.AuthorizationInfo> & Record<"getAuthorizedScopes", unknown>,
  { getAuthorizationStatus: "", getAuthorizationUrl: "", getAuthorizedScopes: "" },
);
const authorization = serviceClass<AuthorizationHandle, GoogleAppsScript.Script.AuthorizationInfo>(
  "AuthorizationInfo",
  authorizationMethods,
  authorizationSignatures,
);

/** No other mode than the full one needs anybody's consent. */
function authorizationFor(mode: GoogleAppsScript.Script.AuthMode): GoogleAppsScript.Script.AuthorizationInfo {
  const scopes = Array.from(host.session.consents(), ({ scope, isGiven }) => ({ scope, isGiven }));
  const pick = (isGiven: boolean) => scopes.filter((one) => one.isGiven === isGiven).map(({ scope }) => scope);
  return authorization.wrap({ given: pick(true), missing: mode === AuthMode.FULL ? pick(false) : [] });
}

const [appMethods, appSignatures] = signed(
  {
    newTrigger: (handler: string) => builder.wrap({ handler }),
    getProjectTriggers: () => Array.from(host.triggers.own(), (one) => trigger.wrap({ ...one })),
    deleteTrigger(which: GTrigger) {
      const handle = trigger.unwrap(which);
      if (!handle) throw exception("invalidArgument", "trigger");
      host.triggers.remove(handle.id);
    },
    getScriptId: () => host.triggers.scriptId(),
    getAuthorizationInfo: authorizationFor,
  } satisfies Partial<GScriptApp>,
  { newTrigger: "s", getProjectTriggers: "", deleteTrigger: "T", getScriptId: "", getAuthorizationInfo: "e" },
);

/** The global `ScriptApp`. */
export function scriptApp(): GScriptApp {
  const constants = { AuthMode, AuthorizationStatus, EventType, TriggerSource };
  return serviceClass<object, GScriptApp>("ScriptApp", appMethods, appSignatures, constants).wrap({});
}

interface UserHandle {
  readonly which: "active" | "effective";
}
const [userMethods, userSignatures] = signed(
  {
    getEmail(this: UserHandle) {
      return host.session.email(this.which);
    },
  } satisfies Partial<GoogleAppsScript.Base.User>,
  { getEmail: "" },
);
const user = serviceClass<UserHandle, GoogleAppsScript.Base.User>("User", userMethods, userSignatures);

const [sessionMethods, sessionSignatures] = signed(
  {
    getActiveUser: () => user.wrap({ which: "active" }),
    getEffectiveUser: () => user.wrap({ which: "effective" }),
    getActiveUserLocale: () => host.session.locale(),
    getScriptTimeZone: () => host.session.scriptTimeZone(),
  } satisfies Partial<GSession>,
  { getActiveUser: "", getEffectiveUser: "", getActiveUserLocale: "", getScriptTimeZone: "" },
);

/** The global `Session`. */
export function session(): GSession {
  return serviceClass<object, GSession>("Session", sessionMethods, sessionSignatures).wrap({});
}
