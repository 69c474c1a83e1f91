/** The page: what the server says is shown, what the person does is sent. */
import { type Language, type PageText, pageTextOf, type Text, textOf } from "../../text/text.ts";
import type {
  AskData,
  ClockData,
  ClockTarget,
  FileData,
  Menu,
  MenuItem,
  RunData,
  StatusData,
  ToPage,
} from "../protocol.ts";
import { ask, scriptQuestion } from "./ask.ts";
import { Bar } from "./bar.ts";
import { Charts } from "./charts.ts";
import { renderClock } from "./clock.ts";
import { Computing } from "./computing.ts";
import { Connection } from "./connection.ts";
import { takeDrops, upload } from "./files.ts";
import { Frames } from "./frames.ts";
import { Grid } from "./grid/grid.ts";
import { InboxView } from "./inbox.ts";
import { openMenu } from "./menu.ts";
import { nextSteps } from "./next-steps.ts";
import { Notices } from "./notices.ts";
import { togglePopover } from "./popover.ts";
import { renderStatus } from "./status.ts";
import { type Step, Steps } from "./steps.ts";
import { momentText } from "./times.ts";
import { hideTrouble, showTrouble } from "./trouble.ts";

type View = "sheet" | "inbox";
type HeardFirst = "book" | "cells" | "size" | "active" | "menus" | "run" | "runs" | "mails" | "next";
type HeardOfScript = "ask" | "dialog" | "toast" | "refused" | "called" | "computed";

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

export class App {
  language: Language = textOf(document.documentElement.lang).language;
  menus: Menu[] = [];
  status: StatusData | undefined;
  clock: ClockData = { at: Date.now(), isMoved: false, isTrial: false };
  private clockAt = Date.now();
  private file: FileData | undefined;
  private seen = 0;
  /** How often the person went to another tab: what the server says of tabs counts if it knew the last of them. */
  private looks = 0;
  private runs: RunData[] = [];
  private view: View = "sheet";
  private keptTab: string | undefined;
  private asked: { id: number; close: () => void } | undefined;
  private readonly connection: Connection;
  private readonly grid: Grid;
  private readonly charts: Charts;
  private readonly computing: Computing;
  private readonly frames: Frames;
  private readonly inbox: InboxView;
  private readonly notices: Notices;
  private readonly steps: Steps;
  private readonly bar: Bar;

  constructor() {
    const words = () => this.words;
    this.connection = new Connection(
      (message) => this.hear(message),
      () => this.lost(),
    );
    this.computing = new Computing((message) => this.connection.send(message));
    this.grid = this.createGrid();
    this.charts = new Charts(byId("charts"), this.grid, words);
    this.frames = new Frames({
      sidebar: byId("sidebar"),
      send: (message) => this.connection.send(message),
      closeLabel: () => this.words.buttons.close ?? "",
      onFocusGrid: () => this.grid.focus(),
    });
    this.inbox = this.createInbox();
    this.notices = this.createNotices();
    this.steps = new Steps(byId("steps"), words, (step) => this.showStep(step));
    this.bar = this.createBar();
    takeDrops(words, (file) => this.upload(file));
    setInterval(() => this.drawBar(), 5000);
    this.connection.connect();
    this.steps.render();
    this.drawBar();
  }

  private createGrid(): Grid {
    return new Grid(byId("grid"), byId("cell"), {
      change: (change, number) => {
        this.connection.send({ kind: "change", change, seen: this.seen, number });
        if (change.do === "cells") this.steps.done("edit");
      },
      askProtected: (description) => this.askProtected(description),
      active: (sheet) => {
        this.connection.send({ kind: "active", sheet, looks: ++this.looks });
        this.charts.render();
      },
      compute: (name, args) => this.computing.ask(name, args),
      now: () => this.now,
    });
  }

  private createInbox(): InboxView {
    return new InboxView({
      root: byId("inbox"),
      words: () => this.words,
      language: () => this.language,
      foresee: () => this.connection.send({ kind: "foresee" }),
      isReal: () => this.status?.isReal ?? false,
    });
  }

  private createNotices(): Notices {
    return new Notices({
      runBox: byId("run"),
      toasts: byId("toasts"),
      words: () => this.words,
      language: () => this.language,
      end: () => this.connection.send({ kind: "end" }),
    });
  }

  private createBar(): Bar {
    return new Bar(byId("bar"), {
      words: () => this.words,
      run: (name) => this.run(name),
      show: (view) => this.show(view),
      openClock: (button) => togglePopover(button, this.words.clock.title, () => this.clockPanel()),
      openStatus: (button) => togglePopover(button, this.words.status.title, () => this.statusPanel()),
      upload: (file) => this.upload(file),
      retry: () => this.connection.send({ kind: "retry" }),
      close: () => this.connection.send({ kind: "close" }),
    });
  }

  get words(): PageText {
    return pageTextOf(this.language);
  }

