/**
 * Renders the state of sending: one line for the overview and the terminal, a list for mails, a caption for the menu.
 */
import { APPROVAL_PARTS } from "../domain/approval.ts";
import type { Sending, Unreached } from "../domain/sending.ts";
import type { Text } from "../text/text.ts";
import { cut } from "./cut.ts";
import { renderProblem } from "./problem.ts";

const MOST_NAMES = 5;
const LONGEST_NAME = 80;
const LACKS = ["held", "unreachable", "left", "failed", "keptBack"] as const;

/** Everything about the state of sending, a sentence each. */
export function sendingSentences(sending: Sending, text: Text): string[] {
  const { lastRunOn, silentSince } = sending;
  const { sendingState } = text;
  const ran = silentSince ? [sendingState.silent(silentSince)] : lastRunOn ? [sendingState.lastRun(lastRunOn)] : [];
  return [
    sayWhetherOn(sending, text),
    ...(sending.stop === "notApproved" ? [] : ran),
    ...aboutNextMails(sending, text),
  ];
}

/** Sentences for readers of a mail: when mails leave next, and whom they do not reach. */
export function aboutNextMails(sending: Sending, { sendingState, formats }: Text): string[] {
  const { next } = sending;
  return [
    ...(next ? [sendingState.next(formats.moment(next.at), next.mails)] : []),
    ...LACKS.flatMap((lack) => {
      const [first] = sending[lack].map(({ since }) => since).sort();
      return first ? [sendingState[lack]({ names: listNames(sending[lack], sendingState.others), since: first })] : [];
    }),
  ];
}

/** The state of sending on one line. */
export function renderSending(...args: Parameters<typeof sendingSentences>): string {
  return sendingSentences(...args).join(" ");
}

/** The menu's caption for trouble with sending; undefined when all is well. */
export function renderCaption(sending: Pick<Sending, "trouble" | "since">, { sendingState }: Text): string | undefined {
  return sending.trouble && sending.since ? sendingState.caption(sending.trouble, sending.since) : undefined;
}

function sayWhetherOn(sending: Sending, text: Text): string {
  const { sendingState } = text;
  const { stop, since = "", changed, problems, sender = "?" } = sending;
  const [first] = problems;
  if (stop === "notApproved") return sendingState.notApproved;
  if (stop === "stopped") return sendingState.stopped({ since, why: first ? renderProblem(first, text) : "" });
  // An approval of which every part differs is one of an older version, whose memory cannot be compared.
  const isOld = changed.length === APPROVAL_PARTS.length;
  if (stop === "void") return isOld ? sendingState.approvalOld(since) : sendingState.approvalVoid({ since, changed });
  return stop === "paused" ? sendingState.paused(since) : sendingState.isOn(sender);
}

function listNames(people: readonly Unreached[], others: (n: number) => string): string {
  const shown = people
    .slice(0, MOST_NAMES)
    .map(({ name, email }) => (email ? `${cut(name, LONGEST_NAME)} (${email})` : cut(name, LONGEST_NAME)));
  const rest = people.length - MOST_NAMES;
  return [...shown, ...(rest > 0 ? [others(rest)] : [])].join(", ");
}
