/** The hourly trigger. An account sees only its own triggers. */
/** The function of `main.ts` that the trigger calls. */
const HANDLER = "hourly";

/** Leaves this account with exactly one hourly trigger. */
export function ensureHourlyTrigger(): void {
  const [first, ...doubled] = ownTriggers();
  for (const trigger of doubled) ScriptApp.deleteTrigger(trigger);
  if (!first) ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create();
}

/** Deletes this account's hourly triggers; returns how many there were. */
export function removeHourlyTriggers(): number {
  const triggers = ownTriggers();
  for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  return triggers.length;
}

/** How many hourly triggers this account has. */
export function countHourlyTriggers(): number {
  return ownTriggers().length;
}

function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}
