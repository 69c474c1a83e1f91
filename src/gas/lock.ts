/** The script lock: one writer at a time. Dialogs drop locks, so commands ask their questions before they take it. */
const WAIT_MS = 10_000;

/** Runs an action under the script lock, with all its writes applied before release; undefined when it is taken. */
export function withLock<T>(action: () => T, waitMs = WAIT_MS): T | undefined {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(waitMs)) return undefined;
  try {
    const result = action();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
