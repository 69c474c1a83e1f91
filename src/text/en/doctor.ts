/** Words of "Check and mend": what it found, what it may change, what it changed. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const { count } = formats;

export const doctor = (): Model["doctor"] => ({
  /** Words by which a claim is recognised as a plan for the future. */
  future: ["will", "expected", "planned", "plan"],
  /** Headings over repairs, by kind. */
  repairs: {
    spaces: "remove needless spaces and hidden characters; compose letters",
    spelling: "spell as in the list",
    textDate: "date typed as text → date",
    dayFirst: "date typed as text, read as day/month → date",
    serialDate: "date shown as a number → date",
    textNumber: "number typed as text → number",
    address: "e-mail addresses written as servers take them",
    addressCompleted: "address without https:// → address that can be opened",
    codeRestored: "code that the sheet made a number or a date of → code",
    restored: "content brought back from a column that the program keeps",
    headerSpelt: "correct the column's name",
    titlesAbove: "take out the lines above the column names",
    headersSorted: "move the column names to row 1",
    headerAdded: "add the missing column (blank)",
    tabRenamed: "correct the tab's name",
    tabAdded: "make the tab again (blank)",
    settingsAdded: "add missing settings (with their defaults)",
    dropdownsLost: "put the dropdown back",
    formatsLost: "put the format of days and codes back",
    merged: "unmerge (the content stays in the first cell)",
  },
  /** Sentences on findings that are left to a person. */
  listed: {
    tabDoubled: ({ seen, expected }) =>
      `two tabs with one role, by rows: ${seen}. “${expected}” has as many rows or more; keep one, rename the other.`,
    tabUnclear: ({ seen }) =>
      `this tab is missing; it may be ${seen}. If so, rename that tab; if not, choose “Set up / repair workbook”.`,
    tabForeign: "the columns of Sổ Chuẩn are not to be found in this tab. Choose “Set up / repair workbook…”.",
    headerRow: ({ row }) => `the column names are in row ${row}. Please move them to row 1.`,
    headerDoubled: ({ seen, expected }) =>
      `two columns with one name (filled cells): ${seen}. Column ${expected} holds most. Keep one, rename the other.`,
    headerDoubledBlank: ({ seen }) => `two columns with one name (filled cells): ${seen}. Keep one, rename the other.`,
    headerUnclear: ({ seen, expected }) =>
      `column “${seen}” is missing; it may be ${expected}. If so, rename that column; if not, choose “Set up / repair workbook” to add it.`,
    extraColumns: ({ seen }) => `the school's own columns, left as they are: ${seen}.`,
    future: ({ seen }) => `self-assessed as met, and yet it speaks of the future: “${seen}”.`,
  },
  near: (name) => ` Perhaps “${name}”?`,
  cells: (n) => counted(n, "place"),
  change: ({ seen, becomes }) => `“${seen}” → “${becomes}”`,
  ask: (n) => `Found ${counted(n, "place")} that can be repaired with certainty:`,
  askBeside: ({ n, left }) =>
    `Found ${counted(n, "place")} that can be repaired with certainty, and ${count(left)} for a person to look at:`,
  askEnd: (tab) => `Old values are kept in the hidden tab “${tab}”. Repair now?`,
  renamedAsk: (renames) =>
    [
      "A tab or a column seems to have been renamed:",
      ...renames.map(({ from, to }) => `• ${from} → “${to}”`),
      "Give it its name back? With “No” it stays as it is, and what it holds is not counted.",
    ].join("\n"),
  nothing: "There is nothing that can be repaired with certainty.",
  done: (n) => `Repaired ${counted(n, "place")}:`,
  changed: (n) =>
    n === 1
      ? `1 place was changed by someone meanwhile, or lies too scattered: please press again.`
      : `${count(n)} places were changed by someone meanwhile, or lie too scattered: please press again.`,
  lost: (places) =>
    `What was entered in ${places.map((place) => `“${place}”`).join(", ")} is no longer in the workbook; the tab or column is made anew, and blank. To get it back: File > Version history on Google, or a backup of the file on a computer.`,
  refused: (cells) =>
    `Could not be written: ${cells}. A rule of the cell itself (data validation) refuses the value; please correct it by hand.`,
  left: (n) => `${counted(n, "place")} left for a person to look at:`,
  backup: (tab) => `Old values are in the hidden tab “${tab}”.`,
  backupTab: "Before repairs",
  backupHeaders: ["Time", "Cell", "Before", "After"],
  pageTitle: "For a person to look at",
});
