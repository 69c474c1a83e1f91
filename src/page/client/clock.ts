/** The clock's panel: where the workbook's now is, and the ways to move it. */
import type { PageText } from "../../text/page.ts";
import type { Language } from "../../text/text.ts";
import type { ClockData, ClockTarget, StatusData } from "../protocol.ts";
import { h } from "./element.ts";
import { closePopover } from "./popover.ts";
import { clockText, wallOf, wallText, weekdayText } from "./times.ts";

interface ClockView {
  words: PageText;
  language: Language;
  clock: ClockData;
  /** By the workbook's clock. */
  now: number;
  status: StatusData | undefined;
  move(target: ClockTarget): void;
}

export function renderClock({ words, language, clock, now, status, move }: ClockView): HTMLElement {
  const text = words.clock;
  const panel = h("div", { class: "clock-panel" });
  const go = (target: ClockTarget) => () => {
    closePopover(panel);
    move(target);
  };
  const button = (label: string, target: ClockTarget, kind = "") =>
    h("button", { class: kind, onclick: go(target) }, label);
  const nextSend = wallText(status?.nextSend ?? "", language);
  panel.append(
    h("h2", {}, text.title),
    h("p", { class: "clock-now" }, h("strong", {}, clockText(now, language)), ` ${weekdayText(now, language)}`),
    h("p", { class: "hint" }, clock.isTrial ? text.isTrial : clock.isMoved ? `${text.isMoved}. ${text.notBack}` : text.isNow),
    ...(status?.isReal
      ? [h("p", { class: "hint" }, text.real)]
      : [
          h("p", { class: "hint" }, text.explain),
          h(
            "div",
            { class: "stack" },
            button(text.hour, { to: "hour" }),
            button(nextSend ? text.sendAt(nextSend) : text.send, { to: "send" }),
            button(text.workday, { to: "workday" }),
            button(text.week, { to: "week" }),
          ),
          dateForm(text, now, go),
        ]),
    clock.isMoved ? button(text.now, { to: "now" }, "primary") : "",
  );
  return panel;
}

function dateForm(text: PageText["clock"], now: number, go: (target: ClockTarget) => () => void): HTMLElement {
  const { on } = wallOf(now);
  const date = h("input", { type: "date", value: on, min: on, "aria-label": text.date });
  const time = h("input", { type: "time", value: "08:00", "aria-label": text.time });
  const said = h("p", { class: "hint", role: "status" });
  const press = () => {
    const moment = `${date.value}T${time.value}`;
    const { minutes } = wallOf(now);
    const nowText = `${on}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    if (!date.value || !time.value || moment <= nowText) said.textContent = text.past;
    else go({ to: "moment", moment })();
  };
  return h("div", { class: "date-form" }, date, time, h("button", { onclick: press }, text.go), said);
}
