/** The inbox: mails as their readers get them, and those that would leave next. */
import type { Language, PageText } from "../../text/text.ts";
import type { MailBody, MailHead, NextMail, ToPage } from "../protocol.ts";
import { HOME } from "./connection.ts";
import { type Child, fill, h, ICONS, icon } from "./element.ts";
import { clockText, momentText, wallOf, weekdayText } from "./times.ts";

type Next = Extract<ToPage, { kind: "next" }>;

/** The ways in which a reader may see a mail: as plain text, in a dark theme, on a narrow screen. */
interface Look {
  plain: boolean;
  dark: boolean;
  narrow: boolean;
}

export class InboxView {
  private readonly root: HTMLElement;
  private readonly words: () => PageText;
  private readonly language: () => Language;
  private readonly foresee: () => void;
  private readonly isReal: () => boolean;
  private mails: MailHead[] = [];
  private next: Next | undefined;
  private tab: "sent" | "next" = "sent";
  private picked: string | undefined;
  private search = "";
  private look: Look = { plain: false, dark: false, narrow: false };

  constructor(options: {
    root: HTMLElement;
    words: () => PageText;
    language: () => Language;
    foresee: () => void;
    isReal: () => boolean;
  }) {
    this.root = options.root;
    this.words = options.words;
    this.language = options.language;
    this.foresee = options.foresee;
    this.isReal = options.isReal;
  }

  setMails(mails: MailHead[]): void {
    this.mails = mails;
    if (!mails.some(({ id }) => id === this.picked)) this.picked = mails[0]?.id;
    this.render();
  }

  setNext(next: Next | undefined): void {
    this.next = next;
    this.render();
  }

  show(tab: "sent" | "next"): void {
    this.tab = tab;
    if (tab === "next") {
      this.next = undefined;
      this.foresee();
    }
    this.render();
  }

  render(): void {
    if (this.root.hidden) return;
    const { inbox } = this.words();
    const tabs = (["sent", "next"] as const).map((tab) =>
      h(
        "button",
        { role: "tab", "aria-selected": String(tab === this.tab), onclick: () => this.show(tab) },
        tab === "sent" ? `${inbox.sent} (${this.mails.length})` : inbox.next,
      ),
    );
    const head = h(
      "header",
      { class: "inbox-head" },
      h("h1", {}, inbox.title),
      h("div", { role: "tablist", class: "tabs" }, tabs),
    );
    fill(this.root, head, this.tab === "sent" ? this.sent() : this.coming());
  }

  private sent(): Child {
    const { inbox } = this.words();
    if (this.mails.length === 0) {
      return h(
        "div",
        { class: "empty" },
        icon(ICONS.mail),
        h("h2", {}, inbox.emptyTitle),
        h("p", {}, inbox.empty),
        h("button", { class: "primary", onclick: () => this.show("next") }, inbox.preview),
      );
    }
    const list = h("div", { class: "mail-list" });
    const field = h("input", {
      type: "search",
      placeholder: inbox.search,
      "aria-label": inbox.search,
      value: this.search,
    });
    field.addEventListener("input", () => {
      this.search = field.value;
      fill(list, this.groups());
    });
    fill(list, this.groups());
    const reader = h("article", { class: "reader", "aria-live": "polite" });
    const mail = this.mails.find(({ id }) => id === this.picked);
    if (mail) void this.read(reader, mail);
    else reader.append(h("p", { class: "hint" }, inbox.pick));
    const note = h("p", { class: "hint note" }, this.isReal() ? inbox.realOnes : inbox.playOnly);
    return h(
      "div",
      { class: "inbox-body" },
      h("nav", { class: "mails", "aria-label": inbox.sent }, field, note, list),
      reader,
    );
  }

  /** Renders the list of mails by day, the newest first. */
  private groups(): Child {
    const { inbox } = this.words();
    const wanted = fold(this.search);
    const found = this.mails.filter(({ to, subject }) => fold(`${to} ${subject}`).includes(wanted));
    if (found.length === 0) return h("p", { class: "hint" }, inbox.nobody);
    const days = new Map<string, MailHead[]>();
    for (const mail of found) {
      const { on } = wallOf(mail.sentAt);
      days.set(on, [...(days.get(on) ?? []), mail]);
    }
    return [...days.values()].map((mails) => [
      h("h3", {}, weekdayText(mails[0]?.sentAt ?? 0, this.language())),
      ...mails.map((mail) => this.item(mail)),
    ]);
  }

