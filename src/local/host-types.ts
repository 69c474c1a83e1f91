/** The types that a host takes from its caller and gives back. */

/** A mail as it would leave: addresses are plain, "name" is the sender's display name. */
import type { AttachmentData } from "./contract.ts";
import type { CellValue, WorkbookModel } from "./model.ts";
import type { Rect } from "./rectangles.ts";
import type { HostState, StoredTrigger } from "./state.ts";
import type { StyleProperties } from "./styles.ts";

export interface OutgoingMail {
  from: string;
  name?: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo?: string;
  subject: string;
  /** The mail's plain text. */
  body: string;
  htmlBody?: string;
  attachments?: AttachmentData[];
  /** The moment of sending by the host's clock, in milliseconds since 1970. */
  sentAt: number;
}

export type ErrorLanguage = "en" | "vi" | "other";

/** How an execution starts: who calls decides what it may do. */
export type RunMode = "menu" | "trigger" | "simple" | "custom" | "client";

/** The right that a person has to the file by its sharing. */
export type Role = "editor" | "commenter" | "viewer";

/** What the person who runs the script may do; the host checks it at every call. */
export interface Permissions {
  /** The person's right to the file; "editor" by default. */
  role?: Role;
  /** The scopes that this person consented to, as full addresses; all of the manifest's unless told otherwise. */
  granted?: readonly string[];
}

/** A person's answer to an alert ("ok", "yes", "no", "cancel", "close") or the text typed into a prompt. */
export type DialogAnswer = string | (() => string);

/** A counted call, before it acts: `index` counts them from 0 over the host's life. */
export interface CountedCall {
  name: string;
  index: number;
}

/**
 * "before": fails without acting; "after": acts, then fails; "kill": the execution ends there without its `finally`;
 * "late": a write of the spreadsheet does not act and seems done, and fails at the spreadsheet's next call. Other calls
 * are never late: they act.
 */
export type Fault = "before" | "after" | "kill" | "late";

/** The files of the script as Google would hold them, as text. */
export interface HostedScript {
  code: string;
  /** The text of appsscript.json. */
  manifest: string;
  /** The texts of the .html files, by their names without the ending. */
  pages?: Readonly<Record<string, string>>;
}

export interface HostOptions extends Permissions {
  workbook: WorkbookModel;
  script: HostedScript;
  /** The text of the built facade: `buildFacade()`'s result or the facade.js that the build wrote. */
  facade: string;
  /** The script's state, which the host changes in place; a fresh one by default. */
  state?: HostState;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** E-mail of the person at the keyboard; a function is called once, when a run first needs the address. */
  user?: string | (() => string | undefined);
  /** E-mail of who owns the triggers that run without an explicit user; otherwise `user`. */
  owner?: string;
  /** The person's answers in turn; a function is called while the dialog is open. None left: cancel or close. */
  answers?: DialogAnswer[];
  /** Answers every dialog in place of `answers`. */
  ask?: (dialog: { title: string; prompt: string; buttons: string; input: boolean }) => {
    button: string;
    text?: string;
  };
  /** Sends a mail for good; an error it throws is the script's error. Without one mails only reach `outbox`. */
  deliver?: (mail: OutgoingMail) => void;
  /** Called after every change of the state, before the script goes on. */
  onStateChange?: (state: HostState) => void;
  onToast?: (toast: Toast) => void;
  /** Called when a page is shown, while the script goes on. */
  onDialog?: (dialog: Dialog) => void;
  /** Whether the person at the keyboard ended the run; asked at every call of a service. */
  isEnded?: () => boolean;
  /**
   * `ask` waits for a real person, who may take longer than a run may. What a run may take is then watched at its
   * calls of services alone, without the time that it waited.
   */
  isPatient?: boolean;
  /**
   * Runs the script in the context of an earlier execution where the engine knows it by heart: several
   * times as fast. Google evaluates a script anew for each execution, so this is right only for one that keeps nothing
   * between them, as the tests see to for the bundle.
   */
  keepsContexts?: boolean;
  /** Called for `console.log` and its kind. */
  onLog?: (line: LogLine) => void;
  errorLanguage?: ErrorLanguage;
  /** Refuses to write a string that a spreadsheet would read as a date, a number or a formula. */
  strict?: boolean;
  /**
   * Keeps the apostrophe that a script puts before a text when the cell's format is plain text ("@"): whether Google
   * does is not known, so a script must do well either way.
   */
  keepsApostrophe?: boolean;
  /** Reports a refused write at the next call of the spreadsheet, as Google may. */
  deferredErrors?: boolean;
  fault?: (call: CountedCall) => Fault | undefined;
  /** How many recipients a user may mail a day; 100 by default, as for a consumer account. */
  mailQuota?: number;
}

