/** The part of Apps Script that the bundle uses, evaluated anew inside each execution's context. */

import type { Bridge, CallRequest, Installed } from "../contract.ts";
import { AuthMode } from "./authorization.ts";
import { charts } from "./charts-service.ts";
import { clockedDate } from "./clocked-date.ts";
import { connect } from "./connection.ts";
import { consoleOfScript, loggerOfScript } from "./console.ts";
import { classes } from "./handles.ts";
import { htmlService } from "./html-service.ts";
import { lockService } from "./lock-service.ts";
import { mailApp } from "./mail-app.ts";
import { propertiesService } from "./properties-service.ts";
import { scriptApp } from "./script-app.ts";
import { session } from "./session.ts";
import { activeSpreadsheet, spreadsheetApp } from "./spreadsheet.ts";
import { utilities } from "./utilities.ts";

/** Defines Apps Script's globals and returns how the host calls the bundle's functions. */
export function install(bridge: Bridge): Installed {
  connect(bridge);
  const globals: Record<string, unknown> = {
    SpreadsheetApp: spreadsheetApp,
    Charts: charts,
    MailApp: mailApp,
    PropertiesService: propertiesService,
    LockService: lockService,
    ScriptApp: scriptApp,
    Session: session,
    Utilities: utilities,
    HtmlService: htmlService,
    Logger: loggerOfScript,
    console: consoleOfScript,
    Date: clockedDate(),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  return { call, connect };
}

function call(name: string, request: CallRequest): string {
  // The host has looked that the script declares it.
  const target = Reflect.get(globalThis, name) as (...args: unknown[]) => unknown;
  const result = target(...argumentsOf(request));
  if (request.client && holdsDate(result)) return "null";
  return JSON.stringify(result) ?? "";
}

function argumentsOf(request: CallRequest): unknown[] {
  if (request.event === undefined) return JSON.parse(request.args) as unknown[];
  const event = JSON.parse(request.event) as Record<string, unknown>;
  if (typeof event.authMode === "string") event.authMode = AuthMode[event.authMode as keyof typeof AuthMode];
  event.source = activeSpreadsheet();
  if (request.rangeOf) event.range = editedRange(request.rangeOf);
  return [event];
}

/** The range of an edit event, which also has its corners as plain properties. */
function editedRange({ sheetId, area }: NonNullable<CallRequest["rangeOf"]>): unknown {
  const starts = { rowStart: area.row + 1, columnStart: area.column + 1 };
  const ends = { rowEnd: area.row + area.rows, columnEnd: area.column + area.columns };
  return classes.range.wrap({ sheetId, area: { ...area }, properties: { ...starts, ...ends } });
}

/** google.script.run delivers null instead of anything that holds a Date. */
function holdsDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsDate);
}
