/** What is said when a list that is already in use is adopted. */
import type { Translation } from "../fill.ts";
import type { adopt as viAdopt } from "../vi/adopt.ts";

export const adopt = {
  memoryTab: "Sổ Chuẩn – adopted",
  memoryHeaders: ["Code", "Adopted from tab", "Marks of the adopted cells (please do not edit)"],
  backupTab: "Indicators (before adopting)",

  askTab: "Which tab holds the list in use? ({names})",
  noTab: "There is no tab “{name}”. Tabs that can be adopted: {names}.",
  ownTab: "Tab “{name}” is Sổ Chuẩn's own; there is nothing to adopt. Tabs that can be adopted: {names}.",
  noRows: "Tab “{tab}”: there is no indicator below its header.",
  noOtherTab: "there is no other tab",
  noHeader:
    "Tab “{tab}”: no header row was found. It takes a row with at least two known column names, one of them the text or the code of the indicator. Name the columns as in the Indicators tab and try again.",
  noColumn: "There is no column “{header}”. The columns: {headers}.",
  noField: "There is no field “{name}”. Use a column name of the Indicators or Evidence tab.",
  nothing: "The Indicators tab already holds all that was read from tab “{tab}”; there is nothing to change.",
  ask: "Adopt into the Indicators tab? (Yes: adopt. No: see the details, nothing changes yet. Cancel: stop.)",
  askConflicts: [
    "{n} cell of the Indicators tab holds something else. Replace with the list's? (No: keep what is there.)",
    "{n} cells of the Indicators tab hold something else. Replace with the list's? (No: keep what is there.)",
  ],
  askSeeds: [
    "The Indicators tab still has {n} preset row in which nobody entered anything. Remove them? (No: keep both.)",
    "The Indicators tab still has {n} preset rows in which nobody entered anything. Remove them? (No: keep both.)",
  ],
  shifted: "Somebody has just edited the workbook, so nothing was adopted. Please look and adopt again.",
  done: "Adopted {fresh}, changed {cells}; added {people} (fill in missing e-mails in the People tab), {units}, {evidence}.",
  seedsGone: ["Removed {n} preset row.", "Removed {n} preset rows."],
  kept: ["{n} cell that differ from the list were kept.", "{n} cells that differ from the list were kept."],
  backup:
    "The Indicators tab as it was before lies in the hidden tab “{tab}”. Choose “Compute readiness” to compute again.",
  otherRuleSet:
    "The list names its criteria differently from {ruleSet}: if it follows another standard, change “Standard in force” in Settings.",

  title: "Adopt tab “{tab}”",
  read: "Read {indicators} and {headings}; skipped {skipped}.",
  counts: {
    fresh: ["{n} new indicator", "{n} new indicators"],
    cells: ["{n} cell", "{n} cells"],
    people: ["{n} person", "{n} people"],
    units: ["{n} unit", "{n} units"],
    evidence: ["{n} piece of evidence", "{n} pieces of evidence"],
    indicators: ["{n} indicator", "{n} indicators"],
    headings: ["{n} heading", "{n} headings"],
    skipped: ["{n} row", "{n} rows"],
  },
  columns: "Columns",
  rows: "Rows not adopted",
  headings: "Heading rows",
  missed: "Not understood (copied into the note)",
  days: "Dates in figures, read as (if wrong, mend the list)",
  spellings: "Other spellings, taken for",
  fresh: "New indicators",
  cells: "Cells to change",
  conflicts: "Cells that hold something else",
  oursOnly: "Only in the Indicators tab (kept)",
  people: "Added to People",
  units: "Added to Units",
  evidence: "Added to Evidence",
  evidenceLinks: "Evidence that serves more indicators",
  unused: "not used",
  row: "row {row}",
  columnWhy: {
    own: "the column's name",
    alias: "a usual name",
    parts: "names of several columns joined",
    content: "by what stands in it",
    asked: "as you said",
    unknown: "not known what it is",
    taken: "another column fits better",
  },
  rowWhy: {
    totals: "a total",
    numbering: "numbers of the columns",
    header: "the header again",
    nothing: "neither code nor text",
    foot: "below the table: signatures, notes",
    noIndicator: "no indicator below it",
  },
  fields: {
    order: "order",
    assessed: "Result, where its own column has none",
    evidenceOn: "date of the evidence",
  },
} as const satisfies Translation<typeof viAdopt>;
