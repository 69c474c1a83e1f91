/** One workbook open on a page: its host, and all that the page does with it, one thing after another. */
import { builtBeside } from "../../local/cli/built.ts";
import { coordinatorOf } from "../../local/cli/session.ts";
import { sheetNamed } from "../../local/grid.ts";
import { createHost, type Host, type HostOptions } from "../../local/host.ts";
import type { OutgoingMail } from "../../local/host-types.ts";
import type { MailDelivery } from "../../local/mail-file.ts";
import { copyWorkbook, type WorkbookModel } from "../../local/model.ts";
import { type Language, textOf } from "../../text/text.ts";
import type { FromPage, ToPage } from "../protocol.ts";
import type { Changed } from "./changes.ts";
import { customFunctionsOf } from "./custom-functions.ts";
import type { DeskFile } from "./desk-file.ts";
import type { DeskMail } from "./desk-mail.ts";
import { lazyMail } from "./lazy-mail.ts";
import { PageCopy } from "./page-copy.ts";
import type { DeskOptions, ToDesk } from "./worker-data.ts";

/** The script and what it runs on, as built. */
const BUILT = builtBeside();

/** What of it may stand in cells. */
export const CUSTOM_FUNCTIONS = customFunctionsOf(BUILT.script.code);

export class Desk {
  readonly options: DeskOptions;
  readonly file: DeskFile;
  readonly host: Host;
  /** Milliseconds between the wall's clock and the workbook's. */
  offset: number;
  /** Milliseconds in which people were asked: they are no time of a run. */
  waited = 0;
  /** While a play goes on that is taken back, mails reach nobody and nothing reaches the disk. */
  isTrial = false;
  private readonly mail: DeskMail;
  private readonly whileAsked: () => void;
  private readonly page: PageCopy;
  private readonly delivery: MailDelivery;
  private asks = 0;
  private dialogs = 0;

  /** `whileAsked` is called when a page comes while the script waits for an answer. */
  constructor(options: DeskOptions, file: DeskFile, mail: DeskMail, whileAsked: () => void) {
    const { model } = file.file;
    this.options = options;
    this.file = file;
    this.mail = mail;
    this.whileAsked = whileAsked;
    this.offset = firstMoment(options, file) - Date.now();
    this.delivery = lazyMail(BUILT.mailWorker, options);
    const functions = CUSTOM_FUNCTIONS.map(({ name }) => name);
    this.page = new PageCopy(model, functions, (message) => this.tell(message));
    this.host = createHost(this.hostOptions());
    if (options.origin === "sample") showOverview(model, this.language);
  }

  get language(): Language {
    return languageOf(this.file);
  }

  tell(message: ToPage): void {
    this.mail.post({ kind: "page", message });
  }

  /** Tells the page what the workbook holds by now. */
  tellNews(): void {
    this.page.tellNews(this.language);
  }

  /** Gives the page everything. */
  tellAll(): void {
    this.page.tellAll(this.language);
  }

  /** The person looks at another tab, for the `looks`-th time: what was told before does not lead away from it. */
  look(sheet: number, looks: number): void {
    this.page.look(sheet, looks);
  }

  /** A person's change; whether onEdit is to be told is given back. */
  change(message: Extract<FromPage, { kind: "change" }>): Changed {
    const done = this.page.take(this.host, message);
    if (done.whole) this.tellAll();
    return done;
  }

  async closeMail(): Promise<void> {
    await this.delivery.close();
  }

  private hostOptions(): HostOptions {
    const { options, file, mail } = this;
    const { script, facade } = BUILT;
    const { state } = file;
    return {
      workbook: file.file.model,
      script,
      facade,
      state,
      now: () => Date.now() + this.offset,
      user: () => options.as ?? state.scriptProperties.senderEmail ?? coordinatorOf(file.file, script, facade) ?? "",
      ask: (asked) => this.ask(asked),
      isPatient: true,
      keepsContexts: true,
      isEnded: () => mail.isEnded,
      errorLanguage: this.language,
      onStateChange: () => {
        if (!this.isTrial) file.keeper.changed();
      },
      onToast: (toast) => this.tell({ kind: "toast", ...toast }),
      onDialog: ({ html, ...dialog }) => {
        const id = ++this.dialogs;
        mail.post({ kind: "html", dialog: id, html });
        this.tell({ kind: "dialog", dialog: { id, ...dialog } });
      },
      deliver: (each) => this.deliver(each),
    };
  }

  private ask(asked: Parameters<NonNullable<HostOptions["ask"]>>[0]): ReturnType<NonNullable<HostOptions["ask"]>> {
    this.tellNews();
    const question = { id: ++this.asks, ...asked };
    this.tell({ kind: "ask", ask: question });
    const since = Date.now();
    const answer = this.mail.waitForAnswer(question.id, (message: ToDesk) => {
      if (message.kind !== "show") return false;
      this.whileAsked();
      this.tell({ kind: "ask", ask: question });
      return true;
    });
    this.waited += Date.now() - since;
    this.tell({ kind: "ask", ask: null });
    return answer ?? { button: asked.buttons.includes("CANCEL") ? "cancel" : "close" };
  }

  private deliver(mail: OutgoingMail): void {
    if (!this.isTrial) {
      this.file.keeper.mailing();
      this.delivery.deliver(mail);
    }
    this.mail.post({ kind: "mail", mail, isTrial: this.isTrial });
  }
}

/** The sample opens on what it is about. */
function showOverview(model: WorkbookModel, language: Language): void {
  const sheet = sheetNamed(model, textOf(language).tabs.overview);
  if (sheet) model.activeSheetId = sheet.id;
}

/** The sample's clock never stands before what was played on it already. */
function firstMoment({ at, origin }: DeskOptions, { state }: DeskFile): number {
  const now = at ?? Date.now();
  const { lastRunOn } = state.scriptProperties;
  return origin === "sample" && lastRunOn ? Math.max(now, Date.parse(`${lastRunOn}T08:00`)) : now;
}

function languageOf({ state }: DeskFile): Language {
  return textOf(state.scriptProperties.language).language;
}

/** A host over a copy: what is asked of it changes nothing. */
export function probeOf({ host, offset }: Desk): Host {
  const { script, facade } = BUILT;
  const workbook = copyWorkbook(host.workbook);
  return createHost({ workbook, script, facade, state: structuredClone(host.state), now: () => Date.now() + offset });
}
