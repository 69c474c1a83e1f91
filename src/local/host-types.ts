/** What a caller gives to a host and gets from it. */

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
  /** Plain text. */
  body: string;
  htmlBody?: string;
  attachments?: AttachmentData[];
  /** Milliseconds since 1970, by the host's clock. */
  sentAt: number;
}

export type ErrorLanguage = "en" | "vi" | "other";

/** How an execution starts: who calls decides what it may do. */
export type RunMode = "menu" | "trigger" | "simple" | "custom" | "client";

/** What the file is shared to a person for. */
export type Role = "editor" | "commenter" | "viewer";

/** What whoever runs the script may do; it is asked at every call. */
export interface Permissions {
  /** An editor unless told otherwise. */
  role?: Role;
  /** The scopes that this person consented to, as full addresses; all of the manifest's unless told otherwise. */
  granted?: readonly string[];
}

/** A person's answer to an alert ("ok", "yes", "no", "cancel", "close") or the text typed into a prompt. */
export type Answer = string | (() => string);

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

/** What Google would hold of the script, as text. */
export interface HostedScript {
  code: string;
  /** appsscript.json. */
  manifest: string;
  /** The .html files, by their names without the ending. */
  pages?: Readonly<Record<string, string>>;
}

export interface HostOptions extends Permissions {
  workbook: WorkbookModel;
  script: HostedScript;
  /** The built facade: `buildFacade()` or the facade.js that the build wrote. */
  facade: string;
  /** Changed in place; without one a fresh state is made. */
  state?: HostState;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** E-mail of the person at the keyboard; a function is called once, when a run first needs to know. */
  user?: string | (() => string | undefined);
  /** E-mail of who owns the triggers that run without an explicit user; otherwise `user`. */
  owner?: string;
  /** What the person answers, in turn; a function is called while the dialog is open. None left: cancel or close. */
  answers?: Answer[];
  /** Called instead of `answers` when given. */
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
  /** Asked at every call of a service: whether the person at the keyboard ended the run. */
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
  /** Recipients a day; 100 as for a consumer account. */
  mailQuota?: number;
}

/** How a run goes; what it does not tell of the person is as for the whole host. */
export interface RunHow extends Permissions {
  mode?: RunMode;
  user?: string;
  /** Plain JSON. */
  args?: unknown[];
  /** Plain JSON, given as the only argument. */
  event?: unknown;
}

export interface RunResult {
  ok: boolean;
  /** A plain copy of what the function returned. */
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
  /** Pixels as asked for; 0 when nothing was said. */
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

/** What a person makes of a cell. What is not told stays as it is. Rows and columns count from 0. */
export interface PersonCell {
  row: number;
  column: number;
  /** As typed: read as the workbook's locale does. */
  typed?: string;
  /** As it is to stand: pasted, filled, taken back. */
  value?: CellValue;
  /** Without its "="; `value` is then its result, if somebody calculated it. */
  formula?: string;
  style?: StyleProperties;
}

/** An edit that onEdit has not been told of yet: the smallest area around what changed, and Google's event. */
export interface Edited {
  sheetId: number;
  area: Rect;
  event: object;
}

/** A spreadsheet with its script, as if open in Google: runs entry points, takes a person's edits, keeps what came out. */
export interface Host {
  /** Runs a function of the bundle in a fresh context, as a menu click unless told otherwise. Never throws. */
  run(entryPoint: string, how?: RunHow): RunResult;
  /** Fires a time-driven trigger, as its owner, with Google's event. */
  fire(triggerId: string): RunResult;
  /** Opens the file as the user: the simple trigger onOpen builds `menus`, for editors. */
  open(): RunResult;
  /** A person types a value or pastes a block; then onEdit runs. Refused values throw, as the sheet would not take them. */
  edit(sheetName: string, row: number, column: number, values: unknown[][], user?: string): RunResult;
  /**
   * A person changes cells of a sheet, here and there; `edited` then tells onEdit of it, as Google does a moment later.
   * Throws where the sheet refuses a value, and then nothing is changed.
   */
  change(sheetId: number, cells: readonly PersonCell[]): Edited;
  edited(edited: Edited): RunResult;
  /** Makes another execution hold a lock, or let it go. */
  holdLock(kind: "script" | "document", held: boolean): void;
  /** Milliseconds since 1970, with what the script slept. */
  now(): number;
  readonly workbook: WorkbookModel;
  readonly state: HostState;
  readonly outbox: OutgoingMail[];
  readonly alerts: Alert[];
  readonly toasts: Toast[];
  readonly dialogs: Dialog[];
  readonly menus: Menu[];
  readonly warnings: string[];
  /** Calls by member, for example "Range.getValues". */
  readonly calls: Record<string, number>;
  /** Of these, the ones that read or write data. */
  readonly countedCalls: Record<string, number>;
  /** All users' triggers. */
  triggers(): readonly StoredTrigger[];
}
