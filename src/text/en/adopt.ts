/** Words for adopting a list that is already in use. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { counted } from "./plural.ts";

const { count } = formats;

export const adopt = (): Model["adopt"] => ({
  memoryTab: "Sổ Chuẩn – adopted",
  memoryHeaders: ["Code", "Adopted from tab", "Marks of the adopted cells (please do not edit)"],
  backupTab: "Indicators (before adopting)",

  askTab: (names) => `Which tab holds the list in use? (${names})`,
  noTab: ({ name, names }) => `There is no tab “${name}”. Tabs that can be adopted: ${names}.`,
  ownTab: ({ name, names }) =>
    `Tab “${name}” is Sổ Chuẩn's own; there is nothing to adopt. Tabs that can be adopted: ${names}.`,
  noRows: (tab) => `Tab “${tab}”: there is no indicator below its header.`,
  noOtherTab: "there is no other tab",
  noHeader: ({ tab, header, field }) =>
    `Tab “${tab}”: no header row was found. It takes a row with at least two known column names, one of them the text or the code of the indicator. Name the columns as in the Indicators tab and try again; on the command line each can be named, for example: --map "${header}=${field}".`,
  noText: ({ tab, headers, header, field }) =>
    `Tab “${tab}”: it is not clear which column holds the text of the indicators, so nothing was adopted. Its columns: ${headers}. Name that column “${field}” and try again; on the command line it can be named, for example: --map "${header}=${field}".`,
  exampleHeader: "Column name",
  noColumn: ({ header, headers }) => `There is no column “${header}”. The columns: ${headers}.`,
  noField: ({ name, header, field }) =>
    `There is no field “${name}”. After = stands a column name of the Indicators or Evidence tab, for example: --map "${header}=${field}".`,
  nothing: (tab) => `The Indicators tab already holds all that was read from tab “${tab}”; there is nothing to change.`,
  ask: "Adopt into the Indicators tab? (Yes: adopt. No: see the details, nothing changes yet. Cancel: stop.)",
  askConflicts: (n) =>
    n === 1
      ? `1 cell of the Indicators tab holds something else. Replace with the list's? (No: keep what is there.)`
      : `${count(n)} cells of the Indicators tab hold something else. Replace with the list's? (No: keep what is there.)`,
  askSeeds: (n) =>
    `The Indicators tab still has ${counted(n, "preset row")} in which nobody entered anything. Remove them? (No: keep both.)`,
  shifted: "Somebody has just edited the workbook, so nothing was adopted. Please look and adopt again.",
  done: ({ fresh, cells, people, units, evidence }) => {
    const added = [
      people > 0 && `${counted(people, "person", "people")} (fill in missing e-mails in the People tab)`,
      units > 0 && counted(units, "unit"),
      evidence > 0 && `${counted(evidence, "piece")} of evidence`,
    ].filter(Boolean);
    const taken = fresh > 0 ? `Adopted ${counted(fresh, "new indicator")}` : "Nothing new was adopted";
    const changed = cells > 0 ? `changed ${counted(cells, "cell")}` : "changed no cell";
    return `${taken}, ${changed}${added.length > 0 ? `; added ${added.join(", ")}` : ""}.`;
  },
  seedsGone: (n) => `Removed ${counted(n, "preset row")}.`,
  kept: (n) =>
    n === 1 ? "1 cell that differs from the list was kept." : `${count(n)} cells that differ from the list were kept.`,
  backup: (tab) =>
    `The Indicators tab as it was before lies in the hidden tab “${tab}”. Choose “Compute readiness” to compute again.`,
  otherRuleSet: (ruleSet) =>
    `The list names its criteria differently from ${ruleSet}: if it follows another standard, change “Standard in force” in Settings.`,

  title: (tab) => `Adopt tab “${tab}”`,
  read: ({ indicators, headings, skipped }) =>
    `Read ${counted(indicators, "indicator")}${headings > 0 ? ` and ${counted(headings, "heading")}` : ""}; skipped ${skipped > 0 ? counted(skipped, "row") : "no row"}.`,
  readPeople: (n) => `Read ${counted(n, "person", "people")}.`,
  askPeople: "Adopt into the People tab? (Yes: adopt. No: see the details, nothing changes yet. Cancel: stop.)",
  nothingPeople: (tab) =>
    `The People tab already holds all that was read from tab “${tab}”; there is nothing to change.`,
  askPeopleConflicts: (n) =>
    n === 1
      ? `1 cell of the People tab holds something else. Replace with the list's? (No: keep what is there.)`
      : `${count(n)} cells of the People tab hold something else. Replace with the list's? (No: keep what is there.)`,
  donePeople: ({ people, units, cells }) => {
    const added = [people > 0 && counted(people, "person", "people"), units > 0 && counted(units, "unit")];
    const said = [
      added.some(Boolean) && `added ${added.filter(Boolean).join(" and ")}`,
      cells > 0 && `filled in ${counted(cells, "cell")} of people who were in the People tab already`,
    ];
    const whole = said.filter(Boolean).join("; ");
    return whole ? `${whole.slice(0, 1).toUpperCase()}${whole.slice(1)}.` : "Added nobody, changed no cell.";
  },
  nextPeople: "Next: choose “Check and mend” to see who still has no e-mail.",
  columns: "Columns",
  rows: "Rows not adopted",
  headings: "Heading rows",
  missed: "Not understood (copied into the note)",
  days: "Dates in figures, months and quarters, read as (if wrong, mend the list)",
  bounds: "Requirements that must not be passed: taken as met or not met (figures copied into the note)",
  shared: "Several names in a cell: the first was taken, the whole cell copied into the note (if wrong, mend the list)",
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
  toNote: "copied into the note",
  row: (row) => `row ${row}`,
  columnWhy: {
    own: "the column's name",
    alias: "a usual name",
    parts: "names of several columns joined",
    content: "by what stands in it",
    asked: "as you said",
    unknown: "no column like it",
    unused: "no column like it",
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
    startOn: "start, copied into the note",
    doneOn: "day it was done, copied into the note",
    detail: "details, copied into the note",
    progress: "State, by the share that is done",
    ownerEmail: "the owner's e-mail",
    yes: "Result: met",
    no: "Result: not met",
    notApplicable: "not applicable, copied into the note",
  },
});
