/** Puts the menu up, in the workbook's language; before any consent, so it may do nothing else. */
import { buildMenu } from "../gas/menu.ts";
import { readState } from "../gas/state.ts";
import { LANGUAGES } from "../text/text.ts";

export function onOpen(): void {
  buildMenu(LANGUAGES[readState().language === "en" ? "en" : "vi"]);
}
