/** What people do in the grid beside typing, as parts of the page's tests. */
import { expect, test } from "vitest";
import type { Visit } from "./browser.ts";

const ACTIVE = "soChuan.grid.open.api.getActiveWorkbook().getActiveSheet()";

/** What the file holds: of a cell by tab, row and column from 1, and which rows of a tab are filtered out. */
interface InFile {
  value(tab: string, row: number, column: number): Promise<unknown>;
  note(tab: string, row: number, column: number): Promise<unknown>;
  link(tab: string, row: number, column: number): Promise<unknown>;
  filteredOut(tab: string): Promise<number[]>;
}

export function gridTests(visit: () => Visit, inFile: InFile) {
  test("a value that is chosen again from its list stays", async () => {
    await visit().openTab("Lịch");
    const before = await visit().cellShown("B2");
    await visit().openList("B2");
    await visit().list.getByText(before, { exact: true }).click();
    await visit().list.waitFor({ state: "detached" });
    expect(before).not.toBe("");
    expect(await visit().cellShown("B2")).toBe(before);
  });

  test("a long list is searched, and what is found can be chosen", async () => {
    await visit().openTab("Đơn vị");
    await visit().openList("C9");
    await visit().page.keyboard.type("kh");
    await visit().compose(["o", "oa"], "oa");
    await visit().list.getByText("Phó Hiệu trưởng phụ trách").click();
    expect(await visit().cellShown("C9")).toBe("Phó Hiệu trưởng phụ trách khoa học");
    await visit().page.keyboard.press("Delete");
  });

  test("a function of the script is computed in a cell", async () => {
    await visit().openTab("Đơn vị");
    await visit().goTo("F12");
    await visit().type("=SC_CON_THIEU(1)+100");
    await visit().type('=SC_DAT("P1.01";1)');
    await visit().type('=SC_DAT("không có";1)');
    const shown = () => visit().column("F", 12, 14);
    await visit().until(async () => /^1\d\d\|[01]\|#ERROR!$/.test((await shown()).join("|")));
    await visit().goTo("F12:F14");
    await visit().page.keyboard.press("Delete");
    expect(await shown()).toEqual(["", "", ""]);
  });

  test("a note goes along with its row when rows are sorted, with its cell when that is cut and put elsewhere, and back", async () => {
    const notes = async () =>
      (await visit().page.evaluate(
        `${ACTIVE}.getNotes().filter(({ note }) => note === "nhớ").map(({ row }) => row + 1)`,
      )) as number[];
    await visit().openTab("Đơn vị");
    const code = await visit().cellShown("A3");
    await visit().page.evaluate(`${ACTIVE}.getRange("B3").createOrUpdateNote({ note: "nhớ", width: 200, height: 90 })`);
    await visit().goTo("A2:D7");
    await visit().rightClick();
    await visit().contextMenu("Sắp xếp", "Giảm dần khu vực hiện tại");
    const row = (await visit().column("A", 1, 7)).indexOf(code) + 1;
    expect(row).not.toBe(3);
    expect(await notes()).toEqual([row]);
    await visit().until(async () => (await inFile.note("Đơn vị", row, 2)) === "nhớ");
    await visit().page.keyboard.press("Control+z");
    await visit().until(async () => (await inFile.note("Đơn vị", 3, 2)) === "nhớ");
    expect(await notes()).toEqual([3]);
    const move = (from: number, to: number) => {
      const range = (row: number) => ({ startRow: row - 1, endRow: row - 1, startColumn: 1, endColumn: 1 });
      const ranges = { fromRange: range(from), toRange: range(to) };
      return visit().page.evaluate(
        `soChuan.grid.open.api.executeCommand("sheet.command.move-range", ${JSON.stringify(ranges)})`,
      );
    };
    const name = await visit().cellShown("B3");
    await move(3, 11);
    await visit().until(async () => (await inFile.note("Đơn vị", 11, 2)) === "nhớ");
    expect([await inFile.value("Đơn vị", 3, 2), await inFile.value("Đơn vị", 11, 2)]).toEqual(["", name]);
    expect(await inFile.note("Đơn vị", 3, 2)).toBeUndefined();
    await visit().page.keyboard.press("Control+z");
    await visit().until(async () => (await inFile.note("Đơn vị", 3, 2)) === "nhớ");
    expect([await inFile.value("Đơn vị", 3, 2), await inFile.value("Đơn vị", 11, 2)]).toEqual([name, ""]);
    await visit().goTo("B3");
    await visit().page.evaluate(`soChuan.grid.open.api.executeCommand("sheet.command.delete-note")`);
    await visit().until(async () => (await inFile.note("Đơn vị", 3, 2)) === undefined);
  });

  test("a link that is put on a text is kept, and goes when other text is typed there", async () => {
    const address = "https://truong.example/minh-chung";
    await visit().openTab("Đơn vị");
    await visit().goTo("F9");
    await visit().type("xem tệp");
    const link = { id: "a", row: 8, column: 5, payload: address, display: "" };
    await visit().page.evaluate(
      `soChuan.grid.open.api.executeCommand("sheets.command.add-hyper-link", { unitId: "workbook", subUnitId: ${ACTIVE}.getSheetId(), link: ${JSON.stringify(link)} })`,
    );
    await visit().until(async () => (await inFile.link("Đơn vị", 9, 6)) === address);
    expect(await visit().cellShown("F9")).toBe("xem tệp");
    await visit().type("khác");
    await visit().until(async () => (await inFile.value("Đơn vị", 9, 6)) === "khác");
    expect(await inFile.link("Đơn vị", 9, 6)).toBeUndefined();
    await visit().goTo("F9");
    await visit().page.keyboard.press("Delete");
  });

  test("what is filtered out stays so in the file, and when the page is loaded again", async () => {
    const shown = async () =>
      (await visit().page.evaluate(
        `Array.from({ length: 6 }, (_, at) => at + 2).filter((row) => !${ACTIVE}.getSheet().getRowFiltered(row - 1))`,
      )) as number[];
    const command = (name: string, more: object) =>
      visit().page.evaluate(
        `soChuan.grid.open.api.executeCommand("sheet.command.${name}", { unitId: "workbook", subUnitId: ${ACTIVE}.getSheetId(), ...${JSON.stringify(more)} })`,
      );
    await visit().openTab("Đơn vị");
    const name = await visit().cellShown("B4");
    await command("set-filter-range", { range: { startRow: 0, endRow: 6, startColumn: 0, endColumn: 3 } });
    await command("set-filter-criteria", { col: 1, criteria: { colId: 1, filters: { filters: [name] } } });
    expect(await shown()).toEqual([4]);
    await visit().until(async () => (await inFile.filteredOut("Đơn vị")).join() === "2,3,5,6,7");
    await visit().page.reload();
    await visit().ready();
    await visit().openTab("Đơn vị");
    expect(await shown()).toEqual([4]);
    await command("remove-sheet-filter", {});
    expect(await shown()).toEqual([2, 3, 4, 5, 6, 7]);
    await visit().until(async () => (await inFile.filteredOut("Đơn vị")).length === 0);
  });

  test.each([
    ["right before", "press(); showAnew();"],
    ["right after", "showAnew(); press();"],
  ])("a tab that is pressed %s the workbook is shown anew is opened", async (_, happens) => {
    await visit().openTab("Chỉ tiêu");
    const { x, y } = await visit().page.evaluate<{ x: number; y: number }>(`(() => {
      const tabs = [...document.querySelectorAll("[data-u-comp='slide-tab-item']")];
      const { x, y, width, height } = tabs.find(({ textContent }) => textContent === "Phụ trách").getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
    await visit().page.evaluate(`(() => {
      const message = { kind: "book", book: soChuan.grid.book, seen: soChuan.seen + 1, looks: soChuan.looks };
      message.book.active = soChuan.grid.activeSheet;
      const press = () => document.elementFromPoint(${x}, ${y}).dispatchEvent(
        new PointerEvent("pointerdown", { bubbles: true, clientX: ${x}, clientY: ${y} }),
      );
      const showAnew = () => soChuan.hear(message);
      ${happens}
    })()`);
    await visit().until(async () => (await visit().cell()).startsWith("Phụ trách,"));
    await visit().page.waitForTimeout(200);
    expect(await visit().cell()).toMatch(/^Phụ trách,/);
  });
}