  /** By the workbook's clock. */
  get now(): number {
    return this.clock.at + Date.now() - this.clockAt;
  }

  run(name: string) {
    this.grid.focus();
    void this.grid.endEdit().then(() => this.connection.send({ kind: "run", name }));
  }

  hasFunction(name: string): boolean {
    return this.captionOf(name) !== name;
  }

  captionOf(what: string): string {
    const { run } = this.words;
    if (what === "onEdit") return run.edit;
    if (what === "hourly") return run.hourly;
    return captionIn(this.menus, what) ?? what;
  }

  show(view: View) {
    this.view = view;
    byId("inbox").hidden = view !== "inbox";
    byId("work").hidden = view !== "sheet";
    document.body.classList.toggle("reading", view === "inbox");
    this.inbox.render();
    this.drawBar();
  }

  showInbox(tab: "sent" | "next") {
    this.show("inbox");
    this.inbox.show(tab);
  }

  showTab(tab: keyof Text["tabs"], cell?: { row: number; column: number }) {
    const name = textOf(this.language).tabs[tab];
    const sheet = this.grid.book?.sheets.find((each) => each.name === name);
    this.show("sheet");
    if (sheet) this.grid.showSheet(sheet.id, cell);
  }

  /** Moves the workbook's clock. */
  move(target: ClockTarget) {
    this.connection.send({ kind: "clock", target });
    if (target.to !== "now") this.steps.done("tomorrow");
  }

  private hear(message: ToPage) {
    switch (message.kind) {
      case "book":
        return this.load(message);
      case "cells":
        this.grid.put(message);
        return this.charts.render();
      case "size":
        return this.grid.resize(message.sheet, message.rows, message.columns);
      case "active":
        if (message.looks >= this.looks) this.grid.follow(message.sheet);
        return this.charts.render();
      case "menus":
        this.menus = message.menus;
        return this.bar.setMenus(message.menus);
      case "run":
        return this.tellRun(message.run);
      case "runs":
        this.runs = message.runs;
        return;
      case "mails":
        this.bar.setMails(message.mails.length);
        return this.inbox.setMails(message.mails);
      case "next":
        return this.inbox.setNext(message);
      default:
        return this.hearScript(message);
    }
  }

  /** What the script asks, shows and answers. */
  private hearScript(message: Exclude<ToPage, { kind: HeardFirst }>) {
    switch (message.kind) {
      case "ask":
        return this.askPerson(message.ask);
      case "dialog":
        return this.frames.show(message.dialog);
      case "toast":
        return this.notices.toast(message.title, message.message);
      case "refused":
        return this.notices.toast(this.words.grid.refusedTitle, message.message || this.words.grid.moved, "failed");
      case "called":
        return this.frames.answered(message);
      case "computed":
        return this.computing.answered(message);
      default:
        return this.hearState(message);
    }
  }

  /** Of the clock, the file and the server. */
  private hearState(message: Exclude<ToPage, { kind: HeardFirst | HeardOfScript }>) {
    switch (message.kind) {
      case "clock":
        this.setClock(message.clock);
        return this.notices.hide();
      case "travel":
        this.setClock({ ...this.clock, at: message.at });
        return this.travels(message);
      case "status":
        this.status = message.status;
        return this.drawBar();
      case "file":
        this.warn(message.file.warning);
        this.file = message.file;
        return this.drawBar();
      case "conflict":
        return this.conflict(message.conflict?.keptAs);
      default:
        return this.part(message.kind);
    }
  }

  private load({ book, seen, looks }: Extract<ToPage, { kind: "book" }>): void {
    if (book.language !== this.language) {
      this.language = book.language;
      document.documentElement.lang = book.language;
      this.steps.render();
      this.bar.setMenus(this.menus);
    }
    // What is numbered from the beginning is another workbook, or this one opened anew.
    const isLate = seen > this.seen && looks < this.looks;
    this.seen = seen;
    document.title = `${book.name} – ${this.words.bar.product}`;
    hideTrouble();
    if (!isLate) this.looks = looks;
    this.grid.load({ ...book, active: (isLate ? this.grid.activeSheet : undefined) ?? book.active });
    const kept = book.sheets.find(({ name }) => name === this.keptTab);
    if (kept) this.grid.showSheet(kept.id);
    this.keptTab = undefined;
    this.charts.render();
    byId("loading").hidden = true;
    this.drawBar();
  }

  private tellRun(run: RunData) {
    this.runs = [...this.runs.filter(({ id }) => id !== run.id), run].slice(-200);
    const caption = this.captionOf(run.what);
    if (run.outcome === undefined) return this.notices.began(run, caption);
    this.notices.ended(run, caption, run.outcome === "done" ? nextSteps(this, run.what) : []);
    if (run.outcome !== "done") return;
    if (run.what === "refreshReadiness") this.steps.done("compute");
    if (run.what === "previewDigests") this.steps.done("preview");
  }

