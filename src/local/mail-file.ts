/** Delivering mail for good, while the script waits: into a folder as .eml files, or to a mail server. */

import { existsSync, mkdirSync } from "node:fs";
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { OutgoingMail } from "./host-types.ts";

/** A folder for .eml files, or the address of a mail server such as "smtps://user:password@smtp.example.vn". */
export type MailTarget = { folder: string } | { smtp: string };

/** An open connection to where mails go. */
export interface MailDelivery {
  /** Returns when the mail is on the disk or the server has taken it; throws an Error otherwise. */
  deliver(mail: OutgoingMail): void;
  /** Ends the worker. */
  close(): Promise<void>;
}

const LONGEST_WAIT = 90_000;

/** Opens a delivery to `target`. `workerPath` is the built mail-worker.mjs. A folder that is missing is made. */
export function openMail(workerPath: string, target: MailTarget): MailDelivery {
  // Looked for first, since a worker that cannot start would only be noticed after the longest wait.
  if (!existsSync(workerPath)) throw new Error(`no mail worker at ${workerPath}`);
  if ("folder" in target) mkdirSync(target.folder, { recursive: true });
  const { port1: port, port2: other } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const waiting = new Int32Array(signal);
  const worker = new Worker(workerPath, { workerData: { port: other, signal, target }, transferList: [other] });
  let failure: Error | undefined;
  worker.on("error", (error) => {
    failure = error instanceof Error ? error : new Error(String(error));
  });
  worker.unref();
  port.unref();
  return {
    deliver(mail) {
      if (failure) throw failure;
      Atomics.store(waiting, 0, 0);
      port.postMessage(mail);
      const outcome = Atomics.wait(waiting, 0, 0, LONGEST_WAIT);
      const answer = receiveMessageOnPort(port)?.message as { ok: boolean; message?: string } | undefined;
      if (outcome === "timed-out" || !answer)
        throw new Error("no answer from the mail server; the mail may have been sent");
      if (!answer.ok) throw new Error(answer.message);
    },
    async close() {
      port.postMessage("close");
      await worker.terminate();
    },
  };
}
