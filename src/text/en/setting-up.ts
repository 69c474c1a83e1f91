/** Words for setting a workbook up and for filling it with the sample school. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const { count } = formats;

export const settingUp = (): Model["settingUp"] => ({
  /** The question for the language, shown in every language at once, followed by the answers. */
  chooseLanguage: "Choose the language",
  ask: (school) => `Create or repair the Sổ Chuẩn tabs in “${school}”? What has been entered is kept.`,
  whole: "The workbook is complete; nothing had to be repaired.",
  created: (n) => `Created ${counted(n, "tab")}.`,
  restored: (n) => (n === 1 ? `Added 1 missing column or setting.` : `Added ${count(n)} missing columns or settings.`),
  /** The name that a tab of the school's own gets when ours needs it. */
  ownTab: (name) => `${name} (our own)`,
  setAsideAsk: ({ names, first }) =>
    `The workbook already has ${names} of your own. Rename to “${first}”… to free the name for the tab of Sổ Chuẩn? What it holds is kept.`,
  setAside: (names) =>
    `The former content is in ${names}. If that is a list of indicators, open the tab and choose “Adopt the list in use…”.`,
  localeAsk: ({ locale, zone, wanted }) =>
    `The workbook uses the locale ${locale} and the time zone ${zone}. Change to ${wanted} and Asia/Ho_Chi_Minh so that dates and numbers are read correctly?`,
  renamedAsk: (renames) =>
    [
      "A tab or a column seems to have been renamed:",
      ...renames.map(({ from, to }) => `• ${from} → “${to}”`),
      "Give it its name back? If you answer no, a new one is made beside it, and what stands under the other name does not count.",
    ].join("\n"),
  renamedSeveral: (renames) =>
    [
      "Nothing was changed, for it is not clear which tab or column was renamed. Choose “Check and mend…”, or restore the names:",
      ...renames.map(({ from, to }) => `• “${to}” may be ${from}`),
    ].join("\n"),
  renamedBack: (renames) => `Named again as before: ${renames.map(({ from, to }) => `${from} → “${to}”`).join("; ")}.`,
  quoted: (name) => `“${name}”`,
  computedBlock: "Computed columns: changes made by hand are overwritten.",
  firstCoordinator: { code: "DP", name: "Coordinator" },
  demoAsk: "Fill the empty tabs with sample data? It is clearly marked as a sample and belongs to no real school.",
  demoNotEmpty: "The workbook already holds data, so no sample data was filled in. Please use an empty workbook.",
  /** A text in a date's cell of the sample, as an example of a problem. */
  demoFault: "end of this quarter",
  demoDone: "Sample data has been filled in.",
});
