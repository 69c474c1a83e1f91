/** `SpreadsheetApp` and `Spreadsheet`. */

import { newConditionalFormatRule } from "./conditional-format.ts";
import { exception, host } from "./connection.ts";
import { newDataValidation } from "./data-validation.ts";
import { enumeration } from "./enumeration.ts";
import { classes, type GSheet, type GSpreadsheet, type SheetHandle } from "./handles.ts";
import { BorderStyle } from "./range-styles.ts";
import { service, serviceClass } from "./service-class.ts";
import "./range.ts";
import "./range-list.ts";
import "./rich-text.ts";
import "./sheet.ts";
import { newTextStyle } from "./text-style.ts";
import { ui } from "./ui.ts";

const sheetOf = (sheetId: number): GSheet => classes.sheet.wrap({ sheetId });
const idOf = (sheet: GSheet): number => (classes.sheet.unwrap(sheet) as SheetHandle).sheetId;

/** (), (name), (index) or (name, index). */
function insertSheet(first: string | number | null = null, index: number | null = null): GSheet {
  return sheetOf(typeof first === "number" ? host.workbook.insert(null, first) : host.workbook.insert(first, index));
}

classes.spreadsheet = serviceClass<object, GSpreadsheet>("Spreadsheet", {
  getId: ["", () => host.workbook.id()],
  getUrl: ["", () => host.workbook.address()],
  getName: ["", () => host.workbook.name()],
  getAs: [
    "String",
    (_, contentType: string) => {
      throw exception("notConverted", "application/vnd.google-apps.spreadsheet", contentType);
    },
  ],
  getSheetByName: [
    "String",
    (_, name: string) => {
      const id = host.workbook.sheetNamed(name);
      return id === null ? null : sheetOf(id);
    },
  ],
  getSheets: ["", () => Array.from(host.workbook.sheets(), sheetOf)],
  getActiveSheet: ["", () => sheetOf(host.workbook.activeSheet())],
  setActiveSheet: [
    "Sheet",
    (_, sheet: GSheet) => {
      host.workbook.activate(idOf(sheet));
      return sheet;
    },
  ],
  insertSheet: [
    "|number|String|String,number",
    (_, first?: string | number, index?: number) => insertSheet(first, index),
  ],
  deleteSheet: ["Sheet", (_, sheet: GSheet) => host.workbook.remove(idOf(sheet))],
  getSpreadsheetTimeZone: ["", () => host.workbook.timeZone()],
  setSpreadsheetTimeZone: ["String", (_, zone: string) => host.workbook.setTimeZone(zone)],
  getSpreadsheetLocale: ["", () => host.workbook.locale()],
  setSpreadsheetLocale: ["String", (_, locale: string) => host.workbook.setLocale(locale)],
  toast: [
    "String|String,String|String,String,number?",
    (_, message: string, title: string = "") => host.workbook.toast(message, title),
  ],
});

/** The spreadsheet that the script is bound to. */
export function activeSpreadsheet(): GSpreadsheet {
  return classes.spreadsheet.wrap({});
}

const constants = {
  ProtectionType: enumeration("SpreadsheetApp.ProtectionType", ["RANGE", "SHEET"]),
  BorderStyle,
};

/** The global `SpreadsheetApp`. */
export const spreadsheetApp = service<GoogleAppsScript.Spreadsheet.SpreadsheetApp>(
  "SpreadsheetApp",
  {
    getActiveSpreadsheet: ["", activeSpreadsheet],
    getActiveSheet: ["", () => sheetOf(host.workbook.activeSheet())],
    getUi: [
      "",
      () => {
        host.ui.check();
        return ui;
      },
    ],
    // Writes act at once here; a refused one comes to light before this.
    flush: ["", () => {}],
    newDataValidation: ["", newDataValidation],
    newConditionalFormatRule: ["", newConditionalFormatRule],
    newTextStyle: ["", newTextStyle],
  },
  constants,
);
