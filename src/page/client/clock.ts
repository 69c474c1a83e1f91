/** The clock's panel: where the workbook's now is, and the ways to move it. */
import { readTyped } from "../../local/typed-input.ts";
import type { Language, PageText } from "../../text/text.ts";
import type { ClockData, ClockTarget, StatusData } from "../protocol.ts";
import { h } from "./element.ts";
import { closePopover } from "./popover.ts";
import { clockText, dayText, wallOf, wallText, weekdayText } from "./times.ts";

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
          dateForm({ words, language, now, move }, () => closePopover(panel)),
        ]),
    clock.isMoved ? button(text.now, { to: "now" }, "primary") : "",
  );
  return panel;
}

/** Day and time as people write them: a browser's own field would follow the browser's language. */
function dateForm(
  { words, language, now, move }: Pick<ClockView, "words" | "language" | "now" | "move">,
  close: () => void,
): HTMLElement {
  const text = words.clock;
  const { on } = wallOf(now);
  const date = h("input", { type: "text", size: 11, value: dayText(on, language), "aria-label": text.date });
  const time = h("input", { type: "text", size: 6, value: "08:00", "aria-label": text.time });
  const said = h("p", { class: "hint", role: "status" });
  const press = () => {
    const moment = readMoment(date.value, time.value, language, Number(on.slice(0, 4)));
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

/** "30/11/2026" and "8:00" as "2026-11-30T08:00". */
function readMoment(date: string, time: string, language: Language, year: number): string | undefined {
  const read = readTyped(date.trim(), language === "vi" ? "vi_VN" : "en_GB", year);
  const clock = /^(\d{1,2})[:hg](\d{2})$/.exec(time.trim());
  if ("formula" in read || typeof read.value !== "number" || !clock) return undefined;
  const [, hours = "", minutes = ""] = clock;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const day = new Date(Date.UTC(1899, 11, 30) + read.value * 86_400_000).toISOString().slice(0, 10);
  return `${day}T${hours.padStart(2, "0")}:${minutes}`;
}
