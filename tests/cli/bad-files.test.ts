/** Files as people hand them over: each is said in one sentence, and none is harmed. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { cellAt, putCell } from "../../src/local/grid.ts";
import { DEFAULT_STYLE } from "../../src/local/styles.ts";
import { goldParts, zipped } from "../fixtures/gold-package.ts";
import { differences } from "../local/packages.ts";
import { folder, soChuan } from "./terminal.ts";

const AT = ["--at", "2026-11-24T07:05"];
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
let demo: Buffer;
let here: ReturnType<typeof folder>;

beforeAll(async () => {
  const made = folder();
  await soChuan(["init", "truong.xlsx", "--demo", ...AT], made.path);
  demo = readFileSync(join(made.path, "truong.xlsx"));
  made.remove();
});
beforeEach(() => {
  here = folder();
});
afterEach(() => here.remove());

const file = () => join(here.path, "truong.xlsx");

/** A small file whose texts would be 200 MB. */
function bomb(): Buffer {
  return zipped({ ...goldParts(), "xl/sharedStrings.xml": " ".repeat(60_000_000) });
}

describe("a file that cannot be worked on", () => {
  test.each([
    ["packed to a thousandth", () => bomb(), "quá lớn so với cỡ tệp"],
    ["no workbook", () => Buffer.from("xin chào"), "không phải tệp .xlsx"],
    ["empty", () => Buffer.alloc(0), "không phải tệp .xlsx"],
    ["cut short", () => demo.subarray(0, demo.length / 2), "bị hỏng hoặc thiếu"],
    ["an old .xls", () => Buffer.concat([OLE, Buffer.alloc(2000)]), "kiểu cũ (.xls)"],
    [
      "behind a password",
      () => Buffer.concat([OLE, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
      "có mật khẩu",
    ],
  ])("%s: exit 1, one sentence, and it stays as it is", async (_, bytes, sentence) => {
    writeFileSync(file(), bytes());
    for (const command of ["score", "mend"]) {
      const { code, stdout, stderr } = await soChuan([command, "truong.xlsx", ...AT], here.path);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toContain(sentence);
      expect(stderr.trim().split("\n")).toHaveLength(1);
    }
    expect(readFileSync(file()).equals(bytes())).toBe(true);
    expect(readdirSync(here.path)).toEqual(["truong.xlsx"]);
  });

  test.each([
    ["LibreOffice", ".~lock.truong.xlsx#"],
    ["Excel", "~$truong.xlsx"],
  ])("open in %s: exit 1, and nobody's typing is overwritten", async (program, mark) => {
    writeFileSync(file(), demo);
    writeFileSync(join(here.path, mark), "");
    const { code, stderr } = await soChuan(["mend", "truong.xlsx", "--answer", "yes", ...AT], here.path);
    expect(code).toBe(1);
    expect(stderr).toContain(`đang mở trong ${program}`);
    expect(readFileSync(file()).equals(demo)).toBe(true);
  });

  test("a refusal is in the workbook's language, which its state tells without the file being read", async () => {
    writeFileSync(file(), demo);
    writeFileSync(join(here.path, ".~lock.truong.xlsx#"), "");
    const state = { version: 1, spreadsheetId: "id", scriptProperties: { language: "en" }, userProperties: {} };
    const whole = { ...state, documentProperties: {}, triggers: [], mailUse: {} };
    writeFileSync(`${file()}.so-chuan.json`, JSON.stringify(whole));
    const { code, stderr } = await soChuan(["score", "truong.xlsx", ...AT], here.path);
    expect([code, stderr.split("/").pop()]).toEqual([
      1,
      "truong.xlsx is open in LibreOffice. Save and close it there and run again, so that nobody loses what they typed.\n",
    ]);
  });
});

describe("a person's own workbook with charts, macros and letters of several kinds in one cell", () => {
  const own = zipped(goldParts());

  test("is worked on where it lies, and keeps all of it", async () => {
    writeFileSync(file(), own);
    const { code, stderr } = await soChuan(["init", "truong.xlsx", ...AT], here.path);
    expect([code, stderr]).toEqual([0, ""]);
    const saved = readFileSync(file());
    expect(await differences(own, saved)).toEqual([]);
    expect((await readWorkbook(saved)).sheets.map(({ name }) => name)).toContain("Chỉ tiêu");
  });

  test("is worked on in a copy where that is asked for; the file stays as it is", async () => {
    writeFileSync(file(), own);
    const { code, stderr } = await soChuan(["init", "truong.xlsx", "--copy-to", "chuan.xlsx", ...AT], here.path);
    expect([code, stderr.split("\n")[0]]).toEqual([0, "Làm trên bản sao chuan.xlsx; tệp gốc giữ nguyên."]);
    expect(readFileSync(file()).equals(own)).toBe(true);
    expect(await differences(own, readFileSync(join(here.path, "chuan.xlsx")))).toEqual([]);
  });

  test("is not copied over a file that exists", async () => {
    writeFileSync(file(), own);
    writeFileSync(join(here.path, "khac.xlsx"), "của tôi");
    const { code, stderr } = await soChuan(["score", "truong.xlsx", "--copy-to", "khac.xlsx", ...AT], here.path);
    expect(code).toBe(1);
    expect(stderr).toContain("khac.xlsx đã có; chọn tên khác");
    expect(readFileSync(join(here.path, "khac.xlsx"), "utf8")).toBe("của tôi");
  });
});

test("a copy has an approval of its own to be given: nobody is mailed from two files", async () => {
  writeFileSync(file(), demo);
  await soChuan(["digest", "truong.xlsx", "--approve", ...AT], here.path);
  const { stdout } = await soChuan(
    ["tick", "truong.xlsx", "--copy-to", "ban-sao.xlsx", "--at", "2026-11-25T07:05"],
    here.path,
  );
  expect(stdout).not.toContain("thư nằm trong");
});

describe("mend", () => {
  async function damage(): Promise<void> {
    const workbook = await readWorkbook(demo);
    const sheet = workbook.sheets.find(({ name }) => name === "Chỉ tiêu");
    if (!sheet) throw new Error("no tab");
    for (const row of [10, 11, 12])
      putCell(sheet, row, 16, { value: "31.12.2026", style: cellAt(sheet, row, 16).style });
    putCell(sheet, 10, 13, { value: `${cellAt(sheet, 10, 13).value} `, style: DEFAULT_STYLE });
    writeFileSync(file(), await writeWorkbook(workbook));
  }

  test("previews without a word, and writes nothing", async () => {
    await damage();
    const before = readFileSync(file());
    const { code, stdout } = await soChuan(["mend", "truong.xlsx", ...AT], here.path);
    expect(code).toBe(1);
    expect(stdout).toContain("Chỉ tiêu!Q11 «31.12.2026» → «31/12/2026»");
    expect(stdout).toContain("--answer");
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test("repairs on yes, keeps the old values in the file, and gives findings and repairs as data", async () => {
    await damage();
    const { stdout, stderr } = await soChuan(["mend", "truong.xlsx", "--answer", "yes", "--json", ...AT], here.path);
    const { findings, repairs } = JSON.parse(stdout);
    // Four cells, and the format of the one that was pasted over.
    expect(repairs, stderr).toHaveLength(5);
    expect(findings.map((each: { address: string }) => each.address)).toEqual(["Chỉ tiêu!Q62"]);
    const workbook = await readWorkbook(readFileSync(file()));
    const kept = workbook.sheets.find(({ name }) => name === "Trước khi sửa");
    expect(kept?.hidden).toBe(true);
    expect(kept?.rows.slice(1).map((cells) => cells[2]?.value)).toContain("31.12.2026");
    expect(cellAt(workbook.sheets.find(({ name }) => name === "Chỉ tiêu") as never, 10, 16).value).toBe(46387);
  });

  test("works through ten thousand rows", async () => {
    const workbook = await readWorkbook(demo);
    const sheet = workbook.sheets.find(({ name }) => name === "Chỉ tiêu");
    if (!sheet) throw new Error("no tab");
    const model = sheet.rows[2] ?? [];
    while (sheet.rows.length < 10_000) {
      const number = sheet.rows.length;
      const row = model
        .slice(0, 25)
        .map((cell, column) => (cell && column === 0 ? { ...cell, value: `X${number}` } : cell));
      if (number % 2) row[16] = { value: "31/12/2026", style: cellAt(sheet, 2, 16).style };
      sheet.rows.push(row);
    }
    sheet.maxRows = 10_010;
    writeFileSync(file(), await writeWorkbook(workbook));
    const { stdout, stderr, code } = await soChuan(
      ["mend", "truong.xlsx", "--answer", "yes", "--json", ...AT],
      here.path,
    );
    expect(code, stderr).toBe(1);
    expect(JSON.parse(stdout).repairs.length).toBeGreaterThan(4900);
  });
});
