/** "Check and mend": what is found, what may be changed, what was changed. */
import type { doctor as viDoctor } from "../vi/doctor.ts";
import { formats } from "./formats.ts";
import { counted, noun } from "./plural.ts";

const { count } = formats;

export const doctor: typeof viDoctor = {
  /** Words of what is still to come. */
  future: ["will", "expected", "planned", "plan"],
  /** What is repaired, as a heading. */
  repairs: {
    spaces: "remove needless spaces and hidden characters; compose letters",
    spelling: "spell as in the list",
    textDate: "date typed as text → date",
    dayFirst: "date typed as text, read as day/month → date",
    serialDate: "date shown as a number → date",
    textNumber: "number typed as text → number",
    headerSpelt: "correct the column's name",
    headerAdded: "add the missing column",
    tabRenamed: "correct the tab's name",
    tabAdded: "make the tab again",
    settingsAdded: "add missing settings (with their defaults)",
    dropdownsLost: "put the dropdown back",
    merged: "unmerge (the content stays in the first cell)",
  },
  /** What is left to a person. */
  listed: {
    tabDoubled: (seen, keep) =>
      `two tabs with one role, by rows: ${seen}. “${keep}” has as many rows or more; keep one, rename the other.`,
    tabUnclear: (seen) =>
      `this tab is missing; it may be ${seen}. If so, rename that tab; if not, choose “Set up / repair workbook”.`,
    headerRow: (row) => `the headers stand in row ${row}. Delete the rows above, so that they stand in row 1.`,
    headerDoubled: (seen, keep) =>
      `two columns with one name (filled cells): ${seen}.${keep && ` Column ${keep} holds most;`} Keep one, rename the other.`,
    headerUnclear: (seen, likely) =>
      `column “${seen}” is missing; it may be ${likely}. If so, rename that column; if not, choose “Set up / repair workbook” to add it.`,
    extraColumns: (seen) => `the school's own columns, left as they are: ${seen}.`,
    future: (seen) => `claimed as met, and yet it speaks of the future: “${seen}”.`,
    near: (name) => ` Perhaps “${name}”?`,
  },
  cells: (n) => counted(n, "place"),
  change: (seen, becomes) => `“${seen}” → “${becomes}”`,
  ask: (n, left) =>
    `Found ${counted(n, "place")} that can be repaired with certainty${left > 0 ? `, and ${count(left)} for a person to look at` : ""}:`,
  askEnd: (tab) => `Old values are kept in the hidden tab “${tab}”. Repair now?`,
  nothing: "There is nothing that can be repaired with certainty.",
  done: (n) => `Repaired ${counted(n, "place")}:`,
  changed: (n) =>
    `${counted(n, "place")} ${noun(n, "was", "were")} changed by someone meanwhile, or ${noun(n, "lies", "lie")} too scattered: please press again.`,
  left: (n) => `${counted(n, "place")} left for a person to look at:`,
  backup: (tab) => `Old values are in the hidden tab “${tab}”.`,
  backupTab: "Before repairs",
  backupHeaders: ["Time", "Cell", "Before", "After"],
  pageTitle: "For a person to look at",
};
