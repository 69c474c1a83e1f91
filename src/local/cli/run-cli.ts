/** The command line as a function: one command, one file, one exit code. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type CommandLineText, commandLineOf, LANGUAGES, type Language, textOf } from "../../text/text.ts";
import { type Request, readArguments, UsageError } from "./arguments.ts";
import { explain, NotWrittenError } from "./explain.ts";
import { onCopy } from "./on-copy.ts";
import { adoptionLines, doctorLines, jsonOf, lastLine, linesOf, toMend } from "./print.ts";
import { type BundleOutcome, mailFolder, openSession, type Session } from "./session.ts";
import { makeDemo, start } from "./start.ts";
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

async function runCommand(request: Request & { file: string }, around: Surroundings): Promise<number> {
  if (request.command === "init" && request.demo) {
    const { outcome, session } = await makeDemo(request, around);
    return show(request, outcome, session, around);
  }
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

function runOne(session: Session, { command, approve, entryPoint, tab, map, kind }: Request): BundleOutcome {
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

/** Writes the Word file that was asked for; its path is relative to the folder of the caller. */
function writeDocument({ docx }: Request, { document }: BundleOutcome, { cwd }: Surroundings): void {
  if (docx === undefined || !document) return;
  try {
    writeFileSync(resolve(cwd, docx), Buffer.from(document.base64, "base64"));
  } catch (error) {
    throw new NotWrittenError(docx, error);
  }
}

/** What was done, as far as it decides what comes next. */
function nextOf({ command, approve }: Request, left: boolean, isMended: boolean): keyof CommandLineText["next"] {
  if (command === "mend" && left && isMended) return "mended";
  if (command === "check" || command === "mend") return left ? "mendable" : "whole";
  if (command === "digest") return approve ? "approved" : "digest";
  return command === "start" || command === "help" ? "run" : command;
}

/** "Sent" is said of what left the computer; what was only written to files is told below with their folder. */
function withoutSent({ smtp }: Request, outcome: BundleOutcome, { host, language }: Session): BundleOutcome {
  const { dialog } = textOf(language());
  const isSent = (line: string) => host.outbox.some((_, index) => line === dialog.sent(index + 1));
  return smtp !== undefined
    ? outcome
    : { ...outcome, messages: outcome.messages?.filter((line) => !isSent(line)) ?? [] };
}

function show(
  request: Request & { file: string },
  outcome: BundleOutcome,
  session: Session,
  { cwd, print }: Surroundings,
): number {
  // The workbook's own words, whatever language the command line was asked for in.
  const language = session.language();
  const words = commandLineOf(language);
  // Before the question below: what it costs is no cost of the command.
  const told = jsonOf(outcome, session.host);
  const sending = session.sending();
  if (request.json) print(JSON.stringify({ ...told, sending: sending ?? null }));
  else {
    for (const line of linesOf(withoutSent(request, outcome, session), language, request.command === "check"))
      print(line);
    if (outcome.idle && request.command === "tick") print(words.idle);
    if (outcome.adoption) for (const line of adoptionLines(outcome.adoption, language)) print(line);
    for (const line of doctorLines(outcome)) print(line);
    if (outcome.title) print(outcome.title);
    for (const { person, to, subject, text } of outcome.previews ?? []) {
      print(`  ${person} <${to}>: ${subject}`);
      if (request.bodies) print(`${text}\n`);
    }
    for (const { prompt, answer } of session.host.alerts)
      if (answer === "cancel") print(words.cancelled(outcome.adoption ? lastLine(prompt) : prompt));
    if (request.docx !== undefined && outcome.document) print(words.wroteDocument(request.docx));
    const mailed = session.host.outbox.length;
    if (mailed > 0 && request.smtp === undefined) print(words.mailsIn(mailFolder(request, session.path, cwd), mailed));
    if (sending) print(sending.line);
  }
  const unrepaired = !outcome.repairs && outcome.findings?.some((each) => each.repairable);
  // A question that nobody answered left something undone; "no" would have been an answer.
  const unanswered = session.host.alerts.some(({ answer }) => answer === "cancel");
  const undone = unrepaired || unanswered || outcome.failed || outcome.stopped || outcome.refused;
  const left = toMend(outcome).length > 0 || undone;
  // What stopped with problems is mended first; a sentence says itself what to do.
  const hasProblems = toMend(outcome).length > 0;
  const openNext = unanswered ? "unanswered" : outcome.stopped && hasProblems ? "stopped" : "refused";
  const isOpen = unanswered || outcome.failed || outcome.stopped || outcome.refused;
  if (outcome.idle && !isOpen && request.command !== "tick") print(words.unchanged);
  const done = nextOf(request, left === true, outcome.repairs !== undefined);
  // A schedule that may not send has a next step, though it ran well.
  const stands = request.command === "tick" && sending?.stop !== undefined;
  // A list that was only looked at is still to be adopted.
  const onlyLooked = request.command === "adopt" && outcome.idle && !isOpen;
  if (!request.json) print(words.next[isOpen ? openNext : onlyLooked ? "looked" : stands ? "standing" : done]);
  return left ? 1 : 0;
}
