/** Probes of what cells make of written values, and of what the engine has. */
import { textOf } from "../../text/text.ts";
import { spreadsheet } from "../sheets.ts";
import { type Observe, type Probe, saidBy } from "./probe.ts";

/** A value with its type, for a developer. */
function typed(value: unknown): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== "Date") return `${tag} ${value}`;
  const at = value as Date;
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes()];
  return `${tag} ${parts.join(" ")}`;
}

/** A probe that writes a text and reads what became of it. */
function written(text: string, expected: string, means: Probe[2]): Probe {
  return [`setValue(${JSON.stringify(text)})`, expected, means, ({ cell }) => typed(cell.setValue(text).getValue())];
}

const date: Observe = ({ cell }) => {
  cell.setValue(new Date(2026, 1, 1)).setNumberFormat("dd/MM/yyyy");
  return `${typed(cell.getValue())}, ${cell.getDisplayValue()}`;
};

const coloured: Observe = ({ scratch }) => {
  scratch.getRange(scratch.getMaxRows(), 1).setBackground("#ffff00");
  return String(scratch.getLastRow());
};

/** Whether a refused write throws at once or at the flush. */
const tooLong: Observe = ({ cell }) => {
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

/** Whether the file and a page of our own can become a PDF under the script's few scopes. */
const asPdf: Observe = () => size(spreadsheet().getAs(PDF));
const pageAsPdf: Observe = () => size(Utilities.newBlob(textOf(undefined).tabs.indicators, "text/html").getAs(PDF));

const PDF = "application/pdf";
const size = (blob: GoogleAppsScript.Base.Blob) => String(blob.getBytes().length);

const engine: Observe = () =>
  `${new Intl.NumberFormat("vi-VN").format(1234567.5)}, ${typeof (globalThis as { structuredClone?: unknown }).structuredClone}`;

export const CELLS: readonly Probe[] = [
  // Reading passes over rows without content, so another answer does no harm.
  ["setBackground() → getLastRow()", "0", "fine", coloured],
  ["setValue(new Date(2026, 1, 1))", "Date 2026 2 1 0 0, 01/02/2026", "tell", date],
  // Settings read hours from times, numbers and text, and round them.
  written("07:00", "Date 1899 12 30 7 0", "fine"),
  // The program writes numbers, dates, and text behind an apostrophe, which must stay text.
  written("12,5", "Number 12.5", "fine"),
  written("1/2/2026", "Date 2026 2 1 0 0", "fine"),
  written("'=1+1", "String =1+1", "tell"),
  [
    'setNumberFormat("@").setValue("=1+1")',
    "=1+1",
    "fine",
    ({ cell }) => cell.setNumberFormat("@").setValue("=1+1").getFormula() || typed(cell.getValue()),
  ],
  // Errors of formulas are recognised by their text, of whatever type; the program writes no formulas.
  written("=NA()", "String #N/A", "fine"),
  written("=IF(TRUE;12;0)", "Number 12", "fine"),
  written("=IF(TRUE,12,0)", "", "fine"),
  // The program applies all writes before it releases the lock, and reads no sentence of Google's.
  ["setValue(50001)", "", "fine", tooLong],
  ["getRange(0, 1)", "Exception: …", "fine", ({ scratch }) => String(scratch.getRange(0, 1))],
  [
    "insertSheet(name) ×2",
    "Exception: …",
    "fine",
    ({ scratch }) => String(spreadsheet().insertSheet(scratch.getName())),
  ],
  // The program needs neither; a report that made PDF files would.
  ["Spreadsheet.getAs(pdf)", "", "fine", asPdf],
  ["newBlob(html).getAs(pdf)", "", "fine", pageAsPdf],
  // The program formats numbers and days itself, and clones nothing.
  ["Intl vi-VN, structuredClone", "1.234.567,5, …", "fine", engine],
  ["ms", "< 1000", "tell", ({ loadMs }) => String(loadMs)],
];
