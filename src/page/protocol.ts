/** What the server and the page say to each other, as JSON over one socket. Rows and columns count from 0. */
import type { FilterCriteria } from "../local/filtered.ts";
import type { Menu, PersonCell } from "../local/host-types.ts";
import type { CellValue, Condition, Criteria } from "../local/model.ts";
import type { Rect } from "../local/rectangles.ts";
import type { StyleProperties } from "../local/styles.ts";
import type { Language } from "../text/text.ts";

export type { Menu, MenuItem, PersonCell } from "../local/host-types.ts";
export type { CellValue, Criteria } from "../local/model.ts";
export type { Rect } from "../local/rectangles.ts";
export type { StyleProperties } from "../local/styles.ts";

/** What few cells have beside a value and a look. */
export interface CellMore {
  formula?: string;
  /** The formula's value is not known. */
  stale?: true;
  note?: string;
  link?: string;
}

/** A cell: its column, its value, the index of its style, and what few cells have. */
export type CellData = readonly [column: number, value: CellValue, style: number, more?: CellMore];

export interface RuleData {
  areas: readonly Rect[];
  condition: Exclude<Condition, { kind: "other" }>;
  style: StyleProperties;
}

export interface ValidationData {
  areas: readonly Rect[];
  criteria: Exclude<Criteria, { kind: "other" }>;
  allowInvalid: boolean;
  help: string;
}

/** What a person filters a column by. */
export interface FilterColumn {
  column: number;
  criteria: FilterCriteria;
}

/** Cells of a sheet, for a chart. */
export interface CellsData {
  sheet: number;
  area: Rect;
}

export interface SeriesData {
  name?: CellsData;
  categories: CellsData;
  values: CellsData;
  color?: string;
}

/** A chart over a sheet. `format`, `min` and `max` are those of the axis of its numbers. */
export interface ChartData {
  kind: "bar" | "line";
  title: string;
  series: SeriesData[];
  format?: string;
  min?: number;
  max?: number;
}

export interface SheetData {
  id: number;
  name: string;
  hidden: boolean;
  tabColor?: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Rows that hold something. */
  cells: [row: number, cells: CellData[]][];
  /** Sparse, by column; indices of styles. */
  columnStyles: Record<number, number>;
  /** Sparse, in pixels. */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  /** Of rows without a height of their own that are higher for their text. */
  fittedHeights: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  merges: Rect[];
  validations: ValidationData[];
  rules: RuleData[];
  /** Areas that ask before they are changed; without an area the whole sheet. */
  protections: { area?: Rect; description: string }[];
  filter?: Rect;
  filterColumns?: FilterColumn[];
  charts?: ChartData[];
  /** The titles of charts that the page cannot draw; "" without one. */
  undrawnCharts?: string[];
  hiddenGridlines: boolean;
}

/** The whole workbook, as a page shows it when it opens. */
export interface BookData {
  name: string;
  locale: string;
  language: Language;
  font: { family: string; size: number };
  active: number;
  /** The script's functions that may stand in cells. */
  functions?: readonly string[];
  /** By index. */
  styles: StyleProperties[];
  sheets: SheetData[];
}

/** A press of the menu, an edit or a firing of the schedule, from its begin to its end. */
export interface RunData {
  id: number;
  /** The name of the function. */
  what: string;
  how: "menu" | "edit" | "schedule" | "dialog" | "open";
  /** Milliseconds since 1970, by the clock on the wall. */
  startedAt: number;
  /** By the workbook's clock, as "2026-11-30T07:00". */
  on: string;
  /** Milliseconds, once it has ended. */
  took?: number;
  /** Calls of services. */
  calls?: number;
  outcome?: "done" | "failed" | "ended";
  /** What a person on Google would read in the red bar, or what the run says that it did. */
  said?: string;
  problems?: number;
}

export interface AskData {
  id: number;
  title: string;
  prompt: string;
  /** Such as "YES_NO_CANCEL". */
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
  /** The name of its file. */
  id: string;
  to: string;
  subject: string;
  /** Milliseconds since 1970, by the clock of the workbook. */
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
  /** Milliseconds since 1970: what the workbook takes for now. */
  at: number;
  /** Whether that is another moment than the wall's. */
  isMoved: boolean;
  /** A play that is taken back on return: nothing of it reaches the file. */
  isTrial: boolean;
}

export interface StatusData {
  isSetUp: boolean;
  approved: boolean;
  paused: boolean;
  sender: string;
  /** The last good run of the schedule, as "2026-11-30". */
  lastRunOn: string;
  lastSentOn: string;
  /** As "2026-11-30T07:00"; empty when nobody can tell. */
  nextSend: string;
  quotaLeft: number;
  triggers: { handler: string; everyHours: number; next: number }[];
  /** Mails go to a mail server, and not only to files. */
  isReal: boolean;
}

export interface FileData {
  name: string;
  path: string;
  /** The sample school, a copy of an uploaded file, or a file of the person's own. */
  origin: "sample" | "upload" | "own";
  state: "saved" | "saving" | "unsaved" | "failed";
  /** Milliseconds since 1970 of the last save. */
  savedAt: number;
  /** Why it could not be saved. */
  problem?: string;
  /** What the last save could not keep of the file, as a sentence. */
  warning?: string;
}

export type ClockTarget =
  | { to: "now" }
  | { to: "hour" | "send" | "workday" | "week" }
  /** As "2026-12-01T08:00", in the workbook's zone. */
  | { to: "moment"; moment: string };

/** What another program did to the file, or what became of the file's place. */
export type Conflict = { kind: "changed"; keptAs: string };

/** By the numbers that cells name them by. */
type Styles = Record<number, StyleProperties>;

interface NewCells {
  cells: [row: number, cell: CellData][];
  /** How high rows stand that fit their text; null for a plain one. */
  heights: Record<number, number | null>;
}

export type ToPage =
  | { kind: "book"; book: BookData; seen: number; looks: number }
  /** What the script changed. `after`: the number of the last change of a person's that was taken before. */
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
  /** What a function gave for a cell; when it failed, nothing. */
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
  /** Null takes the filter away. */
  filter?: Rect | null;
}

/** A change that a person made in the grid. `seen`: the last structure of the sheets that the page knew. */
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
  | { do: "links"; sheet: number; links: { row: number; column: number; link: string }[] }
  /** All criteria of the sheet's filter, and the rows that they leave out. */
  | { do: "filtered"; sheet: number; columns: FilterColumn[]; rows: number[] }
  | { do: "layout"; sheet: number; layout: LayoutChange }
  | { do: "tab"; action: TabAction };

export type FromPage =
  | { kind: "hello"; takeOver: boolean }
  | { kind: "change"; change: Change; seen: number; number: number }
  /** The person goes to another tab, for the `looks`-th time. */
  | { kind: "active"; sheet: number; looks: number }
  | { kind: "run"; name: string }
  | { kind: "call"; call: number; name: string; args: unknown[] }
  /** One of the script's functions in a cell is to be computed. */
  | { kind: "compute"; call: number; name: string; args: unknown[] }
  | { kind: "answer"; ask: number; button: string; text: string }
  | { kind: "end" }
  | { kind: "clock"; target: ClockTarget }
  | { kind: "foresee" }
  | { kind: "settle"; choice: "theirs" | "ours" }
  | { kind: "retry" }
  | { kind: "close" };
