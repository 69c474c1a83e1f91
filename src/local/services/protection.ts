/** Protections of sheets and ranges. They only warn or keep others out: the person who runs the script may write. */

import type { SheetBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";

type ProtectionPart = Pick<SheetBridge, "protect" | "protections" | "changeProtection">;

/** The part of the bridge behind `Protection`. */
export function protectionBridge(execution: Execution): ProtectionPart {
  return {
    protect(sheetId, rect) {
      const sheet = execution.sheet(sheetId);
      const whole = rect === null ? sheet.protections.find((one) => !one.rect) : undefined;
      // A whole sheet has at most one protection: asking again gives the same.
      if (whole) return whole.id;
      const id = execution.shared.workbook.nextId++;
      sheet.protections.push({ id, ...(rect && { rect: { ...rect } }), description: "", warningOnly: false });
      return id;
    },
    protections: (sheetId) =>
      execution.sheet(sheetId).protections.map(({ id, rect, description, warningOnly }) => {
        return { id, rect: rect ?? null, description, warningOnly };
      }),
    changeProtection(sheetId, id, change) {
      const sheet = execution.sheet(sheetId);
      const protection = sheet.protections.find((one) => one.id === id);
      if (!protection) throw execution.exception("rangeNotFound");
      if (change.removed) sheet.protections = sheet.protections.filter((one) => one !== protection);
      if (change.description !== undefined) protection.description = change.description;
      if (change.warningOnly !== undefined) protection.warningOnly = change.warningOnly;
    },
  };
}
