/**
 * What crosses between a host and the facade inside an execution's context: primitives and plain data only, since
 * an object of one realm is no `instanceof` anything of the other. Rows and columns count from 0. Types only.
 */

import type { LogLine, Menu } from "./host-types.ts";
import type { MessageCode } from "./messages.ts";
import type { Chart, ConditionalFormat, Validation } from "./model.ts";
import type { Rect } from "./rectangles.ts";
import type { StoredTrigger } from "./state.ts";
import type { Border, StyleProperties } from "./styles.ts";

/** An instant, in milliseconds since 1970: a Date on its way across. */
export interface Instant {
  at: number;
}

export type Crossing = "" | string | number | boolean | Instant;

export type ValidationRule = Omit<Validation, "areas">;

/** A conditional format as the script passes it on, with properties that the script itself does not know. */
export type FormatRule = ConditionalFormat;

export interface WorkbookBridge {
  id(): string;
  name(): string;
  /** The spreadsheet's address, which only this computer understands: there is no spreadsheet on the web. */
  address(): string;
  sheets(): number[];
  sheetNamed(name: string): number | null;
  activeSheet(): number;
  activate(sheetId: number): void;
  insert(name: string | null, index: number | null): number;
  remove(sheetId: number): void;
  timeZone(): string;
  setTimeZone(zone: string): void;
  locale(): string;
  setLocale(locale: string): void;
  toast(message: string, title: string): void;
}

/** Rows or columns. */
export type Direction = "rows" | "columns";

export interface SheetFacts {
  name: string;
  maxRows: number;
  maxColumns: number;
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  hiddenGridlines: boolean;
}

/** The facts of a sheet that a script may change, besides its name and size. */
export type SheetChange = Partial<Omit<SheetFacts, "name" | "maxRows" | "maxColumns">>;

export interface SheetBridge {
  facts(sheetId: number): SheetFacts;
  contentSize(sheetId: number): { rows: number; columns: number };
  /**
   * The cells that a name (A1, R1C1 or a named range) means on this sheet. `a1` is how an area without ends is spelt.
   */
  areaNamed(sheetId: number, name: string): { area: Rect; a1: string | null } | null;
  rename(sheetId: number, name: string): void;
  change(sheetId: number, facts: SheetChange): void;
  rules(sheetId: number): FormatRule[];
  setRules(sheetId: number, rules: FormatRule[]): void;
  insertLines(sheetId: number, direction: Direction, before: number, count: number, like: number): void;
  deleteLines(sheetId: number, direction: Direction, from: number, count: number): void;
  setSizes(sheetId: number, direction: Direction, from: number, count: number, pixels: number): void;
  columnWidth(sheetId: number, column: number): number;
  rowHeight(sheetId: number, row: number): number;
  columnLevel(sheetId: number, column: number): number;
  shiftColumnLevels(sheetId: number, from: number, count: number, delta: number): void;
  /** Hides the columns of the groups that lie wholly among these. */
  collapseColumns(sheetId: number, from: number, count: number): void;
  charts(sheetId: number): Chart[];
  insertChart(sheetId: number, chart: Omit<Chart, "id">): void;
  hideColumns(sheetId: number, from: number, count: number): void;
  protect(sheetId: number, rect: Rect | null): number;
  protections(sheetId: number): { id: number; rect: Rect | null; description: string; warningOnly: boolean }[];
  changeProtection(
    sheetId: number,
    id: number,
    change: { description?: string; warningOnly?: boolean; removed?: true },
  ): void;
}

/** What `clear` takes away; "format" is all of the look but the number format. */
export interface ClearWhat {
  content: boolean;
  format: boolean;
  numberFormat: boolean;
  notes: boolean;
  validations: boolean;
}

export interface BorderSides {
  top?: boolean | null;
  left?: boolean | null;
  bottom?: boolean | null;
  right?: boolean | null;
  vertical?: boolean | null;
  horizontal?: boolean | null;
}

