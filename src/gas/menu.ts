/** The menu in the workbook's language. */
import type { Sending, Trouble } from "../domain/sending.ts";
import type { Text } from "../text/text.ts";
import { renderCaption } from "../views/sending.ts";

/** A function of `main.ts`, which has a caption under its own name: a misspelt one does not compile. */
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

/** What to press first where something is wrong with sending. */
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

/** Puts the menu up; allowed for anyone who opens the file, before any consent. `sending`: what is wrong with it. */
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
