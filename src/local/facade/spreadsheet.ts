/** `SpreadsheetApp` and `Spreadsheet`. */

import { enumeration, exception, host, serviceClass, signed } from "./expose.ts";
import { classes, type GSheet, type GSpreadsheet, type SheetHandle } from "./places.ts";
import { DataValidationCriteria, newConditionalFormatRule, newDataValidation } from "./rules.ts";
import "./range.ts";
import "./sheet.ts";
import { ui } from "./ui.ts";

type GSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

function sheetOf(sheetId: number): GSheet {
  return classes.sheet.wrap({ sheetId });
}

function idOf(sheet: unknown): number {
  return (classes.sheet.unwrap(sheet) as SheetHandle).sheetId;
}

const methods = {
  getId() {
    return host.workbook.id();
  },
  getUrl() {
    return host.workbook.address();
  },
  getName() {
    return host.workbook.name();
  },
  getAs(contentType: string): never {
    throw exception("notConverted", "application/vnd.google-apps.spreadsheet", contentType);
  },
  getSheetByName(name: string) {
    const id = host.workbook.sheetNamed(name);
    return id === null ? null : sheetOf(id);
  },
  getSheetById(id: number) {
    return Array.from(host.workbook.sheets()).includes(id) ? sheetOf(id) : null;
  },
  getSheets(): GSheet[] {
    return Array.from(host.workbook.sheets(), sheetOf);
  },
  getNumSheets() {
    return host.workbook.sheets().length;
  },
  getActiveSheet() {
    return sheetOf(host.workbook.activeSheet());
  },
  setActiveSheet(sheet: GSheet) {
    host.workbook.activate(idOf(sheet));
    return sheet;
  },
  moveActiveSheet(position: number) {
    host.workbook.moveActive(position);
  },
  insertSheet(first?: string | number, index?: number): GSheet {
    if (typeof first === "number") return sheetOf(host.workbook.insert(null, first));
    return sheetOf(host.workbook.insert(first ?? null, index ?? null));
  },
  deleteSheet(sheet: GSheet) {
    host.workbook.remove(idOf(sheet));
  },
  getSpreadsheetTimeZone() {
    return host.workbook.timeZone();
  },
  setSpreadsheetTimeZone(zone: string) {
    host.workbook.setTimeZone(zone);
  },
  getSpreadsheetLocale() {
    return host.workbook.locale();
  },
  setSpreadsheetLocale(locale: string) {
    host.workbook.setLocale(locale);
  },
  toast(message: string, title: string | null = "", _seconds: number | null = null) {
    host.workbook.toast(message, title ?? "");
  },
} satisfies Partial<Omit<GSpreadsheet, "insertSheet" | "getSheetByName" | "getSheetById">> & Record<string, unknown>;

const [spreadsheetMethods, spreadsheetSignatures] = signed(methods, {
  getId: "",
  getUrl: "",
  getName: "",
  getAs: "s",
  getSheetByName: "s",
  getSheetById: "n",
  getSheets: "",
  getNumSheets: "",
  getActiveSheet: "",
  setActiveSheet: "S",
  moveActiveSheet: "n",
  insertSheet: "|n|s|sn",
  deleteSheet: "S",
  getSpreadsheetTimeZone: "",
  setSpreadsheetTimeZone: "s",
  getSpreadsheetLocale: "",
  setSpreadsheetLocale: "s",
  toast: "s|ss|ssn?",
});
classes.spreadsheet = serviceClass<object, GSpreadsheet>("Spreadsheet", spreadsheetMethods, spreadsheetSignatures);

/** The spreadsheet that the script is bound to. */
export function activeSpreadsheet(): GSpreadsheet {
  return classes.spreadsheet.wrap({});
}

const [appMethods, appSignatures] = signed(
  {
    getActiveSpreadsheet: activeSpreadsheet,
    getActive: activeSpreadsheet,
    getActiveSheet: () => sheetOf(host.workbook.activeSheet()),
    getUi() {
      host.ui.check();
      return ui();
    },
    // Writes act at once here; a refused one comes to light before this.
    flush() {},
    newDataValidation,
    newConditionalFormatRule,
  } satisfies Partial<GSpreadsheetApp>,
  {
    getActiveSpreadsheet: "",
    getActive: "",
    getActiveSheet: "",
    getUi: "",
    flush: "",
    newDataValidation: "",
    newConditionalFormatRule: "",
  },
);

/** The global `SpreadsheetApp`. */
export function spreadsheetApp(): GSpreadsheetApp {
  const constants = {
    ProtectionType: enumeration("ProtectionType", ["RANGE", "SHEET"]),
    BorderStyle: enumeration("BorderStyle", ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"]),
    WrapStrategy: enumeration("WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]),
    DataValidationCriteria,
  };
  return serviceClass<object, GSpreadsheetApp>("SpreadsheetApp", appMethods, appSignatures, constants).wrap({});
}
