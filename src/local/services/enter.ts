/** What happens before every call: permission, budget, counting, injected faults. */

import type { Entered } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { changesFile, fullName, isAllowed, isCounted, isDeferrable, isSpreadsheetCall, scopesOf } from "../members.ts";

/** Throws what the call of `member` must throw, or tells whether it acts, fails after acting or is skipped. */
export function enter(execution: Execution, member: string): Entered {
  const { shared } = execution;
  const isLate = shared.now() - execution.startedAt - execution.waited > execution.budget;
  if (execution.killed || isLate || shared.options.isEnded?.()) execution.kill();
  shared.calls[member] = (shared.calls[member] ?? 0) + 1;
  permit(execution, member);
  if (isSpreadsheetCall(member)) execution.settle();
  const entered = isCounted(member) ? count(execution, member) : "act";
  return changesFile(member) && !execution.mayEdit ? refuse(execution, member) : entered;
}

/** Refuses a write by a person without the right to it: at once, or late, and then the write is skipped. */
function refuse(execution: Execution, member: string): Entered {
  const error = execution.exception("notEditor");
  if (!isDeferrable(member)) throw error;
  execution.refuse(error);
  return "skip";
}

function permit(execution: Execution, member: string): void {
  const scopes = scopesOf(member);
  const asked = scopes.length > 1 ? `(${scopes.join(" || ")})` : (scopes[0] ?? "");
  if (!isAllowed(member, execution.mode)) {
    throw asked ? execution.exception("permission", fullName(member), asked) : execution.exception("readOnly", member);
  }
  if (scopes.length === 0) return;
  const listed = scopes.filter((scope) => execution.shared.scopes.has(scope));
  if (listed.length === 0) throw execution.exception("scope", fullName(member), asked);
  if (!listed.some((scope) => execution.hasConsent(scope))) {
    throw execution.exception("permission", fullName(member), asked);
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
