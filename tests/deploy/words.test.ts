/** The parts of `npm run deploy` that need no clasp: arguments, addresses, memory, and what Google's sentences mean. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { scriptIdOf, sheetIdOf } from "../../src/deploy/addresses.ts";
import { DeployUsageError, readDeployArguments } from "../../src/deploy/arguments.ts";
import { type DeployStep, failureOf } from "../../src/deploy/failure.ts";
import { compareFiles } from "../../src/deploy/files.ts";
import { type OwnProject, readOwnProjects, rememberProject } from "../../src/deploy/own-projects.ts";
import { chooseTarget, deploy } from "../../src/deploy/run.ts";
import { deployLineOf } from "../../src/text/text.ts";
import { scriptId, sheetId } from "./google.ts";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "so-chuan-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("addresses", () => {
  const id = sheetId(1);
  test.each([
    `https://docs.google.com/spreadsheets/d/${id}/edit?gid=0#gid=0`,
    `https://docs.google.com/spreadsheets/u/0/d/${id}/edit`,
    `https://docs.google.com/a/truong.example/spreadsheets/d/${id}`,
    `https://drive.google.com/open?id=${id}`,
    `  ${id} `,
  ])("a sheet: %s", (address) => {
    expect(sheetIdOf(address)).toBe(id);
  });

  test.each([
    [`https://docs.google.com/document/d/${id}/edit`, undefined],
    [`https://example.org/spreadsheets/d/${id}/edit`, undefined],
    [`https://docs.google.com/spreadsheets/d/e/2PACX-${id}/pubhtml`, "published"],
    ["so-chuan.xlsx", undefined],
    ["", undefined],
  ])("no sheet: %s", (address, expected) => {
    expect(sheetIdOf(address)).toBe(expected);
  });

  test.each([
    `https://script.google.com/d/${scriptId(1)}d/edit`,
    `https://script.google.com/home/projects/${scriptId(1)}d/edit`,
    `https://script.google.com/u/0/home/projects/${scriptId(1)}d/settings`,
    `https://script.google.com/macros/d/${scriptId(1)}d/edit`,
    `${scriptId(1)}d`,
  ])("a script: %s", (address) => {
    expect(scriptIdOf(address)).toBe(`${scriptId(1)}d`);
  });
});

describe("arguments", () => {
  test.each<[string[], Record<string, string>, string]>([
    [["--sheet", "so-chuan.xlsx"], {}, '"so-chuan.xlsx" is no address of a sheet such as'],
    [["--sheet", "https://docs.google.com/spreadsheets/d/e/2PACX-1/pub"], {}, "is a page published to the web"],
    [["--script", "ngắn"], {}, '"ngắn" is no script id'],
    [["--sheet", sheetId(1), "--new"], {}, "choose one of --sheet, --script, --new"],
    [["--sheets"], {}, "Unknown option '--sheets'"],
    [["thừa"], {}, "thừa"],
    [[], { npm_config_sheet: "true" }, '"--" is missing before --sheet: npm run deploy -- --sheet'],
  ])("not followed: %j %j", (args, env, sentence) => {
    expect(() => readDeployArguments([...args, "--lang", "en"], env)).toThrow(sentence);
  });

  test("an unknown language is refused in Vietnamese", () => {
    expect(() => readDeployArguments(["--lang", "fr"])).toThrow("Không hiểu: ngôn ngữ «fr» (chỉ có vi, en).");
  });

  test("a dry run that npm took for itself stays one", () => {
    expect(readDeployArguments([], { npm_config_dry_run: "true" }).dryRun).toBe(true);
  });
});

describe("the own projects", () => {
  const [first, second]: OwnProject[] = [
    { scriptId: scriptId(1), sheetId: sheetId(1) },
    { scriptId: scriptId(2), sheetId: sheetId(2) },
  ];
  const anew = { language: "vi", help: false, dryRun: false, another: false } as const;

  test("the latest comes first, none is lost, and each is found again by its sheet or script", () => {
    for (const each of [first, second, first, second]) rememberProject(folder, each ?? {});
    const own = readOwnProjects(folder);
    expect(own).toEqual([second, first]);
    expect(chooseTarget(anew, own)).toEqual(second);
    expect(chooseTarget({ ...anew, sheetId: sheetId(1) }, own)).toEqual(first);
    expect(chooseTarget({ ...anew, scriptId: scriptId(1) }, own)).toEqual(first);
    expect(chooseTarget({ ...anew, sheetId: sheetId(3) }, own)).toEqual({ sheetId: sheetId(3) });
    expect(chooseTarget({ ...anew, another: true }, own)).toEqual({});
  });

  test("a sheet that waited for its script is one project, not two", () => {
    rememberProject(folder, { sheetId: sheetId(1) });
    rememberProject(folder, first ?? {});
    expect(readOwnProjects(folder)).toEqual([first]);
  });

  test.each(["", "null", "[]", "{}", '{"scriptId": 5}', '{"scriptId": "a/../b"}', '{"scriptId": "a", "others": {}}'])(
    "damaged: %s",
    (content) => {
      writeFileSync(join(folder, ".clasp.own.json"), content);
      expect(() => readOwnProjects(folder)).toThrow("recordDamaged");
    },
  );
});

describe("what clasp printed", () => {
  test.each<[DeployStep, string, string]>([
    ["push", "No credentials found.", "notLoggedIn"],
    ["look", "invalid_grant", "loginExpired"],
    ["look", '{"error":"invalid_grant","error_subtype":"invalid_rapt"}', "loginExpired"],
    ["createNew", "Request had insufficient authentication scopes.", "loginExpired"],
    ["look", "Request had invalid authentication credentials. Expected OAuth 2 access token", "loginExpired"],
    ["createNew", "Unexpected end of JSON input", "loginDamaged"],
    ["createNew", "Unexpected token s in JSON at position 11", "loginDamaged"],
    ["push", "Apps Script API has not been used in project 1 before or it is disabled.", "apiOff"],
    ["createIn", "Resource has been exhausted (e.g. check quota).", "quota"],
    ["look", "Quota exceeded for quota metric 'Read requests' and limit 'per minute'", "quota"],
    ["createNew", "The user's Drive storage quota has been exceeded.", "driveFull"],
    ["look", "request to https://script.googleapis.com/ failed, reason: getaddrinfo ENOTFOUND", "offline"],
    ["look", "request to https://script.googleapis.com/ failed, reason: self-signed certificate", "offline"],
    ["createIn", "Client network socket disconnected before secure TLS connection was established", "offline"],
    ["createIn", "Request contains an invalid argument.", "sheetUnknown"],
    ["createIn", "The caller does not have permission", "sheetUnknown"],
    ["look", "Request contains an invalid argument.", "scriptUnknown"],
    ["push", "The caller does not have permission", "scriptUnknown"],
    ["push", "Request contains an invalid argument.", "refused"],
    ["push", 'Unexpected token - "so-chuan:12"', "refused"],
    ["push", "Syntax error: Invalid or unexpected token line: 3 file: other", "refused"],
    ["createNew", "The caller does not have permission", "unexpected"],
    ["push", "Internal error encountered.", "unexpected"],
    ["push", "", "unexpected"],
  ])("%s: %s", (step, printed, code) => {
    expect(failureOf(step, printed, "it").code).toBe(code);
  });

  test("each failure has a sentence in both languages, which says what to do unless nobody can know", () => {
    for (const [language, again] of [
      ["vi", /chạy|Chạy/],
      ["en", /run|Run/],
    ] as const) {
      const { unexpected, ...failures } = deployLineOf(language).failures;
      expect(unexpected("Internal error")).toContain("Internal error");
      for (const sentence of Object.values(failures)) expect(sentence("it")).toMatch(again);
    }
  });
});

describe("two sets of files", () => {
  const files = (record: Record<string, string>) =>
    new Map(Object.entries(record).map(([name, content]) => [name, Buffer.from(content)]));
  const dist = files({ "so-chuan.js": "one", "appsscript.json": '{"a": 1, "b": [2]}' });

  test.each([
    ["equal", { "so-chuan.js": "one", "appsscript.json": '{"a": 1, "b": [2]}' }, { changed: [], others: [] }],
    [
      "the manifest in another layout",
      { "so-chuan.js": "one", "appsscript.json": '{"b":[2],"a":1}' },
      { changed: [], others: [], respelled: true },
    ],
    [
      "another manifest",
      { "so-chuan.js": "one", "appsscript.json": '{"a": 2}' },
      { changed: ["appsscript.json"], others: [] },
    ],
    ["no files", {}, { changed: ["so-chuan.js", "appsscript.json"], others: [] }],
    [
      "an untouched file that a push will replace",
      { "Code.js": "function myFunction() {\n}\n" },
      { changed: ["so-chuan.js", "appsscript.json"], others: [] },
    ],
    [
      "other code",
      { "Code.js": "function mine() { go(); }" },
      { changed: ["so-chuan.js", "appsscript.json"], others: ["Code.js"] },
    ],
    [
      "a file too many, though ours are right",
      { "so-chuan.js": "one", "appsscript.json": '{"a": 1, "b": [2]}', "Code.js": "" },
      { changed: [], others: ["Code.js"] },
    ],
  ])("%s", (_, held, expected) => {
    expect(compareFiles(dist, files(held as Record<string, string>))).toEqual({ respelled: false, ...expected });
  });
});

describe("with somebody at the keyboard", () => {
  /** A run that ends at the first look at the login, since there is none. */
  async function runWith(answer: string | undefined): Promise<{ said: string[]; error: unknown }> {
    vi.stubEnv("HOME", folder);
    mkdirSync(join(folder, "dist"));
    for (const name of ["so-chuan.js", "appsscript.json"]) writeFileSync(join(folder, "dist", name), "{}");
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const ask = async (question: string) => {
      say(question);
      return answer;
    };
    const run = deploy(readDeployArguments([]), {
      root: folder,
      words: deployLineOf("vi"),
      clasp: async () => ({ out: '{"loggedIn": false}', errors: "" }),
      print: say,
      progress: say,
      ask,
    });
    return { said, error: await run.catch((error: unknown) => error) };
  }

  test("the title is asked for before anything else", async () => {
    const { said, error } = await runWith("");
    expect(said).toEqual(["Tên bảng mới [Sổ Chuẩn]: ", "Xem ai đang đăng nhập Google"]);
    expect(String(error)).toContain("notLoggedIn");
  });

  test("turning away from the question makes nothing", async () => {
    const { said, error } = await runWith(undefined);
    expect(said).toEqual(["Tên bảng mới [Sổ Chuẩn]: "]);
    expect(error).toBeInstanceOf(DeployUsageError);
  });
});

test("the README names what is there: the script, both files, the settings page, the options", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const section = readme.slice(readme.indexOf("## Put it on a Google Sheet")).split("\n## ")[0] ?? "";
  for (const name of [
    "npm run deploy",
    "so-chuan.js",
    "appsscript.json",
    "--title",
    "--sheet",
    "--script",
    "--dry-run",
  ]) {
    expect(section).toContain(name);
  }
  expect(section).toContain("https://script.google.com/home/usersettings");
  expect(section.match(/^\d\. /gm)).toHaveLength(5);
});
