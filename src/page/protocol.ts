/** The messages between the server and the page, as JSON over one socket. Rows and columns count from 0. */

import type { FilterColumn } from "../local/filtered.ts";
import type { Menu, PersonCell } from "../local/host-types.ts";
import type { CellValue } from "../local/model.ts";
import type { Rect } from "../local/rectangles.ts";
import type { StyleProperties } from "../local/styles.ts";
import type { BookData, CellData } from "./book-data.ts";

export type { Menu, MenuItem, PersonCell } from "../local/host-types.ts";
export type { CellValue, Criteria } from "../local/model.ts";
export type { Rect } from "../local/rectangles.ts";
export type { StyleProperties } from "../local/styles.ts";
export type * from "./book-data.ts";

/** A run of the script: for a press of the menu, an edit or a firing of the schedule. */
export interface RunData {
  id: number;
  /** The name of the function that runs. */
  what: string;
  how: "menu" | "edit" | "schedule" | "dialog" | "open";
  /** The real moment at which the run began, in milliseconds since 1970. */
  startedAt: number;
  /** The moment by the workbook's clock, as "2026-11-30T07:00". */
  on: string;
  /** How long the run took in milliseconds; missing until it has ended. */
  took?: number;
  /** How many calls of services the run made. */
  calls?: number;
  outcome?: "done" | "failed" | "ended";
  /** The error that Google would show in its red bar, or the script's word on what it did. */
  said?: string;
  problems?: number;
}

export interface AskData {
  id: number;
  title: string;
  prompt: string;
  /** Google's name of the set of buttons, such as "YES_NO_CANCEL". */
  buttons: string;
  input: boolean;
}

export interface DialogData {
  id: number;
  kind: "dialog" | "sidebar";
  title: string;
  width: number;
  height: number;
}

/** A mail in the inbox, without its body. */
export interface MailHead {
  /** The name of the mail's file. */
  id: string;
  to: string;
  subject: string;
  /** The moment of sending by the workbook's clock, in milliseconds since 1970. */
  sentAt: number;
  hasHtml: boolean;
  attachments: { index: number; name: string; size: number }[];
}

export interface MailBody {
  from: string;
  to: string;
  cc: string;
  replyTo: string;
  text: string;
}

/** A mail that would leave next. */
export interface NextMail {
  to: string;
  name?: string;
  subject: string;
  text: string;
}

export interface ClockData {
  /** The moment that the workbook takes for now, in milliseconds since 1970. */
  at: number;
  /** Whether the workbook's clock differs from the real one. */
  isMoved: boolean;
  /** Whether the clock was moved on trial: nothing of what happens reaches the file, and going back undoes it. */
  isTrial: boolean;
}

export interface StatusData {
  isSetUp: boolean;
  approved: boolean;
  paused: boolean;
  sender: string;
  /** The day of the schedule's last good run, as "2026-11-30". */
  lastRunOn: string;
  lastSentOn: string;
  /** When the next mails leave, as "2026-11-30T07:00"; "" when nobody can tell. */
  nextSend: string;
  quotaLeft: number;
  triggers: { handler: string; everyHours: number; next: number }[];
  /** Whether mails go to a mail server, and not only to files. */
  isReal: boolean;
}

export interface FileData {
  name: string;
  path: string;
  /** The sample school, a copy of an uploaded file, or a file of the person's own. */
  origin: "sample" | "upload" | "own";
  state: "saved" | "saving" | "unsaved" | "failed";
  /** The moment of the last save, in milliseconds since 1970. */
  savedAt: number;
  /** The reason why the file could not be saved. */
  problem?: string;
  /** What the last save could not keep of the file, as a sentence. */
  warning?: string;
}

export type ClockTarget =
  | { to: "now" }
  | { to: "hour" | "send" | "workday" | "week" }
  /** A moment in the workbook's zone, as "2026-12-01T08:00". */
  | { to: "moment"; moment: string };

/** Another program changed the file; the version of this page is kept under the name `keptAs`. */
export type Conflict = { kind: "changed"; keptAs: string };

/** The looks that cells of a message name by number. */
type Styles = Record<number, StyleProperties>;

