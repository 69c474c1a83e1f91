/** Puts the menu up, in the workbook's language; before any consent, so it may do nothing else. */
import { silentSince } from "../domain/heartbeat.ts";
import { now } from "../gas/clock.ts";
import { buildMenu } from "../gas/menu.ts";
import { readState } from "../gas/state.ts";
import { textOf } from "../text/text.ts";

export function onOpen(): void {
  const state = readState();
  buildMenu(textOf(state.language), silentSince(state, now().on));
}
