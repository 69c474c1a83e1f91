/** What the script's own pages show in a browser, as parts of the page's tests. */
import type { FrameLocator } from "playwright-core";
import { expect, test } from "vitest";
import type { Visit } from "./browser.ts";

/** The gates, the heat map, the progress, the deadlines: the last is a table alone. */
const FIGURES = 4;

async function whatStandsIn(frame: FrameLocator): Promise<{ pictures: number; said: string[]; tables: number[] }> {
  const pictures = frame.locator("svg[role=img]");
  const said = await pictures.evaluateAll((all) => all.map((each) => each.querySelector("desc")?.textContent ?? ""));
  const tables = await frame
    .locator("table")
    .evaluateAll((all) => all.map((each) => each.querySelectorAll("tr").length));
  return { pictures: await pictures.count(), said, tables };
}

export function dialogTests(visit: () => Visit) {
  test("the dashboard is drawn, says each picture in words and in a table, and fits a narrow screen", async () => {
    const { page } = visit();
    await visit().openTab("Đơn vị");
    await visit().goTo("F9");
    await visit().run("Bảng điều hành");
    const frame = page.frameLocator("dialog.script-dialog iframe");
    await frame.locator("svg[role=img]").first().waitFor();
    const { pictures, said, tables } = await whatStandsIn(frame);
    expect(pictures).toBeGreaterThanOrEqual(FIGURES - 1);
    expect(said.filter((words) => words.length < 20)).toEqual([]);
    expect(tables.length).toBeGreaterThanOrEqual(FIGURES);
    expect(Math.min(...tables)).toBeGreaterThan(1);

    await page.setViewportSize({ width: 600, height: 800 });
    const root = frame.locator("html");
    expect(await root.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press("Escape");
    await page.locator("dialog.script-dialog").waitFor({ state: "detached" });
  });

  test("once a dialog is gone, and after a press of a tab or a button, the grid takes what is typed", async () => {
    const { page } = visit();
    await visit().type("sau hộp thoại");
    await visit().openTab("Phụ trách");
    await visit().openTab("Đơn vị");
    await visit().type("sau thẻ");
    await page.locator("#clock-button").click();
    await page.keyboard.press("Escape");
    await visit().type("sau nút");
    expect(await visit().column("F", 9, 11)).toEqual(["sau hộp thoại", "sau thẻ", "sau nút"]);
    await visit().goTo("F9:F11");
    await page.keyboard.press("Delete");
  });
}
