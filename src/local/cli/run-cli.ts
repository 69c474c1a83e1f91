/** The command line as a function: one command, one file, one exit code. */
import { commandLineOf, DEFAULT_LANGUAGE, LANGUAGES } from "../../text/text.ts";
import { answerForLanguage } from "../../views/language-question.ts";
import { type Request, readArguments, UsageError } from "./arguments.ts";
import { explain } from "./explain.ts";
import { onCopy } from "./on-copy.ts";
import { adoptionLines, doctorLines, jsonOf, lastLine, linesOf, toMend } from "./print.ts";
import { type BundleOutcome, mailFolder, openSession, type Session } from "./session.ts";
import { makeDemo, start } from "./start.ts";
import { type CommandLine, type Surroundings, surroundingsOf } from "./surroundings.ts";

/**
 * Does what the arguments ask for, and returns the exit code: 0 done, 1 something to mend or an unanswered question,
 * 2 wrong usage. It reads and writes files, and nothing else of the process: its zone must be the school's already.
 */
export async function runCli(args: readonly string[], line: CommandLine): Promise<number> {
  const around = surroundingsOf(line);
  let language = DEFAULT_LANGUAGE;
  let file = "";
  try {
    const asked = readArguments(args);
    language = asked.language ?? language;
    file = asked.file ?? file;
    const request = await onCopy(asked, commandLineOf(language), around);
    if (request.command === "help") {
      around.print(commandLineOf(language).usage(LANGUAGES.join("|")));
      return args.length > 0 ? 0 : 2;
    }
    if (request.command === "start") return await start(request, around);
    return await runCommand({ ...request, file: request.file as string }, around);
  } catch (error) {
    around.progress(error instanceof UsageError ? error.message : explain(error, commandLineOf(language), file));
    return error instanceof UsageError ? 2 : 1;
  }
}

async function runCommand(request: Request & { file: string }, around: Surroundings): Promise<number> {
  if (request.command === "init" && request.demo) {
    const { outcome, session } = await makeDemo(request, around);
    return show(request, outcome, session, around);
  }
  const session = await openSession(withAnswers(request), around, request.command === "init");
  try {
    const outcome = runOne(session, request);
    const onlyLooked = request.command === "check" || (request.command === "mend" && !outcome.repairs);
    if (!onlyLooked) await session.save();
    return show(request, outcome, session, around);
  } finally {
    await session.close();
  }
}

/** What the words of the command already say: yes to approving, and to setting up in the language asked for. */
function withAnswers(request: Request & { file: string }): Request & { file: string } {
  if (request.answers.length > 0) return request;
  if (request.command === "digest" && request.approve) return { ...request, answers: ["yes"] };
  if (request.command !== "init") return request;
  return { ...request, answers: [answerForLanguage(request.language)] };
}

function runOne(session: Session, { command, approve, entryPoint, tab, map }: Request): BundleOutcome {
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
      return session.run("writeReport");
    case "digest":
      return session.run(approve ? "approveDigests" : "previewDigests");
    case "tick":
      return session.run("hourly", "trigger");
    default:
      return session.run(entryPoint ?? "");
  }
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
    for (const line of linesOf(outcome, language, request.command === "check")) print(line);
    if (outcome.idle && request.command === "tick") print(words.idle);
    if (outcome.adoption) for (const line of adoptionLines(outcome.adoption, language)) print(line);
    for (const line of doctorLines(outcome)) print(line);
    for (const { person, to, subject } of outcome.previews ?? []) print(`  ${person} <${to}>: ${subject}`);
    for (const { prompt, answer } of session.host.alerts)
      if (answer === "cancel") print(words.cancelled(outcome.adoption ? lastLine(prompt) : prompt));
    const mailed = session.host.outbox.length;
    if (mailed > 0 && request.smtp === undefined) print(words.mailsIn(mailFolder(request, session.path, cwd), mailed));
    if (sending) print(sending.line);
  }
  const unrepaired = !outcome.repairs && outcome.findings?.some((each) => each.repairable);
  // A question that nobody answered left something undone; "no" would have been an answer.
  const unanswered = session.host.alerts.some(({ answer }) => answer === "cancel");
  const undone = unrepaired || unanswered || outcome.failed || outcome.stopped;
  return toMend(outcome).length > 0 || undone ? 1 : 0;
}