/** Behind `Range`; blocks of cells cross as flat lists, row by row. */
export interface RangeBridge {
  /** Whether the person may edit the range, which their right to the file decides: protections only warn here. */
  canEdit(): boolean;
  values(sheetId: number, area: Rect): Crossing[];
  setValues(sheetId: number, area: Rect, values: Crossing[]): void;
  formulas(sheetId: number, area: Rect): string[];
  displayTexts(sheetId: number, area: Rect): string[];
  styles(sheetId: number, area: Rect, key: keyof StyleProperties): unknown[];
  /** Sets a property of the look; `values` is one value for all cells, or a list with one for each. */
  setStyles(sheetId: number, area: Rect, key: keyof StyleProperties, values: unknown): void;
  setBorders(sheetId: number, area: Rect, sides: BorderSides, border: Border): void;
  notes(sheetId: number, area: Rect): string[];
  /** The addresses that cells link to; "" for a cell without a link. */
  links(sheetId: number, area: Rect): string[];
  setNotes(sheetId: number, area: Rect, notes: string[]): void;
  validations(sheetId: number, area: Rect): (ValidationRule | null)[];
  setValidations(sheetId: number, area: Rect, rules: (ValidationRule | null)[] | ValidationRule | null): void;
  merges(sheetId: number, area: Rect): Rect[];
  merge(sheetId: number, area: Rect): void;
  unmerge(sheetId: number, area: Rect): void;
  clear(sheetId: number, area: Rect, what: Partial<ClearWhat>): void;
}

export interface UiBridge {
  check(): void;
  ask(dialog: { title: string; prompt: string; buttons: string; input: boolean }): { button: string; text: string };
  show(kind: "dialog" | "sidebar", page: { title: string; html: string; width: number; height: number }): void;
  /** The content of an .html file of the project, by its name without the ending. */
  page(name: string): string;
  addMenu(menu: Menu): void;
}

export type PropertyStore = "script" | "user";

export interface PropertiesBridge {
  all(store: PropertyStore): Record<string, string>;
  change(store: PropertyStore, values: Record<string, string | null>, deleteOthers: boolean): void;
}

export interface LockBridge {
  take(kind: "script" | "document", milliseconds: number): boolean;
  release(kind: "script" | "document"): void;
  held(kind: "script" | "document"): boolean;
}

export interface MailRequest {
  to: string;
  cc: string;
  bcc: string;
  subject: string;
  body: string;
  replyTo?: string;
  name?: string;
  htmlBody?: string;
  attachments?: AttachmentData[];
}

/** A file that goes along with a mail; `letters` has one for each byte. */
export interface AttachmentData {
  name: string;
  type: string;
  letters: string;
}

export interface MailBridge {
  send(mail: MailRequest): void;
  remaining(): number;
}

export interface TriggerBridge {
  own(): StoredTrigger[];
  create(handler: string, schedule: StoredTrigger["schedule"]): StoredTrigger;
  remove(id: string): void;
}

export interface SessionBridge {
  email(which: "active" | "effective"): string;
  scriptTimeZone(): string;
  /** The scopes of the manifest, and whether this person consented to each. */
  consents(): { scope: string; isGiven: boolean }[];
}

export interface UtilitiesBridge {
  uuid(): string;
  sleep(milliseconds: number): void;
  formatInstant(at: number, zone: string, pattern: string): string;
  /** The digest's bytes, signed (-128 to 127) as Google's are. `bytes` is a text with a letter for each, for speed. */
  digest(algorithm: string, bytes: string): number[];
  /** A text as bytes of a charset; letters that it lacks are "?". */
  encode(text: string, charset: string): string;
  decode(bytes: string, charset: string): string;
}

/** How a call goes on: "act"; "fail": it must act and then fail; "skip": it must do nothing and seem done. */
export type Entered = "act" | "fail" | "skip";

export interface Bridge {
  /** Called before every call of a service: throws what the call must throw, or tells how it goes on. */
  enter(member: string): Entered;
  message(code: MessageCode, args: (string | number)[]): string;
  /** Makes the run fail, whatever the script catches, for something not emulated; gives the error to throw. */
  flawed(message: string): Error;
  now(): number;
  log(level: LogLine["level"], text: string): void;
  workbook: WorkbookBridge;
  sheet: SheetBridge;
  range: RangeBridge;
  ui: UiBridge;
  properties: PropertiesBridge;
  lock: LockBridge;
  mail: MailBridge;
  triggers: TriggerBridge;
  session: SessionBridge;
  utilities: UtilitiesBridge;
}

/** What the facade gives back to the host. */
export interface Installed {
  /** Has the facade call another execution's bridge from now on. */
  connect(bridge: Bridge): void;
  /** Calls a function by name; arguments and result cross as JSON. */
  call(name: string, request: CallRequest): string;
}

export interface CallRequest {
  /** JSON of the argument list. */
  args: string;
  /** JSON of an event to pass as the only argument, with its range rebuilt when `rangeOf` names a sheet. */
  event?: string;
  rangeOf?: { sheetId: number; area: Rect };
  /** Whether the result is serialised as google.script.run does: a Date anywhere makes all of it null. */
  client: boolean;
}
