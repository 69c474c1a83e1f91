/** The menu in the workbook's language. */
import type { Sending, Trouble } from "../domain/sending.ts";
import type { Text } from "../text/text.ts";
import { renderCaption } from "../views/sending.ts";

/** A function of `main.ts` that has a caption under its name: a misspelt one does not compile. */
type Named = Exclude<keyof Text["menu"], "title" | "digests">;

type Item = Named | "-" | { digests: (Named | "-")[] };

const ITEMS: readonly Item[] = [
  "refreshReadiness",
  "writeReport",
  "writeDocuments",
  "mailDocuments",
  "showDashboard",
  "showPastDay",
  "mendWorkbook",
  "-",
  {
    digests: [
      "previewDigests",
      "approveDigests",
      "sendTestMail",
      "sendDigests",
      "-",
      "pauseDigests",
      "resumeDigests",
      "removeSchedule",
      "-",
      "explainSilence",
      "takeOver",
    ],
  },
  "-",
  "setUpWorkbook",
  "adoptList",
  "makeDemo",
  "selfCheck",
];

/** For each trouble with sending: the item to press first, which then stands at the top of the menu. */
const REMEDIES: Record<Trouble, Named> = {
  stopped: "mendWorkbook",
  void: "approveDigests",
  held: "approveDigests",
  paused: "resumeDigests",
  silent: "explainSilence",
  unreachable: "explainSilence",
  failed: "explainSilence",
  left: "explainSilence",
  keptBack: "explainSilence",
};

/** Puts the menu up, which is allowed before any consent. `sending`: the trouble that its caption names. */
export function buildMenu(text: Text, sending: Pick<Sending, "trouble" | "since"> = {}): void {
  const { menu } = text;
  const ui = SpreadsheetApp.getUi();
  const addItems = (target: GoogleAppsScript.Base.Menu, items: readonly Item[]): GoogleAppsScript.Base.Menu => {
    for (const item of items) {
      if (item === "-") target.addSeparator();
      else if (typeof item === "string") target.addItem(menu[item], item);
      else target.addSubMenu(addItems(ui.createMenu(menu.digests), item.digests));
    }
    return target;
  };
  const first: Item[] = sending.trouble ? [REMEDIES[sending.trouble], "-"] : [];
  addItems(ui.createMenu(renderCaption(sending, text) ?? menu.title), [...first, ...ITEMS]).addToUi();
}
