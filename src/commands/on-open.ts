/** Puts the menu up, in the workbook's language; before any consent, so it may do nothing else. */
import { silentSince } from "../domain/heartbeat.ts";
import { now } from "../gas/clock.ts";
import { buildMenu } from "../gas/menu.ts";
import { readState } from "../gas/state.ts";
import { LANGUAGES } from "../text/text.ts";

export function onOpen(): void {
  const state = readState();
  buildMenu(LANGUAGES[state.language === "en" ? "en" : "vi"], silentSince(state, now().on));
}