interface NewCells {
  cells: [row: number, cell: CellData][];
  /** How high rows stand that fit their text; null for a plain one. */
  heights: Record<number, number | null>;
}

export type ToPage =
  | { kind: "book"; book: BookData; seen: number; looks: number }
  /** Cells that the script changed. `after`: the number of the last change by the person that the server had taken. */
  | ({ kind: "cells"; sheet: number; styles: Styles; after: number } & NewCells)
  | { kind: "size"; sheet: number; rows: number; columns: number }
  | { kind: "active"; sheet: number; looks: number }
  | { kind: "menus"; menus: Menu[] }
  | { kind: "run"; run: RunData }
  | { kind: "runs"; runs: RunData[] }
  | { kind: "ask"; ask: AskData | null }
  | { kind: "dialog"; dialog: DialogData }
  | { kind: "toast"; title: string; message: string }
  | { kind: "refused"; message: string }
  | { kind: "called"; call: number; ok: boolean; value?: unknown; error?: string }
  /** The result of a custom function for a cell; none if it failed. */
  | { kind: "computed"; call: number; value: unknown; failed: boolean }
  | { kind: "mails"; mails: MailHead[] }
  | { kind: "next"; mails: NextMail[]; when: string; problem?: string }
  | { kind: "clock"; clock: ClockData }
  | { kind: "travel"; done: number; of: number; at: number }
  | { kind: "status"; status: StatusData }
  | { kind: "file"; file: FileData }
  | { kind: "conflict"; conflict: Conflict | null }
  | { kind: "elsewhere" }
  | { kind: "moved" }
  | { kind: "bye" };

export type TabAction =
  | { do: "insert"; index: number }
  | { do: "copy" | "remove"; sheet: number }
  | { do: "rename"; sheet: number; name: string }
  | { do: "place"; sheet: number; index: number }
  | { do: "hide" | "show"; sheet: number }
  | { do: "colour"; sheet: number; colour: string };

export interface LayoutChange {
  columnWidths?: Record<number, number>;
  rowHeights?: Record<number, number>;
  hideColumns?: number[];
  showColumns?: number[];
  hideRows?: number[];
  showRows?: number[];
  frozen?: { rows: number; columns: number };
  merges?: Rect[];
  /** The area of the filter; null takes the filter away. */
  filter?: Rect | null;
}

/** A change that a person made in the grid. */
export type Change =
  | { do: "cells"; sheet: number; cells: PersonCell[] }
  | { do: "calculated"; sheet: number; cells: { row: number; column: number; value: CellValue }[] }
  /** Row `order[i]` of the area comes to stand at row i. */
  | { do: "permute"; sheet: number; area: Rect; order: number[] }
  /** Of the columns from `at` on, column `order[i]` comes to stand at place i; both count from there. */
  | { do: "columns"; sheet: number; at: number; order: number[] }
  | { do: "insert" | "delete"; sheet: number; lines: "rows" | "columns"; at: number; count: number }
  /** An empty one goes; so do those `within` the areas that are not named. */
  | { do: "notes"; sheet: number; notes: { row: number; column: number; note: string }[]; within?: Rect[] }
  /** Replaces all criteria of the sheet's filter, and the rows that they leave out. */
  | { do: "filtered"; sheet: number; columns: FilterColumn[]; rows: number[] }
  | { do: "layout"; sheet: number; layout: LayoutChange }
  | { do: "tab"; action: TabAction };

export type FromPage =
  | { kind: "hello"; takeOver: boolean }
  | { kind: "change"; change: Change; seen: number; number: number }
  /** The person went to another tab, for the `looks`-th time. */
  | { kind: "active"; sheet: number; looks: number }
  | { kind: "run"; name: string }
  | { kind: "call"; call: number; name: string; args: unknown[] }
  /** Asks for the result of one of the script's functions in a cell. */
  | { kind: "compute"; call: number; name: string; args: unknown[] }
  | { kind: "answer"; ask: number; button: string; text: string }
  | { kind: "end" }
  | { kind: "clock"; target: ClockTarget }
  | { kind: "foresee" }
  | { kind: "settle"; choice: "theirs" | "ours" }
  | { kind: "retry" }
  | { kind: "close" };
