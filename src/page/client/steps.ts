/** A first visit in four steps: what was done is ticked off, and the whole can be put away. */
import type { PageText } from "../../text/text.ts";
import { fill, h, ICONS, icon } from "./element.ts";

export const STEPS = ["edit", "compute", "preview", "tomorrow"] as const;
export type Step = (typeof STEPS)[number];

const KEY = "so-chuan-steps";

interface Kept {
  done: Step[];
  isHidden: boolean;
}

export class Steps {
  private readonly root: HTMLElement;
  private readonly words: () => PageText;
  private readonly show: (step: Step) => void;
  private kept: Kept = read();

  constructor(root: HTMLElement, words: () => PageText, show: (step: Step) => void) {
    this.root = root;
    this.words = words;
    this.show = show;
  }

  done(step: Step): void {
    if (this.kept.done.includes(step)) return;
    this.keep({ ...this.kept, done: [...this.kept.done, step] });
  }

  render(): void {
    const { steps } = this.words();
    this.root.hidden = this.kept.isHidden;
    if (this.kept.isHidden) return;
    const isDone = (step: Step) => this.kept.done.includes(step);
    const next = STEPS.find((step) => !isDone(step));
    const hide = h(
      "button",
      {
        class: "quiet",
        "aria-label": steps.dismiss,
        title: steps.dismiss,
        onclick: () => this.keep({ ...this.kept, isHidden: true }),
      },
      icon(ICONS.close),
    );
    fill(
      this.root,
      h(
        "header",
        {},
        h("h2", {}, steps.title),
        h("span", { class: "hint" }, steps.progress(this.kept.done.length, STEPS.length)),
        hide,
      ),
      next === undefined
        ? h("p", {}, steps.allDone)
        : h(
            "ol",
            {},
            STEPS.map((step, index) =>
              h(
                "li",
                { class: isDone(step) ? "done" : step === next ? "now" : "" },
                h("span", { class: "tick" }, isDone(step) ? icon(ICONS.check) : String(index + 1)),
                h(
                  "div",
                  {},
                  h("strong", {}, steps[step]),
                  step === next && h("p", {}, steps[`${step}How`]),
                  step === next && h("button", { onclick: () => this.show(step) }, steps.show),
                ),
              ),
            ),
          ),
    );
  }

  private keep(kept: Kept): void {
    this.kept = kept;
    localStorage.setItem(KEY, JSON.stringify(kept));
    this.render();
  }
}

function read(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "") as Kept;
    return { done: kept.done.filter((step) => STEPS.includes(step)), isHidden: kept.isHidden };
  } catch {
    return { done: [], isHidden: false };
  }
}
