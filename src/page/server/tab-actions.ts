/** What a person does with whole tabs. */
import { sheetNamed } from "../../local/grid.ts";
import { copyWorkbook, createSheet, type Sheet, type WorkbookModel } from "../../local/model.ts";
import type { TabAction } from "../protocol.ts";

/** Does nothing where the workbook would be left without a tab to see, or with two of one name. */
export function applyTabAction(workbook: WorkbookModel, action: TabAction): void {
  if (action.do === "insert") {
    put(workbook, createSheet(workbook.nextId++, freeName(workbook)), action.index);
    return;
  }
  const at = workbook.sheets.findIndex(({ id }) => id === action.sheet);
  const sheet = workbook.sheets[at];
  if (!sheet) return;
  const isLast = workbook.sheets.every((each) => each === sheet || each.hidden);
  switch (action.do) {
    case "copy": {
      const copy = copyWorkbook(workbook).sheets[at] as Sheet;
      put(workbook, { ...copy, id: workbook.nextId++, name: freeName(workbook, sheet.name) }, at + 1);
      return;
    }
    case "remove":
      if (isLast) return;
      workbook.sheets.splice(at, 1);
      if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = visible(workbook);
      return;
    case "rename":
      if (action.name !== "" && (sheetNamed(workbook, action.name) ?? sheet) === sheet) sheet.name = action.name;
      return;
    case "place":
      workbook.sheets.splice(at, 1);
      workbook.sheets.splice(action.index, 0, sheet);
      return;
    case "hide":
      if (isLast) return;
      sheet.hidden = true;
      if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = visible(workbook);
      return;
    case "show":
      sheet.hidden = false;
      return;
    case "colour":
      if (action.colour) sheet.tabColor = action.colour;
      else delete sheet.tabColor;
  }
}

function put(workbook: WorkbookModel, sheet: Sheet, index: number): void {
  workbook.sheets.splice(index, 0, sheet);
  workbook.activeSheetId = sheet.id;
}

function visible({ sheets }: WorkbookModel): number {
  return sheets.find((sheet) => !sheet.hidden)?.id ?? 0;
}

function freeName(workbook: WorkbookModel, like?: string): string {
  for (let number = workbook.sheets.length + 1; ; number++) {
    const name = like === undefined ? `Sheet${number}` : `${like.slice(0, 90)} (${number})`;
    if (!sheetNamed(workbook, name)) return name;
  }
}
