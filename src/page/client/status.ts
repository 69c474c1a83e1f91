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

export function renderStatus({ words, language, status, runs, captionOf }: StatusView): HTMLElement {
  const text = words.status;
  const panel = h("div", { class: "status-panel" }, h("h2", {}, text.title));
  if (status && !status.isSetUp) panel.append(h("p", { class: "hint" }, text.notSetUp));
  if (status) panel.append(facts(text, status, language));
  panel.append(h("h3", {}, text.log), runs.length === 0 ? h("p", { class: "hint" }, text.emptyLog) : log());
  return panel;

  function log(): HTMLElement {
    const { columns } = text;
    const head = [columns.what, columns.on, columns.took, columns.calls, columns.outcome];
    return h(
      "div",
      { class: "scroll" },
      h(
        "table",
        { class: "log" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            head.map((each) => h("th", { scope: "col" }, each)),
          ),
        ),
        h("tbody", {}, [...runs].reverse().map(line)),
      ),
    );
  }

  function line(run: RunData): HTMLElement {
    const outcome = run.outcome ? text[run.outcome] : text.running;
    const problems = run.problems ? `, ${text.problems(run.problems)}` : "";
    return h(
      "tr",
      {},
      h("td", {}, captionOf(run.what)),
      h("td", {}, wallText(run.on, language)),
      h("td", { class: "number" }, run.took === undefined ? "" : words.run.took(secondsText(run.took, language))),
      h("td", { class: "number" }, run.calls === undefined ? "" : String(run.calls)),
      h(
        "td",
        { class: run.outcome ?? "" },
        `${outcome}${problems}`,
        run.said ? h("div", { class: "said" }, run.said) : "",
      ),
    );
  }
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
