/** After opening: the menu. */

import { silentSince } from "../domain/heartbeat.ts";
import type { Sending } from "../domain/sending.ts";
import { readSendingMemory } from "../domain/sending-memory.ts";
import { readClock } from "../gas/clock.ts";
import { buildMenu } from "../gas/menu.ts";
import { readState, type State } from "../gas/state.ts";
import { textOf } from "../text/text.ts";

/** Puts the menu up in the workbook's language. Runs before any consent, so it may do nothing else. */
export function onOpen(): void {
  const state = readState();
  buildMenu(textOf(state.language), troubleIn(state));
}

/** The trouble that the last run found with sending, or "silent" where no run comes any more. */
function troubleIn(state: State): Pick<Sending, "trouble" | "since"> {
  const since = silentSince(state, readClock().on);
  if (since) return { trouble: "silent", since };
  const { trouble, since: known } = readSendingMemory(state.sending);
  return trouble && known ? { trouble, since: known } : {};
}
