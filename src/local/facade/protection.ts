/** `Protection` and `Filter`. */

import type { Rect } from "../rects.ts";
import { host, serviceClass, signed } from "./expose.ts";
import { classes, type GRange, itself, type SheetHandle } from "./places.ts";

type GProtection = GoogleAppsScript.Spreadsheet.Protection;
type GFilter = GoogleAppsScript.Spreadsheet.Filter;

interface ProtectionHandle extends SheetHandle {
  readonly id: number;
  readonly area: Rect | null;
}

function facts(handle: ProtectionHandle) {
  const found = host.sheet.protections(handle.sheetId).find((one) => one.id === handle.id);
  return found ?? { description: "", warningOnly: false };
}

const [protectionMethods, protectionSignatures] = signed(
  {
    setDescription(this: ProtectionHandle, description: string): GProtection {
      host.sheet.changeProtection(this.sheetId, this.id, { description });
      return itself(this);
    },
    getDescription(this: ProtectionHandle) {
      return facts(this).description;
    },
    setWarningOnly(this: ProtectionHandle, warningOnly: boolean): GProtection {
      host.sheet.changeProtection(this.sheetId, this.id, { warningOnly });
      return itself(this);
    },
    isWarningOnly(this: ProtectionHandle) {
      return facts(this).warningOnly;
    },
    getRange(this: ProtectionHandle): GRange {
      const { maxRows: rows, maxColumns: columns } = host.sheet.facts(this.sheetId);
      const area = this.area ?? { row: 0, column: 0, rows, columns };
      return classes.range.wrap({ sheetId: this.sheetId, area });
    },
    remove(this: ProtectionHandle) {
      host.sheet.changeProtection(this.sheetId, this.id, { removed: true });
    },
  } satisfies Partial<GProtection>,
  { setDescription: "s", getDescription: "", setWarningOnly: "b", isWarningOnly: "", getRange: "", remove: "" },
);
const protection = serviceClass<ProtectionHandle, GProtection>("Protection", protectionMethods, protectionSignatures);

/** The protection with this number; without an area it covers the sheet. */
export function protectionOf(sheetId: number, id: number, area: Rect | null): GProtection {
  return protection.wrap({ sheetId, id, area });
}

const [filterMethods, filterSignatures] = signed(
  {
    getRange(this: SheetHandle): GRange {
      const area = host.sheet.filter(this.sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 };
      return classes.range.wrap({ sheetId: this.sheetId, area });
    },
    remove(this: SheetHandle) {
      host.sheet.setFilter(this.sheetId, null);
    },
  } satisfies Partial<GFilter>,
  { getRange: "", remove: "" },
);
const filter = serviceClass<SheetHandle, GFilter>("Filter", filterMethods, filterSignatures);

/** The filter of a sheet that has one. */
export function filterOf(sheetId: number): GFilter {
  return filter.wrap({ sheetId });
}
