/** The server's side of the thread that runs the script. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { ENDED, POSTED } from "./desk-mail.ts";
import type { DeskOptions, FromDesk, ToDesk } from "./worker-data.ts";

const here = dirname(fileURLToPath(import.meta.url));

export class DeskThread {
  private readonly worker: Worker;
  private readonly signal = new SharedArrayBuffer(8);
  private stopped: (() => void) | undefined;

  /** `hear` is told all that the thread says; `end` that it broke down. */
  constructor(options: Omit<DeskOptions, "signal">, hear: (message: FromDesk) => void, end: (error: Error) => void) {
    const workerData: DeskOptions = { ...options, signal: this.signal };
    this.worker = new Worker(join(here, "workbook-worker.mjs"), { workerData });
    this.worker.on("message", (message: FromDesk) => {
      if (message.kind === "stopped") this.stopped?.();
      hear(message);
    });
    this.worker.on("error", (error) => end(error as Error));
  }

  post(message: ToDesk): void {
    this.worker.postMessage(message);
    const signal = new Int32Array(this.signal);
    Atomics.add(signal, POSTED, 1);
    Atomics.notify(signal, POSTED);
  }

  /** Ends the run of this moment, even one that waits for an answer. */
  endRun(): void {
    const signal = new Int32Array(this.signal);
    Atomics.store(signal, ENDED, 1);
    Atomics.add(signal, POSTED, 1);
    Atomics.notify(signal, POSTED);
  }

  /** Saves and closes the file; a run that is under way is ended. */
  async stop(): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.stopped = resolve;
      this.worker.once("exit", () => resolve());
    });
    this.endRun();
    this.post({ kind: "stop" });
    await done;
    await this.worker.terminate();
  }
}
