/** The bar above everything: which file, the workbook's menu, inbox, clock, status. */
import type { Language, PageText } from "../../text/text.ts";
import type { ClockData, FileData, Menu, StatusData } from "../protocol.ts";
import { HOME } from "./connection.ts";
import { fill, h, ICONS, icon } from "./element.ts";
import { renderMenus } from "./menu.ts";
import { closePopover, togglePopover } from "./popover.ts";
import { clockText, weekdayText } from "./times.ts";

interface BarEvents {
  words(): PageText;
  run(name: string): void;
  show(view: "sheet" | "inbox"): void;
  openClock(button: HTMLElement): void;
  openStatus(button: HTMLElement): void;
  upload(file: File): void;
  retry(): void;
  close(): void;
}

interface BarState {
  language: Language;
  now: number;
  clock: ClockData;
  status: StatusData | undefined;
  file: FileData | undefined;
  view: "sheet" | "inbox";
}

export class Bar {
  private readonly events: BarEvents;
  private readonly name = h("strong", { class: "file-name" });
  private readonly saved = h("span", { class: "saved", role: "status" });
  private readonly menus = h("nav", { class: "menus" });
  private readonly sheet = h("button", {});
  private readonly inbox = h("button", {});
  private readonly clock = h("button", { id: "clock-button", "aria-haspopup": "dialog", "aria-expanded": "false" });
  private readonly status = h("button", { "aria-haspopup": "dialog", "aria-expanded": "false" });
  private readonly file = h("button", { "aria-haspopup": "dialog", "aria-expanded": "false" });
  private mails = 0;
  private state: BarState | undefined;

  constructor(root: HTMLElement, events: BarEvents) {
    this.events = events;
    this.sheet.addEventListener("click", () => events.show("sheet"));
    this.inbox.addEventListener("click", () => events.show("inbox"));
    this.clock.addEventListener("click", () => events.openClock(this.clock));
    this.status.addEventListener("click", () => events.openStatus(this.status));
    this.file.addEventListener("click", () =>
      togglePopover(this.file, events.words().bar.file, () => this.filePanel()),
    );
    const mark = h("span", { class: "mark" }, icon(ICONS.book));
    const title = h("div", { class: "title" }, this.name, this.saved);
    const views = h("div", { class: "views" }, this.sheet, this.inbox);
    fill(root, mark, title, this.menus, h("span", { class: "space" }), views, this.clock, this.status, this.file);
  }

  setMenus(menus: readonly Menu[]): void {
    const { words, run, show } = this.events;
    this.menus.setAttribute("aria-label", words().bar.menus);
    renderMenus(this.menus, menus, (name) => {
      show("sheet");
      run(name);
    });
  }

  setMails(count: number): void {
    this.mails = count;
    if (this.state) this.draw(this.state);
  }

  draw(state: BarState): void {
    this.state = state;
    const { bar } = this.events.words();
    const { language, now, clock, status, file, view } = state;
    this.name.textContent = file ? file.name : bar.product;
    this.drawSaved(state);
    fill(this.sheet, icon(ICONS.sheet), h("span", {}, bar.sheet));
    fill(
      this.inbox,
      icon(ICONS.mail),
      h("span", {}, bar.inbox),
      this.mails > 0 && h("span", { class: "count" }, String(this.mails)),
    );
    this.inbox.setAttribute("aria-label", bar.inboxCount(this.mails));
    this.sheet.setAttribute("aria-pressed", String(view === "sheet"));
    this.inbox.setAttribute("aria-pressed", String(view === "inbox"));
    const time = h("strong", {}, clockText(now, language));
    fill(this.clock, icon(ICONS.clock), time, h("span", { class: "day" }, weekdayText(now, language)));
    this.clock.className = clock.isMoved ? "moved" : "";
    this.clock.setAttribute("aria-label", `${bar.clock}: ${clockText(now, language)} ${weekdayText(now, language)}`);
    const kind = !status?.approved ? "off" : status.paused ? "paused" : "on";
    const said = kind === "on" ? bar.approved : kind === "paused" ? bar.paused : bar.notApproved;
    fill(this.status, h("span", { class: `dot ${kind}` }), h("span", { class: "said" }, said));
    this.status.setAttribute("aria-label", `${bar.status}: ${said}`);
    fill(this.file, icon(ICONS.file), h("span", {}, bar.file));
  }

  private drawSaved({ language, file, clock }: BarState): void {
    const { bar, clock: text } = this.events.words();
    if (!file) return;
    const origin = bar[file.origin];
    const state = file.state === "saved" ? bar.saved(clockText(file.savedAt, language)) : bar[file.state];
    fill(this.saved, h("span", { class: `origin ${file.origin}` }, origin), ` ${clock.isTrial ? text.isMoved : state}`);
    this.saved.className = `saved ${file.state}`;
    this.saved.title = file.problem ?? "";
  }

  private filePanel(): HTMLElement {
    const { bar, file: text } = this.events.words();
    const { file } = this.state ?? {};
    const input = h("input", { type: "file", accept: ".xlsx", hidden: true });
    input.addEventListener("change", () => {
      const [chosen] = input.files ?? [];
      closePopover(panel);
      if (chosen) this.events.upload(chosen);
    });
    const action = (label: string, act: () => void) =>
      h(
        "button",
        {
          onclick: () => {
            closePopover(panel);
            act();
          },
        },
        label,
      );
    const panel = h(
      "div",
      { class: "file-panel" },
      h("h2", {}, file?.name ?? ""),
      file && h("p", { class: "hint" }, bar[`${file.origin}Hint`]),
      file && h("dl", { class: "facts" }, h("div", {}, h("dt", {}, text.where), h("dd", { class: "path" }, file.path))),
      file?.problem && h("p", { class: "hint failed" }, file.problem),
      file?.warning && h("p", { class: "hint failed" }, file.warning),
      h(
        "div",
        { class: "stack" },
        file?.state === "failed" && action(text.retry, this.events.retry),
        h("a", { class: "button", href: new URL("workbook", HOME).href, download: "" }, text.download),
        h("button", { onclick: () => input.click() }, text.open),
        h("p", { class: "hint" }, text.openHint),
        action(text.close, this.events.close),
      ),
      input,
    );
    return panel;
  }
}
