/** `npm run deploy` with the real clasp, against a stand-in for Google on this computer. */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Checkout, contentsOf, deployProcess, logIn, makeCheckout, npmRunDeploy } from "./checkout.ts";
import { EMAIL, type Google, type Script, scriptId, sheetId, startGoogle } from "./google.ts";
import { openStage } from "./stage.ts";

const stage = openStage();
afterAll(() => stage.end());

/** What Google holds, as the files of `dist/` would be. */
function filesOf(script: Script | undefined): Record<string, string> {
  const extensions: Record<string, string> = { JSON: "json", SERVER_JS: "js", HTML: "html" };
  return Object.fromEntries(
    (script?.files ?? []).map(({ name, type, source }) => [`${name}.${extensions[type]}`, source]),
  );
}

/** `dist/` of a project folder. */
function distOf({ path }: Checkout): Record<string, string> {
  return Object.fromEntries(contentsOf(join(path, "dist")));
}

describe("from nothing", () => {
  let checkout: Checkout;
  let google: Google;

  beforeAll(async () => {
    checkout = makeCheckout();
    google = await startGoogle();
  });

  afterAll(async () => {
    checkout.remove();
    await google.close();
  });

  test("npm run deploy builds, makes a sheet, binds the script, and writes one ignored file; again it changes nothing", async () => {
    const before = contentsOf(checkout.path);
    const { code, out, errors } = await npmRunDeploy(checkout, google, ["--title", "Sổ của trường"]);
    expect(errors).toContain(`Tài khoản Google: ${EMAIL}`);
    expect(code).toBe(0);
    expect([...google.sheets]).toEqual([[sheetId(1), "Sổ của trường"]]);
    expect(google.scripts.get(scriptId(1))?.parentId).toBe(sheetId(1));
    expect(filesOf(google.scripts.get(scriptId(1)))).toEqual(distOf(checkout));
    expect(Object.keys(distOf(checkout))).toEqual(["appsscript.json", "dashboard.html", "so-chuan.js"]);
    expect(out.split("\n")).toEqual([
      "Xong. Google giữ đúng appsscript.json, dashboard.html, so-chuan.js, giống dist/ từng byte.",
      `Bảng: https://docs.google.com/spreadsheets/d/${sheetId(1)}/edit`,
      "Mã dự án ghi ở .clasp.own.json, lần sau tự dùng lại.",
      "",
      "Ba việc tiếp theo, trong bảng:",
      "1. Tải lại trang (F5), chờ menu Sổ Chuẩn hiện ra.",
      "2. Bấm Sổ Chuẩn > Thiết lập / sửa bảng…",
      expect.stringMatching(/^3\. Google hỏi quyền/),
      "",
    ]);
    const after = contentsOf(checkout.path);
    const written = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(written).toEqual([".clasp.own.json", "dist/appsscript.json", "dist/dashboard.html", "dist/so-chuan.js"]);
    expect(readFileSync(join(checkout.path, ".gitignore"), "utf8").split("\n")).toContain(".clasp.own.json");
    expect([...contentsOf(checkout.home).keys()].filter((name) => !name.startsWith(".npm/"))).toEqual([
      ".clasprc.json",
    ]);

    google.requests.length = 0;
    const again = await deployProcess(checkout, google);
    expect(again.out.split("\n")).toEqual([
      "Đã là bản mới nhất: Google giữ đúng appsscript.json, dashboard.html, so-chuan.js, giống dist/ từng byte.",
      `Bảng: https://docs.google.com/spreadsheets/d/${sheetId(1)}/edit`,
      "",
    ]);
    expect(again.code).toBe(0);
    expect(google.requests).toEqual([`GET script.googleapis.com/v1/projects/${scriptId(1)}/content`]);
  });

  test("what is built as it should be is not built again; what somebody changed in dist/ is", () => {
    const script = join(checkout.path, "dist/so-chuan.js");
    const [built, at] = [readFileSync(script, "utf8"), statSync(script).mtimeMs];
    build(checkout);
    expect(statSync(script).mtimeMs).toBe(at);
    writeFileSync(join(checkout.path, "dist/stray.html"), "left here");
    build(checkout);
    expect(statSync(script).mtimeMs).toBeGreaterThan(at);
    expect(Object.keys(distOf(checkout))).toEqual(["appsscript.json", "dashboard.html", "so-chuan.js"]);
    expect(readFileSync(script, "utf8")).toBe(built);
  });
});

