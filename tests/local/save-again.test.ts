/** A workbook that stays open is saved again and again. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { styleOf } from "../../src/local/styles.ts";
import { createWorkbookFile, openWorkbookFile, saveWorkbookFile } from "../../src/local/workbook-file.ts";
import { folder } from "../cli/terminal.ts";
import { firstSheet, workbook } from "./support.ts";

test("a look made from a look that was made since the file was opened can be saved, and so on", async () => {
  const work = folder();
  const path = join(work.path, "a.xlsx");
  await createWorkbookFile(path, workbook());
  const file = await openWorkbookFile(path);
  const sheet = firstSheet(file.model);
  const looks = [{ numberFormat: "0.00%" }, { numberFormat: "dd/mm/yyyy" }, { bold: true }, { background: "#ff0000" }];
  for (const look of looks) {
    putCell(sheet, 0, 0, { ...cellAt(sheet, 0, 0), value: 1, style: styleOf(look) });
    await saveWorkbookFile(file);
    const saved = await openWorkbookFile(path);
    expect(cellAt(firstSheet(saved.model), 0, 0)).toMatchObject({ value: 1, style: look });
  }
  work.remove();
});
