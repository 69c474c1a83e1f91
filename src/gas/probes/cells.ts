/** What cells make of what is written into them, and what the engine has. */
import { textOf } from "../../text/text.ts";
import { spreadsheet } from "../sheets.ts";
import { type Probe, type See, saidBy } from "./probe.ts";

/** A value with its type, as a developer needs to see it. */
function typed(value: unknown): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== "Date") return `${tag} ${value}`;
  const at = value as Date;
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()];
  return `${tag} ${parts.join(" ")}`;
}

/** A text is written, and read as what became of it. */
function written(text: string, expected: string, means: Probe[2]): Probe {
  return [`setValue(${JSON.stringify(text)})`, expected, means, ({ cell }) => typed(cell.setValue(text).getValue())];
}

const date: See = ({ cell }) => {
  cell.setValue(new Date(2026, 1, 1)).setNumberFormat("dd/MM/yyyy");
  return `${typed(cell.getValue())}, ${cell.getDisplayValue()}`;
};

const coloured: See = ({ scratch }) => {
  scratch.getRange(scratch.getMaxRows(), 1).setBackground("#ffff00");
  return String(scratch.getLastRow());
};

/** A refused write comes to light at once or later. */
const tooLong: See = ({ cell }) => {
  let at = "setValue()";
  try {
    cell.setValue("x".repeat(50_001));
    at = "flush()";
    SpreadsheetApp.flush();
    return "";
  } catch (error) {
    return `${at}, ${saidBy(error)}`;
  }
};

/** Whether the file, and a page of our own, become a PDF under these few scopes. */
const asPdf: See = () => size(spreadsheet().getAs(PDF));
const pageAsPdf: See = () => size(Utilities.newBlob(textOf(undefined).tabs.indicators, "text/html").getAs(PDF));

const PDF = "application/pdf";
const size = (blob: GoogleAppsScript.Base.Blob) => String(blob.getBytes().length);

const engine: See = () =>
  `${new Intl.NumberFormat("vi-VN").format(1234567.5)}, ${typeof (globalThis as { structuredClone?: unknown }).structuredClone}`;

export const CELLS: readonly Probe[] = [
  // Rows without content are passed over wherever the last one is said to be.
  ["setBackground() → getLastRow()", "0", "fine", coloured],
  ["setValue(new Date(2026, 1, 1))", "Date 2026 2 1 0 0, 01/02/2026", "tell", date],
  // Hours are rounded, and read from numbers and text, too.
  written("07:00", "Date 1899 12 30 7 0", "fine"),
  // What the program writes are numbers, dates, and text behind an apostrophe: the latter must stay text.
  written("12,5", "Number 12.5", "fine"),
  written("1/2/2026", "Date 2026 2 1 0 0", "fine"),
  written("'=1+1", "String =1+1", "tell"),
  [
    'setNumberFormat("@").setValue("=1+1")',
    "=1+1",
    "fine",
    ({ cell }) => cell.setNumberFormat("@").setValue("=1+1").getFormula() || typed(cell.getValue()),
  ],
  // Errors are told by what they print as, of whatever type they are; formulas are never written.
  written("=NA()", "String #N/A", "fine"),
  written("=IF(TRUE;12;0)", "Number 12", "fine"),
  written("=IF(TRUE,12,0)", "", "fine"),
  // All writes are applied before the lock is let go, and no sentence of Google's is read.
  ["setValue(50001)", "", "fine", tooLong],
  ["getRange(0, 1)", "Exception: …", "fine", ({ scratch }) => String(scratch.getRange(0, 1))],
  [
    "insertSheet(name) ×2",
    "Exception: …",
    "fine",
    ({ scratch }) => String(spreadsheet().insertSheet(scratch.getName())),
  ],
  // Nothing that the program does needs these; a report that makes files of its own would.
  ["Spreadsheet.getAs(pdf)", "", "fine", asPdf],
  ["newBlob(html).getAs(pdf)", "", "fine", pageAsPdf],
  // Numbers and days are written by hand, and nothing is cloned.
  ["Intl vi-VN, structuredClone", "1.234.567,5, …", "fine", engine],
  ["ms", "< 1000", "tell", ({ loadMs }) => String(loadMs)],
];
