/** Large workbooks: a score of one, beside what unzipping, parsing and zipping the same file takes. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { createHost } from "../../src/local/host.ts";
import { createWorkbook, type Sheet, type WorkbookModel } from "../../src/local/model.ts";
import { Package } from "../../src/local/xlsx/package.ts";
import { readArchive, unpack } from "../../src/local/xlsx/zip.ts";
import { folder } from "../cli/terminal.ts";

const root = resolve(new URL("../..", import.meta.url).pathname);
const CLI = join(root, "node_modules/.cache/so-chuan/cli.mjs");
const AT = ["--at", "2026-11-24T07:05", "--as", "dieu.phoi@truong.example"];

/** The sample with so many indicators, each of which fills forty columns. */
async function sampleOf(rows: number, sample: Uint8Array): Promise<Uint8Array> {
  const model = await readWorkbook(sample);
  const sheet = model.sheets.find(({ name }) => name === "Chỉ tiêu") as Sheet;
  const pattern = sheet.rows.slice(1, 56);
  const width = Math.max(...sheet.rows.map((cells) => cells.length));
  while (sheet.rows.length <= rows) {
    const number = sheet.rows.length;
    const line = (pattern[number % pattern.length] ?? []).slice(0, width);
    sheet.rows.push(line.map((cell, column) => (cell && column === 0 ? { ...cell, value: `X${number}` } : cell)));
  }
  sheet.maxRows = rows + 10;
  return writeWorkbook(model);
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

test("a score of ten thousand rows takes at most 2.5 times as long as to unzip, parse and zip the file", async () => {
  const here = folder();
  spawnSync("node", [CLI, "init", "mau.xlsx", "--demo", ...AT], { cwd: here.path });
  const sample = readFileSync(join(here.path, "mau.xlsx"));
  const table: Record<string, unknown> = {};
  const ratios: number[] = [];
  for (const rows of [10_000, 100_000]) {
    const path = join(here.path, `${rows}.xlsx`);
    const bytes = Buffer.from(await sampleOf(rows, sample));
    writeFileSync(path, bytes);
    const times = [await reference(bytes)];
    const first = score(path);
    writeFileSync(path, bytes);
    const second = rows > 10_000 ? first : score(path);
    times.push(await reference(bytes));
    const best = Math.min(first.seconds, second.seconds);
    const plain = (await readArchive(bytes)).reduce((sum, { plainSize }) => sum + plainSize, 0);
    ratios.push((best * 1000) / Math.min(...times));
    table[`${rows} rows`] = {
      "MB packed": Number((bytes.length / 1e6).toFixed(1)),
      "MB plain": Math.round(plain / 1e6),
      "reference, s": Number((Math.min(...times) / 1000).toFixed(2)),
      "score, s": Number(best.toFixed(2)),
      "times as long": Number((ratios.at(-1) as number).toFixed(2)),
      "MB of memory": Math.max(first.megabytes, second.megabytes),
    };
  }
  console.table(table);
  here.remove();
  expect(ratios[0]).toBeLessThan(2.5);
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
  const model = await readWorkbook(await sampleOf(10_000, readFileSync(join(here.path, "mau.xlsx"))));
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
