/** Brings every change to the disk within a second, and never over what another program wrote meanwhile. */
import { basename } from "node:path";
import { WorkbookFileError } from "../../local/workbook-file.ts";
import { commandLineOf } from "../../text/text.ts";
import type { FileData } from "../protocol.ts";
import type { Desk } from "./desk.ts";

/** Milliseconds after a change; what follows in this time is saved along. */
const SOON = 300;

export class Saver {
  private readonly desk: Desk;
  private readonly tellConflict: () => void;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private state: FileData["state"] = "saved";
  private problem: string | undefined;
  private warning: string | undefined;
  private savedAt = Date.now();
  /** Held while another program's version waits for a person's choice. */
  isHeld = false;

  constructor(desk: Desk, tellConflict: () => void) {
    this.desk = desk;
    this.tellConflict = tellConflict;
  }

  changed(): void {
    if (this.desk.isTrial) return;
    this.say("unsaved");
    this.timer ??= setTimeout(() => void this.save(), SOON);
  }

  /** Saves what is not saved yet. */
  async save(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.running) await this.running;
    if (this.state === "saved" || this.isHeld || this.desk.isTrial) return;
    this.running = this.write();
    await this.running;
    this.running = undefined;
  }

  /** What the disk holds is what is here. */
  isSaved(): void {
    this.savedAt = Date.now();
    this.say("saved");
  }

  get data(): FileData {
    const { path } = this.desk.file.file;
    const { origin } = this.desk.options;
    const problem = this.problem && this.state === "failed" ? { problem: this.problem } : {};
    const warning = this.warning && { warning: this.warning };
    const { name } = this.desk.host.workbook;
    return { name, path, origin, state: this.state, savedAt: this.savedAt, ...problem, ...warning };
  }

  private async write(): Promise<void> {
    this.say("saving");
    try {
      const { voided } = await this.desk.file.save();
      if (voided) this.warning = this.signatureVoid();
      // What was changed while it was written is saved by the next turn.
      if (this.timer) return;
      this.isSaved();
    } catch (error) {
      if (error instanceof WorkbookFileError && error.code === "changed") {
        this.isHeld = true;
        this.say("unsaved");
        this.tellConflict();
        return;
      }
      this.problem = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
      this.say("failed");
      this.timer = setTimeout(() => void this.save(), 5000);
    }
  }

  /** Told from the first save that changed what was signed until the file is closed. */
  private signatureVoid(): string {
    const { file, language } = this.desk;
    return commandLineOf(language).errors.signatureVoid(basename(file.file.path));
  }

  private say(state: FileData["state"]): void {
    const isNews = state !== this.state || state === "saved";
    this.state = state;
    if (isNews) this.desk.tell({ kind: "file", file: this.data });
  }
}
