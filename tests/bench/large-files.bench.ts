/** Large workbooks: a score of one, beside what unzipping, parsing and zipping the same file takes. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { createHost } from "../../src/local/host.ts";
import { createSheet, createWorkbook, type Sheet, type WorkbookModel } from "../../src/local/model.ts";
import { Package } from "../../src/local/xlsx/package.ts";
import { readArchive, unpack } from "../../src/local/xlsx/zip.ts";
import { folder } from "../cli/terminal.ts";

const root = resolve(new URL("../..", import.meta.url).pathname);
const CLI = join(root, "node_modules/.cache/so-chuan/cli.mjs");
const AT = ["--at", "2026-11-24T07:05", "--as", "dieu.phoi@truong.example"];

/** The sample with so many rows in a tab of the school's own, of twenty-six columns. */
async function withOwnRows(rows: number, sample: Uint8Array): Promise<Uint8Array> {
  const model = await readWorkbook(sample);
  const { rows: pattern } = indicatorsOf(model);
  const own = createSheet(Math.max(...model.sheets.map(({ id }) => id)) + 1, "Danh sách riêng");
  model.sheets.push(own);
  own.rows = pattern.slice(0, 56).map((cells) => cells.slice(0, 26).map((cell) => cell && { ...cell }));
  lengthen(own, rows);
  return writeWorkbook(model);
}

/** The sample with so many indicators, each of which fills forty columns: no school has a fiftieth of them. */
async function withIndicators(rows: number, sample: Uint8Array): Promise<Uint8Array> {
  const model = await readWorkbook(sample);
  lengthen(indicatorsOf(model), rows);
  return writeWorkbook(model);
}

function indicatorsOf({ sheets }: WorkbookModel): Sheet {
  return sheets.find(({ name }) => name === "Chỉ tiêu") as Sheet;
}

function lengthen(sheet: Sheet, rows: number): void {
  const pattern = sheet.rows.slice(1, 56);
  const width = Math.max(...sheet.rows.map((cells) => cells.length));
  while (sheet.rows.length <= rows) {
    const number = sheet.rows.length;
    const line = (pattern[number % pattern.length] ?? []).slice(0, width);
    sheet.rows.push(line.map((cell, column) => (cell && column === 0 ? { ...cell, value: `X${number}` } : cell)));
  }
  sheet.maxRows = rows + 10;
}

/** Milliseconds to unpack a file's parts, parse the XML of each, and pack them at level 6. */
async function reference(bytes: Buffer): Promise<number> {
  const started = performance.now();
  for (const entry of await readArchive(bytes)) {
    const plain = unpack(entry);
    const parser = new SaxesParser({ xmlns: true });
    parser.write(plain.toString("utf8")).close();
    deflateRawSync(plain, { level: 6 });
  }
  return performance.now() - started;
}

function score(path: string): { seconds: number; megabytes: number; output: string } {
  const started = performance.now();
  const { stderr, stdout } = spawnSync("/usr/bin/env", ["node", "--import", measuring(), CLI, "score", path, ...AT], {
    encoding: "utf8",
  });
  const megabytes = Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  return { seconds: (performance.now() - started) / 1000, megabytes: Math.round(megabytes), output: stdout + stderr };
}

/** A module that tells at the end how much memory the process took at most, in KB. */
function measuring(): string {
  const code = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))";
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** What is scored, and how many times as long as the reference it may take, how many seconds and MB. */
const LARGE = [
  { name: "10,000 rows of their own", make: withOwnRows, rows: 10_000, times: 2.5, seconds: 15 },
  { name: "100,000 rows of their own", make: withOwnRows, rows: 100_000, times: 2.5, seconds: 15 },
  { name: "10,000 indicators", make: withIndicators, rows: 10_000, times: 6, seconds: 15 },
  { name: "100,000 indicators", make: withIndicators, rows: 100_000, times: 6, seconds: 25 },
];
const MOST_MEGABYTES = 1200;

test("a score takes so many times as long as to unzip, parse and zip the file", async () => {
  const here = folder();
  spawnSync("node", [CLI, "init", "mau.xlsx", "--demo", ...AT], { cwd: here.path });
  const sample = readFileSync(join(here.path, "mau.xlsx"));
  const table: Record<string, unknown> = {};
  const beyond: string[] = [];
  for (const { name, make, rows, ...most } of LARGE) {
    const path = join(here.path, `${rows}.xlsx`);
    const bytes = Buffer.from(await make(rows, sample));
    const times = [await reference(bytes)];
    const scores = [1, 2].map(() => {
      writeFileSync(path, bytes);
      return score(path);
    });
    times.push(await reference(bytes));
    const least = Math.min(...times) / 1000;
    const seconds = Math.min(...scores.map((each) => each.seconds));
    const megabytes = Math.max(...scores.map((each) => each.megabytes));
    const plain = (await readArchive(bytes)).reduce((sum, { plainSize }) => sum + plainSize, 0);
    table[name] = {
      "MB packed": Number((bytes.length / 1e6).toFixed(1)),
      "MB plain": Math.round(plain / 1e6),
      "reference, s": Number(least.toFixed(2)),
      "score, s": Number(seconds.toFixed(2)),
      "times as long": Number((seconds / least).toFixed(2)),
      "MB of memory": megabytes,
    };
    if (seconds > most.times * least || seconds > most.seconds || megabytes > MOST_MEGABYTES) beyond.push(name);
  }
  console.table(table);
  here.remove();
  expect(beyond).toEqual([]);
});

/** A workbook of so many formulas and names, where each formula reads one name and one cell. */
function formulasAndNames(count: number): WorkbookModel {
  const model = createWorkbook();
  const [sheet] = model.sheets as [Sheet];
  for (let row = 0; row < count; row++) {
    const formula = `A${row + 1}+ten_${row}`;
    const style = { isDate: false };
    sheet.rows.push([
      { value: row, style },
      { value: row, style, formula },
    ]);
    model.names.push({ name: `ten_${row}`, range: `'${sheet.name}'!$A$${row + 1}` });
  }
  sheet.maxRows = count;
  return model;
}

test("ten times the formulas and names take at most twenty times as long", () => {
  const measure = (count: number) => {
    const workbook = formulasAndNames(count);
    const started = performance.now();
    createHost({ workbook, script: { code: "", manifest: "{}" }, facade: "" });
    return performance.now() - started;
  };
  measure(1000);
  const [small, large] = [measure(2000), measure(20_000)];
  console.table({ "formulas and names": { "ms at 2,000": Math.round(small), "ms at 20,000": Math.round(large) } });
  expect(large / small).toBeLessThan(20);
});

test("saving after one small edit costs a part of reading", async () => {
  const here = folder();
  spawnSync("node", [CLI, "init", "mau.xlsx", "--demo", ...AT], { cwd: here.path });
  const model = await readWorkbook(await withIndicators(10_000, readFileSync(join(here.path, "mau.xlsx"))));
  const sheet = model.sheets.find(({ name }) => name === "Chỉ tiêu") as Sheet;
  const times = [1, 2, 3].map(async (edit) => {
    const cells = sheet.rows[500 + edit] as NonNullable<Sheet["rows"][number]>;
    cells[3] = { value: `sửa ${edit}`, style: cells[3]?.style ?? { isDate: false } };
    const started = performance.now();
    await Package.open(Buffer.from(await writeWorkbook(model)));
    return performance.now() - started;
  });
  const all = await Promise.all(times);
  console.table({ "save after an edit, 10,000 rows": { ms: Math.round(Math.min(...all)) } });
  here.remove();
  expect(Math.min(...all)).toBeLessThan(2000);
});
