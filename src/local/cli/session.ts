/** A workbook file opened for one run of the bundle: its state, its clock, its mails, and the saving at the end. */
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Problem } from "../../problem/problem.ts";
import { type CommandLineText, commandLineOf, type Language, textOf } from "../../text/text.ts";
import type { AdoptionReport } from "../../workbook/adoption/report.ts";
import { straysOf } from "../codec.ts";
import { createHost, type Host, type HostState, type OutgoingMail } from "../host.ts";
import { type MailDelivery, type MailTarget, openMail } from "../mail-file.ts";
import { copyWorkbook, createWorkbook } from "../model.ts";
import { loadState } from "../state-file.ts";
import { keepState } from "../state-keeper.ts";
import {
  createWorkbookFile,
  lockWorkbookFile,
  openElsewhere,
  openWorkbookFile,
  saveWorkbookFile,
  type WorkbookFile,
} from "../workbook-file.ts";
import { answerFrom, answersOf } from "./answers.ts";
import type { CommandRequest } from "./arguments.ts";
import { setUpPrinting } from "./page-setup.ts";
import type { Built, Surroundings } from "./surroundings.ts";
import { languageIn, settleLanguage } from "./workbook-language.ts";

/** What a command of the bundle gives back, as plain JSON; `Outcome` in src/commands describes each field. */
export interface BundleOutcome {
  messages?: string[];
  problems?: Problem[];
  readiness?: ReadinessSummary;
  previews?: MailData[];
  /** The title of a preview: how many mails, and when they leave. */
  title?: string;
  mails?: MailData[];
  facts?: { language: Language; coordinator?: string; nextSend: string };
  /** What adopting a list understood and would change. */
  adoption?: AdoptionReport;
  /** What the self-check found, and what it changed. */
  findings?: { address: string; code: string; repairable: boolean; sentence: string }[];
  repairs?: { address: string; from?: string; to?: string }[];
  /** A Word file, in base 64. */
  document?: { name: string; base64: string };
  /** Whether a problem or an error stopped the command: nothing is to be saved. */
  stopped?: boolean;
  /** Whether a command that stopped wrote something to say so, which is to be saved. */
  kept?: boolean;
  failed?: boolean;
  /** Whether the command was refused: the person may not do this, or not now. */
  refused?: boolean;
  idle?: boolean;
}

export interface MailData {
  to: string;
  person: string;
  name?: string;
  items: number;
  subject: string;
  html: string;
  text: string;
}

interface Counts {
  code?: string;
  name?: string;
  inScope: number;
  claimed: number;
  evidenced: number;
  verified: number;
  share: number;
}

export interface ReadinessSummary {
  summary: string;
  workingLevel: number;
  levels: (Counts & { level: number })[];
  byCriterion: Counts[];
  byUnit: Counts[];
}

export interface Session {
  readonly path: string;
  readonly host: Host;
  /** The workbook's language, as the script remembers it; before set-up the default one. */
  language(): Language;
  /** Runs an entry point of the bundle and gives back the outcome that it returned. */
  run(entryPoint: string, mode?: "menu" | "trigger", args?: unknown[]): BundleOutcome;
  /** How sending stands, as an object whose `line` is for a person; undefined where even that cannot be told. */
  sending(): { line: string; stop?: string } | undefined;
  /** Writes the workbook and the state; unless the run failed, in which case neither changes. */
  save(): Promise<void>;
  close(): Promise<void>;
}

/** Opening a larger file is announced, since reading it takes over a second. */
const LARGE_BYTES = 300_000;

const MOST_STRAYS = 5;

