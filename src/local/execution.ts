/** One execution of the script: who runs it, how, and what it may still do. */

import type { Dialog, ErrorLanguage, Host, HostOptions, LogLine, Permissions, RunMode } from "./host-types.ts";
import { type MessageCode, messageText } from "./messages.ts";
import type { Sheet } from "./model.ts";
import type { Staleness } from "./staleness.ts";

/** An exception of a service, as the script sees it: its name is "Exception". */
export class ScriptError extends Error {
  override name = "Exception";
}

/** Thrown when an execution is ended from outside; even if the script catches it, none of its calls act any more. */
export class Killed extends Error {
  override name = "Killed";
}

export type LockKind = "script" | "document";

/** What all executions of one host share, beyond what the `Host` shows to callers. */
export interface SharedByExecutions
  extends Pick<Host, "workbook" | "state" | "outbox" | "alerts" | "toasts" | "menus" | "warnings"> {
  readonly options: HostOptions;
  readonly scopes: ReadonlySet<string>;
  readonly scriptTimeZone: string;
  readonly staleness: Staleness;
  readonly calls: Record<string, number>;
  readonly countedCalls: Record<string, number>;
  readonly locks: Map<LockKind, Execution | "other">;
  /** Milliseconds that scripts slept and locks waited: the host's clock is ahead by them. */
  slept: number;
  counted: number;
  now(): number;
  saveState(): void;
}

const SIX_MINUTES = 360_000;
const HALF_MINUTE = 30_000;

/** One execution of the script: its person, its limits of time and rights, its flaws and its end. */
export class Execution {
  readonly shared: SharedByExecutions;
  readonly mode: RunMode;
  private readonly who: () => string;
  private readonly permissions: Permissions;
  readonly startedAt: number;
  readonly dialogs: Dialog[] = [];
  readonly logs: LogLine[] = [];
  /** Milliseconds in which dialogs stood open: they count for no limit. */
  waited = 0;
  killed = false;
  /**
   * Faults of the test or of the emulation, not of Google's: a wrong answer, members that are not emulated. The run
   * fails by them even if the script catches everything.
   */
  private readonly flaws = new Set<string>();
  /** The exception of a refused write that the script has not been told of yet. */
  pending: ScriptError | undefined;

  constructor(
    shared: SharedByExecutions,
    mode: RunMode,
    user: () => string,
    permissions: Permissions = shared.options,
  ) {
    this.shared = shared;
    this.mode = mode;
    this.who = user;
    this.permissions = permissions;
    this.startedAt = shared.now();
  }

  /** E-mail of the person whose run this is. */
  get user(): string {
    return this.who();
  }

  /** Whether the file is shared to this person for editing. */
  get mayEdit(): boolean {
    return (this.permissions.role ?? "editor") === "editor";
  }

  /** Whether this person consented to a scope of the manifest; simple triggers and custom functions need no consent. */
  hasConsent(scope: string): boolean {
    return this.mode === "simple" || this.mode === "custom" || (this.permissions.granted?.includes(scope) ?? true);
  }

  get language(): ErrorLanguage {
    return this.shared.options.errorLanguage ?? "en";
  }

  /** How long this kind of execution may take, in milliseconds. */
  get budget(): number {
    return this.mode === "simple" || this.mode === "custom" ? HALF_MINUTE : SIX_MINUTES;
  }

  exception(code: MessageCode, ...args: (string | number)[]): ScriptError {
    return new ScriptError(messageText(code, args, this.language));
  }

  /** Notes a flaw and gives the error to throw for it. */
  flawed(message: string): Error {
    this.flaws.add(message);
    return new Error(message);
  }

  /** The error that the run fails by, with the messages of all flaws; undefined without one. */
  get flaw(): Error | undefined {
    return this.flaws.size > 0 ? new Error([...this.flaws].join("; ")) : undefined;
  }

  kill(): never {
    this.killed = true;
    throw new Killed(`killed: ${messageText("server", [], this.language)}`);
  }

  /** Tells of a refused write: at once, or at the next call of the spreadsheet where the host defers errors. */
  refuse(error: ScriptError): void {
    if (!this.shared.options.deferredErrors) throw error;
    this.pending ??= error;
  }

  /** Throws the exception of a refused write that was put off. */
  settle(): void {
    const error = this.pending;
    this.pending = undefined;
    if (error) throw error;
  }

  sheet(id: number): Sheet {
    const sheet = this.shared.workbook.sheets.find((one) => one.id === id);
    if (!sheet) throw this.exception("sheetGone", id);
    return sheet;
  }

  releaseLocks(): void {
    for (const [kind, holder] of this.shared.locks) {
      if (holder === this) this.shared.locks.delete(kind);
    }
  }
}
