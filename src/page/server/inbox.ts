/** The mails that "went out": read back from the files that they became, as their readers get them. */
/// <reference path="./mailparser.d.ts" />
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ParsedMail } from "mailparser";
import type { OutgoingMail } from "../../local/host-types.ts";
import { mailFileName } from "../../local/mail-file-name.ts";
import { toFile, toMessage } from "../../local/mail-message.ts";
import type { MailBody, MailHead } from "../protocol.ts";

/** The newest are shown; all of them stay in the folder. */
const MOST_SHOWN = 500;

interface Entry {
  head: MailHead;
  body: MailBody;
  html: string;
  attachments: { type: string; name: string; content: Buffer }[];
  eml: () => Promise<Uint8Array>;
}

export class Inbox {
  private readonly folders: readonly string[];
  private readonly entries = new Map<string, Entry>();
  private readonly played = new Set<string>();

  /** Of two mails of one name the one in the first folder is shown. */
  constructor(...folders: readonly string[]) {
    this.folders = folders;
  }

  get heads(): MailHead[] {
    return [...this.entries.values()].map(({ head }) => head).sort((a, b) => b.sentAt - a.sentAt);
  }

  find(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  /** Takes up what came into the folder; what cannot be read is left out. */
  async lookAgain(): Promise<void> {
    for (const folder of this.folders) await this.lookInto(folder);
  }

  private async lookInto(folder: string): Promise<void> {
    const names = listed(folder).filter((name) => !this.entries.has(name));
    if (names.length === 0) return;
    // Takes long to load, and nobody reads a mail before the page is there.
    const { simpleParser } = await import("mailparser");
    for (const name of names.sort().slice(-MOST_SHOWN)) {
      try {
        const path = join(folder, name);
        const mail = await simpleParser(readFileSync(path));
        this.entries.set(
          name,
          entryOf(name, mail, async () => readFileSync(path)),
        );
      } catch {
        // Somebody's file that is no mail.
      }
    }
  }

  /** A mail of a play, which no file holds. */
  addPlayed(mail: OutgoingMail): void {
    const id = freeName(mail, this.entries);
    const head = {
      id,
      to: mail.to.join(", "),
      subject: mail.subject,
      sentAt: mail.sentAt,
      hasHtml: Boolean(mail.htmlBody),
    };
    const attachments = (mail.attachments ?? []).map(({ name, type, letters }) => ({
      name,
      type,
      content: Buffer.from(letters, "latin1"),
    }));
    this.entries.set(id, {
      head: {
        ...head,
        attachments: attachments.map(({ name, content }, index) => ({ index, name, size: content.length })),
      },
      body: {
        from: mail.name ? `${mail.name} <${mail.from}>` : mail.from,
        to: mail.to.join(", "),
        cc: mail.cc.join(", "),
        replyTo: mail.replyTo ?? "",
        text: mail.body,
      },
      html: mail.htmlBody ?? "",
      attachments,
      eml: async () => (await toFile().sendMail(toMessage(mail))).message ?? new Uint8Array(),
    });
    this.played.add(id);
  }

  forgetPlayed(): void {
    for (const id of this.played) this.entries.delete(id);
    this.played.clear();
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".eml"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function freeName(mail: OutgoingMail, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const name = mailFileName(mail, number);
    if (!taken.has(name)) return name;
  }
}

function entryOf(id: string, mail: ParsedMail, eml: Entry["eml"]): Entry {
  const attachments = mail.attachments.map(({ filename, contentType, content }, index) => ({
    type: contentType,
    name: filename ?? `${index + 1}`,
    content,
  }));
  const html = mail.html || "";
  return {
    head: {
      id,
      to: addresses(mail.to),
      subject: mail.subject ?? "",
      sentAt: mail.date?.getTime() ?? 0,
      hasHtml: html !== "",
      attachments: attachments.map(({ name, content }, index) => ({ index, name, size: content.length })),
    },
    body: {
      from: addresses(mail.from),
      to: addresses(mail.to),
      cc: addresses(mail.cc),
      replyTo: addresses(mail.replyTo),
      text: mail.text ?? "",
    },
    html,
    attachments,
    eml,
  };
}

function addresses(list: ParsedMail["to"] | undefined): string {
  const all = list === undefined ? [] : Array.isArray(list) ? list : [list];
  return all.map(({ text }) => text).join(", ");
}
