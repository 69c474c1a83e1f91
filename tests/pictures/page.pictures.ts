/** The four pictures of the page in README.md: the sample school on a Monday morning. */
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writePage } from "../../build.mjs";
import { folder, soChuan } from "../cli/terminal.ts";
import { launch, type Server, startServer, Visit } from "../page/browser.ts";

const OUT = new URL("../../.github/", import.meta.url).pathname;
const MOST_BYTES = 300_000;
const work = folder();
let browser: Browser;
let server: Server;
let visit: Visit;

beforeAll(async () => {
  await writePage();
  mkdirSync(OUT, { recursive: true });
  const made = await soChuan(["start", "--at", "2026-11-23T07:00"], work.path);
  expect(made.code).toBe(0);
  [browser, server] = await Promise.all([launch(), startServer(work.path, ["--at", "2026-11-23T08:00"])]);
  visit = await Visit.open(browser, server.address);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  work.remove();
});

async function picture(name: string): Promise<void> {
  await visit.page.waitForTimeout(1000);
  const path = join(OUT, `page-${name}.png`);
  await visit.page.screenshot({ path });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
}

test("1: the workbook, and the first steps", async () => {
  await visit.openTab("Chỉ tiêu");
  await visit.goTo("I5");
  await picture("1-sheet");
});

test("2: scored, and what helps next", async () => {
  await visit.page.locator("#steps header button").click();
  await visit.openTab("Tổng quan");
  await visit.run("Tính điểm", "OK");
  await picture("2-scored");
});

test("3: a mail as its reader gets it", async () => {
  await visit.page.locator("#run > button").last().click();
  await visit.look("inbox");
  await visit.page.frameLocator(".reader iframe").getByText("Kính gửi").first().waitFor();
  await picture("3-inbox");
});

test("4: tomorrow, by the workbook's clock", async () => {
  await visit.look("sheet");
  await visit.page.locator("#clock-button").click();
  await picture("4-clock");
});
