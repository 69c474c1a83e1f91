/** The inbox: mails of files, of a trial on a copy, and of a play that no file holds. No browser. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, expect, test } from "vitest";
import type { OutgoingMail } from "../../src/local/host-types.ts";
import { toFile, toMessage } from "../../src/local/mail-message.ts";
import { Inbox } from "../../src/page/server/inbox.ts";
import { folder } from "../cli/terminal.ts";

const work = folder();
const [OWN, TRIAL] = [join(work.path, "thu"), join(work.path, "thu-thu")];
const DOCX = Buffer.from([0x50, 0x4b, 3, 4, 0, 255, 128]);

afterAll(() => work.remove());

const mail = (subject: string): OutgoingMail => ({
  from: "dieu.phoi@truong.example",
  name: "Trường mẫu",
  to: ["truong.phong@truong.example"],
  cc: ["hieu.truong@truong.example"],
  bcc: [],
  subject,
  body: "Kính gửi anh chị",
  htmlBody: "<p>Kính gửi <b>anh chị</b></p>",
  sentAt: Date.parse("2026-11-25T08:00:00+07:00"),
  attachments: [{ name: "báo cáo.docx", type: "application/octet-stream", letters: DOCX.toString("latin1") }],
});

async function write(folder: string, name: string, subject: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { message } = await toFile().sendMail(toMessage(mail(subject)));
  writeFileSync(join(folder, name), message as Uint8Array);
}

test("shows the mails of both folders, and of two of one name the first, with what is attached", async () => {
  await write(OWN, "a.eml", "Của bảng");
  await write(TRIAL, "a.eml", "Cùng tên");
  await write(TRIAL, "b.eml", "Chạy thử");
  writeFileSync(join(OWN, "hỏng.eml"), "");
  const inbox = new Inbox(OWN, TRIAL);
  await inbox.lookAgain();
  const subjects = inbox.heads.map(({ subject }) => subject);
  expect(subjects).toContain("Của bảng");
  expect(subjects).toContain("Chạy thử");
  expect(subjects).not.toContain("Cùng tên");
  expect(inbox.heads.find(({ id }) => id === "b.eml")?.attachments).toEqual([
    { index: 0, name: "báo cáo.docx", size: DOCX.length },
  ]);
  expect(inbox.find("b.eml")?.attachments[0]?.content).toEqual(DOCX);
});

test("gives a mail of a play as a file that other programs read, and forgets it with the play", async () => {
  const inbox = new Inbox(join(work.path, "none"));
  inbox.addPlayed(mail("Chơi thử"));
  inbox.addPlayed(mail("Chơi thử"));
  expect(inbox.heads).toHaveLength(2);
  const [{ id } = { id: "" }] = inbox.heads;
  const read = await simpleParser(Buffer.from((await inbox.find(id)?.eml()) ?? []));
  expect(read.subject).toBe("Chơi thử");
  expect(read.text).toContain("Kính gửi anh chị");
  expect(read.attachments[0]?.filename).toBe("báo cáo.docx");
  expect(read.attachments[0]?.content).toEqual(DOCX);
  inbox.forgetPlayed();
  expect(inbox.heads).toEqual([]);
});
