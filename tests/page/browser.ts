/** A real browser on a real server: what a person at the page does and sees. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import bundled from "@sparticuz/chromium";
import { type Browser, chromium, type Page } from "playwright-core";

const root = resolve(new URL("../..", import.meta.url).pathname);
const SYSTEM = "/usr/bin/chromium";

/** Under load of other tests everything takes longer. */
export const PATIENT = 60_000;

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

  /** Marks a cell of the tab that is open, by the box with its name. */
  async goTo(name: string): Promise<void> {
    const box = this.page.locator("[data-u-comp='defined-name'] input");
    await box.fill(name);
    await box.press("Enter");
    await this.until(async () => (await this.cell()).includes(`, ${name}:`));
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

  async openTab(name: string): Promise<void> {
    await this.page.locator("[data-u-comp='slide-tab-item']", { hasText: name }).first().click();
    await this.until(async () => (await this.cell()).startsWith(`${name},`));
  }

  /** Presses an item of the workbook's menu; "›" leads into a sub-menu. */
  async choose(path: string): Promise<void> {
    await this.page.locator(".menu-button").first().click();
    for (const caption of path.split(" › ")) {
      await this.page.getByRole("menuitem", { name: caption, exact: true }).click();
    }
  }

  /** Answers the question that is open. */
  async answer(button: string): Promise<void> {
    await this.page.locator("dialog.question").getByRole("button", { name: button, exact: true }).click();
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

  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENT;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`not in time; the cell: ${await this.cell()}`);
      await this.page.waitForTimeout(50);
    }
  }
}
