/** On a computer: how sending stands at the end of every command, and what a copy, a rename or a loss of files makes of it. */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { loadState, saveState } from "../../src/local/state-file.ts";
import { folder, soChuan } from "./terminal.ts";

const AS = ["--as", "dieu.phoi@truong.example"];
let here: ReturnType<typeof folder>;
const sample = folder();

/** Approved, and the mails of Wednesday 25/11 are out. */
beforeAll(async () => {
  await soChuan(["init", "a.xlsx", "--demo", ...AS, "--at", "2026-11-20T10:00"], sample.path);
  const approved = await soChuan(["digest", "a.xlsx", "--approve", ...AS, "--at", "2026-11-25T07:05"], sample.path);
  expect(approved.stderr).toContain("Thư 1:");
}, 120_000);
afterAll(() => sample.remove());
beforeEach(() => {
  here = folder();
  cpSync(sample.path, here.path, { recursive: true });
  // As if it had been made here: otherwise it would be a copy.
  saveState(path("a.xlsx"), loadState(join(sample.path, "a.xlsx")));
});
afterEach(() => here.remove());

const path = (name: string) => join(here.path, name);
const STATE = ".so-chuan.json";
const mails = (out: string) =>
  existsSync(path(out)) ? readdirSync(path(out)).filter((name) => name.endsWith(".eml")) : [];
/** The last line but for the next step. */
const lastLine = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .filter((each) => !each.startsWith("Bước tiếp theo: "))
    .at(-1) ?? "";

function tick(file: string, at: string) {
  return soChuan(["tick", file, ...AS, "--at", at, "--out", `thu-${file}`], here.path);
}

test("every command ends with how sending stands", async () => {
  const at = ["--at", "2026-11-25T11:00"];
  for (const command of [["score"], ["check"], ["report"], ["digest"], ["tick"], ["mend"], ["run", "selfCheck"]]) {
    const [name = "", ...rest] = command;
    const { stdout } = await soChuan([name, ...rest, "a.xlsx", ...AS, ...at], here.path);
    expect(lastLine(stdout), name).toMatch(/^Thư nhắc việc: đang gửi tự động từ dieu\.phoi@truong\.example\./);
    expect(lastLine(stdout), name).toMatch(/Lần gửi tới: 07:00 ngày 26\/11\/2026/);
  }
  await soChuan(["run", "pauseDigests", "a.xlsx", ...AS, ...at], here.path);
  const { stdout } = await soChuan(["score", "a.xlsx", "--json", ...AS, ...at], here.path);
  expect(JSON.parse(stdout).sending).toMatchObject({ stop: "paused", line: expect.stringContaining("TẠM DỪNG") });
  const fresh = await soChuan(["init", "moi.xlsx", ...AS, ...at], here.path);
  expect(lastLine(fresh.stdout)).toContain("chưa ai duyệt");
}, 120_000);

test("a copied pair asks for approval anew while the first is there, and the first goes on", async () => {
  for (const ending of ["", STATE]) cpSync(path(`a.xlsx${ending}`), path(`c.xlsx${ending}`));
  const copied = await tick("c.xlsx", "2026-11-26T07:05");
  expect(lastLine(copied.stdout)).toContain("bản sao");
  expect(copied.stdout).toMatch(/Bước tiếp theo: làm theo dòng «Thư nhắc việc»[^\n]*\n$/);
  const { stdout } = await tick("a.xlsx", "2026-11-26T07:05");
  // Files are no mails that were sent.
  expect(stdout).toMatch(/Đã ghi \d+ thư ra tệp trong .*, chưa gửi đi\./);
  expect(stdout).not.toContain("Đã gửi");
  await tick("c.xlsx", "2026-11-27T07:05");
  expect(mails("thu-a.xlsx").length).toBeGreaterThan(2);
  // Only the sending account hears of the copy.
  expect(mails("thu-c.xlsx")).toHaveLength(1);
}, 120_000);

test("a pair that was renamed goes on working", async () => {
  for (const ending of ["", STATE]) renameSync(path(`a.xlsx${ending}`), path(`b.xlsx${ending}`));
  await tick("b.xlsx", "2026-11-26T07:05");
  expect(mails("thu-b.xlsx").length).toBeGreaterThan(2);
}, 120_000);

test("without its state the workbook mails nobody of today twice: tab Thư is read first", async () => {
  rmSync(path(`a.xlsx${STATE}`));
  await tick("a.xlsx", "2026-11-25T07:30");
  const approve = ["digest", "a.xlsx", "--approve", "--out", "thu-a.xlsx", ...AS];
  await soChuan([...approve, "--at", "2026-11-25T07:40"], here.path);
  await tick("a.xlsx", "2026-11-25T08:30");
  expect(mails("thu-a.xlsx")).toEqual([]);
  await tick("a.xlsx", "2026-11-26T07:05");
  expect(mails("thu-a.xlsx").length).toBeGreaterThan(2);
}, 120_000);

test("what stops a scheduled run stands in the saved workbook, and in one mail to the sender", async () => {
  const model = await readWorkbook(readFileSync(path("a.xlsx")));
  const sheet = model.sheets.find(({ name }) => name === "Thư sắp gửi");
  if (sheet) sheet.name = "Thư cũ";
  writeFileSync(path("a.xlsx"), await writeWorkbook(model));
  const stopped = await tick("a.xlsx", "2026-11-26T07:05");
  await tick("a.xlsx", "2026-11-26T08:05");
  expect(stopped.code).toBe(1);
  expect(stopped.stdout).toMatch(/Bước tiếp theo: sửa những điểm trên[^\n]*\n$/);
  const asked = await soChuan(["init", "a.xlsx", ...AS, "--at", "2026-11-26T09:00"], here.path);
  expect([asked.code, asked.stdout]).toEqual([1, expect.stringMatching(/Thư cũ[\s\S]*--answer yes[^\n]*\n$/)]);
  expect(lastLine(stopped.stdout)).toContain(
    "ĐANG DỪNG từ 26/11/2026, vì bảng có lỗi phải sửa trước: Tab «Thư sắp gửi»",
  );
  expect(mails("thu-a.xlsx")).toHaveLength(1);
  const saved = await readWorkbook(readFileSync(path("a.xlsx")));
  const overview = saved.sheets.find(({ name }) => name === "Tổng quan");
  expect(String(overview?.rows[3]?.[0]?.value)).toContain("ĐANG DỪNG");
  // The one question that was left open takes one answer.
  const named = await soChuan(["init", "a.xlsx", ...AS, "--at", "2026-11-26T09:00", "--answer", "yes"], here.path);
  expect(named.code).toBe(0);
}, 120_000);
