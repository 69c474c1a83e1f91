/** The clock's panel: the workbook's present moment, and the ways to move it. */
import type { Language, PageText } from "../../text/text.ts";
import type { ClockData, ClockTarget, StatusData } from "../protocol.ts";
import { h } from "./element.ts";
import { closePopover } from "./popover.ts";
import { clockText, wallOf, wallText, weekdayText } from "./times.ts";

interface ClockView {
  words: PageText;
  language: Language;
  clock: ClockData;
  /** The workbook's present moment, in milliseconds since 1970. */
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
    h(
      "p",
      { class: "hint" },
      clock.isTrial ? text.isTrial : clock.isMoved ? `${text.isMoved}. ${text.notBack}` : text.isNow,
    ),
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
          dateForm({ words, now, move }, () => closePopover(panel)),
        ]),
    clock.isMoved ? button(text.now, { to: "now" }, "primary") : "",
  );
  return panel;
}

/** A form for day and time as text fields: the browser's own date field would follow the browser's language. */
function dateForm({ words, now, move }: Pick<ClockView, "words" | "now" | "move">, close: () => void): HTMLElement {
  const text = words.clock;
  const { on } = wallOf(now);
  const date = h("input", {
    type: "text",
    size: 11,
    value: on.split("-").reverse().join("/"),
    "aria-label": text.date,
  });
  const time = h("input", { type: "text", size: 6, value: "08:00", "aria-label": text.time });
  const said = h("p", { class: "hint", role: "status" });
  const press = () => {
    const moment = readMoment(date.value, time.value);
    if (moment === undefined || moment <= wallNow(now)) said.textContent = text.past;
    else {
      close();
      move({ to: "moment", moment });
    }
  };
  const form = h("form", { class: "date-form" }, date, time, h("button", { type: "submit" }, text.go), said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    press();
  });
  return form;
}

function wallNow(now: number): string {
  const { on, minutes } = wallOf(now);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${on}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Reads "30/11/2026" and "8:00" into "2026-11-30T08:00"; undefined for what is no moment. */
function readMoment(date: string, time: string): string | undefined {
  const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(date.trim());
  const clock = /^(\d{1,2})[:hg](\d{2})$/.exec(time.trim());
  if (!day || !clock) return undefined;
  const [, on = "", month = "", year = ""] = day;
  const [, hours = "", minutes = ""] = clock;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(on));
  const isDay = new Date(at).getUTCDate() === Number(on) && Number(hours) < 24 && Number(minutes) < 60;
  return isDay ? `${new Date(at).toISOString().slice(0, 10)}T${hours.padStart(2, "0")}:${minutes}` : undefined;
}
