/** What only a process has: its exit code, pipe and zone, a mail server that answers while it waits, and its end. */
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openMailServer } from "./mail-server.ts";
import { folder, soChuan, soChuanProcess } from "./terminal.ts";

const AT = ["--at", "2026-11-25T07:05"];
const ELSEWHERE = { TZ: "America/New_York" };
const sample = folder();
let here: ReturnType<typeof folder>;

beforeAll(async () => {
  const made = await soChuan(["init", "truong.xlsx", "--demo", ...AT], sample.path);
  expect(made.code, made.stderr).toBe(0);
});
afterAll(() => sample.remove());
beforeEach(() => {
  here = folder();
});
afterEach(() => here.remove());

const emls = (name: string) => readdirSync(join(here.path, name)).filter((each) => each.endsWith(".eml"));
const demo = () => cpSync(sample.path, here.path, { recursive: true });

test("npm start does the whole job, by the school's clock wherever the computer stands", async () => {
  const args = ["start", ...AT];
  const { code, stdout, stderr } = await soChuanProcess(args, here.path, ELSEWHERE).ended;
  expect(code, stderr).toBe(0);
  const asFunction = folder();
  expect(stdout).toBe((await soChuan(args, asFunction.path)).stdout);
  asFunction.remove();
  const mails = emls("so-chuan-mau/so-chuan-thu");
  expect(mails.length).toBeGreaterThan(5);
  const [first = ""] = mails;
  expect(first).toMatch(/^2026-11-25_0705_/);
  const { date } = await simpleParser(readFileSync(join(here.path, "so-chuan-mau/so-chuan-thu", first)));
  expect(date?.toISOString()).toMatch(/^2026-11-25T00:05:/);
});

test("ends with what was done as its exit code, each word on its own stream", async () => {
  const wrong = await soChuanProcess(["score"], here.path).ended;
  expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
  expect(wrong.stderr.trim().split("\n")).toHaveLength(1);
  demo();
  const found = await soChuanProcess(["check", "truong.xlsx", ...AT], here.path).ended;
  expect([found.code, found.stderr]).toEqual([1, ""]);
  expect(found.stdout).toContain("«cuối quý này» chưa nói là ngày nào");
});

test("a reader who closes the pipe early is no error", async () => {
  const { process, ended } = soChuanProcess(["help"], here.path);
  process.stdout?.destroy();
  expect(await ended).toMatchObject({ code: 0, stderr: "" });
});

test("really sends through a mail server", async () => {
  demo();
  const server = await openMailServer();
  const args = ["digest", "truong.xlsx", "--approve", "--smtp", server.url, "--json", ...AT];
  const { stdout, stderr } = await soChuanProcess(args, here.path).ended;
  await server.close();
  expect(stdout.trim().split("\n"), stderr).toHaveLength(1);
  const { mails } = JSON.parse(stdout) as { mails: { to: string }[] };
  expect(server.accepted.length).toBeGreaterThan(5);
  expect(new Set(server.accepted)).toEqual(new Set(mails.map(({ to }) => to)));
});

test("killed in the middle of its mails, goes on without mailing anybody twice", async () => {
  demo();
  const { process, kill, ended } = soChuanProcess(
    ["digest", "truong.xlsx", "--approve", "--out", "thu", ...AT],
    here.path,
  );
  process.stderr?.on("data", (text) => {
    if (String(text).includes("Thư 3:")) kill();
  });
  expect((await ended).signal).toBe("SIGKILL");
  const before = emls("thu");
  expect(before.length).toBeGreaterThan(0);
  await soChuan(["tick", "truong.xlsx", "--out", "thu", ...AT], here.path);
  const people = emls("thu").map((name) => name.split("_").pop());
  expect(new Set(people).size).toBe(people.length);
  expect(people.length).toBeGreaterThan(before.length);
});
