/** What happens before every call: permission, budget, counting, injected faults. */

import type { Entered } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { fullName, isAllowed, isCounted, isDeferrable, isSpreadsheetCall, scopesOf } from "../members.ts";

/** Throws what the call must throw, or tells what else is to come of it. */
export function enter(execution: Execution, member: string): Entered {
  const { shared } = execution;
  if (execution.killed || shared.now() - execution.startedAt > execution.budget) execution.kill();
  shared.calls[member] = (shared.calls[member] ?? 0) + 1;
  permit(execution, member);
  if (isSpreadsheetCall(member)) execution.settle();
  return isCounted(member) ? count(execution, member) : "act";
}

function permit(execution: Execution, member: string): void {
  const scopes = scopesOf(member);
  const asked = scopes.length > 1 ? `(${scopes.join(" || ")})` : (scopes[0] ?? "");
  if (!isAllowed(member, execution.mode)) {
    throw asked ? execution.exception("permission", fullName(member), asked) : execution.exception("readOnly", member);
  }
  if (scopes.length > 0 && !scopes.some((scope) => execution.shared.scopes.has(scope))) {
    throw execution.exception("scope", fullName(member), asked);
  }
}

function count(execution: Execution, member: string): Entered {
  const { shared } = execution;
  shared.countedCalls[member] = (shared.countedCalls[member] ?? 0) + 1;
  const fault = shared.options.fault?.({ name: member, index: shared.counted++ });
  if (fault === "kill") execution.kill();
  if (fault === "before") throw execution.exception("server");
  if (fault === "late" && isDeferrable(member)) {
    execution.pending ??= execution.exception("server");
    return "skip";
  }
  return fault === "after" ? "fail" : "act";
}
