/** The page as a person uses it, in a real browser on a real workbook. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { writePage } from "../../build.mjs";
import { cellAt, putCell, sheetNamed } from "../../src/local/grid.ts";
import type { Cell } from "../../src/local/model.ts";
import { openWorkbookFile, saveWorkbookFile } from "../../src/local/workbook-file.ts";
import { theme } from "../../src/looks/theme.ts";
import { folder, soChuan } from "../cli/terminal.ts";
import { launch, type Server, startServer, Visit } from "./browser.ts";
import { dialogTests } from "./dialog-tests.ts";
import { gridTests } from "./grid-tests.ts";
import { BAD, officeTests, uploadTests } from "./office-tests.ts";

const work = folder();
const FILE = join(work.path, "truong.xlsx");
const OTHER = join(work.path, "khac.xlsx");
let browser: Browser;
let server: Server;
let visit: Visit;

beforeAll(async () => {
  await writePage();
  const made = await soChuan(["init", FILE, "--demo", "--at", "2026-11-25T08:00"], work.path);
  if (made.code !== 0) throw new Error(made.stderr);
  copyFileSync(FILE, OTHER);
  [browser, server] = await Promise.all([launch(), startServer(work.path, [FILE, "--at", "2026-11-25T08:30"])]);
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

/** The names of the file's tabs. */
async function fileTabs(): Promise<string[]> {
  await visit.saved();
  return (await openWorkbookFile(FILE)).model.sheets.map(({ name }) => name);
}

