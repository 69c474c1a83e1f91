/** The workbook's clock: moved ahead, it lets the schedule fire as it would have. */
import { copyWorkbook } from "../../local/model.ts";
import { instantOf } from "../../local/zone.ts";
import type { ClockTarget } from "../protocol.ts";
import type { Desk } from "./desk.ts";
import { nextFiring } from "./firings.ts";
import type { Runs } from "./runs.ts";

const HOUR = 3_600_000;
const WEEK = 168 * HOUR;
/** When people come to work. */
const MORNING = "08:00";

export class Clock {
  private readonly desk: Desk;
  private readonly runs: Runs;
  /** What the workbook and the state were before a play that is taken back. */
  private before: { model: Desk["host"]["workbook"]; state: Desk["host"]["state"] } | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(desk: Desk, runs: Runs) {
    this.desk = desk;
    this.runs = runs;
  }

  tell(): void {
    const { desk } = this;
    const isMoved = Math.abs(desk.offset) > HOUR / 60;
    desk.tell({ kind: "clock", clock: { at: desk.host.now(), isMoved, isTrial: desk.isTrial } });
  }

  /** Moves it; whether it came back from a play, so that everything is as it was before. */
  async move(target: ClockTarget, facts: { nextSend: string; nextWorkday: string }): Promise<boolean> {
    const to = this.instantOf(target, facts);
    const isBack = target.to === "now" && this.before !== undefined;
    if (isBack) this.takeBack();
    // On a file of one's own the days to come are only played: its history has no place for them.
    else if (to > this.desk.host.now() + HOUR / 60 && this.desk.options.origin === "own") this.beginPlay();
    if (Number.isFinite(to)) await this.fireUntil(to);
    this.set(to);
    this.tell();
    return isBack;
  }

  /** Fires what becomes due while nobody moves the clock. */
  watch(): void {
    clearTimeout(this.timer);
    const { state } = this.desk.host;
    const now = this.desk.host.now();
    const due = nextFiring(state.triggers, now, now + 24 * HOUR);
    if (!due) return;
    this.timer = setTimeout(() => {
      this.runs.queue(() => this.fire(due.id));
      this.runs.queue(() => this.watch());
    }, due.at - now);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private instantOf(target: ClockTarget, { nextSend, nextWorkday }: { nextSend: string; nextWorkday: string }): number {
    const now = this.desk.host.now();
    switch (target.to) {
      case "now":
        return Date.now();
      case "hour":
        return now + HOUR;
      case "week":
        return now + WEEK;
      case "send":
        return this.wall(nextSend) || now;
      case "workday":
        return this.wall(`${nextWorkday}T${MORNING}`) || now;
      case "moment":
        return this.wall(target.moment) || now;
    }
  }

  private wall(moment: string): number {
    return instantOf(Date.parse(`${moment}:00Z`), this.desk.host.workbook.timeZone);
  }

  private set(at: number): void {
    // What scripts slept is in the host's own clock already.
    this.desk.offset += at - this.desk.host.now();
  }

  private async fireUntil(to: number): Promise<void> {
    const from = this.desk.host.now();
    const { state } = this.desk.host;
    for (let at = from; ; ) {
      const due = nextFiring(state.triggers, at, to);
      if (!due) return;
      at = due.at;
      this.set(at);
      this.desk.tell({ kind: "travel", done: at - from, of: to - from, at });
      await this.fire(due.id);
      // Lets the page be answered between two firings.
      await new Promise((done) => setImmediate(done));
    }
  }

  private fire(id: string): void {
    const trigger = this.desk.host.state.triggers.find((each) => each.id === id);
    if (trigger) this.runs.run(trigger.handler, "schedule", () => this.desk.host.fire(id));
  }

  private beginPlay(): void {
    const { workbook, state } = this.desk.host;
    this.before ??= { model: copyWorkbook(workbook), state: structuredClone(state) };
    this.desk.isTrial = true;
  }

  private takeBack(): void {
    const { workbook, state } = this.desk.host;
    Object.assign(workbook, this.before?.model);
    Object.assign(state, this.before?.state);
    this.before = undefined;
    this.desk.isTrial = false;
    this.desk.tellAll();
  }
}
