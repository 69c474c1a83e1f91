/** A real browser on a real server: what a person at the page does and sees. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import bundled from "@sparticuz/chromium";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";

const root = resolve(new URL("../..", import.meta.url).pathname);
const SYSTEM = "/usr/bin/chromium";

/** Under load of other tests everything takes longer. */
export const PATIENT = Number(process.env.SO_CHUAN_PATIENT ?? 60_000);

/** Milliseconds. */
const GOES_WITHIN = 2000;

/** Milliseconds in which the grid has done what was just asked of it. */
const SETTLES_WITHIN = 200;

export async function launch(): Promise<Browser> {
  const executablePath = existsSync(SYSTEM) ? SYSTEM : await bundled.executablePath();
  return chromium.launch({ executablePath, args: ["--no-sandbox"], headless: true });
}

export interface Server {
  address: string;
  /** As Ctrl-C does. */
  stop(): Promise<void>;
  /** As a power cut does. */
  kill(): Promise<void>;
}

/** Serves a folder's sample, or a file, without doing the main job first. */
export function startServer(cwd: string, args: readonly string[]): Promise<Server> {
  const program = join(root, "node_modules/.cache/so-chuan/start.mjs");
  const { CI: _, ...env } = process.env;
  const child = spawn(process.execPath, [program, "--page-only", "--no-open", ...args], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((done, fail) => {
    let said = "";
    const hear = (data: Buffer) => {
      said += String(data);
      const address = /http:\/\/127\S+/.exec(said)?.[0];
      if (address) done({ address, stop: () => end(child, "SIGINT"), kill: () => end(child, "SIGKILL") });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", () => fail(new Error(said)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once("exit", () => done());
    child.kill(signal);
  });
}

/** A page that is ready to be used; what goes wrong in it fails the test that looks. */
export class Visit {
  readonly page: Page;
  readonly errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENT);
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  static async open(browser: Browser, address: string, size = { width: 1280, height: 800 }): Promise<Visit> {
    const visit = new Visit(await browser.newPage({ viewport: size }));
    await visit.page.goto(address);
    await visit.ready();
    return visit;
  }

  async ready(): Promise<void> {
    await this.page.locator("#loading").waitFor({ state: "hidden" });
    await this.page.locator(".menu-button").first().waitFor();
  }

  /** Which cell is marked, and what it shows: "Chỉ tiêu, K5: 12". */
  async cell(): Promise<string> {
    return (await this.page.locator("#cell").textContent()) ?? "";
  }

  /** Marks a cell of the tab that is open, by the box with its name; again, where the tab was shown anew meanwhile. */
  async goTo(name: string): Promise<void> {
    const box = this.page.locator("[data-u-comp='defined-name'] input");
    await this.until(async () => {
      await box.fill(name);
      await box.press("Enter");
      return this.within(GOES_WITHIN, async () => (await this.cell()).includes(`, ${name.split(":")[0]}:`));
    });
  }

  /** Types into the marked cell, and goes on with Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Composes a letter as an input method does: each step replaces the one before. */
  async compose(steps: readonly string[], result: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (const text of steps) {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await session.send("Input.insertText", { text: result });
    await session.detach();
  }

  /** What a cell of the open tab shows. */
  async cellShown(name: string): Promise<string> {
    await this.goTo(name);
    return (await this.cell()).replace(/^.*?: ?/, "");
  }

  /** Goes to the sheets or to the inbox. */
  async look(at: "sheet" | "inbox"): Promise<void> {
    await this.page
      .locator(".views button")
      .nth(at === "sheet" ? 0 : 1)
      .click();
  }

  /** Opens a tab; again, where the workbook was shown anew meanwhile. */
  async openTab(name: string): Promise<void> {
    if (await this.page.locator("#work").isHidden()) await this.look("sheet");
    await this.until(async () => {
      await this.page.locator("[data-u-comp='slide-tab-item']", { hasText: name }).first().click();
      return this.within(GOES_WITHIN, async () => (await this.cell()).startsWith(`${name},`));
    });
  }

  /** What the cells of a column show, from one row to another; the mark stays where it is. */
  async column(letters: string, from: number, to: number): Promise<string[]> {
    await this.page.waitForTimeout(SETTLES_WITHIN);
    return (await this.page.evaluate(`(() => {
      const sheet = soChuan.grid.open.api.getActiveWorkbook().getActiveSheet();
      const range = sheet.getRange("${letters}${from}:${letters}${to}");
      return Array.from({ length: range.getHeight() }, (_, at) =>
        String(sheet.getSheet().getCell(range.getRow() + at, range.getColumn())?.v ?? ""));
    })()`)) as string[];
  }

  /** Pastes what another program put on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData("text/plain", ${JSON.stringify(text)});
      const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(paste);
    })()`);
    await this.page.waitForTimeout(300);
  }

  /** Presses the right button on the marked cell, in a tab that is not scrolled. */
  async rightClick(): Promise<void> {
    const { x, y, width, height } = await this.marked();
    await this.page.mouse.click(x + width / 2, y + height / 2, { button: "right" });
  }

  /** Opens the list of a cell, in a tab that is not scrolled. */
  async openList(name: string): Promise<void> {
    await this.goTo(name);
    await this.page.evaluate("soChuan.grid.open.api.getActiveWorkbook().getActiveSheet().scrollToCell(0, 0)");
    await this.page.waitForTimeout(SETTLES_WITHIN);
    const { x, y, width, height } = await this.marked();
    await this.page.mouse.click(x + width - 9, y + height / 2);
    await this.list.waitFor();
  }

  get list(): Locator {
    return this.page.locator("[data-u-comp='sheets-dropdown-list']");
  }

  /** Where the marked cell is drawn. */
  private async marked(): Promise<{ x: number; y: number; width: number; height: number }> {
    const canvas = await this.page.locator("#univer-sheet-main-canvas_workbook").boundingBox();
    const cell = (await this.page.evaluate(`(() => {
      const { x, y, width, height } = soChuan.grid.open.api.getActiveWorkbook().getActiveSheet().getActiveRange().getCellRect();
      return { x, y, width, height };
    })()`)) as { x: number; y: number; width: number; height: number };
    if (!canvas) throw new Error("no sheet");
    return { ...cell, x: canvas.x + cell.x, y: canvas.y + cell.y };
  }

  /** Chooses from the menu of the right button. */
  async contextMenu(...captions: string[]): Promise<void> {
    for (const caption of captions.slice(0, -1)) await this.page.getByText(caption, { exact: true }).last().hover();
    // Some entries hold a field of their own in the middle.
    const entry = this.page.getByText(captions.at(-1) ?? "").last();
    await entry.click({ position: { x: 4, y: 8 } });
  }

  async mails(): Promise<number> {
    const count = this.page.locator(".views .count");
    return (await count.count()) === 0 ? 0 : Number(await count.textContent());
  }

  /** Goes on to a moment, and waits until the page is there. */
  async clockTo(day: string, time: string): Promise<void> {
    await this.page.locator("#clock-button").click();
    const form = this.page.locator(".date-form");
    await form.locator("input").nth(0).fill(day);
    await form.locator("input").nth(1).fill(time);
    await form.getByRole("button").click();
    await this.page.locator("#clock-button", { hasText: time }).waitFor();
    await this.page.locator(".run.running").waitFor({ state: "hidden" });
  }

  /** Presses an item of the workbook's menu; "›" leads into a sub-menu. */
  async choose(path: string): Promise<void> {
    await this.page.locator(".menu-button").first().click();
    for (const caption of path.split(" › ")) {
      await this.page.getByRole("menuitem", { name: caption, exact: true }).click();
    }
  }

  /** Presses an item, answers what it asks in turn, and waits for its end. */
  async run(path: string, ...answers: string[]): Promise<void> {
    await this.choose(path);
    for (const button of answers) await this.answer(button);
    await this.ended(path.split(" › ").at(-1) ?? path);
  }

  /** Answers the question that is open. */
  async answer(button: string): Promise<void> {
    const pressed = this.page.locator("dialog.question").last().getByRole("button", { name: button, exact: true });
    const element = await pressed.elementHandle();
    await pressed.click();
    // The next question may be there at once.
    await element?.waitForElementState("hidden");
  }

  /** The last run's line, once it has ended. */
  async ended(caption: string): Promise<string> {
    const line = this.page.locator(".run:not(.running)", { hasText: caption });
    await line.waitFor();
    return (await line.textContent()) ?? "";
  }

  async saved(): Promise<void> {
    await this.page.locator("#bar .saved.saved").waitFor();
  }

  /** Whether it comes to hold within so many milliseconds. */
  private async within(limit: number, holds: () => Promise<boolean>): Promise<boolean> {
    const end = Date.now() + limit;
    while (Date.now() < end) {
      if (await holds()) return true;
      await this.page.waitForTimeout(20);
    }
    return false;
  }

  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENT;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`not in time; the cell: ${await this.cell()}`);
      await this.page.waitForTimeout(50);
    }
  }
}
