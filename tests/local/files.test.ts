import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/local/codec.ts";
import { putCell } from "../../src/local/grid.ts";
import { loadState, StateFileError, saveState, statePath } from "../../src/local/state-file.ts";
import { styleOf } from "../../src/local/styles.ts";
import {
  createWorkbookFile,
  lockWorkbookFile,
  openElsewhere,
  openWorkbookFile,
  saveWorkbookFile,
} from "../../src/local/workbook-file.ts";
import { facade, firstSheet, hostOf, script, workbook } from "./support.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "so-chuan-"));
  path = join(folder, "Sổ chuẩn.xlsx");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the state beside a workbook", () => {
  test("is fresh when there is none, with an id of its own", () => {
    expect(loadState(path)).toMatchObject({ scriptProperties: {}, triggers: [] });
    expect(loadState(path).spreadsheetId).toMatch(/^[\w-]{44}$/);
    expect(loadState(path).spreadsheetId).not.toBe(loadState(path).spreadsheetId);
  });

  test("comes back as it was", () => {
    const state = loadState(path);
    state.scriptProperties.sổ = "đã gửi";
    saveState(path, state);
    expect(loadState(path)).toEqual(state);
    expect(readdirSync(folder)).toEqual(["Sổ chuẩn.xlsx.so-chuan.json"]);
  });

  test("is on the disk before the script goes on", () => {
    const body = `PropertiesService.getScriptProperties().setProperty("sent", "1"); MailApp.sendEmail("a@b.vn", "x", "y")`;
    const seen: unknown[] = [];
    const host = hostOf(script(body), {
      onStateChange: (state) => saveState(path, state),
      deliver: () => seen.push(loadState(path).scriptProperties),
    });
    host.run("main");
    expect(seen).toEqual([{ sent: "1" }]);
    expect(loadState(path).mailUse).toEqual(host.state.mailUse);
  });

  test.each([
    ["", "unreadable"],
    ['{"version":1', "unreadable"],
    ['{"version":1,"spreadsheetId":"x"}', "unreadable"],
    ["[]", "unreadable"],
    ['{"version":2}', "newer"],
  ])("%j is never taken for a fresh one", (text, code) => {
    writeFileSync(statePath(path), text);
    expect(() => loadState(path)).toThrow(StateFileError);
    expect(() => loadState(path)).toThrow(code);
    expect(readFileSync(statePath(path), "utf8")).toBe(text);
  });
});

describe("a workbook file", () => {
  test("is opened, changed and saved in its place", async () => {
    await createWorkbookFile(path, workbook());
    const file = await openWorkbookFile(path);
    expect(file.model.name).toBe("Sổ chuẩn");
    putCell(firstSheet(file.model), 0, 0, { value: "mới", style: styleOf({}) });
    await saveWorkbookFile(file);
    await saveWorkbookFile(file);
    expect(firstSheet((await openWorkbookFile(path)).model).rows[0]?.[0]?.value).toBe("mới");
    expect(readdirSync(folder)).toEqual(["Sổ chuẩn.xlsx"]);
  });

  test("that is missing or no workbook says so", async () => {
    await expect(openWorkbookFile(path)).rejects.toMatchObject({ code: "missing", path });
    writeFileSync(path, "Tên,Số");
    await expect(openWorkbookFile(path)).rejects.toMatchObject({ code: "not-xlsx", path });
  });

  test("that exists is not created again", async () => {
    writeFileSync(path, "của tôi");
    await expect(createWorkbookFile(path, workbook())).rejects.toMatchObject({ code: "EEXIST" });
    expect(readFileSync(path, "utf8")).toBe("của tôi");
  });

  test("that another program saved in the meantime is not overwritten", async () => {
    const file = await createWorkbookFile(path, workbook());
    writeFileSync(path, await writeWorkbook(workbook()));
    utimesSync(path, 1, 1);
    await expect(saveWorkbookFile(file)).rejects.toMatchObject({ code: "changed" });
  });

  test("that Excel or LibreOffice has open is known", () => {
    expect(openElsewhere(path)).toBeUndefined();
    writeFileSync(join(folder, ".~lock.Sổ chuẩn.xlsx#"), "");
    expect(openElsewhere(path)).toBe("libreoffice");
    rmSync(join(folder, ".~lock.Sổ chuẩn.xlsx#"));
    writeFileSync(join(folder, "~$Sổ chuẩn.xlsx"), "");
    expect(openElsewhere(path)).toBe("excel");
  });
});

describe("one run at a time", () => {
  const lock = () => `${path}.so-chuan.lock`;

  test("a second run is told who works", () => {
    const release = lockWorkbookFile(path);
    expect(() => lockWorkbookFile(path)).toThrow(`(${process.pid})`);
    release();
    release();
    expect(existsSync(lock())).toBe(false);
    lockWorkbookFile(path)();
  });

  test("the mark of a dead run, or half a mark, is removed", () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    for (const text of [
      JSON.stringify({ pid, host: hostname() }),
      "",
      JSON.stringify({ pid: process.pid, host: hostname() }),
    ]) {
      writeFileSync(lock(), text);
      lockWorkbookFile(path)();
    }
    expect(existsSync(lock())).toBe(false);
  });

  test("the mark of another computer or a living process stays", () => {
    for (const holder of [
      { pid: 1, host: "máy khác" },
      { pid: process.ppid, host: hostname() },
    ]) {
      writeFileSync(lock(), JSON.stringify(holder));
      expect(() => lockWorkbookFile(path)).toThrow("busy");
    }
  });
});

test("the facade is one script without imports", () => {
  expect(facade).toMatch(/^(?:"use strict";\s*)?var Facade = /);
  expect(facade).not.toMatch(/^\s*(import|export) /m);
});
