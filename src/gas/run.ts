/** The one boundary of commands: runs one, shows its outcome in the workbook's language, logs it, and catches every error. */
import type { LocalTime } from "../domain/dates.ts";
import { AppError, type Problem } from "../problem/problem.ts";
import { type Text, textOf } from "../text/text.ts";
import { renderConsentPage } from "../views/consent-page.ts";
import { renderProblem } from "../views/problem.ts";
import { nowMs, readClock } from "./clock.ts";
import { appendLog } from "./log.ts";
import { orUndefined } from "./or-undefined.ts";
import { consentPage, mayEdit } from "./permission.ts";
import { applyWrites, hasWritten } from "./sheets.ts";
import { lastState } from "./state.ts";
import { beginRun } from "./this-run.ts";
import { offerPage, showMessage, toast } from "./ui.ts";

/** What a command did, as plain data: sentences for a person, problems, and whatever a host may want to show. */
export interface Outcome {
  /** Sentences in the workbook's language. */
  messages?: string[];
  problems?: readonly Problem[];
  /** Whether the sentences must be read before going on (a dialog), rather than in passing. */
  important?: boolean;
  /** Whether something stopped the command although what it wrote before is to stay. */
  kept?: boolean;
  /** Whether the person may not do this, or not now; the sentences say why. */
  refused?: boolean;
  /** Whether nothing was done, so that nothing is logged. */
  idle?: boolean;
  /** The address of Google's page on which the person can give the missing consent. */
  consentAt?: string;
  /** Shows a page, called last: an alert after it would close it. */
  afterwards?: () => unknown;
  [detail: string]: unknown;
}

export interface Run {
  now: LocalTime;
  readonly text: Text;
  /** Whether a person is there to be asked. */
  interactive: boolean;
}

/** Runs a command that a person chose in the menu. */
export function runForPerson(what: string, command: (run: Run) => Outcome): Outcome {
  beginRun();
  const { outcome, text, error } = attempt(what, true, command);
  show(outcome, text, error);
  outcome.afterwards?.();
  return plain(outcome);
}

/** Runs a command for the hourly trigger: nobody is there, so an error is logged and thrown on. */
export function runForTrigger(what: string, command: (run: Run) => Outcome): Outcome {
  const { outcome, error } = attempt(what, false, command);
  if (error) throw error;
  return plain(outcome);
}

function attempt(what: string, interactive: boolean, command: (run: Run) => Outcome) {
  const startedMs = nowMs();
  let outcome: Outcome;
  let error: unknown;
  try {
    outcome = command({
      now: readClock(),
      interactive,
      get text() {
        return rememberedText();
      },
    });
  } catch (thrown) {
    const text = rememberedText();
    if (thrown instanceof AppError) {
      outcome = { problems: thrown.problems, important: true, stopped: true };
    } else {
      error = thrown;
      const id = report(thrown);
      const why = interactive ? whyRefused(what, text) : undefined;
      outcome = { messages: [text.dialog.sorry(id)], ...why, important: true, failed: true };
    }
  }
  const text = rememberedText();
  if (!outcome.idle) log(what, startedMs, outcome, text);
  return { outcome, text, error };
}

/** The texts of the remembered language; uses the state that the command read, and reads it only where it did not. */
function rememberedText(): Text {
  return textOf(orUndefined(lastState)?.language);
}

/** Why Google refused the person, found by asking, since the error's own words are in the account's language; undefined where that is unclear. */
function whyRefused(what: string, text: Text): Outcome | undefined {
  // Applies pending writes, so that one that is refused late throws here and not in the questions below.
  orUndefined(applyWrites);
  const words = text.outcomes;
  // The outcome is idle, since the log could not be written either.
  if (orUndefined(mayEdit) === false) return { messages: [words.viewOnly], idle: true, refused: true };
  const consentAt = orUndefined(consentPage);
  const sentence = words.consentMissing(captionOf(what, text.menu));
  return consentAt ? { messages: [sentence], consentAt } : undefined;
}

function captionOf(what: string, menu: Text["menu"]): string {
  return (menu as Record<string, string>)[what] ?? what;
}

/** Writes an error's stack to Google's log, under an id that the person can pass on. */
function report(thrown: unknown): string {
  const id = Utilities.getUuid().slice(0, 8);
  console.error(id, String(thrown), (thrown as Error).stack);
  return id;
}

/** Logs a run; a log that cannot be written is reported, and undoes nothing. */
function log(what: string, startedMs: number, outcome: Outcome, text: Text): void {
  const mayWrite = hasWritten() && !outcome.failed && !outcome.stopped;
  try {
    appendLog({ what: captionOf(what, text.menu), startedMs, summary: summarise(outcome, text) }, text);
    // Applied now, since a line that is refused late would otherwise throw while the outcome is shown.
    if (!mayWrite) applyWrites();
  } catch (thrown) {
    report(thrown);
  }
}

const MOST_SHOWN = 10;

function show(outcome: Outcome, text: Text, error: unknown): void {
  const shown = (outcome.problems ?? []).filter((each) => each.severity !== "note");
  const lines = [...(outcome.messages ?? []), ...problemLines(shown, text)];
  if (lines.length === 0) return;
  const { consentAt } = outcome;
  if (consentAt) {
    if (offerPage(text.dialog.title, renderConsentPage(lines.join(" "), consentAt), 160)) return;
    lines.push(consentAt);
  }
  if (outcome.important || error || shown.length > 0) showMessage(text.dialog.title, lines.join("\n"));
  else toast(text.dialog.title, lines.join("\n"));
}

function problemLines(problems: readonly Problem[], text: Text): string[] {
  if (problems.length === 0) return [];
  const sorted = [...problems].sort((a, b) => Number(b.severity === "stops") - Number(a.severity === "stops"));
  const rest = problems.length - MOST_SHOWN;
  return [
    "",
    text.dialog.problemsFound(problems.length),
    ...sorted.slice(0, MOST_SHOWN).map((each) => `• ${renderProblem(each, text)}`),
    ...(rest > 0 ? [text.problems.more(rest)] : []),
  ];
}

function summarise({ messages = [], problems = [] }: Outcome, text: Text): string {
  const toMend = problems.filter((each) => each.severity !== "note").length;
  return [...messages, ...(toMend > 0 ? [text.dialog.problemsFound(toMend)] : [])].join(" ").slice(0, 1000);
}

/** The outcome of a command that could not get the lock. */
export function busyOutcome(text: Text): Outcome {
  return { messages: [text.outcomes.busy], important: true, refused: true };
}

/** The outcome as plain JSON: dates, classes and functions do not survive the way out of Apps Script. */
function plain(outcome: Outcome): Outcome {
  return JSON.parse(JSON.stringify(outcome)) as Outcome;
}
