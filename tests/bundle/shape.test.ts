/** The script and manifest as Google will take them. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createContext, runInContext } from "node:vm";
import { parse } from "acorn";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBundle, readPages, writeDist } from "../../build.mjs";
import { scopesOf } from "../../src/local/members.ts";
import { bundle, demoSchool, openSchool, succeed } from "./harness.ts";

interface Declaration {
  type: string;
  id?: { name: string };
  declarations?: { id: { name: string } }[];
  start: number;
}

/** What Apps Script's V8 has not, though a bare context may. */
const ABSENT =
  "setTimeout setInterval URL URLSearchParams TextEncoder TextDecoder fetch Blob atob btoa crypto process performance structuredClone".split(
    " ",
  );

const program = () =>
  parse(bundle.code, { ecmaVersion: 2019, sourceType: "script" }) as unknown as { body: Declaration[] };
const functions = () => program().body.filter(({ type }) => type === "FunctionDeclaration");

describe("the script", () => {
  test("parses as ES2019 and declares nothing global but App and the entry points", () => {
    const names = program().body.flatMap(({ id, declarations }) => [
      ...(id ? [id.name] : []),
      ...(declarations ?? []).map((each) => each.id.name),
    ]);
    expect(new Set(names)).toEqual(new Set(["App", ...bundle.entryPoints]));
  });

  test("declares every entry point at top level, with its JSDoc directly above", () => {
    expect(functions().map(({ id }) => id?.name)).toEqual(bundle.entryPoints);
    for (const { start } of functions()) expect(bundle.code.slice(0, start).trimEnd()).toMatch(/\*\/$/);
  });

  test("loads in a bare context without touching Google or anything that Apps Script lacks", () => {
    const context = createContext({});
    for (const name of ABSENT) runInContext(`delete globalThis.${name}`, context);
    const before = new Set(runInContext("Object.getOwnPropertyNames(globalThis)", context) as string[]);
    runInContext(bundle.code, context);
    const after = runInContext("Object.getOwnPropertyNames(globalThis)", context) as string[];
    expect(after.filter((name) => !before.has(name)).sort()).toEqual(["App", ...bundle.entryPoints].sort());
  });

  test("begins no library while it loads: fflate fills tables, which would cost every edit", () => {
    const context = createContext({});
    runInContext(
      "var filled = 0; for (const kind of ['Uint8Array', 'Uint16Array', 'Int32Array']) globalThis[kind] = " +
        "class extends globalThis[kind] { constructor(...args) { super(...args); filled++; } };",
      context,
    );
    runInContext(bundle.code, context);
    expect(runInContext("filled", context)).toBe(0);
  });

  test("is at most 1 MB, since all of it loads at every edit", () => {
    expect(Buffer.byteLength(bundle.code)).toBeLessThanOrEqual(1024 * 1024);
  });

  test("can be read: what it is, then a section for each module, room by room, with the comments of the source", () => {
    expect(bundle.code).toMatch(/^\/\*\*\n \* Sổ Chuẩn: /);
    const modules = [...bundle.code.matchAll(/^\/\/ src\/(.+)$/gm)].map(([, path = ""]) => path);
    const rooms = modules.map((path) => path.split("/")[0]);
    expect(rooms.filter((room, index) => room !== rooms[index - 1])).toEqual(
      "load-began.ts problem domain text catalog workbook looks views gas steps commands main.ts".split(" "),
    );
    expect(bundle.code).toContain(
      "\n/** The day `days` after (or, if negative, before) a day. */\nfunction addDays(on, days) {\n",
    );
    // No comment without what it is about, and nothing that only a terminal says.
    expect(bundle.code).not.toMatch(/^ *\/[*/]!<|What the command line says/m);
    expect(Math.max(...bundle.code.split("\n").map((line) => line.length))).toBeLessThan(1000);
  });

  test("names our functions in a stack trace", () => {
    const { error } = openSchool().run("SC_DAT", { mode: "custom", args: ["P1.01", 1] });
    const named = [...(error?.stack ?? "").matchAll(/at (?:Object\.)?(\w+) \(so-chuan\.js/g)].map(([, name]) => name);
    expect(named).toEqual(["errorOf", "readTab", "isMet", "SC_DAT", "SC_DAT"]);
  });

  test("is the same whenever it is built from the same source", async () => {
    expect((await buildBundle()).code === bundle.code).toBe(true);
  });

  test("has a function for every menu item and trigger, in both languages", () => {
    for (const answer of ["yes", "no"]) {
      const school = demoSchool({ answers: [answer, "ok"] });
      school.open();
      const named = [...JSON.stringify(school.menus).matchAll(/"functionName":"(\w+)"/g)].map((match) => match[1]);
      expect(named.length).toBeGreaterThan(10);
      succeed(school.press("approveDigests", "yes"));
      const called = [...named, ...school.triggers().map((trigger) => trigger.handler)];
      expect(called.filter((name) => !bundle.entryPoints.includes(name ?? ""))).toEqual([]);
    }
  });
});

describe("the manifest", () => {
  const manifest = JSON.parse(bundle.manifest) as { oauthScopes: string[]; timeZone: string; runtimeVersion: string };

  test("asks for the scopes of the services used, and for no more", () => {
    const members = [...bundle.code.matchAll(/\b(SpreadsheetApp|MailApp|ScriptApp|HtmlService)\.(\w+)/g)].map(
      (match) => `${match[1]}.${match[2]}`,
    );
    const needed = new Set([...members, "Ui.showModalDialog"].flatMap((member) => scopesOf(member).slice(0, 1)));
    needed.add("https://www.googleapis.com/auth/userinfo.email");
    expect(new Set(manifest.oauthScopes)).toEqual(needed);
    expect(bundle.code).not.toMatch(/\b(DriveApp|DocumentApp|UrlFetchApp|GmailApp|CacheService)\b/);
  });

  test("keeps the school's time on V8", () => {
    expect(manifest).toMatchObject({ timeZone: "Asia/Ho_Chi_Minh", runtimeVersion: "V8" });
  });
});

test("clasp would push the script, the pages of dialogs and the manifest, and nothing else", async () => {
  const project = mkdtempSync(join(tmpdir(), "so-chuan-clasp-"));
  try {
    writeDist({ ...bundle, pages: { dashboard: "<p>Tổng quan</p>" } }, join(project, "dist"));
    writeFileSync(join(project, "dist/notes.md"), "not for Google");
    writeFileSync(join(project, ".clasp.json"), JSON.stringify({ scriptId: "1".repeat(57), rootDir: "dist" }));
    const clasp = join(process.cwd(), "node_modules/@google/clasp/build/src/index.js");
    const { stdout } = await promisify(execFile)(process.execPath, [clasp, "show-file-status", "--json"], {
      cwd: project,
    });
    const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
    expect(filesToPush.sort()).toEqual(["dist/appsscript.json", "dist/dashboard.html", "dist/so-chuan.js"]);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
});

describe("pages of dialogs", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "so-chuan-pages-"));
    mkdirSync(join(folder, "src"));
    writeFileSync(join(folder, "src/dashboard.html"), "<p>Tổng quan</p>");
    writeFileSync(join(folder, "src/notes.md"), "not for Google");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("go to dist/ as they are, beside a script that does not hold them", async () => {
    const pages = await readPages(join(folder, "src"));
    expect(pages).toEqual({ dashboard: "<p>Tổng quan</p>" });
    writeDist({ ...bundle, pages }, join(folder, "dist"));
    expect(readdirSync(join(folder, "dist")).sort()).toEqual(["appsscript.json", "dashboard.html", "so-chuan.js"]);
    expect(readFileSync(join(folder, "dist/dashboard.html"), "utf8")).toBe("<p>Tổng quan</p>");
    expect(readFileSync(join(folder, "dist/so-chuan.js"), "utf8")).toBe(bundle.code);
  });

  test("hold their own script with all that it draws by, which the script that loads at an edit does not", () => {
    const { dashboard = "" } = bundle.pages;
    expect(dashboard).not.toContain(".ts");
    expect(dashboard).toContain("Holds parts of d3-scale");
    expect(bundle.code).not.toMatch(/d3-|Mike Bostock/);
    expect(Buffer.byteLength(dashboard)).toBeLessThan(200 * 1024);
  });

  test("are gone from dist/ when their files are", async () => {
    writeDist({ ...bundle, pages: { dashboard: "" } }, join(folder, "dist"));
    writeDist({ ...bundle, pages: await readPages(join(folder, "no such folder")) }, join(folder, "dist"));
    expect(readdirSync(join(folder, "dist")).sort()).toEqual(["appsscript.json", "so-chuan.js"]);
  });
});

test(".clasp.json names the built folder and nobody's script", () => {
  expect(JSON.parse(readFileSync(".clasp.json", "utf8"))).toEqual({ rootDir: "dist" });
});
