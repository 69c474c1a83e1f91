/** What a page asks of the open workbook, and what it is told of it. */
import type { MessagePort } from "node:worker_threads";
import type { FromPage } from "../protocol.ts";
import { computeCustom } from "./custom-functions.ts";
import { CUSTOM_FUNCTIONS, Desk } from "./desk.ts";
import type { DeskFile } from "./desk-file.ts";
import { DeskMail } from "./desk-mail.ts";
import { MovedError } from "./page-copy.ts";
import { Runs } from "./runs.ts";
import { Saver } from "./saver.ts";
import { foresee, statusOf } from "./status.ts";
import { Clock } from "./travel.ts";
import type { DeskOptions, FromDesk, ToDesk } from "./worker-data.ts";

/** How often it is looked whether another program wrote the file. */
const LOOK_EVERY = 1000;
/** Milliseconds after which the status is told; what happens in this time is told along. */
const STATUS_SOON = 150;

type Said<K extends FromPage["kind"]> = Extract<FromPage, { kind: K }>;

export class DeskTalk {
  private readonly port: MessagePort;
  private readonly file: DeskFile;
  private readonly mail: DeskMail;
  private readonly desk: Desk;
  private readonly saver: Saver;
  private readonly runs: Runs;
  private readonly clock: Clock;
  private facts = { nextSend: "", nextWorkday: "" };
  private conflict = false;
  private looking: NodeJS.Timeout | undefined;
  private statusTimer: NodeJS.Timeout | undefined;

  constructor(port: MessagePort, options: DeskOptions, file: DeskFile) {
    this.port = port;
    this.file = file;
    this.mail = new DeskMail(port, options.signal, (message) => this.hear(message));
    this.desk = new Desk(options, file, this.mail, () => this.tellPage());
    this.saver = new Saver(this.desk, () => this.tellConflict());
    this.runs = new Runs(this.desk, (run) => {
      this.saver.changed();
      if (run.how !== "edit") this.tellStatusSoon();
    });
    this.clock = new Clock(this.desk, this.runs);
  }

  begin(): void {
    // What a page asks for waits until this is done; the browser has enough to load.
    this.post({ kind: "ready", language: this.desk.language });
    this.runs.run("onOpen", "open", () => this.desk.host.open());
    this.clock.watch();
    this.looking = setInterval(() => {
      if (!this.conflict && !this.desk.isTrial && this.file.isChanged()) this.tellConflict();
    }, LOOK_EVERY);
    this.tellStatusSoon();
  }

  private post(message: FromDesk): void {
    this.port.postMessage(message);
  }

  /** All that a page shows which has just come. */
  private tellPage(): void {
    const { desk, runs, saver } = this;
    desk.tellAll();
    desk.tell({ kind: "menus", menus: desk.host.menus });
    desk.tell({ kind: "runs", runs: runs.log });
    desk.tell({ kind: "file", file: saver.data });
    this.clock.tell();
    if (this.conflict) desk.tell({ kind: "conflict", conflict: { kind: "changed", keptAs: "" } });
    this.tellStatusSoon();
  }

  private tellStatusSoon(): void {
    clearTimeout(this.statusTimer);
    this.statusTimer = setTimeout(() => this.runs.queue(() => this.tellStatus()), STATUS_SOON);
  }

  private tellStatus(): void {
    const { nextWorkday, ...status } = statusOf(this.desk);
    this.facts = { nextSend: status.nextSend, nextWorkday };
    this.desk.tell({ kind: "status", status });
    this.clock.watch();
  }

  private tellConflict(): void {
    // Its own writing looks like another program's while it is under way.
    if (!this.file.isChanged()) return;
    this.conflict = true;
    this.saver.isHeld = true;
    this.desk.tell({ kind: "conflict", conflict: { kind: "changed", keptAs: "" } });
  }

  private hear(message: ToDesk): void {
    if (message.kind === "show") this.tellPage();
    else if (message.kind === "stop") this.runs.queue(() => this.stop());
    else this.hearPage(message.message);
  }

  private hearPage(message: FromPage) {
    const { desk, runs } = this;
    switch (message.kind) {
      case "change":
        return this.takeChange(message);
      case "active":
        return desk.look(message.sheet, message.looks);
      case "run":
        return runs.queue(() => this.runMenuItem(message));
      case "call":
        return runs.queue(() => this.callFromDialog(message));
      case "compute":
        return runs.queue(() => this.compute(message));
      case "clock":
        return runs.queue(() => this.moveClock(message));
      case "foresee":
        return runs.queue(() => this.foresee());
      case "settle":
        return runs.queue(() => this.settle(message.choice));
      case "retry":
        void this.saver.save();
    }
  }

  private takeChange(message: Said<"change">): void {
    const { desk } = this;
    try {
      const { edited } = desk.change(message);
      this.saver.changed();
      if (edited) this.runs.queueEdit(edited);
    } catch (error) {
      // What the page shows is then not what the workbook holds.
      desk.tellAll();
      desk.tell({ kind: "refused", message: error instanceof MovedError ? "" : (error as Error).message });
    }
  }

  private runMenuItem({ name }: Said<"run">): void {
    this.mail.goOn();
    this.runs.run(name, "menu", () => this.desk.host.run(name));
  }

  private compute({ call, name, args }: Said<"compute">): void {
    let [value, failed]: [unknown, boolean] = ["", false];
    try {
      value = computeCustom(this.desk.host, CUSTOM_FUNCTIONS, name, args);
    } catch {
      failed = true;
    }
    this.desk.tell({ kind: "computed", call, value, failed });
  }

  private callFromDialog({ call, name, args }: Said<"call">): void {
    const { desk } = this;
    this.mail.goOn();
    const result = this.runs.run(name, "dialog", () => desk.host.run(name, { mode: "client", args }));
    const { ok, value, error } = result;
    desk.tell({ kind: "called", call, ok, ...(ok ? { value: value ?? null } : { error: error?.message ?? "" }) });
  }

  private foresee(): void {
    const { message, pages } = foresee(this.desk);
    this.post({ kind: "next", pages });
    this.desk.tell(message);
  }

  private async moveClock({ target }: Said<"clock">): Promise<void> {
    const { desk } = this;
    this.mail.goOn();
    await this.saver.save();
    const isBack = await this.clock.move(target, this.facts);
    if (isBack) this.post({ kind: "forget" });
    this.runs.run("onOpen", "open", () => desk.host.open());
    desk.tell({ kind: "menus", menus: desk.host.menus });
    this.tellStatus();
  }

  private async settle(choice: "theirs" | "ours"): Promise<void> {
    const keptAs = choice === "ours" ? this.file.keepTheirs() : await this.file.keepOurs();
    this.conflict = false;
    this.desk.tell({ kind: "conflict", conflict: { kind: "changed", keptAs } });
    if (choice === "theirs") return this.stop();
    this.saver.isHeld = false;
    this.saver.changed();
  }

  private async stop(): Promise<void> {
    clearInterval(this.looking);
    this.clock.stop();
    clearTimeout(this.statusTimer);
    await this.saver.save();
    await this.desk.closeMail();
    this.file.close();
    this.post({ kind: "stopped" });
    this.port.close();
  }
}
