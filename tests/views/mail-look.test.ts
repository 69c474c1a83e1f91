/** The golden mails in a real browser: wide and narrow, light and dark, as a reader's program would show them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import bundled from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const GOLDEN = new URL("golden/", import.meta.url);
const SYSTEM = "/usr/bin/chromium";
const SHOTS = process.env.SO_CHUAN_MAIL_SHOTS;

let browser: Browser;

beforeAll(async () => {
  const executablePath = existsSync(SYSTEM) ? SYSTEM : await bundled.executablePath();
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"], headless: true });
}, 60_000);

afterAll(() => browser?.close());

/** Runs in the page: what a reader could not read, in words. */
const FAULTS = `(() => {
  const faults = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.push("wider than the window: " + page.scrollWidth);
  if (document.images.length > 0) faults.push("needs pictures");
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((each) => each / 255).map((each) => each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = channels(getComputedStyle(each).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const said = texts.currentNode.data.trim();
    const element = texts.currentNode.parentElement;
    if (!said) continue;
    const style = getComputedStyle(element);
    if (parseFloat(style.fontSize) < 12) faults.push("small: " + said);
    const [a, b] = [light(channels(style.color)), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faults.push("faint " + style.color + " on " + ground(element) + ": " + said);
    const box = element.getBoundingClientRect();
    if (box.right > page.clientWidth + 1 || box.left < -1) faults.push("cut off: " + said);
  }
  for (const table of document.querySelectorAll("table:not([role=presentation])"))
    if (table.querySelectorAll("th[scope=col]").length === 0) faults.push("a table without headers");
  return faults;
})()`;

const mails = readdirSync(GOLDEN).filter((name) => name.endsWith(".html"));

describe.each([
  ["light", 600],
  ["light", 360],
  ["dark", 600],
  ["dark", 360],
] as const)("in the %s at %i pixels", (colorScheme, width) => {
  test.each(mails)("%s can be read", async (name) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    await page.setContent(readFileSync(new URL(name, GOLDEN), "utf8"));
    expect(await page.evaluate(FAULTS)).toEqual([]);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.${colorScheme}.${width}.png`, fullPage: true });
    await page.close();
  });
});
