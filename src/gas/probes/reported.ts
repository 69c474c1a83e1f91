/** Probes of behaviour that other people's scripts report of Google and no document mentions. */
import type { Observe, Probe } from "./probe.ts";

/** What remains of the apostrophe in a cell of plain text, as codes are written. */
const apostrophe: Observe = ({ cell }) => {
  const read: unknown = cell.setNumberFormat("@").setValue("'1.10").getValue();
  return `${typeof read} ${read}`;
};

/** Does two steps, such as freezing and merging, and undoes both, refused or not. */
function across(first: (scene: Scratch) => void, second: (scene: Scratch) => void): Observe {
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
  // Either answer is read as the same code; only people see the apostrophe.
  ['setNumberFormat("@").setValue("\'1.10")', "string 1.10", "fine", apostrophe],
  // The program unfreezes before it merges, and freezes nothing across merged cells.
  ["setFrozenRows() → merge()", "Exception: …", "fine", across(freeze, merge)],
  ["merge() → setFrozenRows()", "Exception: …", "fine", across(merge, freeze)],
  // Putting a look on anew sets the number format too, so it does not matter what `clearFormat` clears.
  [
    'setNumberFormat("0%") → clearFormat()',
    "0%",
    "fine",
    ({ cell }) => cell.setNumberFormat("0%").clearFormat().getNumberFormat(),
  ],
  // The program uses no automatic format, so it does not matter how Google names it.
  [
    'setNumberFormat("General")',
    "0.###############",
    "fine",
    ({ cell }) => cell.setNumberFormat("General").getNumberFormat(),
  ],
];
