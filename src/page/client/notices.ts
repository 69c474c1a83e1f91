/** Notices of runs: what runs, how it ended, and the toasts of the script. */
import type { Language, PageText } from "../../text/text.ts";
import type { RunData } from "../protocol.ts";
import { type Child, fill, h, ICONS, icon } from "./element.ts";
import { secondsText } from "./times.ts";

/** Milliseconds below which the run of an edit gets no notice. */
const QUICK = 1000;
const TOAST_STAYS = 10_000;
const DONE_STAYS = 12_000;

export interface NextStep {
  label: string;
  go(): void;
}

export class Notices {
  private readonly runBox: HTMLElement;
  private readonly toasts: HTMLElement;
  private readonly words: () => PageText;
  private readonly language: () => Language;
  private readonly end: () => void;
  private timer: ReturnType<typeof setInterval> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(options: {
    runBox: HTMLElement;
    toasts: HTMLElement;
    words: () => PageText;
    language: () => Language;
    end: () => void;
  }) {
    this.runBox = options.runBox;
    this.toasts = options.toasts;
    this.words = options.words;
    this.language = options.language;
    this.end = options.end;
  }

  /** Shows that a run began. */
  began(run: RunData, caption: string): void {
    const { run: text } = this.words();
    clearTimeout(this.leaving);
    clearInterval(this.timer);
    const spent = h("span", { class: "spent" });
    const end = h("button", {}, text.end);
    end.addEventListener("click", () => {
      end.disabled = true;
      end.textContent = text.ending;
      this.end();
    });
    const draw = () => {
      const time = Date.now() - run.startedAt;
      spent.textContent = text.seconds(Math.floor(time / 1000));
      this.runBox.hidden = run.how === "edit" && time < QUICK;
    };
    this.show("running", h("span", { class: "spinner" }), h("span", {}, text.running(caption)), spent, end);
    draw();
    this.timer = setInterval(draw, 250);
  }

  /** Shows how a run ended and offers the next steps. */
  ended(run: RunData, caption: string, next: readonly NextStep[]): void {
    const { run: text } = this.words();
    clearInterval(this.timer);
    clearTimeout(this.leaving);
    const isQuiet = run.how === "edit" && run.outcome === "done";
    if (isQuiet) {
      this.runBox.hidden = true;
      return;
    }
    const outcome = run.outcome ?? "done";
    const took = text.took(secondsText(run.took ?? 0, this.language()));
    const close = h(
      "button",
      { class: "quiet", "aria-label": text.dismiss, onclick: () => this.hide() },
      icon(ICONS.close),
    );
    this.show(
      outcome,
      h("span", {}, `${text[outcome](caption)} (${took})`),
      outcome === "failed" && run.said ? h("span", { class: "said" }, run.said) : "",
      next.length > 0 && h("span", { class: "spent" }, text.next),
      next.map(({ label, go }) =>
        h(
          "button",
          {
            onclick: () => {
              this.hide();
              go();
            },
          },
          label,
        ),
      ),
      close,
    );
    if (outcome === "done") this.leaving = setTimeout(() => this.hide(), DONE_STAYS);
  }

  /** Shows how far a move of the clock has come. */
  travels(label: string, done: number, of: number, moment: string): void {
    clearTimeout(this.leaving);
    clearInterval(this.timer);
    const { run } = this.words();
    const bar = h("progress", { max: of, value: done, "aria-label": label });
    this.show(
      "running",
      h("span", {}, label),
      bar,
      h("span", { class: "spent" }, moment),
      h("button", { onclick: this.end }, run.end),
    );
  }

  hide(): void {
    clearInterval(this.timer);
    clearTimeout(this.leaving);
    this.runBox.hidden = true;
  }

  toast(title: string, message: string, kind = ""): void {
    const { run } = this.words();
    const close = () => box.remove();
    const box = h(
      "div",
      { class: `toast ${kind}`, role: kind ? "alert" : "status" },
      h("div", {}, h("strong", {}, title), h("p", {}, message)),
      h("button", { class: "quiet", "aria-label": run.dismiss, onclick: close }, icon(ICONS.close)),
    );
    this.toasts.append(box);
    if (!kind) setTimeout(close, TOAST_STAYS);
  }

  private show(kind: string, ...children: Child[]): void {
    this.runBox.hidden = false;
    this.runBox.className = `run ${kind}`;
    fill(this.runBox, ...children);
  }
}
