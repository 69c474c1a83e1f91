/** What other people's scripts report of Google and no document says. */
import type { Probe, See } from "./probe.ts";

/** A text with its apostrophe in a cell of plain text, as codes are written. */
const apostrophe: See = ({ cell }) => {
  const read: unknown = cell.setNumberFormat("@").setValue("'1.10").getValue();
  return `${typeof read} ${read}`;
};

/** Whatever is frozen or merged is undone again, refused or not. */
function across(first: (scene: Scratch) => void, second: (scene: Scratch) => void): See {
  return ({ scratch, cell }) => {
    const block = scratch.getRange(cell.getRow(), 3, 2, 1);
    const scene = { block, freeze: () => scratch.setFrozenRows(cell.getRow()) };
    try {
      first(scene);
      second(scene);
      SpreadsheetApp.flush();
      return "";
    } finally {
      scratch.setFrozenRows(0);
      block.breakApart();
    }
  };
}

interface Scratch {
  /** Two cells, one below the other. */
  block: GoogleAppsScript.Spreadsheet.Range;
  /** Freezes the rows down to the upper one. */
  freeze: () => void;
}

const merge = ({ block }: Scratch) => block.merge();
const freeze = ({ freeze: act }: Scratch) => act();

export const REPORTED: readonly Probe[] = [
  // Both are read as the same code; only people see the apostrophe.
  ['setNumberFormat("@").setValue("\'1.10")', "string 1.10", "fine", apostrophe],
  // Reports are merged after all is unfrozen, and nothing is frozen across merged cells.
  ["setFrozenRows() → merge()", "Exception: …", "fine", across(freeze, merge)],
  ["merge() → setFrozenRows()", "Exception: …", "fine", across(merge, freeze)],
  // Looks that are put on anew set the number format, too.
  [
    'setNumberFormat("0%") → clearFormat()',
    "0%",
    "fine",
    ({ cell }) => cell.setNumberFormat("0%").clearFormat().getNumberFormat(),
  ],
  // No format of the program's own is the automatic one.
  [
    'setNumberFormat("General")',
    "0.###############",
    "fine",
    ({ cell }) => cell.setNumberFormat("General").getNumberFormat(),
  ],
];
