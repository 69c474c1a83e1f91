/** Runs in a worker thread: delivers one mail after the other while the main thread waits. */

/// <reference path="./nodemailer.d.ts" />
import { type MessagePort, workerData } from "node:worker_threads";
import { createTransport, type Transport } from "nodemailer";
import { createDurably } from "./durable.ts";
import type { OutgoingMail } from "./host-types.ts";
import type { MailTarget } from "./mail-file.ts";
import { mailFileName } from "./mail-file-name.ts";
import { SAFE, toFile, toMessage } from "./mail-message.ts";

interface WorkerData {
  port: MessagePort;
  signal: SharedArrayBuffer;
  target: MailTarget;
}

const { port, signal, target } = workerData as WorkerData;
const done = new Int32Array(signal);
const transport = open();

port.on("message", (mail: OutgoingMail | "close") => {
  if (mail === "close") {
    transport.close();
    port.close();
    return;
  }
  deliver(mail).then(
    (result) => answer({ ok: true, result }),
    (error: unknown) => answer({ ok: false, message: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(message: object): void {
  port.postMessage(message);
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
}

function open(): Transport {
  if ("folder" in target) return toFile();
  const url = new URL(target.smtp);
  for (const [key, value] of Object.entries({
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
  })) {
    if (!url.searchParams.has(key)) url.searchParams.set(key, String(value));
  }
  return createTransport(url.href, SAFE);
}

async function deliver(mail: OutgoingMail): Promise<string> {
  const sent = await transport.sendMail(toMessage(mail));
  if (!("folder" in target)) return sent.messageId;
  return writeFile(target.folder, mail, sent.message ?? new Uint8Array());
}

function writeFile(folder: string, mail: OutgoingMail, bytes: Uint8Array): string {
  for (let number = 1; ; number++) {
    const path = `${folder}/${mailFileName(mail, number)}`;
    try {
      createDurably(path, bytes);
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
