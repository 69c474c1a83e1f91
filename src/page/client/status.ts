/** The status panel: whether mails leave, when, and what ran. */

import type { Language, PageText } from "../../text/text.ts";
import type { RunData, StatusData } from "../protocol.ts";
import { h } from "./element.ts";
import { dayText, momentText, secondsText, wallText } from "./times.ts";

interface StatusView {
  words: PageText;
  language: Language;
  status: StatusData | undefined;
  runs: readonly RunData[];
  /** The caption of a function of the script. */
  captionOf(what: string): string;
}

/** Renders the panel: the facts of sending, and the log of runs with the latest first. */
export function renderStatus(view: StatusView): HTMLElement {
  const { words, language, status, runs } = view;
  const text = words.status;
  const panel = h("div", { class: "status-panel" }, h("h2", {}, text.title));
  if (status && !status.isSetUp) panel.append(h("p", { class: "hint" }, text.notSetUp));
  if (status) panel.append(facts(text, status, language));
  panel.append(h("h3", {}, text.log), runs.length === 0 ? h("p", { class: "hint" }, text.emptyLog) : runLog(view));
  return panel;
}

function runLog(view: StatusView): HTMLElement {
  const { columns } = view.words.status;
  const headers = [columns.what, columns.on, columns.took, columns.calls, columns.outcome];
  const head = headers.map((each) => h("th", { scope: "col" }, each));
  const lines = [...view.runs].reverse().map((run) => runLine(run, view));
  const table = h("table", { class: "log" }, h("thead", {}, h("tr", {}, head)), h("tbody", {}, lines));
  return h("div", { class: "scroll" }, table);
}

function runLine(run: RunData, { words, language, captionOf }: StatusView): HTMLElement {
  const text = words.status;
  const outcome = run.outcome ? text[run.outcome] : text.running;
  const problems = run.problems ? `, ${text.problems(run.problems)}` : "";
  const said = run.said ? h("div", { class: "said" }, run.said) : "";
  return h(
    "tr",
    {},
    h("td", {}, captionOf(run.what)),
    h("td", {}, wallText(run.on, language)),
    h("td", { class: "number" }, run.took === undefined ? "" : words.run.took(secondsText(run.took, language))),
    h("td", { class: "number" }, run.calls === undefined ? "" : String(run.calls)),
    h("td", { class: run.outcome ?? "" }, `${outcome}${problems}`, said),
  );
}

function facts(text: PageText["status"], status: StatusData, language: Language): HTMLElement {
  const approval = status.paused ? text.paused : status.approved ? text.approved : text.notApproved;
  const triggers = status.triggers.map(({ everyHours, next }) =>
    [everyHours === 1 ? text.everyHour : "", text.nextFiring(momentText(next, language))].filter(Boolean).join(", "),
  );
  const rows: [string, string][] = [
    [text.sending, approval],
    [text.sender, status.sender],
    [text.nextSend, wallText(status.nextSend, language)],
    [text.lastSent, dayText(status.lastSentOn, language) || text.never],
    [text.lastRun, dayText(status.lastRunOn, language) || text.never],
    [text.quota, text.quotaLeft(status.quotaLeft)],
    [text.triggers, triggers.join("; ") || text.noTriggers],
  ];
  return h(
    "dl",
    { class: "facts" },
    rows
      .filter(([, value]) => value !== "")
      .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
  );
}
