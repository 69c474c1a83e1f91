/** `Session`. */

import { host } from "./connection.ts";
import { service, serviceClass } from "./service-class.ts";

interface UserHandle {
  readonly which: "active" | "effective";
}

const emailOf = ({ which }: UserHandle) => host.session.email(which);

const user = serviceClass<UserHandle, GoogleAppsScript.Base.User>(
  "User",
  { getEmail: ["", emailOf] },
  { text: emailOf },
);

/** The global `Session`. */
export const session = service<GoogleAppsScript.Base.Session>("Session", {
  getActiveUser: ["", () => user.wrap({ which: "active" })],
  getEffectiveUser: ["", () => user.wrap({ which: "effective" })],
  getScriptTimeZone: ["", () => host.session.scriptTimeZone()],
});
