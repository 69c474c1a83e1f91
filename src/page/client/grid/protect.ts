/** Asks before a person's change of cells that the script writes counts; "no" takes the change back. */
import { boundsOf, intersection } from "../../../local/rectangles.ts";
import type { Change, Rect, SheetData } from "../../protocol.ts";

/** Milliseconds for which a "yes" to an area holds. */
const ALLOWED_FOR = 300_000;

export class ProtectionGuard {
  private sheets = new Map<number, SheetData["protections"]>();
  private readonly allowed = new Map<string, number>();

  load(sheets: readonly SheetData[]): void {
    this.sheets = new Map(sheets.map(({ id, protections }) => [id, protections]));
  }

  /** The protected area that a change touches and nobody allowed yet: its description and the key to allow it by. */
  touched(change: Change): { key: string; description: string } | undefined {
    if (change.do === "tab" || change.do === "calculated" || change.do === "filtered") return undefined;
    const area = areaOf(change);
    if (!area) return undefined;
    for (const { area: kept, description } of this.sheets.get(change.sheet) ?? []) {
      const key = `${change.sheet}:${JSON.stringify(kept)}`;
      const isTouched = !kept || area.some((each) => intersection(each, kept));
      if (isTouched && Date.now() > (this.allowed.get(key) ?? 0)) return { key, description };
    }
    return undefined;
  }

  allow(key: string): void {
    this.allowed.set(key, Date.now() + ALLOWED_FOR);
  }
}

function areaOf(change: Exclude<Change, { do: "tab" | "calculated" | "filtered" }>): Rect[] | undefined {
  if (change.do === "permute") return [change.area];
  if (change.do !== "cells") return undefined;
  if (change.cells.length > 500) {
    const bounds = boundsOf(change.cells);
    return bounds && [bounds];
  }
  return change.cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
}
