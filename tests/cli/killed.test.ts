import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLedger } from "../../src/domain/ledger.ts";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import type { HostState } from "../../src/local/state.ts";
import { loadState, saveState, statePath } from "../../src/local/state-file.ts";
import { DAY_1, DAY_2, goOn, ledgerOf, type Moment, mailedOn } from "../bundle/mail-days.ts";
import { breaksOfMirror, staffCells } from "../bundle/mail-invariants.ts";
import { approved } from "../bundle/small-school.ts";
import { type MailServer, openMailServer, STAGES, type Stage } from "./mail-server.ts";
import { build, folder, soChuanToBeKilled } from "./terminal.ts";

const [TODAY, TOMORROW] = [`${DAY_1}T07:05`, `${DAY_2}T07:05`];
const undisturbed = goOn({ kept: approved, mails: [] }, TODAY);
const due = mailedOn(undisturbed, DAY_1);
const dueNext = mailedOn(goOn(undisturbed, TOMORROW), DAY_2);
const staff = staffCells(approved);

let kills = 0;
beforeAll(build, 60_000);
afterAll(() => console.log(`processes killed: ${kills}`));

/** A school's files in a folder of their own, beside a mail server of their own. */
interface Place {
  file: string;
  path: string;
  server: MailServer;
  close: () => Promise<void>;
}

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

/** Runs the hourly work; `arm` gets the means to kill it. */
async function tick({ path, server }: Place, at: string, arm: (kill: () => void) => () => void = () => () => {}) {
  const running = soChuanToBeKilled(["tick", "truong.xlsx", "--smtp", server.url, "--at", at], path);
  const disarm = arm(running.kill);
  const finished = await running.finished;
  disarm();
  if (finished.signal === "SIGKILL") kills++;
  return finished;
}

/** Kills at this stage of the process's mail of this number, counted from 1. */
function atStage({ server }: Place, stage: Stage, mail: number) {
  return (kill: () => void) => {
    let seen = 0;
    server.onStage = (each) => {
      if (each === stage && ++seen === mail) kill();
    };
    return () => {
      server.onStage = () => {};
    };
  };
}

/** Kills so many milliseconds after so many mails are noted as sent. */
function onceSent({ file }: Place, count: number, delay: number) {
  return (kill: () => void) => {
    const timer = setInterval(() => {
      if (sentIn(file) < count) return;
      clearInterval(timer);
      setTimeout(kill, delay);
    }, 1);
    return () => clearInterval(timer);
  };
}

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
async function breaksOnceDone(place: Place, killed: number): Promise<string[]> {
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
    ...(unknown.length <= killed ? [] : [`${unknown.length} unknown after ${killed} kills`]),
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

type Arm = (place: Place) => (kill: () => void) => () => void;

/** One school whose runs are killed one after the other, and then left in peace. */
async function story(arms: readonly Arm[]): Promise<string[]> {
  const place = await openPlace();
  try {
    for (const arm of arms) await tick(place, TODAY, arm(place));
    return await breaksOnceDone(place, arms.length);
  } finally {
    await place.close();
  }
}

/** Two at a time: they wait for processes more than for each other. */
async function stories(all: readonly (readonly Arm[])[]): Promise<string[]> {
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

/** Kills so many milliseconds after the process began, wherever it is. */
const after =
  (delay: number): Arm =>
  () =>
  (kill) => {
    const timer = setTimeout(kill, delay);
    return () => clearTimeout(timer);
  };

test("killed at every stage of a mail's way to the server, nobody is mailed twice and nobody is forgotten", async () => {
  const at = (mail: number) =>
    STAGES.map(
      (stage): Arm =>
        (place) =>
          atStage(place, stage, mail),
    );
  expect(await stories([at(1), at(2).slice(0, 3), at(2).slice(3)])).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(2 * STAGES.length);
}, 60_000);

test("killed whenever the ledger has changed, and while all is written at the end", async () => {
  const sent =
    (count: number, delay = 0): Arm =>
    (place) =>
      onceSent(place, count, delay);
  const atTheEnd = [0, 5, 15, 30, 60].map((delay) => [sent(6, delay)]);
  const anywhere = [150, 250, 350, 450, 550].map(after);
  expect(await stories([[sent(1), sent(3), sent(5)], [sent(2), sent(4)], ...atTheEnd, anywhere])).toEqual([]);
}, 60_000);
