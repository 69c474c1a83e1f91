/** The page: creates its parts, holds what it knows of the workbook, and passes on what the person does. */
import { type Language, type PageText, pageTextOf, type Text, textOf } from "../../text/text.ts";
import type { ClockTarget, FileData, Menu, RunData, SheetData, StatusData, ToPage } from "../protocol.ts";
import { Bar } from "./bar.ts";
import { captionOf } from "./captions.ts";
import { ChartPanel } from "./charts.ts";
import { renderClock } from "./clock.ts";
import { Computing } from "./computing.ts";
import { Connection } from "./connection.ts";
import { openFile, takeDrops } from "./files.ts";
import { Frames } from "./frames.ts";
import { GridView } from "./grid/grid.ts";
import { hear } from "./hear.ts";
import { InboxView } from "./inbox.ts";
import { confirmProtected, showLost } from "./interruptions.ts";
import { Notices } from "./notices.ts";
import { togglePopover } from "./popover.ts";
import { ScriptQuestions } from "./script-questions.ts";
import { showStep } from "./show-step.ts";
import { renderStatus } from "./status.ts";
import { Steps } from "./steps.ts";
import { WorkbookClock } from "./workbook-clock.ts";

type View = "sheet" | "inbox";

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

export class App {
  language: Language = textOf(document.documentElement.lang).language;
  menus: Menu[] = [];
  status: StatusData | undefined;
  file: FileData | undefined;
  runs: RunData[] = [];
  /** The number of the last structure of the sheets that the page has seen; each change is sent with it. */
  seen = 0;
  /** How often the person went to another tab; the server's word on tabs counts if it knew of the last time. */
  looks = 0;
  private view: View = "sheet";
  /** The tab on which the person goes on when the other version of a changed file is opened. */
  private tabToKeep: string | undefined;
  readonly clock = new WorkbookClock();
  readonly connection: Connection;
  readonly grid: GridView;
  readonly charts: ChartPanel;
  readonly computing: Computing;
  readonly frames: Frames;
  readonly inbox: InboxView;
  readonly notices: Notices;
  readonly questions: ScriptQuestions;
  readonly steps: Steps;
  readonly bar: Bar;

  constructor() {
    const words = () => this.words;
    this.connection = new Connection(
      (message) => this.hear(message),
      () => showLost(this.words, this.connection),
    );
    const send: Connection["send"] = (message) => this.connection.send(message);
    this.computing = new Computing(send);
    this.grid = this.createGrid();
    this.charts = new ChartPanel(byId("charts"), this.grid, words);
    this.frames = new Frames({
      sidebar: byId("sidebar"),
      send,
      closeLabel: () => this.words.buttons.close ?? "",
      onFocusGrid: () => this.grid.focus(),
    });
    this.questions = new ScriptQuestions(words, send);
    this.inbox = this.createInbox();
    this.notices = this.createNotices();
    this.steps = new Steps(byId("steps"), words, (step) => showStep(this, step));
    this.bar = this.createBar();
    takeDrops(words, (file) => this.openFile(file));
    setInterval(() => this.drawBar(), 5000);
    this.connection.connect();
    this.steps.render();
    this.drawBar();
  }

  private createGrid(): GridView {
    return new GridView(byId("grid"), byId("cell"), {
      change: (change, number) => {
        this.connection.send({ kind: "change", change, seen: this.seen, number });
        if (change.do === "cells") this.steps.done("edit");
      },
      askProtected: (description) => confirmProtected(description, this.words),
      active: (sheet) => {
        this.connection.send({ kind: "active", sheet, looks: ++this.looks });
        this.charts.render();
      },
      compute: (name, args) => this.computing.ask(name, args),
      now: () => this.clock.now,
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
      upload: (file) => this.openFile(file),
      retry: () => this.connection.send({ kind: "retry" }),
      close: () => this.connection.send({ kind: "close" }),
    });
  }

  private clockPanel(): HTMLElement {
    const { words, language, clock, status } = this;
    const { data, now } = clock;
    return renderClock({ words, language, clock: data, now, status, move: (target) => this.move(target) });
  }

  private statusPanel(): HTMLElement {
    const { words, language, status, runs } = this;
    return renderStatus({ words, language, status, runs, captionOf: (what) => this.captionOf(what) });
  }

  drawBar(): void {
    const { language, clock, status, file, view } = this;
    this.bar.draw({ language, now: clock.now, clock: clock.data, status, file, view });
  }

  hideLoading(): void {
    byId("loading").hidden = true;
  }

  get words(): PageText {
    return pageTextOf(this.language);
  }

  setLanguage(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    this.steps.render();
    this.bar.setMenus(this.menus);
  }

  hear(message: ToPage): void {
    hear(this, message);
  }

  run(name: string) {
    this.grid.focus();
    void this.grid.endEdit().then(() => this.connection.send({ kind: "run", name }));
  }

  hasFunction(name: string): boolean {
    return this.captionOf(name) !== name;
  }

  captionOf(functionName: string): string {
    return captionOf(functionName, this.menus, this.words);
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

  /** Goes on with the version of the file that the person chose. */
  settle(choice: "theirs" | "ours"): void {
    // The other version may open on another tab: the person goes on where they were.
    const { activeSheet, book } = this.grid;
    if (choice === "theirs") this.tabToKeep = book?.sheets.find(({ id }) => id === activeSheet)?.name;
    this.connection.send({ kind: "settle", choice });
  }

  /** Shows the tab that was open when the other version of the file was chosen. */
  returnToTab(sheets: readonly SheetData[]): void {
    const sheet = sheets.find(({ name }) => name === this.tabToKeep);
    if (sheet) this.grid.showSheet(sheet.id);
    this.tabToKeep = undefined;
  }

  private openFile(file: File): void {
    void openFile(file, this.words, this.notices);
  }
}
