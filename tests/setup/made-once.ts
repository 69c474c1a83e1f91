/** Schools that many tests start from: made once for a whole run of tests, and copied. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { inject } from "vitest";
import type { HostState } from "../../src/local/host.ts";
import { copyWorkbook, type WorkbookModel } from "../../src/local/model.ts";
import { restyle, type Style } from "../../src/local/styles.ts";

/** All that a school holds, at one moment. */
export interface Kept {
  workbook: WorkbookModel;
  state: HostState;
}

const known = new Map<string, Kept>();

/** A copy of the school of this name, which the first test that asks for it makes, in whichever file it stands. */
export function madeOnce(name: string, make: () => Kept): Kept {
  const kept = known.get(name) ?? readOrMake(name, make);
  known.set(name, kept);
  return copyOf(kept);
}

export function copyOf({ workbook, state }: Kept): Kept {
  return { workbook: copyWorkbook(workbook), state: structuredClone(state) };
}

function readOrMake(name: string, make: () => Kept): Kept {
  const folder = inject("folderOfRun");
  if (folder === undefined) return make();
  const file = join(folder, `${name}.v8`);
  if (existsSync(file)) return withSharedStyles(deserialize(readFileSync(file)) as Kept);
  const { workbook, state } = make();
  // Two workers may make it at once: each writes a file of its own, and the last one in place is as good.
  writeFileSync(`${file}.${process.pid}`, serialize({ workbook, state }));
  renameSync(`${file}.${process.pid}`, file);
  return { workbook, state };
}

/** The model knows looks by identity: equal ones are one object, also those that come from a file. */
function withSharedStyles(kept: Kept): Kept {
  const shared = restyle((style) => style);
  const ofColumn = (style: Style | undefined) => style && shared(style);
  for (const sheet of kept.workbook.sheets) {
    for (const cells of sheet.rows) {
      cells.forEach((cell, column) => {
        if (cell) cells[column] = { ...cell, style: shared(cell.style) };
      });
    }
    sheet.columnStyles = sheet.columnStyles.map(ofColumn);
  }
  return kept;
}
