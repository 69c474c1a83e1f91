/** The menu in the workbook's language. */
import type { DateString } from "../domain/dates.ts";
import type { Text } from "../text/text.ts";

/** A function of `main.ts`, which has a caption under its own name: a misspelt one does not compile. */
type Named = Exclude<keyof Text["menu"], "title" | "digests">;

type Item = Named | "-" | { digests: (Named | "-")[] };

const ITEMS: readonly Item[] = [
  "refreshReadiness",
  "writeReport",
  "writeDocuments",
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

/** Puts the menu up; allowed for anyone who opens the file, before any consent. `silentSince`: the schedule has not run. */
export function buildMenu({ menu, overview, formats }: Text, silentSince?: DateString): void {
  const ui = SpreadsheetApp.getUi();
  const addItems = (target: GoogleAppsScript.Base.Menu, items: readonly Item[]): GoogleAppsScript.Base.Menu => {
    for (const item of items) {
      if (item === "-") target.addSeparator();
      else if (typeof item === "string") target.addItem(menu[item], item);
      else target.addSubMenu(addItems(ui.createMenu(menu.digests), item.digests));
    }
    return target;
  };
  const title = silentSince ? overview.silent(formats.date(silentSince)) : menu.title;
  addItems(ui.createMenu(title), silentSince ? ["explainSilence", "-", ...ITEMS] : ITEMS).addToUi();
}