describe("the page", () => {
  test("a result that is typed changes the row's level at once, and Tổng quan after «Tính điểm»", async () => {
    await visit.openTab("Chỉ tiêu");
    await visit.run("Tính điểm", "OK");
    expect(await visit.cellShown("AB6")).toBe("đạt mức 1");
    // Lists too are written in the workbook's font.
    const { font, sizes } = await visit.page.evaluate<{ font: number; sizes: number[] }>(`(() => {
      const sheet = soChuan.grid.open.api.getActiveWorkbook().getActiveSheet().getSheet();
      const size = (row, column) => soChuan.grid.open.api.getActiveWorkbook().getWorkbook().getStyles().getStyleByCell(sheet.getCellRaw(row, column)).fs;
      return { font: soChuan.grid.book.font.size, sizes: [size(5, 3), size(5, 4), size(5, 27)] };
    })()`);
    expect(sizes).toEqual([font, font, font]);
    await visit.goTo("J6");
    await visit.type("28");
    await visit.goTo("AB6");
    await visit.until(async () => (await visit.cell()) === "Chỉ tiêu, AB6: chưa đạt");
    await visit.openTab("Tổng quan");
    await visit.run("Tính điểm", "OK");
    expect((await visit.column("A", 2, 6)).join("\n")).toContain("Đạt 37/55 chỉ tiêu");
    // A name that is wrapped stands whole at once.
    const height = (row: number) =>
      visit.page.evaluate(`soChuan.grid.open.api.getActiveWorkbook().getActiveSheet().getRowHeight(${row - 1})`);
    expect(Math.max(...((await Promise.all([23, 24, 25, 26, 27].map(height))) as number[]))).toBeGreaterThan(30);
    expect(await visit.page.locator("#charts figcaption").allTextContents()).toHaveLength(2);
    // The first steps cover nothing of what they speak of.
    const [work, steps] = await Promise.all(["#work", "#steps"].map((id) => visit.page.locator(id).boundingBox()));
    expect((work?.y ?? 0) + (work?.height ?? 0)).toBeLessThanOrEqual(steps?.y ?? 0);
    expect(await visit.page.locator("#charts svg").nth(1).getAttribute("aria-label")).toMatch(/Đội ngũ.*: 7\d%/);
    await visit.until(async () => (await onDisk("Chỉ tiêu", "Mức đạt", 6)) === "chưa đạt");
  });

  test("numbers and days are read and shown as offices write them", async () => {
    await visit.openTab("Chỉ tiêu");
    await visit.goTo("J6");
    await visit.type("31,5");
    expect(await visit.cellShown("J6")).toBe("31,5");
    await visit.goTo("Q6");
    await visit.type("5/12/2026");
    expect(await visit.cellShown("Q6")).toBe("05/12/2026");
    await visit.until(async () => (await onDisk("Chỉ tiêu", "Thời hạn", 6)) === 46361);
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
    await visit.until(async () => (await onDisk("Chỉ tiêu", "Ghi chú", 6)) === "Đức");
    await visit.until(async () => (await onDisk("Chỉ tiêu", "Ghi chú", 7)) === "ngày");
    expect(visit.errors).toEqual([]);
  });

  test("a block is pasted, sorted and taken back", async () => {
    await visit.openTab("Đơn vị");
    const before = await visit.column("A", 2, 6);
    await visit.goTo("F2");
    await visit.paste("Đào tạo\t1,5\nAn ninh\t12/5/2026\nĐảng\t0912345678\nDân vận\t85,45%");
    expect(await visit.column("F", 2, 5)).toEqual(["Đào tạo", "An ninh", "Đảng", "Dân vận"]);
    expect(await visit.column("G", 2, 5)).toEqual(["1,5", "12/05/2026", "912345678", "85,45%"]);
    await visit.goTo("F2:G5");
    await visit.rightClick();
    await visit.contextMenu("Sắp xếp", "Tăng dần khu vực hiện tại");
    expect(await visit.column("F", 2, 5)).toEqual(["An ninh", "Dân vận", "Đảng", "Đào tạo"]);
    expect(await visit.column("G", 2, 5)).toEqual(["12/05/2026", "85,45%", "912345678", "1,5"]);
    await visit.until(async () => (await inFile("Đơn vị", 2, 6)) === "An ninh");
    await visit.page.keyboard.press("Control+z");
    expect(await visit.column("F", 2, 5)).toEqual(["Đào tạo", "An ninh", "Đảng", "Dân vận"]);
    await visit.page.keyboard.press("Control+z");
    expect(await visit.column("F", 2, 5)).toEqual(["", "", "", ""]);
    expect(await visit.column("A", 2, 6)).toEqual(before);
    await visit.until(async () => (await inFile("Đơn vị", 2, 6)) === "");
  });

  test("rows are put in and taken out, here and in the file", async () => {
    await visit.openTab("Đơn vị");
    const second = await visit.cellShown("A3");
    await visit.goTo("A3");
    await visit.rightClick();
    await visit.contextMenu("Chèn", "dòng ở trên");
    expect(await visit.cellShown("A3")).toBe("");
    expect(await visit.cellShown("A4")).toBe(second);
    await visit.until(async () => (await inFile("Đơn vị", 4, 1)) === second);
    await visit.page.keyboard.press("Control+z");
    expect(await visit.cellShown("A3")).toBe(second);
    await visit.until(async () => (await inFile("Đơn vị", 3, 1)) === second);
    // Dragged by its header, as the guide allows.
    const range = (column: number) => ({
      startRow: 0,
      endRow: 999,
      startColumn: column,
      endColumn: column,
      rangeType: 2,
    });
    const drag = { range: range(1), fromRange: range(1), toRange: range(4) };
    await visit.page.evaluate(
      `soChuan.grid.open.api.executeCommand("sheet.command.move-cols", ${JSON.stringify(drag)})`,
    );
    const name = await visit.cellShown("D1");
    expect(name).toBe("Tên đơn vị");
    await visit.until(async () => (await inFile("Đơn vị", 1, 4)) === name);
    await visit.page.keyboard.press("Control+z");
    await visit.until(async () => (await inFile("Đơn vị", 1, 2)) === name);
  });

  test("people's formulas follow what they read: changed, moved, replaced and taken back", async () => {
    const undo = () => visit.page.keyboard.press("Control+z");
    const shown = () => visit.column("G", 2, 3);
    const enter = async (cell: string, text: string) => {
      await visit.goTo(cell);
      await visit.type(text);
    };
    const until = (cells: string[]) => visit.until(async () => (await shown()).join() === cells.join());
    await enter("F2", "2");
    await enter("G2", "=F2*10");
    await until(["20", ""]);
    await enter("F2", "3");
    await until(["30", ""]);
    await visit.until(async () => (await inFile("Đơn vị", 2, 7)) === 30);
    await visit.goTo("A2");
    await visit.rightClick();
    await visit.contextMenu("Chèn", "dòng ở trên");
    await enter("F3", "4");
    await until(["", "40"]);
    await undo();
    await undo();
    await until(["30", ""]);
    await enter("G2", "5");
    await enter("F2", "6");
    await until(["5", ""]);
    await undo();
    await undo();
    await until(["30", ""]);
    await enter("F2", "7");
    await until(["70", ""]);
    // What the script writes is followed as well.
    await enter("G3", "=COUNTIF('Chỉ tiêu'!AB:AB,\"chưa đạt\")");
    await visit.until(async () => Number((await shown())[1]) > 0);
    const before = Number((await shown())[1]);
    await visit.openTab("Chỉ tiêu");
    await enter("J6", "28");
    await visit.openTab("Đơn vị");
    await until(["70", String(before + 1)]);
    await visit.openTab("Chỉ tiêu");
    await enter("J6", "33");
    await visit.openTab("Đơn vị");
    await until(["70", String(before)]);
    await visit.goTo("F2:G3");
    await visit.page.keyboard.press("Delete");
    await until(["", ""]);
  });

  test("a rule's colour follows the cells that it reads", async () => {
    await visit.openTab("Chỉ tiêu");
    const background = () =>
      visit.page.evaluate(`(() => {
        const book = soChuan.grid.open.api.getActiveWorkbook();
        const style = book.getActiveSheet().getSheet().getCell(8, 0).s;
        return (typeof style === "string" ? book.getWorkbook().getStyles().get(style) : style)?.bg?.rgb;
      })()`);
    const before = await background();
    await visit.goTo("D9");
    await visit.page.keyboard.press("Delete");
    await visit.until(async () => (await background()) === theme.warnSoft);
    await visit.page.keyboard.press("Control+z");
    await visit.until(async () => (await background()) === before);
    expect(before).not.toBe(theme.warnSoft);
  });

  gridTests(() => visit, {
    value: inFile,
    note: async (tab, row, column) => (await fileCell(tab, row, column)).note,
    link: async (tab, row, column) => (await fileCell(tab, row, column)).link?.target,
    filteredOut: async (tab) => {
      await visit.saved();
      const sheet = sheetNamed((await openWorkbookFile(FILE)).model, tab);
      return [...(sheet?.filtered?.rows ?? [])].map((row) => row + 1);
    },
  });

  test("what the script writes is asked about before it is changed", async () => {
    await visit.openTab("Chỉ tiêu");
    const before = await visit.cellShown("AB7");
    await visit.type("khác");
    await visit.answer("Thôi");
    expect(await visit.cellShown("AB7")).toBe(before);
    expect(await inFile("Chỉ tiêu", 7, 28)).toBe(before);
  });

  dialogTests(() => visit);

  test("an alert holds the script while the page lives on", async () => {
    await visit.choose("Thư nhắc việc › Duyệt và bật gửi thư…");
    await visit.page.locator("dialog.question").waitFor();
    const held = await visit.page.locator(".run.running").textContent();
    await visit.page.waitForTimeout(2200);
    expect(await visit.page.locator(".run.running").textContent()).not.toBe(held);
    // A page that is loaded again finds the same question.
    await visit.page.reload();
    await visit.ready();
    await visit.answer("Hủy");
    // What is to be mended is told all the same.
    await visit.answer("OK");
    await visit.ended("Duyệt và bật gửi thư…");
  });

  test("mails are previewed, approved, and read in the inbox", async () => {
    await visit.choose("Thư nhắc việc › Xem trước thư");
    const preview = visit.page.frameLocator(".script-dialog iframe");
    await preview.getByText("Kính gửi").first().waitFor();
    // What is to be mended is told above it.
    await visit.answer("OK");
    await visit.page.locator(".script-dialog header button").click();
    await visit.run("Thư nhắc việc › Duyệt và bật gửi thư…", "Có", "OK");
    await visit.page.locator(".views .count").waitFor();
    await visit.look("inbox");
    await visit.page.locator(".mail").first().click();
    await visit.page.frameLocator(".reader iframe").getByText("Kính gửi").first().waitFor();
    expect(await visit.page.locator(".mail").count()).toBeGreaterThan(3);
    await visit.page.getByRole("button", { name: "Chữ thường" }).click();
    expect(await visit.page.locator(".reader .mail-text").textContent()).toContain("Kính gửi");
    expect(visit.errors).toEqual([]);
  });

  officeTests(() => visit);

  test("over a weekend the clock sends nothing, and on Monday it does", async () => {
    await visit.look("sheet");
    const mails = await visit.mails();
    await visit.clockTo("29/11/2026", "20:00");
    const friday = await visit.mails();
    expect(friday).toBeGreaterThan(mails);
    await visit.clockTo("30/11/2026", "06:00");
    expect(await visit.mails()).toBe(friday);
    await visit.clockTo("30/11/2026", "09:00");
    expect(await visit.mails()).toBeGreaterThan(friday);
    // On a file of one's own that was a play: back to now, all is as it was.
    await visit.page.locator("#clock-button").click();
    await visit.page.getByRole("button", { name: "Về bây giờ" }).click();
    await visit.until(async () => (await visit.mails()) === mails);
  });

  test("what is typed as markup stays text: in a cell, a tab's name, a mail", async () => {
    const bad = `${BAD}<script>bad=1</script>`;
    await visit.openTab("Chỉ tiêu");
    // One that is named in mails.
    const row = (await visit.column("A", 1, 80)).indexOf("P2.04") + 1;
    await visit.goTo(`D${row}`);
    await visit.type(bad);
    expect(await visit.cellShown(`D${row}`)).toBe(bad);
    await visit.openTab("Nhật ký");
    await visit.page.evaluate(`soChuan.grid.open.api.getActiveWorkbook().getActiveSheet().setName("${BAD}")`);
    await visit.openTab(BAD);
    await visit.until(async () => (await fileTabs()).includes(BAD));
    await visit.page.evaluate(`soChuan.grid.open.api.getActiveWorkbook().getActiveSheet().setName("Nhật ký")`);
    await visit.look("inbox");
    await visit.page.locator("#inbox [role=tab]").nth(1).click();
    await visit.page.locator(".coming").waitFor();
    const holds = async () => {
      const texts = visit.page.frames().map((frame) => frame.locator("body").textContent());
      return (await Promise.all(texts)).some((text) => text?.includes(bad));
    };
    await visit.until(holds);
    await visit.look("sheet");
    expect(await visit.page.evaluate("window.bad")).toBeUndefined();
    for (const frame of visit.page.frames())
      expect(await frame.evaluate("globalThis.bad").catch(() => undefined)).toBeUndefined();
  });

  test("only the page that was given out is answered", async () => {
    const { origin, pathname, host } = new URL(server.address);
    const status = async (path: string, headers: Record<string, string> = {}, method = "GET") =>
      (
        await visit.page.context().request.fetch(`${origin}${path}`, { headers, method, failOnStatusCode: false })
      ).status();
    expect(await status(pathname)).toBe(200);
    expect(await status("/")).toBe(403);
    expect(await status(`/wrong${pathname}`)).toBe(403);
    expect(await status(pathname, { Host: "evil.example" })).toBe(403);
    expect(await status(pathname, { Origin: "http://evil.example" })).toBe(403);
    expect(await status(`${pathname}upload?name=a.xlsx`, { Origin: "http://evil.example" }, "POST")).toBe(403);
    expect(await status("/upload?name=a.xlsx", {}, "POST")).toBe(403);
    const opens = (path: string, headers: Record<string, string>) =>
      new Promise<boolean>((done) => {
        const socket = new WebSocket(`ws://${host}${path}`, { headers });
        socket.once("open", () => done(true));
        socket.once("error", () => done(false));
      });
    expect(await opens(`${pathname}socket`, { Origin: "http://evil.example" })).toBe(false);
    expect(await opens(`${pathname}socket`, {})).toBe(false);
    expect(await opens("/socket", { Origin: origin })).toBe(false);
    expect(await opens(`${pathname}socket`, { Origin: origin })).toBe(true);
  });

  test("a second page is told, and may take over", async () => {
    const second = await browser.newPage();
    await second.goto(server.address);
    await second.getByText("Bảng đang mở ở một trang khác").waitFor();
    await second.getByRole("button", { name: "Dùng ở trang này" }).click();
    await visit.page.getByText("Bảng vừa được chuyển sang một trang khác").waitFor();
    await second.close();
    await visit.page.getByRole("button", { name: "Lấy lại về trang này" }).click();
    await visit.page.locator("#trouble").waitFor({ state: "detached" });
    await visit.ready();
  });

  test("another program's change is noticed, and neither version is lost", async () => {
    await visit.openTab("Đơn vị");
    await changeElsewhere("Sửa ở nơi khác");
    await visit.page.getByRole("button", { name: "Dùng bản vừa lưu ở chương trình kia" }).click();
    await visit.page.getByText("Bản kia được giữ ở «truong (2).xlsx».").waitFor();
    await visit.until(async () => (await visit.cellShown("B2")) === "Sửa ở nơi khác");
    expect(await inFile("Đơn vị", 2, 2, "truong (2).xlsx")).toBe("Ban Giám hiệu");
    await changeElsewhere("Sửa lần nữa");
    await visit.page.getByRole("button", { name: "Dùng bản đang mở ở đây" }).click();
    await visit.page.getByText("Bản kia được giữ ở «truong (3).xlsx».").waitFor();
    await visit.until(async () => (await inFile("Đơn vị", 2, 2)) === "Sửa ở nơi khác");
    expect(await inFile("Đơn vị", 2, 2, "truong (3).xlsx")).toBe("Sửa lần nữa");
  });

  test("loaded again, and killed and started again, all is there", async () => {
    await visit.openTab("Đơn vị");
    await visit.goTo("B3");
    await visit.type("Khoa thử");
    await visit.until(async () => (await inFile("Đơn vị", 3, 2)) === "Khoa thử");
    await visit.page.reload();
    await visit.ready();
    await visit.openTab("Đơn vị");
    expect(await visit.cellShown("B3")).toBe("Khoa thử");
    await server.kill();
    await visit.page.getByText("Mất liên lạc với chương trình").waitFor();
    server = await startServer(work.path, [FILE, "--at", "2026-12-01T09:00"]);
    await visit.page.goto(server.address);
    await visit.ready();
    await visit.openTab("Đơn vị");
    expect(await visit.cellShown("B3")).toBe("Khoa thử");
  });

  uploadTests(() => visit, OTHER);
});

/** A cell of the file itself, or of another beside it, by tab, row and column from 1. */
async function inFile(tab: string, row: number, column: number, name?: string): Promise<unknown> {
  return (await fileCell(tab, row, column, name)).value;
}

async function fileCell(tab: string, row: number, column: number, name?: string): Promise<Cell> {
  if (name === undefined) await visit.saved();
  const { model } = await openWorkbookFile(name === undefined ? FILE : join(work.path, name));
  const sheet = sheetNamed(model, tab);
  if (!sheet) throw new Error(`no tab ${tab}`);
  return cellAt(sheet, row - 1, column - 1);
}

/** Another program opens the file, changes the name of the first unit, and saves. */
async function changeElsewhere(value: string): Promise<void> {
  await visit.saved();
  const file = await openWorkbookFile(FILE);
  const sheet = sheetNamed(file.model, "Đơn vị");
  if (sheet) putCell(sheet, 1, 1, { ...cellAt(sheet, 1, 1), value });
  await saveWorkbookFile(file);
}