  private askPerson(data: AskData | null): void {
    if (this.asked && this.asked.id !== data?.id) {
      this.asked.close();
      this.asked = undefined;
    }
    if (!data || this.asked) return;
    const { answer, close } = ask(scriptQuestion(data, this.words.buttons, this.words.answerLabel));
    this.asked = { id: data.id, close };
    void answer.then(({ button, text }) => {
      this.asked = undefined;
      this.connection.send({ kind: "answer", ask: data.id, button, text });
    });
  }

  private async askProtected(description: string): Promise<boolean> {
    const { grid } = this.words;
    const { answer } = ask({
      title: grid.protectedTitle,
      prompt: grid.protectedAsk(description),
      buttons: [
        { name: "yes", label: grid.protectedYes },
        { name: "no", label: grid.protectedNo },
      ],
    });
    return (await answer).button === "yes";
  }

  private setClock(clock: ClockData): void {
    this.clock = clock;
    this.clockAt = Date.now();
    this.drawBar();
  }

  private travels({ done, of, at }: Extract<ToPage, { kind: "travel" }>) {
    this.notices.travels(this.words.clock.travelling, done, of, momentText(at, this.language));
  }

  private clockPanel(): HTMLElement {
    const { words, language, clock, now, status } = this;
    return renderClock({ words, language, clock, now, status, move: (target) => this.move(target) });
  }

  private statusPanel(): HTMLElement {
    const { words, language, status, runs } = this;
    return renderStatus({ words, language, status, runs, captionOf: (what) => this.captionOf(what) });
  }

  private showStep(step: Step) {
    if (step === "edit") return this.showTab("indicators", this.firstResult());
    if (step === "tomorrow") return byId("clock-button").click();
    const name = step === "compute" ? "refreshReadiness" : "previewDigests";
    this.show("sheet");
    const [menu] = this.menus;
    const button = document.querySelector<HTMLElement>(".menu-button");
    if (menu && button) openMenu(button, menu.items, (chosen) => this.run(chosen), name);
  }

  /** The first filled cell below the header of results. */
  private firstResult(): { row: number; column: number } {
    const { tabs, columns } = textOf(this.language);
    const sheet = this.grid.book?.sheets.find(({ name }) => name === tabs.indicators);
    const [header] = sheet?.cells ?? [];
    const column = header?.[1].find(([, value]) => value === columns.indicators.result)?.[0] ?? 0;
    const row = sheet?.cells.find(
      ([at, cells]) => at > 0 && cells.some((cell) => cell[0] === column && typeof cell[1] === "number"),
    );
    return { row: row?.[0] ?? 1, column };
  }

  private async upload(file: File): Promise<void> {
    const { file: text } = this.words;
    this.notices.toast(text.opening(file.name), "");
    const problem = await upload(file, this.words);
    if (problem === undefined) this.notices.toast(text.opened(file.name), "");
    else this.notices.toast(text.notOpened, problem, "failed");
  }

  /** Says once what a save could not keep; the file's panel goes on saying it. */
  private warn(warning: string | undefined): void {
    if (warning && warning !== this.file?.warning) this.notices.toast(this.words.file.notKept, warning, "failed");
  }

  private conflict(keptAs: string | undefined): void {
    const { trouble } = this.words;
    if (keptAs) {
      hideTrouble();
      this.notices.toast(trouble.keptAs(keptAs), "");
      return;
    }
    const settle = (choice: "theirs" | "ours") => () => {
      // The other version may open on another tab: the person goes on where they were.
      const { activeSheet, book } = this.grid;
      if (choice === "theirs") this.keptTab = book?.sheets.find(({ id }) => id === activeSheet)?.name;
      this.connection.send({ kind: "settle", choice });
    };
    showTrouble(trouble.changed, trouble.changedHow, [
      { label: trouble.theirs, act: settle("theirs") },
      { label: trouble.ours, act: settle("ours") },
    ]);
  }

  private lost(): void {
    const { trouble } = this.words;
    showTrouble(trouble.lost, trouble.lostHow, [{ label: trouble.reconnect, act: () => this.connection.connect() }]);
  }

  private part(kind: "elsewhere" | "moved" | "bye"): void {
    const { trouble } = this.words;
    const take = () => this.connection.connect(true);
    if (kind === "bye") showTrouble(trouble.bye, trouble.byeHow);
    else if (kind === "moved") showTrouble(trouble.moved, trouble.movedHow, [{ label: trouble.takeBack, act: take }]);
    else showTrouble(trouble.elsewhere, trouble.elsewhereHow, [{ label: trouble.takeOver, act: take }]);
  }

  private drawBar(): void {
    const { language, now, clock, status, file, view } = this;
    this.bar.draw({ language, now, clock, status, file, view });
  }
}

function captionIn(items: readonly MenuItem[], name: string): string | undefined {
  for (const item of items) {
    if ("functionName" in item && item.functionName === name) return item.caption;
    if ("items" in item) {
      const found = captionIn(item.items, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
