/** Who runs the script, and where. */

import type { SessionBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";

const USER_EMAIL = "https://www.googleapis.com/auth/userinfo.email";

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
