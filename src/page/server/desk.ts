/** One workbook open on a page: its host, and all that the page does with it, one thing after another. */
import { builtBeside } from "../../local/cli/built.ts";
import { coordinatorOf } from "../../local/cli/session.ts";
import { sheetNamed } from "../../local/grid.ts";
import { createHost, type Host, type HostOptions } from "../../local/host.ts";
import type { OutgoingMail } from "../../local/host-types.ts";
import { type MailDelivery, openMail } from "../../local/mail-file.ts";
import { copyWorkbook, type WorkbookModel } from "../../local/model.ts";
import { type Language, textOf } from "../../text/text.ts";
import type { FromPage, ToPage } from "../protocol.ts";
import { applyChange } from "./changes.ts";
import { customFunctionsOf } from "./custom-functions.ts";
import type { DeskFile } from "./desk-file.ts";
import type { DeskMail } from "./desk-mail.ts";
import { Shadow } from "./shadow.ts";
import { StyleTable, snapshotOf } from "./snapshot.ts";
import type { DeskOptions, ToDesk } from "./worker-data.ts";

/** The script and what it runs on, as built. */
const BUILT = builtBeside();

/** What of it may stand in cells. */
export const CUSTOM_FUNCTIONS = customFunctionsOf(BUILT.script.code);

export interface Desk {
  readonly options: DeskOptions;
  readonly file: DeskFile;
  readonly host: Host;
  /** Milliseconds between the wall's clock and the workbook's. */
  offset: number;
  /** Milliseconds in which people were asked: they are no time of a run. */
  waited: number;
  /** While a play goes on that is taken back, mails reach nobody and nothing reaches the disk. */
  isTrial: boolean;
  readonly language: Language;
  tell(message: ToPage): void;
  /** Tells the page what the workbook holds by now. */
  tellNews(): void;
  /** Gives the page everything. */
  tellAll(): void;
  /** The person looks at another tab, for the `looks`-th time: what was told before does not lead away from it. */
  look(sheet: number, looks: number): void;
  /** A person's change; whether onEdit is to be told is given back. */
  change(message: Extract<FromPage, { kind: "change" }>): ReturnType<typeof applyChange>;
  closeMail(): Promise<void>;
}

export function createDesk(options: DeskOptions, file: DeskFile, mail: DeskMail, whileAsked: () => void): Desk {
  const { model } = file.file;
  const shadow = new Shadow();
  // Nobody is there to be told of it yet: whoever comes is given everything.
  shadow.takeAll(model);
  let styles = new StyleTable();
  let structure = 0;
  let active = model.activeSheetId;
  let taken = 0;
  let looked = 0;
  let asks = 0;
  let dialogs = 0;
  const { script, facade } = BUILT;
  const delivery = lazyMail(options);
  const tell = (message: ToPage) => mail.post({ kind: "page", message });
  const tellAll = () => {
    styles = new StyleTable();
    shadow.takeAll(model);
    active = model.activeSheetId;
    taken = 0;
    const functions = CUSTOM_FUNCTIONS.map(({ name }) => name);
    const book = { ...snapshotOf(model, desk.language, styles), functions };
    tell({ kind: "book", book, seen: ++structure, looks: looked });
  };
  const ask: NonNullable<HostOptions["ask"]> = (asked) => {
    desk.tellNews();
    const question = { id: ++asks, ...asked };
    tell({ kind: "ask", ask: question });
    const since = Date.now();
    const answer = mail.waitForAnswer(question.id, (message: ToDesk) => {
      if (message.kind !== "show") return false;
      whileAsked();
      tell({ kind: "ask", ask: question });
      return true;
    });
    desk.waited += Date.now() - since;
    tell({ kind: "ask", ask: null });
    return answer ?? { button: asked.buttons.includes("CANCEL") ? "cancel" : "close" };
  };
  const host = createHost({
    workbook: model,
    script,
    facade,
    state: file.state,
    now: () => Date.now() + desk.offset,
    user: () => options.as ?? file.state.scriptProperties.senderEmail ?? coordinatorOf(file.file, script, facade) ?? "",
    ask,
    isPatient: true,
    isEnded: () => mail.isEnded,
    errorLanguage: languageOf(file),
    onStateChange: () => {
      if (!desk.isTrial) file.keeper.changed();
    },
    onToast: (toast) => tell({ kind: "toast", ...toast }),
    onDialog: ({ html, ...dialog }) => {
      const id = ++dialogs;
      mail.post({ kind: "html", dialog: id, html });
      tell({ kind: "dialog", dialog: { id, ...dialog } });
    },
    deliver: (each) => {
      if (!desk.isTrial) {
        file.keeper.mailing();
        delivery.deliver(each);
      }
      mail.post({ kind: "mail", mail: each, isTrial: desk.isTrial });
    },
  });
  const desk: Desk = {
    options,
    file,
    host,
    offset: firstMoment(options, file) - Date.now(),
    waited: 0,
    isTrial: false,
    get language() {
      return languageOf(file);
    },
    tell,
    tellAll,
    tellNews() {
      const news = shadow.news(model, styles);
      if (news.whole) return tellAll();
      for (const size of news.sizes) tell({ kind: "size", ...size });
      for (const cells of news.cells) tell({ kind: "cells", ...cells, after: taken });
      if (model.activeSheetId !== active) tell({ kind: "active", sheet: model.activeSheetId, looks: looked });
      active = model.activeSheetId;
    },
    look(sheet, looks) {
      looked = looks;
      active = sheet;
      model.activeSheetId = sheet;
    },
    change({ change, seen, number }) {
      taken = number;
      if (seen < structure) throw new MovedError();
      const done = applyChange(host, shadow, change);
      if (done.whole) tellAll();
      return done;
    },
    closeMail: () => delivery.close(),
  };
  if (options.origin === "sample") showOverview(model, desk.language);
  return desk;
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

/** The script moved the cells that a person changed at the same moment. */
export class MovedError extends Error {
  override name = "MovedError";
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

/** The way out for mail, opened with the first mail. */
function lazyMail({ mailFolder, smtp }: DeskOptions): MailDelivery {
  let files: MailDelivery | undefined;
  let server: MailDelivery | undefined;
  const { mailWorker: worker } = BUILT;
  return {
    deliver(mail: OutgoingMail) {
      if (smtp !== undefined) {
        server ??= openMail(worker, { smtp });
        server.deliver(mail);
      }
      files ??= openMail(worker, { folder: mailFolder });
      files.deliver(mail);
    },
    async close() {
      await Promise.all([files?.close(), server?.close()]);
    },
  };
}
