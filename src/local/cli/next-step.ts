/** How a command ended: its exit code, and what to do next. */
import type { CommandLineText } from "../../text/text.ts";
import type { CommandRequest } from "./arguments.ts";
import { isMendable, toMend } from "./print.ts";
import type { BundleOutcome, Session } from "./session.ts";

export interface Ending {
  /** 0: done; 1: something for a person to mend, or a question that nobody answered. */
  code: 0 | 1;
  /** Whether a question stands open or the command was refused. */
  isOpen: boolean;
  next: string;
}

type Alerts = Session["host"]["alerts"];

/** `stop`: what keeps mails from leaving. */
export function endingOf(
  request: CommandRequest,
  outcome: BundleOutcome,
  alerts: Alerts,
  stop: string | undefined,
  words: CommandLineText,
): Ending {
  // A question that nobody answered left something undone; "no" would have been an answer.
  const unanswered = alerts.filter(({ answer }) => answer === "cancel");
  const isOpen = Boolean(unanswered.length > 0 || outcome.failed || outcome.stopped || outcome.refused);
  const unrepaired = !outcome.repairs && outcome.findings?.some((each) => each.repairable);
  const left = toMend(outcome).length > 0 || isOpen || Boolean(unrepaired);
  const next = isOpen ? openStep(outcome, unanswered, words) : doneStep(request, outcome, left, stop, words);
  return { code: left ? 1 : 0, isOpen, next };
}

/** The next step after a command that could not go on. */
function openStep(outcome: BundleOutcome, unanswered: Alerts, { next }: CommandLineText): string {
  // Only the answer to a prompt has a `text`: the hint then says to type it, not to answer yes or no.
  if (unanswered.some(({ text }) => text !== undefined)) return next.unansweredText;
  if (unanswered.length > 0) return next.unanswered;
  return outcome.stopped && toMend(outcome).length > 0 ? next.stopped : next.refused;
}

function doneStep(
  { command, approve, docx }: CommandRequest,
  outcome: BundleOutcome,
  left: boolean,
  stop: string | undefined,
  { next }: CommandLineText,
): string {
  switch (command) {
    case "mend":
      if (!left) return next.whole;
      return outcome.findings?.some((each) => each.repairable) && !outcome.repairs ? next.mendable : next.mended;
    case "check":
      if (!left) return next.whole;
      return isMendable(outcome.problems ?? []) ? next.mendable : next.mended;
    case "digest":
      if (approve) return next.approved;
      return (outcome.previews ?? []).length > 0 ? next.digest : next.noDigest;
    case "adopt":
      // `adopt` without an answer only shows what it understood: the list is still to be adopted.
      return outcome.idle ? next.looked : next.adopt;
    case "tick":
      // A schedule that ran well but may not send has a next step all the same: to lift what stops it.
      return stop === undefined ? next.tick : next.standing;
    case "report":
      return docx === undefined ? next.report : next.document(docx);
    case "init":
    case "score":
      return next[command];
    default:
      return next.run;
  }
}
