/** The page as a person uses it, in a real browser on a real workbook. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePage } from "../../build.mjs";
import { cellAt, sheetNamed } from "../../src/local/grid.ts";
import { openWorkbookFile } from "../../src/local/workbook-file.ts";
import { folder, soChuan } from "../cli/terminal.ts";
import { launch, type Server, startServer, Visit } from "./browser.ts";

const work = folder();
const FILE = join(work.path, "truong.xlsx");
let browser: Browser;
let server: Server;
let visit: Visit;

beforeAll(async () => {
  await writePage();
  const made = await soChuan(["init", FILE, "--demo", "--at", "2026-11-24T08:00"], work.path);
  if (made.code !== 0) throw new Error(made.stderr);
  [browser, server] = await Promise.all([launch(), startServer(work.path, [FILE, "--at", "2026-11-24T08:30"])]);
  visit = await Visit.open(browser, server.address);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  work.remove();
});

/** What the file holds of a cell, by tab and header. */
async function onDisk(tab: string, header: string, row: number): Promise<unknown> {
  await visit.saved();
  const { model } = await openWorkbookFile(FILE);
  const sheet = sheetNamed(model, tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  const column = (sheet.rows[0] ?? []).findIndex((cell) => cell?.value === header);
  return cellAt(sheet, row - 1, column).value;
}

describe("the page", () => {
  test("a result that is typed changes the row's level at once, and Tổng quan after «Tính điểm»", async () => {
    await visit.openTab("Chỉ tiêu");
    await visit.choose("Tính điểm");
    await visit.ended("Tính điểm");
    expect(await visit.cellShown("AB6")).toBe("đạt mức 1");
    await visit.goTo("J6");
    await visit.type("28");
    await visit.goTo("AB6");
    await visit.until(async () => (await visit.cell()) === "Chỉ tiêu, AB6: chưa đạt");
    await visit.openTab("Tổng quan");
    await visit.choose("Tính điểm");
    await visit.ended("Tính điểm");
    expect(await visit.cellShown("A3")).toContain("Đạt 37/55 chỉ tiêu");
    expect(await onDisk("Chỉ tiêu", "Mức đạt", 6)).toBe("chưa đạt");
  });

  test("numbers and days are read and shown as offices write them", async () => {
    await visit.openTab("Chỉ tiêu");
    await visit.goTo("J6");
    await visit.type("31,5");
    expect(await visit.cellShown("J6")).toBe("31,5");
    await visit.goTo("Q6");
    await visit.type("5/12/2026");
    expect(await visit.cellShown("Q6")).toBe("05/12/2026");
    expect(await onDisk("Chỉ tiêu", "Thời hạn", 6)).toBe(46361);
    await visit.goTo("J6");
    await visit.type("33");
  });

  test("Vietnamese is typed by composition, and by backspaces, the first letter included", async () => {
    await visit.goTo("Y6");
    await visit.compose(["d", "đ"], "Đ");
    await visit.page.keyboard.insertText("ức");
    await visit.page.keyboard.press("Enter");
    expect(await visit.cellShown("Y6")).toBe("Đức");
    await visit.goTo("Y7");
    // As UniKey does it for "ngày": what stood there is erased and sent anew.
    await visit.page.keyboard.type("nga");
    await visit.page.keyboard.press("Backspace");
    await visit.page.keyboard.insertText("à");
    await visit.page.keyboard.type("y");
    await visit.page.keyboard.press("Enter");
    expect(await visit.cellShown("Y7")).toBe("ngày");
    expect(await onDisk("Chỉ tiêu", "Ghi chú", 6)).toBe("Đức");
    expect(await onDisk("Chỉ tiêu", "Ghi chú", 7)).toBe("ngày");
    expect(visit.errors).toEqual([]);
  });
});
