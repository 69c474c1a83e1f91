/** The menu in the workbook's language. */
import type { DateString } from "../domain/dates.ts";
import type { Text } from "../text/text.ts";
import type { EntryPoint } from "./entry-points.ts";

type Item = EntryPoint | "-" | { digests: (EntryPoint | "-")[] };

const ITEMS: readonly Item[] = [
  "refreshReadiness",
  "writeReport",
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
  const caption = (name: EntryPoint) => (menu as Record<string, string>)[name] ?? name;
  const fill = (target: GoogleAppsScript.Base.Menu, items: readonly Item[]): GoogleAppsScript.Base.Menu => {
    for (const item of items) {
      if (item === "-") target.addSeparator();
      else if (typeof item === "string") target.addItem(caption(item), item);
      else target.addSubMenu(fill(ui.createMenu(menu.digests), item.digests));
    }
    return target;
  };
  const title = silentSince ? overview.silent(formats.date(silentSince)) : menu.title;
  fill(ui.createMenu(title), silentSince ? ["explainSilence", "-", ...ITEMS] : ITEMS).addToUi();
}
