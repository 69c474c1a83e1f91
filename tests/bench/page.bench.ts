/** How quick the page is, and what it takes at 10,000 rows. */
import { join } from "node:path";
import type { Browser, CDPSession } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writePage } from "../../build.mjs";
import { saveState } from "../../src/local/state-file.ts";
import { createWorkbookFile } from "../../src/local/workbook-file.ts";
import { folder, soChuan } from "../cli/terminal.ts";
import { launch, startServer, Visit } from "../page/browser.ts";
import { schoolOf } from "./large-school.ts";

/** Milliseconds. */
const MOST_TO_USABLE = 3000;
const MOST_TO_LEVEL = 300;

/** What the grid shows in the level of the row that is edited. */
const LEVEL_CELL = 'soChuan.grid.open.api.getActiveWorkbook().getActiveSheet().getRange("AB6").getDisplayValue()';

const work = folder();
let browser: Browser;

beforeAll(async () => {
  await writePage();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  work.remove();
});

test("from the start of the server to a page that can be used", async () => {
  const file = join(work.path, "mau.xlsx");
  await soChuan(["init", file, "--demo"], work.path);
  const begun = performance.now();
  const server = await startServer(work.path, [file]);
  const served = performance.now();
  await Visit.open(browser, server.address);
  const usable = performance.now() - begun;
  console.log(`server ${Math.round(served - begun)} ms, page usable after ${Math.round(usable)} ms`);
  await server.stop();
  expect(usable).toBeLessThan(MOST_TO_USABLE);
});

test("an edit at 10,000 rows, until its level is shown, and the memory of the page", async () => {
  const school = schoolOf(164);
  const file = join(work.path, "lon.xlsx");
  await createWorkbookFile(file, school.workbook);
  saveState(file, school.state);
  const server = await startServer(work.path, [file]);
  const visit = await Visit.open(browser, server.address);
  await visit.openTab("Chỉ tiêu");
  const times: number[] = [];
  for (const [value, level] of [
    ["28", "chưa đạt"],
    ["33", "đạt mức 1"],
    ["28", "chưa đạt"],
    ["33", "đạt mức 1"],
  ]) {
    await visit.goTo("J6");
    const begun = performance.now();
    await visit.type(value ?? "");
    // Asked of the grid itself: going to the cell is another thing that takes its time.
    while ((await visit.page.evaluate(LEVEL_CELL)) !== level) await visit.page.waitForTimeout(10);
    times.push(performance.now() - begun);
  }
  const session: CDPSession = await visit.page.context().newCDPSession(visit.page);
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };
  console.log(`level after ${times.map(Math.round).join(", ")} ms; heap of the page ${Math.round(usedSize / 1e6)} MB`);
  await server.stop();
  expect(Math.min(...times)).toBeLessThan(MOST_TO_LEVEL);
});
