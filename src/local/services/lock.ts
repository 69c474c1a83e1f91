/** Locks that executions exclude each other by. */

import type { LockBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";

/** The part of the bridge behind `LockService`. Waiting for a lock only moves the clock. */
export function lockBridge(execution: Execution): LockBridge {
  const { locks } = execution.shared;
  return {
    take(kind, milliseconds) {
      const holder = locks.get(kind);
      if (holder === execution) return true;
      if (holder !== undefined || milliseconds < 0) {
        execution.shared.slept += Math.max(0, milliseconds);
        return false;
      }
      locks.set(kind, execution);
      return true;
    },
    release(kind) {
      if (locks.get(kind) === execution) locks.delete(kind);
    },
    held: (kind) => locks.get(kind) === execution,
  };
}