function build({ path }: Checkout): void {
  expect(spawnSync(process.execPath, ["build.mjs"], { cwd: path, encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
}

describe("from what there is", () => {
  test("a sheet by its address, then a later build on the same script", async () => {
    const { google, project, deploy, deployProcess } = await stage.arrange();
    google.sheets.set(sheetId(7), "Bảng của trường");
    const address = `https://docs.google.com/spreadsheets/u/1/d/${sheetId(7)}/edit?gid=0#gid=0`;
    const first = await deployProcess("--sheet", address, "--lang", "en");
    expect(first.errors).toContain(`Google account: ${EMAIL}`);
    expect(first.out).toContain(
      "Done. Google holds exactly appsscript.json, dashboard.html, so-chuan.js, equal to dist/ byte for byte.",
    );
    expect(first.out).toContain("If the menu appears twice, the sheet had Sổ Chuẩn before");
    expect([...google.scripts].map(([id, { parentId }]) => [id, parentId])).toEqual([[scriptId(1), sheetId(7)]]);
    expect(filesOf(google.scripts.get(scriptId(1)))).toEqual(distOf(project));

    const script = join(project.path, "dist/so-chuan.js");
    writeFileSync(script, `${readFileSync(script, "utf8")}\n// Bản mới: ước, đạt, ≥ 85 %\u2028\n`);
    google.faults.keeps = (file) =>
      file.type === "JSON" ? { ...file, source: JSON.stringify(JSON.parse(file.source)) } : file;
    const second = await deploy("--sheet", address);
    expect(second.out).toContain("Xong. Google giữ đúng");
    expect(second.out).toContain("Riêng tệp kê khai (appsscript.json) Google trình bày lại, nội dung như nhau.");
    expect(second.code).toBe(0);
    expect(google.scripts.size).toBe(1);
    const held = filesOf(google.scripts.get(scriptId(1)));
    expect(held["so-chuan.js"]).toBe(distOf(project)["so-chuan.js"]);
    expect(held["so-chuan.js"]).toContain("// Bản mới: ước");
  });

  test("with pages of dialogs: they are uploaded and compared like the script; one that is not ours stops it", async () => {
    const { google, project, deploy } = await stage.arrange();
    const page = join(project.path, "dist/dashboard.html");
    writeFileSync(page, "<p>Tổng quan</p>\n");
    const names = "appsscript.json, dashboard.html, so-chuan.js";
    const first = await deploy("--title", "Sổ");
    expect(first.out).toContain(`Xong. Google giữ đúng ${names}, giống dist/ từng byte.`);
    const files = () => google.scripts.get(scriptId(1))?.files ?? [];
    expect(files().find(({ name }) => name === "dashboard")).toMatchObject({
      type: "HTML",
      source: "<p>Tổng quan</p>\n",
    });
    expect(filesOf(google.scripts.get(scriptId(1)))).toEqual(distOf(project));
    expect((await deploy()).out).toContain(`Đã là bản mới nhất: Google giữ đúng ${names}`);

    writeFileSync(page, "<p>Tổng quan, mới</p>\n");
    expect((await deploy()).out).toContain("Xong. Google giữ đúng");
    expect(filesOf(google.scripts.get(scriptId(1)))["dashboard.html"]).toBe("<p>Tổng quan, mới</p>\n");

    files().push({ name: "sidebar", type: "HTML", source: "<p>của người khác</p>" });
    const { code, errors } = await deploy();
    expect(errors).toContain("Dự án này còn mã khác: sidebar.html.");
    expect(code).toBe(1);
  });

  test("a script by its id: its untouched first file is replaced, a token that ran out renewed, the id remembered", async () => {
    const { google, project, deploy } = await stage.arrange();
    logIn(project, 1_000);
    const untouched = { name: "Mã", type: "SERVER_JS", source: "function myFunction() {\n  \n}\n" };
    google.scripts.set(scriptId(9), { title: "", files: [untouched] });
    const { code, out } = await deploy("--script", scriptId(9));
    expect(google.requests).toContain("POST oauth2.googleapis.com/token");
    expect(out).toContain(`Dự án: https://script.google.com/d/${scriptId(9)}/edit`);
    expect(code).toBe(0);
    expect(filesOf(google.scripts.get(scriptId(9)))).toEqual(distOf(project));
    expect(JSON.parse(readFileSync(join(project.path, ".clasp.own.json"), "utf8"))).toEqual({
      scriptId: scriptId(9),
      rootDir: "dist",
    });
    expect(readFileSync(join(project.path, ".clasp.json"), "utf8")).toBe('{ "rootDir": "dist" }\n');
  });

  test("a dry run names each step with its command, and asks Google nothing", async () => {
    const { google, project, deploy } = await stage.arrange();
    const before = contentsOf(project.path);
    const { code, out } = await deploy("--dry-run", "--title", "Sổ thử", "--lang", "en");
    expect(out.split("\n")).toEqual([
      "Only saying, running nothing:",
      "1. See who is logged in to Google",
      "   npx clasp show-authorized-user --json",
      '2. Make a new sheet "Sổ thử" and an Apps Script project bound to it',
      '   npx clasp -P TEMPORARY-FOLDER create-script --type sheets --title "Sổ thử"',
      "3. Upload the files of dist/",
      "   npx clasp -P .clasp.own.json push -f --json",
      "4. Read back from Google and compare with dist/ byte for byte",
      "   npx clasp -P TEMPORARY-FOLDER pull --json",
      "",
    ]);
    expect(code).toBe(0);
    expect(google.requests).toEqual([]);
    expect(contentsOf(project.path)).toEqual(before);
  });
});
