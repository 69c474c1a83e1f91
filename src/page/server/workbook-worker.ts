/** The thread that holds the workbook and runs the script, so that the page lives on while a script waits. */
import { parentPort, workerData } from "node:worker_threads";
import { explain } from "../../local/cli/explain.ts";
import { commandLineOf } from "../../text/text.ts";
import type { FromPage } from "../protocol.ts";
import { computeCustom } from "./custom-functions.ts";
import { CUSTOM_FUNCTIONS, createDesk, type Desk, MovedError } from "./desk.ts";
import { type DeskFile, openDeskFile } from "./desk-file.ts";
import { DeskMail } from "./desk-mail.ts";
import { Runs } from "./runs.ts";
import { Saver } from "./saver.ts";
import { foresee, statusOf } from "./status.ts";
import { Clock } from "./travel.ts";
import type { DeskOptions, FromDesk, ToDesk } from "./worker-data.ts";

const options = workerData as DeskOptions;
const port = parentPort as NonNullable<typeof parentPort>;
const post = (message: FromDesk) => port.postMessage(message);

/** How often it is looked whether another program wrote the file. */
const LOOK_EVERY = 1000;

try {
  begin(await openDeskFile(options.path));
} catch (error) {
  post({ kind: "failed", why: explain(error, commandLineOf(options.language), options.path) });
}

function begin(file: DeskFile): void {
  const mail = new DeskMail(port, options.signal, handle);
  const desk = createDesk(options, file, mail, tellPage);
  const saver = new Saver(desk, tellConflict);
  const runs = new Runs(desk, (run) => {
    saver.changed();
    if (run.how !== "edit") tellStatusSoon();
  });
  const clock = new Clock(desk, runs);
  let facts = { nextSend: "", nextWorkday: "" };
  let conflict = false;
  let statusTimer: NodeJS.Timeout | undefined;

  // What a page asks for waits until this is done; the browser has enough to load.
  post({ kind: "ready", language: desk.language });
  runs.run("onOpen", "open", () => desk.host.open());
  clock.watch();
  const looking = setInterval(() => {
    if (!conflict && !desk.isTrial && file.isChanged()) tellConflict();
  }, LOOK_EVERY);
  tellStatusSoon();

  /** All that a page shows which has just come. */
  function tellPage() {
    desk.tellAll();
    desk.tell({ kind: "menus", menus: desk.host.menus });
    desk.tell({ kind: "runs", runs: runs.log });
    desk.tell({ kind: "file", file: saver.data });
    clock.tell();
    if (conflict) desk.tell({ kind: "conflict", conflict: { kind: "changed", keptAs: "" } });
    tellStatusSoon();
  }

  function tellStatusSoon() {
    clearTimeout(statusTimer);
    statusTimer = setTimeout(() => runs.queue(tellStatus), 150);
  }

  function tellStatus() {
    const { nextWorkday, ...status } = statusOf(desk);
    facts = { nextSend: status.nextSend, nextWorkday };
    desk.tell({ kind: "status", status });
    clock.watch();
  }

  function tellConflict() {
    // Its own writing looks like another program's while it is under way.
    if (!file.isChanged()) return;
    conflict = true;
    saver.isHeld = true;
    desk.tell({ kind: "conflict", conflict: { kind: "changed", keptAs: "" } });
  }

  function handle(message: ToDesk) {
    if (message.kind === "show") tellPage();
    else if (message.kind === "stop") runs.queue(stop);
    else handlePage(message.message);
  }

  function handlePage(message: FromPage) {
    switch (message.kind) {
      case "change":
        return takeChange(desk, message);
      case "active":
        return desk.look(message.sheet, message.looks);
      case "run":
        return runs.queue(() => {
          mail.goOn();
          runs.run(message.name, "menu", () => desk.host.run(message.name));
        });
      case "call":
        return runs.queue(() => callFromDialog(message));
      case "compute":
        return runs.queue(() => compute(message));
      case "clock":
        return runs.queue(() => moveClock(message));
      case "foresee":
        return runs.queue(() => {
          const { message: next, pages } = foresee(desk);
          post({ kind: "next", pages });
          desk.tell(next);
        });
      case "settle":
        return runs.queue(() => settle(message.choice));
      case "retry":
        void saver.save();
    }
  }

  function takeChange(to: Desk, message: Extract<FromPage, { kind: "change" }>): void {
    try {
      const { edited } = to.change(message);
      saver.changed();
      if (edited) runs.queueEdit(edited);
    } catch (error) {
      // What the page shows is then not what the workbook holds.
      to.tellAll();
      to.tell({ kind: "refused", message: error instanceof MovedError ? "" : (error as Error).message });
    }
  }

  function compute({ call, name, args }: Extract<FromPage, { kind: "compute" }>): void {
    let [value, failed]: [unknown, boolean] = ["", false];
    try {
      value = computeCustom(desk.host, CUSTOM_FUNCTIONS, name, args);
    } catch {
      failed = true;
    }
    desk.tell({ kind: "computed", call, value, failed });
  }

  function callFromDialog({ call, name, args }: Extract<FromPage, { kind: "call" }>): void {
    mail.goOn();
    const result = runs.run(name, "dialog", () => desk.host.run(name, { mode: "client", args }));
    const { ok, value, error } = result;
    desk.tell({ kind: "called", call, ok, ...(ok ? { value: value ?? null } : { error: error?.message ?? "" }) });
  }

  async function moveClock({ target }: Extract<FromPage, { kind: "clock" }>): Promise<void> {
    mail.goOn();
    await saver.save();
    const isBack = await clock.move(target, facts);
    if (isBack) post({ kind: "forget" });
    runs.run("onOpen", "open", () => desk.host.open());
    desk.tell({ kind: "menus", menus: desk.host.menus });
    tellStatus();
  }

  async function settle(choice: "theirs" | "ours"): Promise<void> {
    const keptAs = choice === "ours" ? file.keepTheirs() : await file.keepOurs();
    conflict = false;
    desk.tell({ kind: "conflict", conflict: { kind: "changed", keptAs } });
    if (choice === "theirs") return stop();
    saver.isHeld = false;
    saver.changed();
  }

  async function stop(): Promise<void> {
    clearInterval(looking);
    clock.stop();
    clearTimeout(statusTimer);
    await saver.save();
    await desk.closeMail();
    file.close();
    post({ kind: "stopped" });
    port.close();
  }
}
