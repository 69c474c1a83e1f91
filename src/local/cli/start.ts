/** `npm start`: the whole job once, on the sample school or on a person's own file; no mail leaves the computer. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { civilDay } from "../../domain/dates.ts";
import { commandLineOf, type Language, textOf } from "../../text/text.ts";
import { answerForLanguage } from "../../views/language-question.ts";
import { mailFileName } from "../mail-file-name.ts";
import type { CommandRequest } from "./arguments.ts";
import { linesOf, scoreTable, toMend } from "./print.ts";
import { type BundleOutcome, mailFolder, openSession, type Session } from "./session.ts";
import type { Surroundings } from "./surroundings.ts";
import { onTrial, trialPathOf } from "./trial.ts";

/** Runs everything and prints it; returns the exit code. A person's own file is left alone: a copy is worked on. */
export async function start(given: CommandRequest, around: Surroundings): Promise<number> {
  const { cwd, print } = around;
  const isDemo = given.file === undefined;
  const trial = trialPathOf(given, cwd);
  const request = trial === undefined ? given : await onTrial(given, trial, cwd);
  const words = commandLineOf(request.language);
  const { folder } = words.demo;
  const file = request.file ?? join(folder, "so-chuan.xlsx");
  if (isDemo && !existsSync(resolve(cwd, file))) {
    mkdirSync(resolve(cwd, folder), { recursive: true });
    await makeDemoFile({ ...request, file }, around);
    print(words.demo.made(file));
  }
  const facts = await readFacts({ ...request, file }, around);
  const at = request.at ?? Date.parse(facts.nextSend);
  if (trial !== undefined) print(commandLineOf(facts.language).demo.onTrial(given.file ?? "", relative(cwd, trial)));
  print(commandLineOf(facts.language).demo.plays(textOf(facts.language).formats.moment(wallClock(at))));
  const asked: CommandRequest & { file: string } = { ...request, file, at, answers: ["yes"] };
  const session = await openSession(asked, around);
  try {
    const outcome = runAll(session);
    await session.save();
    report(session, outcome, { language: facts.language, file, request: asked }, around);
    // A problem found in the sample is no failure: the sample holds a cell to mend on purpose.
    return toMend(outcome).length > 0 && !isDemo ? 1 : 0;
  } finally {
    await session.close();
  }
}

/** Makes a workbook with the sample school in it. */
export async function makeDemoFile(
  request: CommandRequest & { file: string },
  around: Surroundings,
): Promise<{ outcome: BundleOutcome; session: Session }> {
  const answers = [answerForLanguage(request.language), "ok"];
  const session = await openSession({ ...request, answers }, around, true);
  try {
    session.run("setUpWorkbook");
    const outcome = session.run("makeDemo");
    await session.save();
    return { outcome, session };
  } finally {
    await session.close();
  }
}

/** Reads the workbook's language, and when its next mails would leave. */
async function readFacts(request: CommandRequest & { file: string }, around: Surroundings) {
  const session = await openSession(request, around);
  try {
    return session.run("checkWorkbook").facts ?? { language: session.language(), nextSend: new Date().toISOString() };
  } finally {
    await session.close();
  }
}

function runAll(session: Session): BundleOutcome {
  const approved = session.run("approveDigests");
  if (approved.stopped || approved.failed) return approved;
  const reported = session.run("writeReport");
  return { ...reported, messages: [...(approved.messages ?? []), ...(reported.messages ?? [])] };
}

interface Shown {
  language: Language;
  file: string;
  request: CommandRequest;
}

function report(
  session: Session,
  outcome: BundleOutcome,
  { language, file, request }: Shown,
  { cwd, print }: Surroundings,
): void {
  const words = commandLineOf(language);
  const folder = mailFolder(request, session.path, cwd);
  const local = (path: string) => relative(cwd, resolve(cwd, path)) || path;
  if (outcome.readiness) {
    print(`\n${words.demo.scores}`);
    for (const line of scoreTable(outcome.readiness, language)) print(line);
  }
  print("");
  for (const line of linesOf(outcome, language)) print(line);
  if (session.host.outbox.length > 0) {
    print(`\n${words.mails}`);
    for (const { to, subject } of session.host.outbox) print(`  ${to.join(", ")}: ${subject}`);
    writePages(session, folder);
  }
  print(`\n${words.demo.wrote}`);
  print(`  ${words.demo.workbook}: ${local(file)}`);
  print(`  ${words.demo.mailFolder}: ${local(folder)}`);
  if (request.smtp === undefined) print(`  ${words.demo.notMailed}`);
  const sending = session.sending();
  if (sending) print(`\n${sending.line}`);
}

/** Writes beside each .eml a page that a browser opens. */
function writePages(session: Session, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const mail of session.host.outbox) {
    writeFileSync(join(folder, mailFileName(mail, 1).replace(/\.eml$/, ".html")), mail.htmlBody ?? "");
  }
}

function wallClock(at: number): { on: string; minutes: number } {
  const date = new Date(at);
  return { on: civilDay(date) as string, minutes: date.getHours() * 60 + date.getMinutes() };
}
