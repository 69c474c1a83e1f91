/** `Protection`. */

import type { Rect } from "../rectangles.ts";
import { host } from "./connection.ts";
import { classes, type SheetHandle } from "./handles.ts";
import { serviceClass } from "./service-class.ts";

type GProtection = GoogleAppsScript.Spreadsheet.Protection;

interface ProtectionHandle extends SheetHandle {
  readonly id: number;
  readonly area: Rect | null;
}

type Change = Parameters<typeof host.sheet.changeProtection>[2];

function change(handle: ProtectionHandle, what: Change): ProtectionHandle {
  host.sheet.changeProtection(handle.sheetId, handle.id, what);
  return handle;
}

function factsOf({ sheetId, id }: ProtectionHandle) {
  const found = host.sheet.protections(sheetId).find((one) => one.id === id);
  return found ?? { description: "", warningOnly: false };
}

const protection = serviceClass<ProtectionHandle, GProtection>("Protection", {
  setDescription: ["String", (self, description: string) => change(self, { description })],
  getDescription: ["", (self) => factsOf(self).description],
  setWarningOnly: ["boolean", (self, warningOnly: boolean) => change(self, { warningOnly })],
  isWarningOnly: ["", (self) => factsOf(self).warningOnly],
  getRange: [
    "",
    ({ sheetId, area }) => {
      if (area) return classes.range.wrap({ sheetId, area });
      const { maxRows: rows, maxColumns: columns } = host.sheet.facts(sheetId);
      return classes.range.wrap({ sheetId, area: { row: 0, column: 0, rows, columns }, a1: "" });
    },
  ],
  remove: [
    "",
    (self) => {
      change(self, { removed: true });
    },
  ],
});

/** The protection with this number; without an area it covers the sheet. */
export function protectionOf(sheetId: number, id: number, area: Rect | null): GProtection {
  return protection.wrap({ sheetId, id, area });
}
