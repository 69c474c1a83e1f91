import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folder, soChuan } from "./terminal.ts";

const AT = ["--at", "2026-11-25T07:05"];
const here = folder();
const report = (...args: string[]) => soChuan(["report", "truong.xlsx", ...args, ...AT], here.path);

/** The words of a Word file, a paragraph a line. */
function wordsOf(name: string): string {
  const body = strFromU8(unzipSync(readFileSync(join(here.path, name)))["word/document.xml"] as Uint8Array);
  return body.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");
}

beforeAll(async () => {
  const made = await soChuan(["init", "truong.xlsx", "--demo", ...AT], here.path);
  expect(made.code, made.stderr).toBe(0);
});
afterAll(() => here.remove());

test("report --docx writes the report as a Word file, and says where", async () => {
  const { stdout, stderr } = await report("--docx", "bao-cao.docx");
  expect(stdout, stderr).toContain("Đã ghi bao-cao.docx");
  const words = wordsOf("bao-cao.docx");
  expect(words).toContain("BÁO CÁO");
  expect(words).toMatch(/Đạt \d+\/55 chỉ tiêu mức 1 \(\d+,\d\d%\)/);
  expect(words).toContain("18/20 (90,00%)");
});

test.each([
  ["self-assessment", "BÁO CÁO TỰ ĐÁNH GIÁ"],
  ["unit:K-XDD", "PHIẾU THEO DÕI ĐƠN VỊ"],
  ["criterion:2", "PHIẾU THEO DÕI TIÊU CHÍ"],
  ["minutes", "BIÊN BẢN"],
  ["evidence", "DANH MỤC MINH CHỨNG"],
  ["pack", "PHIẾU THEO DÕI ĐƠN VỊ"],
])("--kind %s", async (kind, title) => {
  const { stderr } = await report("--docx", "van-ban.docx", "--kind", kind);
  expect(stderr).toBe("");
  expect(wordsOf("van-ban.docx")).toContain(title);
});

test("a kind, a unit or a criterion that is not there is said, and nothing is written", async () => {
  for (const kind of ["letter", "unit:K99", "criterion:9"]) {
    const { code, stdout } = await report("--docx", "khong.docx", "--kind", kind);
    expect([kind, code]).toEqual([kind, 1]);
    expect(stdout).toContain(`Không có loại văn bản «${kind}»`);
  }
  expect(existsSync(join(here.path, "khong.docx"))).toBe(false);
});

test("a document takes the place of no other kind of file, least of all the workbook", async () => {
  const before = readFileSync(join(here.path, "truong.xlsx"));
  const { code, stderr } = await report("--docx", "truong.xlsx");
  expect([code, stderr.trim().split("\n").pop()]).toEqual([
    1,
    "truong.xlsx đã có và không phải tệp .docx. Ghi tên khác, như bao-cao.docx.",
  ]);
  expect(readFileSync(join(here.path, "truong.xlsx")).equals(before)).toBe(true);
});

test("a place where no Word file can be written is named, not the workbook", async () => {
  const into = async (docx: string) => {
    const { code, stderr } = await report("--docx", docx);
    return [code, stderr.trim().split("\n").pop()];
  };
  expect(await into(".")).toEqual([1, ". là một thư mục. Ghi tên một tệp, như bao-cao.docx."]);
  expect(await into("khong-co/a.docx")).toEqual([1, "Không có thư mục chứa khong-co/a.docx."]);
});

test("--kind without --docx, and --docx with another command, are wrong usage", async () => {
  expect((await report("--kind", "pack")).code).toBe(2);
  expect((await soChuan(["score", "truong.xlsx", "--docx", "a.docx"], here.path)).code).toBe(2);
});
