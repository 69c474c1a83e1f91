/** What Google asks and counts for each member of the services. */

import type { RunMode } from "./host-types.ts";

const AUTH = "https://www.googleapis.com/auth/";

/** The scopes that calls need, any one of a list: an entry of a member holds before that of its class. */
export const SCOPES: Record<string, string[]> = {
  // getUi needs no scope: onOpen builds the menu before anybody has consented.
  "SpreadsheetApp.getUi": [],
  SpreadsheetApp: ["spreadsheets.currentonly", "spreadsheets"],
  Spreadsheet: ["spreadsheets.currentonly", "spreadsheets"],
  Sheet: ["spreadsheets.currentonly", "spreadsheets"],
  Range: ["spreadsheets.currentonly", "spreadsheets"],
  RangeList: ["spreadsheets.currentonly", "spreadsheets"],
  Protection: ["spreadsheets.currentonly", "spreadsheets"],
  "Ui.showModalDialog": ["script.container.ui"],
  "Ui.showSidebar": ["script.container.ui"],
  "ScriptApp.newTrigger": ["script.scriptapp"],
  "ScriptApp.getProjectTriggers": ["script.scriptapp"],
  "ScriptApp.deleteTrigger": ["script.scriptapp"],
  MailApp: ["script.send_mail"],
  "Session.getActiveUser": ["userinfo.email"],
  "Session.getEffectiveUser": ["userinfo.email"],
};

/** Members that read or write no data and so are not counted: builders, names, places. */
export const FREE: ReadonlySet<string> = new Set(
  `SpreadsheetApp.getActiveSpreadsheet SpreadsheetApp.getActiveSheet SpreadsheetApp.getUi
  SpreadsheetApp.newDataValidation SpreadsheetApp.newConditionalFormatRule SpreadsheetApp.newTextStyle
  Spreadsheet.getId Spreadsheet.getUrl Spreadsheet.getName Spreadsheet.getSheetByName Spreadsheet.getSheets
  Spreadsheet.getActiveSheet Spreadsheet.setActiveSheet Spreadsheet.getSpreadsheetTimeZone
  Spreadsheet.getSpreadsheetLocale Spreadsheet.toast
  Sheet.getName Sheet.getSheetId Sheet.getRange Sheet.getRangeList Sheet.getDataRange Sheet.getLastRow Sheet.getLastColumn
  Sheet.getMaxRows Sheet.getMaxColumns Sheet.getFrozenRows Sheet.getFrozenColumns Sheet.getColumnWidth
  Sheet.getRowHeight Sheet.hasHiddenGridlines Sheet.isSheetHidden Sheet.activate Sheet.newChart
  Range.getRow Range.getColumn Range.getNumRows Range.getNumColumns Range.getSheet Range.getA1Notation
  Protection.getDescription Protection.isWarningOnly Protection.getRange
  PropertiesService.getScriptProperties PropertiesService.getUserProperties
  LockService.getScriptLock LockService.getDocumentLock
  ScriptApp.newTrigger`.split(/\s+/),
);

const DATA_CLASSES = new Set(
  "SpreadsheetApp Spreadsheet Sheet Range RangeList Protection Properties Lock MailApp ClockTriggerBuilder ScriptApp".split(
    " ",
  ),
);
const BUILDERS = /^ClockTriggerBuilder\.(?!create$)/;

/** Whether a call reads or writes data, and so counts in a budget of calls. */
export function isCounted(member: string): boolean {
  return DATA_CLASSES.has(className(member)) && !FREE.has(member) && !BUILDERS.test(member);
}

/** Whether a call belongs to the spreadsheet: a refused write that was put off is thrown at the next such call. */
export function isSpreadsheetCall(member: string): boolean {
  return /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Protection)\./.test(member);
}

/** Whether Google may put a call's write off: it writes to the spreadsheet and gives back nothing new. */
export function isDeferrable(member: string): boolean {
  return changesFile(member) && !/\.(insertSheet|protect|createFilter)$/.test(member);
}

/** Whether only an editor of the file may make the call. */
export function changesFile(member: string): boolean {
  return isWrite(member) && member !== "SpreadsheetApp.flush";
}

/** The scopes, any of which allows the call, as full addresses; empty when it needs none. */
export function scopesOf(member: string): string[] {
  return (SCOPES[member] ?? SCOPES[className(member)] ?? []).map((scope) => AUTH + scope);
}

/** Whether an execution of this kind may make the call at all; simple triggers and custom functions may not do much. */
export function isAllowed(member: string, mode: RunMode): boolean {
  if (mode !== "simple" && mode !== "custom") return true;
  if (/^(MailApp|ScriptApp\.(newTrigger|getProjectTriggers|deleteTrigger|getOAuthToken))/.test(member)) return false;
  if (/^Ui\.(alert|prompt|show)/.test(member)) return false;
  return mode === "simple" || !isWrite(member);
}

function isWrite(member: string): boolean {
  const name = member.slice(member.indexOf(".") + 1);
  return isSpreadsheetCall(member) && isCounted(member) && !/^(get|is|has|can)/.test(name);
}

function className(member: string): string {
  return member.slice(0, member.indexOf("."));
}

/** "SpreadsheetApp.Range.setValues": how exceptions name a member. */
export function fullName(member: string): string {
  return /^(Spreadsheet|Sheet|Range|Protection|DataValidation|ConditionalFormat|Embedded)/.test(member) &&
    !member.startsWith("SpreadsheetApp.")
    ? `SpreadsheetApp.${member}`
    : member;
}