/** Options of one run; what they leave open about the person is as for the whole host. */
export interface RunHow extends Permissions {
  mode?: RunMode;
  user?: string;
  /** Plain JSON. */
  args?: unknown[];
  /** An event as plain JSON, given as the only argument. */
  event?: unknown;
}

export interface RunResult {
  ok: boolean;
  /** A plain copy of the value that the function returned. */
  value?: unknown;
  error?: { name: string; message: string; stack: string };
  /** True when the execution was ended from outside; its `catch` and `finally` had no effect. */
  killed?: boolean;
  /** Modal dialogs and sidebars shown during this run. */
  dialogs: Dialog[];
  logs: LogLine[];
}

export interface LogLine {
  level: "log" | "info" | "warn" | "error";
  text: string;
}

export interface Toast {
  message: string;
  title: string;
}

export interface Dialog {
  title: string;
  html: string;
  kind: "dialog" | "sidebar";
  /** The size in pixels that the script asked for; 0 when it asked for none. */
  width: number;
  height: number;
}

export interface Alert {
  title: string;
  prompt: string;
  buttons: string;
  /** The button pressed, in lower case. */
  answer: string;
  /** The text typed into a prompt. */
  text?: string;
}

export type MenuItem = { caption: string; functionName: string } | { separator: true } | Menu;

export interface Menu {
  name: string;
  items: MenuItem[];
}

/** A person's change of one cell; what it leaves out stays as it is. Rows and columns count from 0. */
export interface PersonCell {
  row: number;
  column: number;
  /** Text that the person types; the workbook's locale decides how it is read. */
  typed?: string;
  /** A value that is put in as it is: pasted, filled or restored by undo. */
  value?: CellValue;
  /** A formula without its "="; `value` is then its result, if somebody calculated it. */
  formula?: string;
  /** Where a text that is put in leads to; without it the cell has no link any more. */
  link?: string;
  style?: StyleProperties;
}

/** An edit that onEdit has not been told of yet: the smallest area around what changed, and Google's event. */
export interface Edited {
  sheetId: number;
  area: Rect;
  event: object;
}

/**
 * A spreadsheet with its script, as if open in Google: runs entry points, takes a person's edits, keeps what came out.
 */
export interface Host {
  /** Runs a function of the bundle in a fresh context, as a menu click unless told otherwise. Never throws. */
  run(entryPoint: string, how?: RunHow): RunResult;
  /** Fires a time-driven trigger, as its owner, with Google's event. */
  fire(triggerId: string): RunResult;
  /** Opens the file as the user: the simple trigger onOpen builds `menus`, for editors. */
  open(): RunResult;
  /**
   * A person types a value or pastes a block; then onEdit runs. Refused values throw, as the sheet would not take them.
   */
  edit(sheetName: string, row: number, column: number, values: unknown[][], user?: string): RunResult;
  /**
   * A person changes cells of a sheet, here and there; `edited` then tells onEdit of it, as Google does a moment later.
   * Throws where the sheet refuses a value, and then nothing is changed.
   */
  change(sheetId: number, cells: readonly PersonCell[]): Edited;
  edited(edited: Edited): RunResult;
  /** Makes another execution hold a lock, or let it go. */
  holdLock(kind: "script" | "document", held: boolean): void;
  /** The host's clock: milliseconds since 1970, with what the script slept. */
  now(): number;
  readonly workbook: WorkbookModel;
  readonly state: HostState;
  readonly outbox: OutgoingMail[];
  readonly alerts: Alert[];
  readonly toasts: Toast[];
  readonly dialogs: Dialog[];
  readonly menus: Menu[];
  readonly warnings: string[];
  /** How many calls each member had, for example "Range.getValues". */
  readonly calls: Record<string, number>;
  /** How many calls each member that reads or writes data had. */
  readonly countedCalls: Record<string, number>;
  /** All users' triggers. */
  triggers(): readonly StoredTrigger[];
}
