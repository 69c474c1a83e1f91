/** The thread's side of its messages: it can wait for a person's answer without going on, as Apps Script does. */
import { type MessagePort, receiveMessageOnPort } from "node:worker_threads";
import type { FromPage } from "../protocol.ts";
import type { FromDesk, ToDesk } from "./worker-data.ts";

/** Indices in the signal: how many messages were posted; whether the run is to end. */
export const POSTED = 0;
export const ENDED = 1;

type Answer = Extract<FromPage, { kind: "answer" }>;

export class DeskMail {
  private readonly port: MessagePort;
  private readonly signal: Int32Array;
  private readonly handle: (message: ToDesk) => void;
  /** What came while somebody was asked, and can be done only afterwards. */
  private deferred: ToDesk[] = [];

  constructor(port: MessagePort, signal: SharedArrayBuffer, handle: (message: ToDesk) => void) {
    this.port = port;
    this.signal = new Int32Array(signal);
    this.handle = handle;
    port.on("message", (message: ToDesk) => {
      this.flush();
      handle(message);
    });
  }

  post(message: FromDesk): void {
    this.port.postMessage(message);
  }

  get isEnded(): boolean {
    return Atomics.load(this.signal, ENDED) === 1;
  }

  goOn(): void {
    Atomics.store(this.signal, ENDED, 0);
  }

  /**
   * Stands still until the person answers question `ask`. Meanwhile `whileWaiting` is given what comes; what it does
   * not take waits until afterwards. Undefined when the run is ended instead.
   */
  waitForAnswer(ask: number, whileWaiting: (message: ToDesk) => boolean): Answer | undefined {
    for (;;) {
      const posted = Atomics.load(this.signal, POSTED);
      for (let found = receiveMessageOnPort(this.port); found; found = receiveMessageOnPort(this.port)) {
        const message = found.message as ToDesk;
        if (message.kind === "page" && message.message.kind === "answer") {
          if (message.message.ask === ask) return message.message;
        } else if (!whileWaiting(message)) this.defer(message);
      }
      if (this.isEnded) return undefined;
      Atomics.wait(this.signal, POSTED, posted);
    }
  }

  /** Puts off what can be done only when the script has gone on and ended. */
  private defer(message: ToDesk): void {
    if (this.deferred.push(message) === 1) setImmediate(() => this.flush());
  }

  private flush(): void {
    while (this.deferred.length > 0) this.handle(this.deferred.shift() as ToDesk);
  }
}
