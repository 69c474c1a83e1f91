/** What an office does with the page beside the grid, as parts of the page's tests. */
import { readFileSync } from "node:fs";
import { simpleParser } from "mailparser";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { readWorkbook } from "../../src/local/codec.ts";
import { readArchive, unpack } from "../../src/local/xlsx/zip.ts";
import type { Visit } from "./browser.ts";

/** What is not to run, wherever it is typed. */
export const BAD = "<img src=x onerror=bad=1>";

/** Header, documents and mails. */
export function officeTests(visit: () => Visit): void {
  /** A press that downloads: the name that the file would get, and what is in it. */
  const download = async (link: Locator): Promise<{ name: string; bytes: Buffer }> => {
    const [given] = await Promise.all([visit().page.waitForEvent("download"), link.click()]);
    return { name: given.suggestedFilename(), bytes: readFileSync(await given.path()) };
  };

  test("a header that was renamed is mended from the dialog", async () => {
    await visit().openTab("Chỉ tiêu");
    await visit().goTo("Q1");
    await visit().type("Hạn hoàn thành");
    await visit().run("Kiểm tra và sửa…", "Có", "OK");
    // What a person has to look at is listed.
    await visit().page.locator(".script-dialog header button").click();
    await visit().openTab("Chỉ tiêu");
    await visit().until(async () => (await visit().column("Q", 1, 1))[0] === "Thời hạn");
  });

  test("the report is downloaded, and another program reads it", async () => {
    await visit().run("Văn bản Word…", "OK");
    const links = visit().page.frameLocator(".script-dialog iframe");
    const { name, bytes } = await download(links.getByText("Báo cáo sơ kết", { exact: true }));
    expect(name).toMatch(/^bao-cao-.*\.docx$/);
    expect(await textOfWordFile(bytes)).toContain("BÁO CÁO");
    await visit().page.locator(".script-dialog header button").click();
  });

  test("the workbook is downloaded with what was just typed", async () => {
    await visit().openTab("Đơn vị");
    await visit().goTo("F9");
    const name = await visit().page.locator(".file-name").textContent();
    await visit().page.getByRole("button", { name: "Tệp", exact: true }).click();
    const link = visit().page.locator(".file-panel a");
    await link.waitFor();
    const typed = { row: 8, column: 5, value: "vừa gõ" };
    const [given] = await Promise.all([
      visit().page.waitForEvent("download"),
      visit().page.evaluate(`(() => {
        soChuan.grid.events.change({ do: "cells", sheet: soChuan.grid.activeSheet, cells: [${JSON.stringify(typed)}] });
        document.querySelector(".file-panel a").click();
      })()`),
    ]);
    expect(given.suggestedFilename()).toBe(`${name}.xlsx`);
    const { sheets } = await readWorkbook(readFileSync(await given.path()));
    expect(sheets.find((each) => each.name === "Đơn vị")?.rows[8]?.[5]?.value).toBe("vừa gõ");
    await visit().page.keyboard.press("Escape");
  });

  test("what is attached to a mail is downloaded, and so is the mail", async () => {
    await visit().run("Gửi bộ tài liệu họp cho tôi", "OK");
    await visit().look("inbox");
    await visit().page.locator(".mail", { hasText: "Bộ tài liệu họp" }).click();
    const { name, bytes } = await download(visit().page.locator(".attachments a"));
    expect(name).toMatch(/^bo-tai-lieu-hop-.*\.docx$/);
    expect(await textOfWordFile(bytes)).toContain("BIÊN BẢN");
    const mail = await download(visit().page.locator(".looks a"));
    expect(mail.name).toMatch(/\.eml$/);
    expect((await simpleParser(mail.bytes)).attachments[0]?.content).toEqual(bytes);
    await visit().look("sheet");
  });
}

/** Opening another workbook: comes last, since the page then has another file. `file`: a workbook to open. */
export function uploadTests(visit: () => Visit, file: string): void {
  const name = async () => (await visit().page.locator(".file-name").textContent()) ?? "";
  const toasts = () => visit().page.locator("#toasts");

  test("another workbook is opened by the button, whatever its name says", async () => {
    await visit().openTab("Đơn vị");
    await visit().goTo("B4");
    await visit().type("Chỉ ở tệp cũ");
    await visit().saved();
    await visit().page.getByRole("button", { name: "Tệp", exact: true }).click();
    const input = visit().page.locator(".file-panel input[type=file]");
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await input.setInputFiles({ name: `${BAD}.xlsx`, mimeType, buffer: readFileSync(file) });
    await toasts().getByText(BAD).last().waitFor();
    await visit().until(async () => (await name()).startsWith("_img src=x onerror=bad=1_"));
    await visit().openTab("Đơn vị");
    expect(await visit().cellShown("B4")).not.toBe("Chỉ ở tệp cũ");
    expect(await visit().page.evaluate("globalThis.bad")).toBeUndefined();
  });

  test("one is opened by dropping it, and what cannot be opened is told and changes nothing", async () => {
    await drop("hỏng.xlsx", Buffer.from("không phải bảng"));
    await toasts().getByText("Không mở được tệp").waitFor();
    expect(await name()).toContain("_img");
    await drop("thả vào.xlsx", readFileSync(file));
    await visit().until(async () => (await name()).startsWith("thả vào"));
    await visit().openTab("Đơn vị");
    expect(await visit().cellShown("A2")).toBe("BGH");
  });

  async function drop(name: string, bytes: Buffer): Promise<void> {
    await visit().page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob("${bytes.toString("base64")}"), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], "${name}"));
      for (const type of ["dragenter", "dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
  }
}

/** The words of a .docx file. Throws where it is no archive with a document in it. */
async function textOfWordFile(bytes: Buffer): Promise<string> {
  const entries = await readArchive(bytes);
  const document = entries.find(({ name }) => String(name) === "word/document.xml");
  if (!document) throw new Error("no document");
  const runs = String(unpack(document)).matchAll(/<w:t[^>]*>([^<]*)/g);
  return [...runs].map(([, text]) => text).join("");
}
