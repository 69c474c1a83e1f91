import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { simpleParser } from "mailparser";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OutgoingMail } from "../../src/local/host.ts";
import { type MailDelivery, openMail } from "../../src/local/mail-file.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const worker = join(root, "node_modules/.cache/so-chuan-test/mail-worker.mjs");
const at = new Date(2026, 10, 24, 7, 0).getTime();
const mail: OutgoingMail = {
  from: "dieu.phoi@truong.edu.vn",
  name: "Trường Chính trị tỉnh",
  to: ["Lan.Nguyen@truong.edu.vn"],
  cc: ["binh@truong.edu.vn"],
  bcc: [],
  replyTo: "lanh.dao@truong.edu.vn",
  subject: "Nhắc việc ngày 24/11: 03 chỉ tiêu quá hạn",
  body: "Kính gửi chị Lan,\nP1.01 quá hạn 2 ngày làm việc.\n",
  htmlBody: "<p>Kính gửi chị <b>Lan</b></p>",
  sentAt: at,
};

let folder: string;
let delivery: MailDelivery | undefined;

beforeAll(async () => {
  const entryPoints = [join(root, "src/local/mail-worker.ts")];
  await build({ entryPoints, outfile: worker, bundle: true, packages: "external", platform: "node", format: "esm" });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "so-chuan-"));
});
afterEach(async () => {
  await delivery?.close();
  delivery = undefined;
  rmSync(folder, { recursive: true });
});

describe("into a folder", () => {
  test("a mail is a file when deliver returns, with all its parts", async () => {
    delivery = openMail(worker, { folder: join(folder, "thư") });
    delivery.deliver(mail);
    const [file = ""] = readdirSync(join(folder, "thư"));
    expect(file).toBe("2026-11-24_0700_01_lan.nguyen@truong.edu.vn.eml");
    const read = await simpleParser(readFileSync(join(folder, "thư", file)));
    expect(read.subject).toBe(mail.subject);
    expect(read.from.value).toEqual([{ address: mail.from, name: "Trường Chính trị tỉnh" }]);
    expect([read.to.text, read.cc?.text, read.replyTo?.text]).toEqual([mail.to[0], mail.cc[0], mail.replyTo]);
    expect(read.text.trim()).toBe(mail.body.trim());
    expect(read.html).toBe(mail.htmlBody);
    expect(read.date.getTime()).toBe(at);
  });

  test("names count up and are safe", () => {
    delivery = openMail(worker, { folder });
    delivery.deliver(mail);
    delivery.deliver(mail);
    delivery.deliver({ ...mail, to: ["../a b@x.vn"] });
    expect(readdirSync(folder).sort()).toEqual([
      "2026-11-24_0700_01_..-a-b@x.vn.eml",
      "2026-11-24_0700_01_lan.nguyen@truong.edu.vn.eml",
      "2026-11-24_0700_02_lan.nguyen@truong.edu.vn.eml",
    ]);
  });

  test("a folder that is gone is an error, and the next mail may still go", () => {
    delivery = openMail(worker, { folder: join(folder, "a") });
    rmSync(join(folder, "a"), { recursive: true });
    expect(() => delivery?.deliver(mail)).toThrow("ENOENT");
    expect(() => delivery?.deliver(mail)).toThrow("ENOENT");
  });
});

describe("to a mail server", () => {
  interface Received {
    subject: string;
    recipients: string[];
  }

  /** The server runs in this thread, which waits while a mail is delivered: so it gets a process of its own. */
  async function withServer(refuse: boolean, act: (url: string) => void): Promise<Received[]> {
    const { Worker } = await import("node:worker_threads");
    const source = `
      const { SMTPServer } = require("smtp-server"); const { simpleParser } = require("mailparser");
      const { parentPort, workerData } = require("node:worker_threads");
      const server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"],
        onRcptTo: (address, session, done) => done(workerData ? new Error("no such person") : undefined),
        onData: (stream, session, done) => simpleParser(stream).then((mail) => {
          parentPort.postMessage({ subject: mail.subject, recipients: session.envelope.rcptTo.map((one) => one.address) }); done(); }) });
      server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.server.address().port));`;
    const server = new Worker(source, { eval: true, workerData: refuse });
    const port = await new Promise<number>((resolve) => server.once("message", resolve));
    const received: Received[] = [];
    server.on("message", (message: Received) => received.push(message));
    act(`smtp://127.0.0.1:${port}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.terminate();
    return received;
  }

  test("everyone gets it, the hidden too", async () => {
    const received = await withServer(false, (smtp) => {
      delivery = openMail(worker, { smtp });
      delivery.deliver({ ...mail, bcc: ["an@truong.edu.vn"] });
    });
    const recipients = ["Lan.Nguyen@truong.edu.vn", "binh@truong.edu.vn", "an@truong.edu.vn"];
    expect(received).toEqual([{ subject: mail.subject, recipients }]);
  });

  test("what the server refuses is an error", async () => {
    const received = await withServer(true, (smtp) => {
      delivery = openMail(worker, { smtp });
      expect(() => delivery?.deliver(mail)).toThrow("no such person");
    });
    expect(received).toEqual([]);
  });

  test("no server is an error", () => {
    delivery = openMail(worker, { smtp: "smtp://127.0.0.1:1" });
    expect(() => delivery?.deliver(mail)).toThrow("ECONNREFUSED");
  });
});
