/**
 * What a person changed and the server has not taken yet. What the server tells meanwhile is older: it is put where its
 * cells stand by now, and never over what the person just typed.
 */
import { placeAfter } from "../../../local/move-columns.ts";
import { intersection } from "../../../local/rectangles.ts";
import type { Change } from "../../protocol.ts";

/** A cell's place after the unheard changes, and what of it the person has changed. */
export interface PresentPlace {
  row: number;
  column: number;
  content: boolean;
  look: boolean;
  note: boolean;
}

export class Unheard {
  /** The unheard changes; one without a number is not sent yet. */
  private waiting: { change: Change; number?: number }[] = [];
  private count = 0;

  made(change: Change): void {
    // Results that the grid computed are not the person's doing, so the server's cells may overwrite them.
    if (change.do !== "calculated") this.waiting.push({ change });
  }

  /** Gives a change the number that it is sent with. */
  sent(change: Change): number {
    this.count++;
    const made = this.waiting.find((each) => each.change === change);
    if (made) made.number = this.count;
    return this.count;
  }

  /** Forgets changes that the person took back before they were sent. */
  takenBack(changes: readonly Change[]): void {
    this.waiting = this.waiting.filter(({ change }) => !changes.includes(change));
  }

  /** Forgets all changes up to this number, which the server has taken. */
  heard(upTo: number): void {
    this.waiting = this.waiting.filter(({ number = Number.POSITIVE_INFINITY }) => number > upTo);
  }

  /** Forgets all changes, as the whole workbook was shown anew. */
  clear(): void {
    this.waiting = [];
  }

  /** The present place of a cell that the server sent; undefined where it is gone or the person changed all of it. */
  placeOf(sheet: number, row: number, column: number): PresentPlace | undefined {
    let place: PresentPlace | undefined = { row, column, content: false, look: false, note: false };
    for (const { change } of this.waiting) {
      if (change.do !== "tab" && change.sheet === sheet) place = place && follow(change, place);
    }
    return place?.content && place.look ? undefined : place;
  }
}

function follow(change: Exclude<Change, { do: "tab" }>, place: PresentPlace): PresentPlace | undefined {
  switch (change.do) {
    case "cells": {
      const found = change.cells.find((each) => isAt(each, place));
      if (!found) return place;
      const content = place.content || found.value !== undefined || found.typed !== undefined;
      return { ...place, content, look: place.look || found.style !== undefined };
    }
    case "notes": {
      const isNamed = change.notes.some((each) => isAt(each, place));
      const isWithin = change.within?.some((area) => intersection(area, { ...place, rows: 1, columns: 1 }));
      return isNamed || isWithin ? { ...place, note: true } : place;
    }
    case "permute": {
      const { area, order } = change;
      const isInside = place.column >= area.column && place.column < area.column + area.columns;
      const at = order.indexOf(place.row - area.row);
      return isInside && at >= 0 ? { ...place, row: area.row + at } : place;
    }
    case "columns":
      return { ...place, column: placeAfter(place.column, change.at, change.order) };
    case "insert":
    case "delete": {
      const axis = change.lines === "rows" ? "row" : "column";
      const { at, count } = change;
      if (place[axis] < at) return place;
      if (change.do === "insert") return { ...place, [axis]: place[axis] + count };
      return place[axis] < at + count ? undefined : { ...place, [axis]: place[axis] - count };
    }
    default:
      return place;
  }
}

function isAt({ row, column }: { row: number; column: number }, place: PresentPlace): boolean {
  return row === place.row && column === place.column;
}
