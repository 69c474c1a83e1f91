/** Adopting a list from the command line. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { CODED_LIST, HOSPITAL_LIST, SCHOOL_LIST, workbookOf } from "../fixtures/adopt-lists.ts";
import { folder, soChuan } from "./terminal.ts";

let here: ReturnType<typeof folder>;
const setUp = folder();

beforeAll(async () => {
  const workbook = workbookOf(SCHOOL_LIST, CODED_LIST, HOSPITAL_LIST);
  writeFileSync(join(setUp.path, "truong.xlsx"), await writeWorkbook(workbook));
  const made = await soChuan(["init", "truong.xlsx", "--as", "dieu.phoi@truong.example"], setUp.path);
  expect(made.code, made.stderr).toBe(0);
});
afterAll(() => setUp.remove());
beforeEach(() => {
  here = folder();
  cpSync(setUp.path, here.path, { recursive: true });
});
afterEach(() => here.remove());

const file = () => join(here.path, "truong.xlsx");
const adopt = (...args: string[]) => soChuan(["adopt", "truong.xlsx", ...args], here.path);

test("previews without an answer, adopts after yes, and then finds nothing to change", async () => {
  const before = readFileSync(file());
  const preview = await adopt("--tab", SCHOOL_LIST.tab);
  expect(preview.stdout).toContain("• B «Nội dung tiêu chí» → Nội dung chỉ tiêu");
  expect(preview.stdout).toContain("Chưa ai trả lời: «Nhận vào tab Chỉ tiêu?");
  expect(await listed(before)).toEqual(await listed(readFileSync(file())));
  const adopted = await adopt("--tab", SCHOOL_LIST.tab, "--answer", "yes", "--answer", "yes");
  expect(adopted.code, adopted.stderr).toBe(0);
  expect(adopted.stdout).toContain("Đã nhận 5 chỉ tiêu mới");
  expect(await listed(readFileSync(file()))).toEqual(["1.1", "2.1", "2.2", "3.1", "3.2"]);
  const again = await adopt("--tab", SCHOOL_LIST.tab, "--answer", "yes");
  expect(again.stdout).toContain("không có gì để thay đổi");
});

test("presets that were left beside the list are asked about again, and go with a yes", async () => {
  await adopt("--tab", SCHOOL_LIST.tab, "--answer", "yes");
  expect(await presets(readFileSync(file()))).toBe(61);
  const unanswered = await adopt("--tab", SCHOOL_LIST.tab);
  expect(unanswered.stdout).toContain("dòng có sẵn mà chưa ai nhập gì");
  const again = await adopt("--tab", SCHOOL_LIST.tab, "--answer", "yes");
  expect(again.code, again.stderr).toBe(0);
  expect(await presets(readFileSync(file()))).toBe(0);
  expect(await listed(readFileSync(file()))).toEqual(["1.1", "2.1", "2.2", "3.1", "3.2"]);
});

test("tabs after one another keep what each brought, under codes of their own", async () => {
  for (const { tab } of [SCHOOL_LIST, CODED_LIST, HOSPITAL_LIST])
    await adopt("--tab", tab, "--answer", "yes", "--answer", "yes");
  const codes = await listed(readFileSync(file()));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toHaveLength(13);
  for (const { tab } of [SCHOOL_LIST, CODED_LIST, HOSPITAL_LIST]) {
    expect((await adopt("--tab", tab, "--answer", "yes")).stdout).toContain("không có gì để thay đổi");
  }
});

test("--json holds columns, rows, what was not understood and the changes; --map says what a column is", async () => {
  const { stdout } = await adopt("--tab", CODED_LIST.tab, "--map", "Giải pháp=Ghi chú", "--json");
  const { adoption } = JSON.parse(stdout);
  expect(Object.keys(adoption).sort()).toEqual([
    "bounds",
    "changes",
    "columns",
    "datesRead",
    "notUnderstood",
    "rows",
    "shared",
    "spellings",
    "tab",
  ]);
  expect(adoption.columns).toContainEqual({ column: "M", header: "Giải pháp", field: "note", why: "asked" });
  expect(adoption.changes.fresh).toHaveLength(4);
});

test.each([
  ["no tab", [], 2, "--tab"],
  ["a map without a field", ["--tab", CODED_LIST.tab, "--map", "Giải pháp"], 2, "--map"],
  ["an unknown tab", ["--tab", "Sheet9"], 1, "Không có tab «Sheet9»"],
])("%s is refused and nothing is written", async (_, args, code, words) => {
  const before = readFileSync(file());
  const refused = await adopt(...args);
  expect([refused.code, refused.stdout + refused.stderr]).toEqual([code, expect.stringContaining(words)]);
  expect(readFileSync(file()).equals(before)).toBe(true);
});

/** The codes of the indicators that are not presets. */
async function listed(bytes: Buffer): Promise<unknown[]> {
  return (await codesIn(bytes)).filter((code) => !code.startsWith("P"));
}

/** How many rows of the rule set stand in the file. */
async function presets(bytes: Buffer): Promise<number> {
  return (await codesIn(bytes)).filter((code) => code.startsWith("P")).length;
}

async function codesIn(bytes: Buffer): Promise<string[]> {
  const workbook = await readWorkbook(bytes);
  const rows = workbook.sheets.find(({ name }) => name === "Chỉ tiêu")?.rows.slice(1) ?? [];
  return rows.map((row) => String(row?.[0]?.value ?? "")).filter(Boolean);
}
