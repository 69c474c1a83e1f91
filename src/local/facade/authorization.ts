/** What a person consented to: `ScriptApp.getAuthorizationInfo`. */

import { host } from "./connection.ts";
import { enumeration } from "./enumeration.ts";
import { serviceClass } from "./service-class.ts";

type GInfo = GoogleAppsScript.Script.AuthorizationInfo;
type GStatus = GoogleAppsScript.Script.AuthorizationStatus;

/** `ScriptApp.AuthMode`. */
export const AuthMode = enumeration("ScriptApp.AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
/** `ScriptApp.AuthorizationStatus`. */
export const AuthorizationStatus = enumeration("ScriptApp.AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);

interface Info {
  /** Scopes that this person has not consented to. */
  readonly missing: string[];
}

const info = serviceClass<Info, GInfo>("AuthorizationInfo", {
  getAuthorizationStatus: [
    "",
    // Google's type is a number that scripts compare only with the enumeration's own values.
    ({ missing }) => AuthorizationStatus[missing.length > 0 ? "REQUIRED" : "NOT_REQUIRED"] as unknown as GStatus,
  ],
  // Only Google has such a page: the address says what it would ask for.
  getAuthorizationUrl: [
    "",
    ({ missing }) =>
      missing.length > 0 ? `https://consent.example/?scope=${missing.map(encodeURIComponent).join("+")}` : null,
  ],
});

/** No other mode than the full one needs anybody's consent. */
export function authorizationFor(mode: unknown): GInfo {
  const asked = Array.from(host.session.consents(), ({ scope, isGiven }) => ({ scope, isGiven }));
  const missing = asked.filter(({ isGiven }) => !isGiven).map(({ scope }) => scope);
  return info.wrap({ missing: mode === AuthMode.FULL ? missing : [] });
}
