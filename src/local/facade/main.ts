/** The part of Apps Script that the bundle uses, evaluated anew inside each execution's context. */

import type { Bridge, CallRequest, Installed } from "../contract.ts";
import { connect } from "./expose.ts";
import { lockService, propertiesService } from "./keeping.ts";
import { mailApp } from "./mail.ts";
import { classes } from "./places.ts";
import { authMode, scriptApp, session } from "./script-app.ts";
import { activeSpreadsheet, spreadsheetApp } from "./spreadsheet.ts";
import { htmlService } from "./ui.ts";
import { clockedDate, consoleOf, loggerOf, utilities } from "./utilities.ts";

/** Defines Apps Script's globals and returns how the host calls the bundle's functions. */
export function install(bridge: Bridge): Installed {
  connect(bridge);
  const globals: Record<string, unknown> = {
    SpreadsheetApp: spreadsheetApp(),
    MailApp: mailApp(),
    PropertiesService: propertiesService(),
    LockService: lockService(),
    ScriptApp: scriptApp(),
    Session: session(),
    Utilities: utilities(),
    HtmlService: htmlService(),
    Logger: loggerOf(),
    console: consoleOf(),
    Date: clockedDate(),
  };
  for (const name of Object.keys(globals)) {
    Object.defineProperty(globalThis, name, { value: globals[name], writable: true, configurable: true });
  }
  return { call };
}

function call(name: string, request: CallRequest): string {
  const target = (globalThis as unknown as Record<string, (...args: unknown[]) => unknown>)[name];
  if (!target) throw new Error(`Script function not found: ${name}`);
  const result = target(...argumentsOf(request));
  if (request.client && holdsDate(result)) return "null";
  return JSON.stringify(result) ?? "";
}

function argumentsOf(request: CallRequest): unknown[] {
  if (request.event === undefined) return JSON.parse(request.args) as unknown[];
  const event = JSON.parse(request.event) as Record<string, unknown>;
  if (typeof event.authMode === "string") event.authMode = authMode(event.authMode);
  event.source = activeSpreadsheet();
  if (request.rangeOf) {
    const { sheetId, area } = request.rangeOf;
    const ends = { rowEnd: area.row + area.rows, columnEnd: area.column + area.columns };
    const visible = { rowStart: area.row + 1, columnStart: area.column + 1, ...ends };
    event.range = classes.range.wrap({ sheetId, area: { ...area }, visible });
  }
  return [event];
}

/** google.script.run delivers null instead of anything that holds a Date. */
function holdsDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsDate);
}
