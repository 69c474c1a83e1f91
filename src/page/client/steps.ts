/** The four steps of a first visit: those done are ticked off, and the list can be put away. */
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
    if (this.isDone(step)) return;
    this.keep({ ...this.kept, done: [...this.kept.done, step] });
  }

  render(): void {
    const { steps } = this.words();
    this.root.hidden = this.kept.isHidden;
    if (this.kept.isHidden) return;
    const next = STEPS.find((step) => !this.isDone(step));
    const items = STEPS.map((step, index) => this.item(step, index + 1, step === next));
    fill(this.root, this.head(), next === undefined ? h("p", {}, steps.allDone) : h("ol", {}, items));
  }

  private head(): HTMLElement {
    const { steps } = this.words();
    const onclick = () => this.keep({ ...this.kept, isHidden: true });
    const attributes = { class: "quiet", "aria-label": steps.dismiss, title: steps.dismiss, onclick };
    const progress = steps.progress(this.kept.done.length, STEPS.length);
    const hide = h("button", attributes, icon(ICONS.close));
    return h("header", {}, h("h2", {}, steps.title), h("span", { class: "hint" }, progress), hide);
  }

  private item(step: Step, number: number, isNext: boolean): HTMLElement {
    const { steps } = this.words();
    const isDone = this.isDone(step);
    const tick = h("span", { class: "tick" }, isDone ? icon(ICONS.check) : String(number));
    const how = isNext && h("p", {}, steps[`${step}How`]);
    const show = isNext && h("button", { onclick: () => this.show(step) }, steps.show);
    const state = isDone ? "done" : isNext ? "now" : "";
    return h("li", { class: state }, tick, h("div", {}, h("strong", {}, steps[step]), how, show));
  }

  private isDone(step: Step): boolean {
    return this.kept.done.includes(step);
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
