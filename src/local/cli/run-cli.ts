/** The command line as a function: one command, one file, one exit code. */
import { statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { commandLineOf, LANGUAGES, type Language, textOf } from "../../text/text.ts";
import { type CommandRequest, readArguments, UsageError } from "./arguments.ts";
import { explain, NotDocumentError, NotWrittenError } from "./explain.ts";
import { endingOf } from "./next-step.ts";
import { onCopy } from "./on-copy.ts";
import { adoptionLines, doctorLines, jsonOf, lastLine, linesOf } from "./print.ts";
import { type BundleOutcome, mailFolder, openSession, type Session } from "./session.ts";
import { makeDemoFile, start } from "./start.ts";
import { type CommandLine, type Surroundings, surroundingsOf } from "./surroundings.ts";
import { languageBeside } from "./workbook-language.ts";

/**
 * Does what the arguments ask for, and returns the exit code: 0 done, 1 something to mend or an unanswered question,
 * 2 wrong usage. It reads and writes files, and nothing else of the process: its zone must be the school's already.
 */
export async function runCli(args: readonly string[], line: CommandLine): Promise<number> {
  const around = surroundingsOf(line);
  let language: Language | undefined;
  let file = "";
  try {
    const asked = readArguments(args);
    language = asked.language;
    file = asked.file ?? file;
    const request = await onCopy(asked, commandLineOf(language), around);
    if (request.command === "help") {
      around.print(commandLineOf(language).usage(LANGUAGES.join("|")));
      return args.length > 0 ? 0 : 2;
    }
    if (request.command === "start") return await start(request, around);
    return await runCommand({ ...request, file: request.file as string }, around);
  } catch (error) {
    const words = commandLineOf(language ?? languageBeside(resolve(around.cwd, file)));
    around.progress(error instanceof UsageError ? error.message : explain(error, words, file));
    return error instanceof UsageError ? 2 : 1;
  }
}

async function runCommand(request: CommandRequest & { file: string }, around: Surroundings): Promise<number> {
  if (request.command === "init" && request.demo) {
    const { outcome, session } = await makeDemoFile(request, around);
    return show(request, outcome, session, around);
  }
  if (request.docx !== undefined) assertTakesNoPlace(resolve(around.cwd, request.docx), request.docx);
  const session = await openSession(request, around, request.command === "init");
  try {
    const outcome = runOne(session, request);
    const onlyLooked = request.command === "check" || (request.command === "mend" && !outcome.repairs);
    if (!onlyLooked) await session.save();
    writeDocument(request, outcome, around);
    return show(request, outcome, session, around);
  } finally {
    await session.close();
  }
}

function runOne(session: Session, { command, approve, entryPoint, tab, map, kind }: CommandRequest): BundleOutcome {
  switch (command) {
    case "init":
      return session.run("setUpWorkbook");
    case "adopt":
      return session.run("adoptList", "menu", [{ tab, map }]);
    case "score":
      return session.run("refreshReadiness");
    case "check":
      return session.run("checkWorkbook");
    case "mend":
      return session.run("mendWorkbook");
    case "report":
      return kind === undefined || kind === "report"
        ? session.run("writeReport")
        : session.run("writeDocuments", "menu", [{ kind }]);
    case "digest":
      return session.run(approve ? "approveDigests" : "previewDigests");
    case "tick":
      return session.run("hourly", "trigger");
    default:
      return session.run(entryPoint ?? "");
  }
}

/** Refuses a document's path that a file of another kind has, above all the workbook; an older .docx is replaced. */
function assertTakesNoPlace(path: string, named: string): void {
  const isOther = !/\.docx$/i.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile();
  if (isOther) throw new NotDocumentError(named);
}

/** Writes the Word file that was asked for; its path is relative to the folder of the caller. */
function writeDocument({ docx }: CommandRequest, { document }: BundleOutcome, { cwd }: Surroundings): void {
  if (docx === undefined || !document) return;
  try {
    writeFileSync(resolve(cwd, docx), Buffer.from(document.base64, "base64"));
  } catch (error) {
    throw new NotWrittenError(docx, error);
  }
}

/** Takes "sent" lines out where no mail server was given: mails that only became files are told with their folder. */
function withoutSent({ smtp }: CommandRequest, outcome: BundleOutcome, { host, language }: Session): BundleOutcome {
  if (smtp !== undefined) return outcome;
  const { dialog, documents, sending } = textOf(language());
  const said = host.outbox.flatMap(({ to: [to = ""] }, index) => [
    dialog.sent(index + 1),
    documents.mailed(to),
    sending.testSent(to),
  ]);
  return { ...outcome, messages: outcome.messages?.filter((line) => !said.includes(line)) ?? [] };
}

function show(
  request: CommandRequest & { file: string },
  outcome: BundleOutcome,
  session: Session,
  { cwd, print }: Surroundings,
): number {
  // The result speaks the workbook's language, whichever the command line was asked for in.
  const language = session.language();
  const words = commandLineOf(language);
  // The JSON is made before `session.sending()`, whose service calls are no cost of the command.
  const told = jsonOf(outcome, session.host);
  const sending = session.sending();
  const ending = endingOf(request, outcome, session.host.alerts, sending?.stop, words);
  if (request.json) {
    print(JSON.stringify({ ...told, sending: sending ?? null }));
    return ending.code;
  }
  for (const line of doneLines(request, outcome, session)) print(line);
  const mailed = session.host.outbox.length;
  if (mailed > 0 && request.smtp === undefined) print(words.mailsIn(mailFolder(request, session.path, cwd), mailed));
  if (sending) print(sending.line);
  if (outcome.idle && !ending.isOpen && request.command !== "tick") print(words.unchanged);
  print(ending.next);
  return ending.code;
}

/** Lines for a person: what a command did and found, and the questions that nobody answered. */
function doneLines(request: CommandRequest, outcome: BundleOutcome, session: Session): string[] {
  const language = session.language();
  const words = commandLineOf(language);
  const { alerts, dialogs } = session.host;
  const open = alerts.filter(({ answer }) => answer === "cancel").map(({ prompt }) => prompt);
  return [
    ...linesOf(withoutSent(request, outcome, session), language, request.command === "check"),
    ...(outcome.idle && request.command === "tick" ? [words.idle] : []),
    ...(outcome.adoption ? adoptionLines(outcome.adoption, language) : []),
    ...doctorLines(outcome),
    ...(outcome.title ? [outcome.title] : []),
    ...(outcome.previews ?? []).flatMap(({ person, to, subject, text }) => [
      `  ${person} <${to}>: ${subject}`,
      ...(request.bodies ? [`${text}\n`] : []),
    ]),
    ...open.map((prompt) => words.cancelled(outcome.adoption ? lastLine(prompt) : prompt)),
    ...(request.docx !== undefined && outcome.document ? [words.wroteDocument(request.docx)] : []),
    // A terminal cannot show the page that a menu item opens: its title alone is printed.
    ...(request.command === "run" ? dialogs.map(({ title }) => words.dialogShown(title)) : []),
  ];
}
