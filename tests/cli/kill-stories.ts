/** A school's hourly work, killed as a process and left in peace; every break of what must hold, as a sentence. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readLedger } from "../../src/domain/ledger.ts";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import type { HostState } from "../../src/local/state.ts";
import { loadState, saveState, statePath } from "../../src/local/state-file.ts";
import { DAY_1, DAY_2, goOn, ledgerOf, type Moment, mailedOn } from "../bundle/mail-days.ts";
import { breaksOfMirror, staffCells } from "../bundle/mail-invariants.ts";
import { approved } from "../bundle/small-school.ts";
import { type MailServer, openMailServer, type Stage } from "./mail-server.ts";
import { folder, soChuan, soChuanProcess } from "./terminal.ts";

const [TODAY, TOMORROW] = [`${DAY_1}T07:05`, `${DAY_2}T07:05`];
const undisturbed = goOn({ kept: approved, mails: [] }, TODAY);
const due = mailedOn(undisturbed, DAY_1);
const dueNext = mailedOn(goOn(undisturbed, TOMORROW), DAY_2);
const staff = staffCells(approved);

/** How many processes the stories below killed. */
export const killed = { processes: 0 };

/** A school's files in a folder of their own, beside a mail server of their own. */
interface Place {
  file: string;
  path: string;
  server: MailServer;
  close: () => Promise<void>;
}

/** Gets ready to kill a process at a moment of its run; what it gives back stands down. */
export type Arm = (place: Place) => (kill: () => void) => () => void;

async function openPlace(): Promise<Place> {
  const [here, server] = [folder(), await openMailServer()];
  const file = join(here.path, "truong.xlsx");
  writeFileSync(file, await writeWorkbook(approved.workbook));
  saveState(file, approved.state);
  const close = async () => {
    await server.close();
    here.remove();
  };
  return { file, path: here.path, server, close };
}

/** Runs the hourly work as a process; `arm` gets the means to kill it. */
async function tickToBeKilled({ path, server }: Place, arm: (kill: () => void) => () => void): Promise<void> {
  const running = soChuanProcess(["tick", "truong.xlsx", "--smtp", server.url, "--at", TODAY], path);
  const disarm = arm(running.kill);
  const { signal } = await running.ended;
  disarm();
  if (signal === "SIGKILL") killed.processes++;
}

/** The same, undisturbed: what a folder takes counts as accepted, since a server of ours could not answer meanwhile. */
async function tick({ path, server }: Place, at: string) {
  const finished = await soChuan(["tick", "truong.xlsx", "--out", "thu", "--json", "--at", at], path);
  const { mails = [] } = JSON.parse(finished.stdout || "{}") as { mails?: { to: string }[] };
  server.accepted.push(...mails.map(({ to }) => to));
  return finished;
}

/** Kills at this stage of the process's mail of this number, counted from 1. */
export const atStage =
  (stage: Stage, mail: number): Arm =>
  ({ server }) =>
  (kill) => {
    let seen = 0;
    server.onStage = (each) => {
      if (each === stage && ++seen === mail) kill();
    };
    return () => {
      server.onStage = () => {};
    };
  };

/** Kills so many milliseconds after so many mails are noted as sent. */
export const onceSent =
  (count: number, delay = 0): Arm =>
  ({ file }) =>
  (kill) => {
    const timer = setInterval(() => {
      if (sentIn(file) < count) return;
      clearInterval(timer);
      setTimeout(kill, delay);
    }, 1);
    return () => clearInterval(timer);
  };

/** Kills so many milliseconds after the process began, wherever it is. */
export const after =
  (delay: number): Arm =>
  () =>
  (kill) => {
    const timer = setTimeout(kill, delay);
    return () => clearTimeout(timer);
  };

/** The file is replaced as a whole, so what is read is one state or the next. */
function sentIn(file: string): number {
  const { scriptProperties } = JSON.parse(readFileSync(statePath(file), "utf8")) as HostState;
  return readLedger(scriptProperties).filter(({ status }) => status === "sent").length;
}

async function momentOf({ file, server }: Place): Promise<Moment> {
  const kept = { workbook: await readWorkbook(readFileSync(file)), state: loadState(file) };
  const mails = server.accepted.map((to) => ({ on: DAY_1, to, subject: "", body: "" }));
  return { kept, mails };
}

/** Runs until nothing more happens, and once more; what must hold then, against what the server really accepted. */
async function breaksOnceDone(place: Place, kills: number): Promise<string[]> {
  const finished = await tick(place, TODAY);
  const { accepted } = place.server;
  const count = accepted.length;
  await tick(place, TODAY);
  const moment = await momentOf(place);
  const ledger = ledgerOf(moment, DAY_1);
  const statusOf = new Map(ledger.map(({ email, status }) => [email, status]));
  const unknown = ledger.filter(({ status }) => status !== "sent");
  return [
    ...(finished.code === 0 || finished.code === 1 ? [] : [`ended with ${finished.code}: ${finished.stderr}`]),
    ...(accepted.length === count ? [] : ["a doubled run mailed again"]),
    ...accepted.filter((to, at) => accepted.indexOf(to) !== at).map((to) => `accepted twice: ${to}`),
    ...due.filter((to) => !statusOf.has(to)).map((to) => `forgotten: ${to}`),
    ...ledger.flatMap(({ email, status }) =>
      status === "sent" && !accepted.includes(email) ? [`not accepted, though noted as sent: ${email}`] : [],
    ),
    ...unknown.flatMap(({ email, status }) => (status === "unknown" ? [] : [`left ${status}: ${email}`])),
    ...(unknown.length <= kills ? [] : [`${unknown.length} unknown after ${kills} kills`]),
    ...breaksOfMirror(moment, DAY_1),
    ...(staffCells(moment.kept) === staff ? [] : ["staff's cells were changed"]),
    ...(await breaksOfMorrow(
      place,
      unknown.map(({ email }) => email),
    )),
  ];
}

/** What was told is remembered: the morrow's mails are those of a school where nothing was killed. */
async function breaksOfMorrow(place: Place, unknown: readonly string[]): Promise<string[]> {
  const before = place.server.accepted.length;
  await tick(place, TOMORROW);
  const mailed = place.server.accepted.slice(before);
  const expected = [...new Set([...dueNext, ...unknown])];
  return mailed.sort().join() === expected.sort().join() ? [] : [`the morrow mailed ${mailed.join()}`];
}

/** One school whose runs are killed one after the other, and then left in peace. */
async function story(arms: readonly Arm[]): Promise<string[]> {
  const place = await openPlace();
  try {
    for (const arm of arms) await tickToBeKilled(place, arm(place));
    return await breaksOnceDone(place, arms.length);
  } finally {
    await place.close();
  }
}

/** Two at a time: they wait for processes more than for each other. */
export async function stories(all: readonly (readonly Arm[])[]): Promise<string[]> {
  const breaks: string[] = [];
  const left = all.map((arms, index) => ({ arms, index }));
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { arms, index } = next;
      breaks.push(...(await story(arms)).map((each) => `story ${index}: ${each}`));
    }
  };
  await Promise.all([work(), work()]);
  return breaks;
}