  private item(mail: MailHead): HTMLElement {
    const isPicked = mail.id === this.picked;
    const pick = () => {
      this.picked = mail.id;
      this.render();
      this.root.querySelector<HTMLElement>(".mail[aria-current='true']")?.focus();
    };
    return h(
      "button",
      { class: "mail", "aria-current": String(isPicked), onclick: pick },
      h("span", { class: "mail-to" }, mail.to),
      h("span", { class: "mail-time" }, clockText(mail.sentAt, this.language())),
      h("span", { class: "mail-subject" }, mail.subject),
      mail.attachments.length > 0 && icon(ICONS.clip),
    );
  }

  private async read(reader: HTMLElement, mail: MailHead): Promise<void> {
    const { inbox } = this.words();
    const at = (rest: string) => new URL(`mail/${encodeURIComponent(mail.id)}/${rest}`, HOME).href;
    const body = (await (await fetch(at("body"))).json()) as MailBody;
    const frame = this.frame(at(this.look.dark ? "dark" : "light"), mail.subject);
    const isPlain = this.look.plain || !mail.hasHtml;
    const page = isPlain ? h("pre", { class: "mail-text" }, body.text) : frame;
    const stage = h(
      "div",
      { class: `stage${this.look.dark ? " dark" : ""}${this.look.narrow ? " narrow" : ""}` },
      page,
    );
    const rows: [string, string][] = [
      [inbox.from, body.from],
      [inbox.to, body.to],
      [inbox.cc, body.cc],
      [inbox.replyTo, body.replyTo],
      [inbox.sentAt, momentText(mail.sentAt, this.language())],
    ];
    fill(
      reader,
      h("h2", {}, mail.subject),
      h(
        "dl",
        { class: "facts" },
        rows.filter(([, value]) => value).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
      ),
      this.attachments(mail, at),
      this.looks(mail, at("eml")),
      stage,
    );
  }

  private frame(address: string, title: string): HTMLIFrameElement {
    const sandbox = "allow-popups allow-popups-to-escape-sandbox";
    const label = this.words().inbox.letter(title);
    return h("iframe", { src: address, title: label, sandbox, referrerpolicy: "no-referrer" });
  }

  private attachments({ attachments }: MailHead, at: (rest: string) => string): Child {
    if (attachments.length === 0) return undefined;
    const links = attachments.map(({ index, name, size }) =>
      h(
        "a",
        { href: at(`attachment/${index}`), download: name },
        icon(ICONS.clip),
        `${name} (${Math.ceil(size / 1024)} KB)`,
      ),
    );
    return h("p", { class: "attachments" }, `${this.words().inbox.attachments}: `, links);
  }

  private looks(mail: MailHead, eml: string): HTMLElement {
    const { inbox } = this.words();
    const toggle = (key: keyof Look, off: string, on: string, enabled = true) => {
      const button = (label: string, value: boolean) =>
        h(
          "button",
          {
            "aria-pressed": String(this.look[key] === value),
            disabled: !enabled,
            onclick: () => {
              this.look = { ...this.look, [key]: value };
              this.render();
            },
          },
          label,
        );
      return h("span", { class: "segments" }, button(off, false), button(on, true));
    };
    return h(
      "div",
      { class: "looks" },
      toggle("plain", inbox.asPage, inbox.asText, mail.hasHtml),
      toggle("dark", inbox.light, inbox.dark),
      toggle("narrow", inbox.wide, inbox.narrow),
      h("a", { class: "button", href: eml, download: mail.id }, icon(ICONS.download), inbox.download),
    );
  }

  private coming(): Child {
    const { inbox } = this.words();
    if (!this.next) return h("p", { class: "hint wait", role: "status" }, inbox.nextWait);
    const { mails, when, problem } = this.next;
    if (mails.length === 0)
      return h("div", { class: "empty" }, icon(ICONS.mail), h("p", {}, problem ?? inbox.nextNone));
    return h(
      "div",
      { class: "coming" },
      h("h2", {}, when),
      h("p", { class: "hint" }, inbox.nextIntro),
      mails.map((mail, index) => this.nextMail(mail, index)),
    );
  }

  private nextMail({ to, name, subject }: NextMail, index: number): HTMLElement {
    const page = this.frame(new URL(`next/${index}`, HOME).href, subject);
    return h(
      "details",
      { class: "next-mail", open: index === 0 },
      h("summary", {}, h("strong", {}, name ? `${name} <${to}>` : to), h("span", {}, subject)),
      h("div", { class: "stage" }, page),
    );
  }
}

/** The text in lower case without diacritics, so that a search finds "Đơn vị" by "don vi". */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\u0111/g, "d");
}
