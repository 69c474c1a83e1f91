/** Runs of the script, one after another, each told from its begin to its end. */
import type { Edited, RunResult } from "../../local/host-types.ts";
import { formatInstant } from "../../local/zone.ts";
import type { RunData } from "../protocol.ts";
import type { Desk } from "./desk.ts";

/** Google keeps two edits waiting while a third is being worked on; what comes then is lost. */
const MOST_EDITS_WAITING = 2;
const MOST_RUNS_KEPT = 200;

interface Outcome {
  idle?: boolean;
  failed?: boolean;
  stopped?: boolean;
  messages?: string[];
  problems?: { severity: string }[];
}

export class Runs {
  readonly log: RunData[] = [];
  private readonly desk: Desk;
  private readonly afterEach: (run: RunData, outcome: Outcome) => void;
  private readonly waiting: { edit: boolean; work: () => void | Promise<void> }[] = [];
  private isWorking = false;
  private count = 0;

  constructor(desk: Desk, afterEach: (run: RunData, outcome: Outcome) => void) {
    this.desk = desk;
    this.afterEach = afterEach;
  }

  get isIdle(): boolean {
    return !this.isWorking && this.waiting.length === 0;
  }

  /** Does it as soon as what came before is done. */
  queue(work: () => void | Promise<void>): void {
    this.waiting.push({ edit: false, work });
    this.wake();
  }

  /** Tells onEdit, unless two edits wait already. */
  queueEdit(edited: Edited): void {
    if (this.waiting.filter(({ edit }) => edit).length >= MOST_EDITS_WAITING) return;
    const work = () => {
      this.run("onEdit", "edit", () => this.desk.host.edited(edited));
    };
    this.waiting.push({ edit: true, work });
    this.wake();
  }

  /** Runs now, and tells of it; a firing that had nothing to do is told to nobody. */
  run(what: string, how: RunData["how"], start: () => RunResult): RunResult {
    const { desk } = this;
    const run: RunData = {
      id: ++this.count,
      what,
      how,
      startedAt: Date.now(),
      on: formatInstant(desk.host.now(), desk.host.workbook.timeZone, "yyyy-MM-dd'T'HH:mm"),
    };
    const isShown = how !== "schedule" && how !== "open";
    if (isShown) desk.tell({ kind: "run", run });
    const calls = callsOf(desk);
    const { waited } = desk;
    const result = start();
    const took = Date.now() - run.startedAt - (desk.waited - waited);
    desk.tellNews();
    const outcome = (result.value ?? {}) as Outcome;
    Object.assign(run, ended(result, outcome), { took, calls: callsOf(desk) - calls });
    const isTold = isShown || !(result.ok && (outcome.idle || how === "open"));
    if (isTold) {
      this.log.push(run);
      if (this.log.length > MOST_RUNS_KEPT) this.log.shift();
      desk.tell({ kind: "run", run });
    }
    this.afterEach(run, outcome);
    return result;
  }

  private wake(): void {
    if (this.isWorking) return;
    this.isWorking = true;
    // First what else a person typed meanwhile reaches the cells.
    setImmediate(() => void this.next());
  }

  private async next(): Promise<void> {
    const first = this.waiting.shift();
    try {
      await first?.work();
    } finally {
      this.isWorking = false;
      if (this.waiting.length > 0) this.wake();
    }
  }
}

function ended(result: RunResult, outcome: Outcome): Partial<RunData> {
  const problems = outcome.problems?.filter(({ severity }) => severity !== "note").length ?? 0;
  const said = result.ok ? (outcome.messages ?? []).join(" ") : `${result.error?.name}: ${result.error?.message}`;
  const failed = !result.ok || outcome.failed || outcome.stopped;
  return {
    outcome: result.killed ? "ended" : failed ? "failed" : "done",
    ...(said && { said: said.replace(/^(Error|Exception|Killed): /, "") }),
    ...(problems > 0 && { problems }),
  };
}

function callsOf({ host }: Desk): number {
  return Object.values(host.calls).reduce((sum, calls) => sum + calls, 0);
}
