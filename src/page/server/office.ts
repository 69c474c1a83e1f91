/** What lies behind the page: the open workbook, its inbox, and the one page that works on it. */
import { setTimeout as wait } from "node:timers/promises";
import type { WebSocket } from "ws";
import type { Language } from "../../text/text.ts";
import type { FileData, FromPage, ToPage } from "../protocol.ts";
import { DeskThread } from "./desk-thread.ts";
import { Inbox } from "./inbox.ts";
import type { DeskOptions, FromDesk } from "./worker-data.ts";

export type Opening = Omit<DeskOptions, "signal">;

/** Why a workbook could not be opened, as a sentence. */
export class OpeningError extends Error {
  override name = "OpeningError";
}

/** Milliseconds that a download waits for what was just typed, at most. */
const LONGEST_WAIT = 5000;

/** Dialogs are fetched right after they are told of; older ones are closed. */
const DIALOGS_KEPT = 20;

export class Office {
  readonly dialogs = new Map<number, string>();
  /** The mails that would leave next, as pages. */
  next: readonly string[] = [];
  language: Language = "vi";
  private thread: DeskThread | undefined;
  private inbox: Inbox;
  private opening: Opening;
  private page: WebSocket | undefined;
  private fileState: FileData["state"] = "saved";
  private readonly end: () => void;

  constructor(opening: Opening, end: () => void) {
    this.opening = opening;
    this.inbox = inboxOf(opening);
    this.end = end;
  }

  get path(): string {
    return this.opening.path;
  }

  get settings(): Opening {
    return this.opening;
  }

  get mails(): Inbox {
    return this.inbox;
  }

  /** Opens the workbook; throws an OpeningError. */
  async open(): Promise<void> {
    await new Promise<void>((done, fail) => {
      const hear = (message: FromDesk) => {
        if (message.kind === "ready") {
          this.language = message.language;
          done();
        } else if (message.kind === "failed") fail(new OpeningError(message.why));
        else this.hear(message);
      };
      this.thread = new DeskThread(this.opening, hear, (error) => {
        fail(error);
        this.tell({ kind: "bye" });
        process.stderr.write(`${error.stack}\n`);
        this.end();
      });
    });
    void this.tellMails();
  }

  /** Opens another workbook in the place of this one; where that fails, this one is opened again. */
  async change(opening: Opening): Promise<void> {
    const before = this.opening;
    await this.close();
    this.opening = opening;
    this.inbox = inboxOf(opening);
    try {
      await this.open();
    } catch (error) {
      this.opening = before;
      this.inbox = inboxOf(before);
      await this.open();
      throw error;
    } finally {
      if (this.page) this.showTo(this.page);
    }
  }

  async close(): Promise<void> {
    // Without a thread, that it has stopped is nothing to act on.
    const { thread } = this;
    this.thread = undefined;
    await thread?.stop();
    this.dialogs.clear();
  }

  /** One page works on a workbook: a second is told, and may take its place. */
  connect(socket: WebSocket): void {
    socket.on("message", (data) => this.take(socket, JSON.parse(String(data)) as FromPage));
    socket.on("close", () => {
      if (this.page === socket) this.page = undefined;
    });
  }

  private take(socket: WebSocket, message: FromPage) {
    if (message.kind === "hello") return this.welcome(socket, message.takeOver);
    if (socket !== this.page) return;
    if (message.kind === "end") this.thread?.endRun();
    else if (message.kind === "close") this.end();
    else {
      if (message.kind === "change" && this.fileState === "saved") this.fileState = "unsaved";
      this.thread?.post({ kind: "page", message });
    }
  }

  /** Waits until the file holds what the page shows, or cannot be written. */
  async untilSaved(): Promise<void> {
    const end = Date.now() + LONGEST_WAIT;
    while ((this.fileState === "unsaved" || this.fileState === "saving") && Date.now() < end) await wait(50);
  }

  private welcome(socket: WebSocket, takesOver: boolean) {
    if (this.page && this.page !== socket && !takesOver) return send(socket, { kind: "elsewhere" });
    if (this.page && this.page !== socket) send(this.page, { kind: "moved" });
    this.page = socket;
    this.showTo(socket);
  }

  private showTo(socket: WebSocket): void {
    this.thread?.post({ kind: "show" });
    send(socket, { kind: "mails", mails: this.inbox.heads });
  }

  private hear(message: FromDesk) {
    switch (message.kind) {
      case "page":
        if (message.message.kind === "file") this.fileState = message.message.file.state;
        return this.tell(message.message);
      case "html":
        this.dialogs.set(message.dialog, message.html);
        this.dialogs.delete(message.dialog - DIALOGS_KEPT);
        return;
      case "next":
        this.next = message.pages;
        return;
      case "mail":
        if (message.isTrial) this.inbox.addPlayed(message.mail);
        void this.tellMails();
        return;
      case "forget":
        this.inbox.forgetPlayed();
        void this.tellMails();
        return;
      case "stopped":
        // The other program's version was chosen: the same file, opened anew.
        if (this.thread) void this.reopen();
    }
  }

  private async reopen(): Promise<void> {
    this.thread = undefined;
    await this.open();
    if (this.page) this.showTo(this.page);
  }

  private async tellMails(): Promise<void> {
    await this.inbox.lookAgain();
    this.tell({ kind: "mails", mails: this.inbox.heads });
  }

  tell(message: ToPage): void {
    if (this.page) send(this.page, message);
  }
}

function inboxOf({ mailFolder, trialMails }: Opening): Inbox {
  return new Inbox(mailFolder, ...(trialMails === undefined ? [] : [trialMails]));
}

function send(socket: WebSocket, message: ToPage): void {
  socket.send(JSON.stringify(message));
}
