import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { folder, soChuan } from "./terminal.ts";

const AT = ["--at", "2026-11-25T07:05"];
let here: ReturnType<typeof folder>;
const sample = folder();

beforeAll(async () => {
  const made = await soChuan(["init", "truong.xlsx", "--demo", ...AT], sample.path);
  expect(made.code, made.stderr).toBe(0);
});
afterAll(() => sample.remove());
beforeEach(() => {
  here = folder();
});
afterEach(() => here.remove());

const file = () => join(here.path, "truong.xlsx");
const emls = (name: string) => readdirSync(join(here.path, name)).filter((each) => each.endsWith(".eml"));
const read = (name: string, eml: string) => simpleParser(readFileSync(join(here.path, name, eml)));

/** The sample school's files, as `init --demo` made them. */
function demo(): void {
  cpSync(sample.path, here.path, { recursive: true });
}

async function json(...args: string[]) {
  const { stdout, stderr, code } = await soChuan([...args, "--json"], here.path);
  expect(stdout.trim().split("\n"), stderr).toHaveLength(1);
  return { code, ...JSON.parse(stdout) };
}

describe("the command line", () => {
  test("makes, scores, reports and checks a workbook, and tells what to mend by its exit code", async () => {
    demo();
    const score = await soChuan(["score", "truong.xlsx", ...AT], here.path);
    expect(score.stdout).toMatch(/Đạt \d+\/55 chỉ tiêu mức 1/);
    expect(score.stdout).toContain("«cuối quý này» chưa nói là ngày nào");
    expect(score.code).toBe(1);
    expect((await soChuan(["report", "truong.xlsx", ...AT], here.path)).code).toBe(1);
    const workbook = await readWorkbook(readFileSync(file()));
    const report = workbook.sheets.find((sheet) => sheet.name === "Báo cáo");
    expect(report?.rows.flatMap((row) => (row ?? []).map((cell) => cell?.value))).toContain("BÁO CÁO");
    const before = readFileSync(file());
    expect((await soChuan(["check", "truong.xlsx", ...AT], here.path)).code).toBe(1);
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test("an empty workbook is set up, scored and found without fault but for its coordinator", async () => {
    const made = await soChuan(["init", "truong.xlsx", "--as", "dieu.phoi@truong.example", ...AT], here.path);
    expect(made.code, made.stderr).toBe(0);
    const score = await json("score", "truong.xlsx", ...AT);
    expect(score.code).toBe(0);
    expect(score.readiness.levels[0]).toMatchObject({ inScope: 55, evidenced: 0 });
    expect(score.serviceCalls.total).toBeLessThanOrEqual(20);
    expect(score.problems.every((each: { severity: string }) => each.severity === "note")).toBe(true);
  });

  test("--lang is the language of a new workbook, whatever the answers begin with", async () => {
    const made = await soChuan(["init", "truong.xlsx", "--lang", "en", "--answer", "yes", ...AT], here.path);
    expect([made.code, made.stdout.split("\n")[0]]).toEqual([0, "Created 14 tabs."]);
  });

  test("makes the workbook in English", async () => {
    await soChuan(["init", "truong.xlsx", "--demo", "--lang", "en", ...AT], here.path);
    const score = await soChuan(["score", "truong.xlsx", ...AT], here.path);
    expect(score.stdout).toMatch(/\/55 level 1 indicators met/);
    expect(score.stdout).toContain("item to correct");
  });

  test("previews without sending, approves once, and mails nobody twice", async () => {
    demo();
    const preview = await json("digest", "truong.xlsx", ...AT);
    expect(preview.previews.length).toBeGreaterThan(5);
    expect(existsSync(join(here.path, "so-chuan-thu"))).toBe(false);
    await soChuan(["digest", "truong.xlsx", "--approve", "--out", "thu", ...AT], here.path);
    const sent = emls("thu");
    expect(sent).toHaveLength(preview.previews.length);
    for (const command of ["tick", "tick", "digest"]) {
      await soChuan(
        [command, "truong.xlsx", "--out", "thu", ...(command === "digest" ? ["--approve"] : []), ...AT],
        here.path,
      );
    }
    expect(emls("thu")).toEqual(sent);
    await soChuan(["tick", "truong.xlsx", "--out", "thu", "--at", "2026-11-26T07:30"], here.path);
    expect(emls("thu").length).toBeGreaterThan(sent.length);
  });

  test("its .eml files read as what was previewed, by another parser", async () => {
    demo();
    const { previews } = await json("digest", "truong.xlsx", ...AT);
    await soChuan(["digest", "truong.xlsx", "--approve", "--out", "thu", ...AT], here.path);
    const mails = await Promise.all(emls("thu").map((eml) => read("thu", eml)));
    const shown = mails.map(({ to, subject, text, html }) => ({
      to: Array.isArray(to) ? "" : to?.text,
      subject,
      text: text?.trim(),
      html: String(html).trim(),
    }));
    const wanted = previews.map(({ to, subject, text, html }: Record<string, string>) => ({
      to,
      subject,
      text: text?.trim(),
      html: html?.trim(),
    }));
    const byTo = (a: { to?: string | undefined }, b: { to?: string | undefined }) =>
      String(a.to).localeCompare(String(b.to));
    expect(shown.sort(byTo)).toEqual(wanted.sort(byTo));
    expect(mails[0]?.from?.text).toContain("Trường Chính trị tỉnh (dữ liệu mẫu)");
  });

  test("a run that fails before its first mail leaves workbook and state as they were", async () => {
    demo();
    const state = `${file()}.so-chuan.json`;
    const before = [readFileSync(file()), readFileSync(state)];
    const failed = await soChuan(["run", "truong.xlsx", "khongCo", ...AT], here.path);
    expect(failed.code).toBe(2);
    await soChuan(["digest", "truong.xlsx", ...AT], here.path);
    expect(readFileSync(state).equals(before[1] as Buffer)).toBe(true);
    expect(failed.stderr).toContain("khongCo");
  });

  test.each([
    ["a command that is none", ["score-all", "truong.xlsx"]],
    ["no file", ["score"]],
    ["an option that is none", ["score", "truong.xlsx", "--fast"]],
    ["a day that is none", ["score", "truong.xlsx", "--at", "2026-02-30T07:05"]],
    ["a time with a zone", ["score", "truong.xlsx", "--at", "2026-11-25T07:05Z"]],
    ["an address that is none", ["score", "truong.xlsx", "--as", "ai do"]],
    ["two ways out for mail", ["tick", "truong.xlsx", "--out", "a", "--smtp", "smtp://127.0.0.1"]],
    ["a language that is none", ["init", "truong.xlsx", "--lang", "fr"]],
  ])("%s is wrong usage: exit 2, one sentence, nothing made", async (_, args) => {
    const { code, stderr } = await soChuan(args, here.path);
    expect(code).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(readdirSync(here.path)).toEqual([]);
  });

  test("a missing file and one that is no workbook are said so, in one sentence", async () => {
    expect((await soChuan(["score", "truong.xlsx"], here.path)).stderr).toContain("Không có tệp");
    writeFileSync(file(), "xin chào");
    const { code, stderr } = await soChuan(["score", "truong.xlsx"], here.path);
    expect(code).toBe(1);
    expect(stderr).toContain("không phải tệp .xlsx");
  });

  test("npm start makes the sample, plays the next send moment and says where everything lies; twice is fine", async () => {
    const first = await soChuan(["start", "--at", "2026-11-25T07:05"], here.path);
    expect(first.code, first.stderr).toBe(0);
    expect(first.stdout).toContain("so-chuan-mau/so-chuan.xlsx");
    expect(first.stdout).toContain("2. Đội ngũ cán bộ, viên chức");
    const mails = readdirSync(join(here.path, "so-chuan-mau/so-chuan-thu"));
    expect(mails.filter((each) => each.endsWith(".eml")).length).toBe(
      mails.filter((each) => each.endsWith(".html")).length,
    );
    const second = await soChuan(["start", "--at", "2026-11-25T07:05"], here.path);
    expect(second.code, second.stderr).toBe(0);
    expect(readdirSync(join(here.path, "so-chuan-mau/so-chuan-thu"))).toEqual(mails);
  });
});

test("npm start on a file of one's own plays on a copy, and leaves the file and its ledger alone", async () => {
  demo();
  await soChuan(
    ["digest", "truong.xlsx", "--as", "dieu.phoi@truong.example", ...AT, "--approve", "--answer", "yes"],
    here.path,
  );
  const kept = () => [file(), `${file()}.so-chuan.json`].map((path) => readFileSync(path).toString("base64"));
  const before = kept();
  for (let time = 0; time < 2; time++) {
    const { stdout } = await soChuan(["start", "truong.xlsx", "--at", "2026-11-30T07:05"], here.path);
    expect(stdout).toContain("Chạy thử trên bản sao so-chuan-chay-thu/truong.xlsx; truong.xlsx");
    const mails = readdirSync(join(here.path, "so-chuan-chay-thu/so-chuan-thu"));
    expect(mails.filter((each) => each.endsWith(".eml")).length).toBeGreaterThan(3);
  }
  expect(kept()).toEqual(before);
});

describe("what a newcomer meets", () => {
  test("init on a workbook with a tab missing makes it again, without any further word", async () => {
    demo();
    const workbook = await readWorkbook(readFileSync(file()));
    workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== "Minh chứng");
    writeFileSync(file(), await writeWorkbook(workbook));
    const repaired = await soChuan(["init", "truong.xlsx", ...AT], here.path);
    const [said, sending, next, ...others] = repaired.stdout.trimEnd().split("\n");
    expect([repaired.code, said, others]).toEqual([0, "Đã tạo 1 tab.", []]);
    expect(next).toMatch(/^Bước tiếp theo: /);
    expect(sending).toContain("chưa ai duyệt");
  });

  test("check says at once what is alike, with every row that it stands for", async () => {
    await soChuan(["init", "truong.xlsx", "--as", "dieu.phoi@truong.example", ...AT], here.path);
    const { stdout } = await soChuan(["check", "truong.xlsx", ...AT], here.path);
    expect(stdout).toMatch(/trường chưa nhập yêu cầu theo văn bản.*\n.*và 54 dòng khác cũng vậy: 4–7, 9–10, 15–62/);
    expect(stdout).toMatch(/trường chưa nhập yêu cầu theo văn bản.*\n.*và 44 dòng khác cũng vậy: 17–41, 44–62/);
    expect(stdout).not.toContain("lệnh check");
  });

  test("a Vietnamese workbook is spoken of in its own words, whatever language is asked for", async () => {
    demo();
    const { stdout } = await soChuan(["score", "truong.xlsx", "--lang", "en", ...AT], here.path);
    expect(stdout).toContain("Tab «Chỉ tiêu»");
  });

  test("a question that nobody answered is not done: exit 1, and the question is told", async () => {
    demo();
    const { code, stdout } = await soChuan(["run", "approveDigests", "truong.xlsx", ...AT], here.path);
    expect(code).toBe(1);
    expect(stdout).toContain("--answer");
  });

  test("a folder instead of a file, and a folder that is missing, are said in a sentence", async () => {
    expect((await soChuan(["score", "."], here.path)).stderr).toContain("không phải tệp .xlsx");
    expect((await soChuan(["score", "khong/co.xlsx"], here.path)).stderr).toContain("Không có thư mục");
  });

  test("a tick with nothing due says so", async () => {
    demo();
    const { stdout } = await soChuan(["tick", "truong.xlsx", ...AT], here.path);
    expect(stdout).toContain("Không có việc gì đến hạn");
  });
});
