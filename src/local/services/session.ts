/** Who runs the script, and where. */

import type { SessionBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";

/** The part of the bridge behind `Session`: who runs the script, or "" where Google does not tell. */
export function sessionBridge(execution: Execution): SessionBridge {
  const { shared } = execution;
  const isTold = execution.mode !== "simple" && execution.mode !== "custom";
  return {
    email: () => (isTold ? execution.user : ""),
    scriptTimeZone: () => shared.scriptTimeZone,
    consents: () => [...shared.scopes].map((scope) => ({ scope, isGiven: execution.hasConsent(scope) })),
  };
}