/** Opens a file, alone: two runs at once would overwrite each other. `make`: a missing file is created first. */
export async function openSession(
  request: CommandRequest & { file: string },
  around: Surroundings,
  make = false,
): Promise<Session> {
  const path = resolve(around.cwd, request.file);
  const words = commandLineOf(request.language);
  const program = openElsewhere(path);
  if (program) throw new OpenElsewhereError(path, program);
  const unlock = lockWorkbookFile(path);
  try {
    if (make && !existsSync(path)) {
      // A new workbook comes to the disk only with the first save: a run that fails leaves nothing behind.
      const file = { path, model: createWorkbook({ name: "so-chuan" }), stamp: "" };
      return createSession(request, file, around, unlock);
    }
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE_BYTES)
      around.progress(words.reading(request.file));
    const file = await openWorkbookFile(path);
    const strays = straysOf(file.model);
    if (strays.length > 0) around.progress(words.strays(strays.slice(0, MOST_STRAYS).join(", "), strays.length));
    return createSession(request, file, around, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Thrown when a spreadsheet program has the file open: it would overwrite our save, or we its. */
export class OpenElsewhereError extends Error {
  readonly path: string;
  readonly program: string;
  constructor(path: string, program: string) {
    super(`${path} is open in ${program}`);
    this.path = path;
    this.program = program;
  }
}

function createSession(request: CommandRequest, file: WorkbookFile, around: Surroundings, unlock: () => void): Session {
  const words = commandLineOf(request.language);
  const state = loadState(file.path);
  settleLanguage(state, file.model, request.language);
  const built = around.built();
  const mail = tellingMail(request, file, around, words);
  const kept = keepState(file.path, state);
  const startedAt = Date.now();
  const host = createHost({
    workbook: file.model,
    script: built.script,
    facade: built.facade,
    state,
    now: () => (request.at === undefined ? Date.now() : request.at + Date.now() - startedAt),
    ask: answerFrom(answersOf(request, languageIn(file.model) !== undefined), request.language),
    keepsContexts: true,
    user: () =>
      request.as ?? state.scriptProperties.senderEmail ?? coordinatorOf(file, built.script, built.facade) ?? "",
    onStateChange: kept.changed,
    deliver: (each) => {
      kept.mailing();
      mail.deliver(each);
    },
    onLog: ({ level, text }) => {
      if (level === "error") around.progress(text);
    },
  });
  return sessionOn({ host, file, state, kept, mail, words, unlock, tell: around.progress });
}

/** Where the mails of the command go; each is announced as it leaves. */
function tellingMail(
  request: CommandRequest,
  file: WorkbookFile,
  { built, cwd, progress }: Surroundings,
  words: CommandLineText,
): MailDelivery {
  const target = request.smtp === undefined ? { folder: mailFolder(request, file.path, cwd) } : { smtp: request.smtp };
  const mail = lazyMail(built().mailWorker, target);
  let mailed = 0;
  return {
    deliver(each: OutgoingMail) {
      mailed++;
      progress(words.mail(mailed, each.to.join(", ")));
      mail.deliver(each);
    },
    close: () => mail.close(),
  };
}

interface OpenParts {
  host: Host;
  file: WorkbookFile;
  state: HostState;
  kept: ReturnType<typeof keepState>;
  mail: MailDelivery;
  words: CommandLineText;
  unlock: () => void;
  tell: (line: string) => void;
}

function sessionOn({ host, file, state, kept, mail, words, unlock, tell }: OpenParts): Session {
  let failed = false;
  const language = () => textOf(state.scriptProperties.language).language;
  return {
    path: file.path,
    host,
    language,
    run(entryPoint, mode = "menu", args = []) {
      const result = host.run(entryPoint, { mode, args });
      const outcome = (result.value ?? {}) as BundleOutcome;
      failed ||= !result.ok || Boolean(outcome.failed || (outcome.stopped && !outcome.kept));
      if (!result.ok) throw new Error(result.error?.message);
      return outcome;
    },
    sending: () =>
      (host.run("tellSending").value as { sending?: { line: string; stop?: string } } | undefined)?.sending,
    async save() {
      if (failed) return;
      setUpPrinting(file.model);
      if (file.stamp === "") file.stamp = (await createWorkbookFile(file.path, file.model)).stamp;
      else if ((await saveWorkbookFile(file)).voided) tell(words.errors.signatureVoid(file.path));
      kept.save();
    },
    async close() {
      await mail.close();
      unlock();
    },
  };
}

/** The coordinator's address, for a run that names nobody; the script is asked on a copy, so nothing changes. */
export function coordinatorOf(
  file: Pick<WorkbookFile, "model">,
  script: Built["script"],
  facade: string,
): string | undefined {
  const probe = createHost({ workbook: copyWorkbook(file.model), script, facade, keepsContexts: true });
  return (probe.run("checkWorkbook").value as BundleOutcome | undefined)?.facts?.coordinator;
}

/** A mail delivery whose worker starts with the first mail, since most runs send none. */
function lazyMail(worker: string, target: MailTarget): MailDelivery {
  let open: MailDelivery | undefined;
  return {
    deliver(mail) {
      open ??= openMail(worker, target);
      open.deliver(mail);
    },
    async close() {
      await open?.close();
    },
  };
}

/** The folder for mails that are not really sent; one that `--out` names is relative to `cwd`. */
export function mailFolder({ out }: Pick<CommandRequest, "out">, path: string, cwd: string): string {
  return out === undefined ? join(dirname(path), "so-chuan-thu") : resolve(cwd, out);
}
