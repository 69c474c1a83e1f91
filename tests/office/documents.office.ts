/** Word files as other programs read them: LibreOffice makes pages of them, python-docx reads their parts. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentStyle } from "../../src/views/document/model.ts";
import { renderDocx } from "../../src/views/docx/docx.ts";
import { documentOf, factsOf } from "../views/document/words-of.ts";
import { richBook } from "../views/scene.ts";
import { en, vi } from "../words.ts";

const INSTALL = "this check needs: apt-get install -y libreoffice-writer poppler-utils python3-docx fonts-liberation";
const KINDS = ["report", "self-assessment", "minutes", "evidence", "unit:K1", "criterion:2", "pack"];
const STYLES: DocumentStyle[] = ["ND30", "DANG"];
const CASES = STYLES.flatMap((style) => [vi, en].map((text) => ({ style, text, language: text.language })));
const folder = mkdtempSync(join(tmpdir(), "so-chuan-office-"));
/** Packages of the system belong to the system's own Python, whichever comes first in the path. */
const PYTHONS = ["python3", "/usr/bin/python3"];
let python = "";

const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: "utf8" });
const nameOf = (kind: string, style: string, language: string) => `${kind.replace(":", "-")}-${style}-${language}`;

function readsWord(program: string): boolean {
  try {
    execFileSync(program, ["-c", "import docx"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

beforeAll(() => {
  try {
    run("soffice", "--version");
    run("pdftotext", "-v");
    python = PYTHONS.find(readsWord) ?? "";
    if (!python) throw new Error("no python-docx");
  } catch {
    throw new Error(INSTALL);
  }
  for (const { style, text, language } of CASES) {
    const book = richBook();
    const facts = factsOf({ ...book, settings: { ...book.settings, documentStyle: style } }, [], text);
    for (const kind of KINDS)
      writeFileSync(join(folder, `${nameOf(kind, style, language)}.docx`), renderDocx(documentOf(kind, facts)));
  }
  const files = CASES.flatMap(({ style, language }) => KINDS.map((kind) => `${nameOf(kind, style, language)}.docx`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", ...files], { cwd: folder, stdio: "ignore" });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(CASES)("in the form $style, in $language", ({ style, text, language }) => {
  const path = (kind: string, ending: string) => join(folder, `${nameOf(kind, style, language)}.${ending}`);

  test.each(KINDS)("%s: A4 in LibreOffice, with page numbers from the second page", (kind) => {
    const facts = run("pdfinfo", path(kind, "pdf"));
    expect(facts).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
    const fonts = run("pdffonts", path(kind, "pdf"));
    // Where the face itself is not installed, the one made to its measures stands in.
    expect(
      fonts
        .split("\n")
        .slice(2)
        .filter((line) => line && !/TimesNewRoman|LiberationSerif/.test(line)),
    ).toEqual([]);
    const pages = run("pdftotext", "-layout", path(kind, "pdf"), "-").split("\f");
    const first = (page = "") =>
      page
        .split("\n")
        .find((line) => line.trim())
        ?.trim();
    expect(first(pages[0])).not.toBe("1");
    expect(pages[0]).toContain(text.report.draft);
    expect(pages[0]).toContain(style === "DANG" ? text.report.party : text.report.motto[0]);
    if (Number(/Pages: +(\d+)/.exec(facts)?.[1]) > 1 && kind !== "pack") expect(first(pages[1])).toBe("2");
  });

  test.each(KINDS)("%s: read by python-docx", (kind) => {
    const read = JSON.parse(run(python, join(import.meta.dirname, "read-docx.py"), path(kind, "docx")));
    expect(new Set(read.pages.map(String))).toEqual(new Set(["210,297"]));
    for (const [top, bottom, left, right] of read.margins) {
      expect([top >= 20 && top <= 25, bottom >= 20 && bottom <= 25, left >= 30 && left <= 35]).toEqual([
        true,
        true,
        true,
      ]);
      expect(right >= 15 && right <= 20).toBe(true);
    }
    expect(read.otherFirstPage).toBe(true);
    expect([read.font, read.otherFonts]).toEqual(["Times New Roman", []]);
    expect(read.tables).toBeGreaterThan(0);
    expect(read.text).toContain(text.report.draft);
    expect(read.text).not.toMatch(/undefined|NaN|\[object/);
  });
});
