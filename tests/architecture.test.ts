/** The rules of the house, read from the source itself. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parse } from "acorn";
import { transformSync } from "esbuild";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), "..");
const src = join(root, "src");

interface Module {
  /** Path from src, such as "gas/run.ts". */
  path: string;
  room: string;
  imports: string[];
  source: string;
  /** The program without types and comments. */
  code: string;
}

const modules: Module[] = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
  .map((path) => {
    const source = readFileSync(join(src, path), "utf8");
    const found = [...source.matchAll(/(?:from|import|import\()\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
    return {
      path,
      room: path.includes("/") ? (path.split("/")[0] ?? "") : path,
      source,
      imports: found.map((each) => relative(src, resolve(src, dirname(path), each))),
      code: transformSync(source, { loader: "ts", charset: "utf8" }).code,
    };
  });

const PURE = ["problem", "domain", "catalog", "workbook", "looks", "views", "text"];
/** Each room with those below it: no two rooms import each other, straight or by way of others. */
const MAY_IMPORT: Record<string, string[]> = {
  problem: ["problem"],
  domain: ["problem", "domain"],
  catalog: ["domain", "catalog"],
  text: ["problem", "domain", "text"],
  workbook: ["problem", "domain", "catalog", "text", "workbook"],
  looks: ["problem", "domain", "text", "workbook", "looks"],
  views: PURE,
  gas: [...PURE, "gas", "load-began.ts"],
  steps: [...PURE, "gas", "steps"],
  commands: [...PURE, "gas", "steps", "commands"],
  "main.ts": ["commands", "gas"],
  local: [...PURE, "local"],
  deploy: ["text", "local", "deploy"],
  page: [...PURE, "local", "page"],
  // What a dialog draws is handed to it: only its shape is known here.
  dialogs: ["views", "dialogs"],
};

/** What the build makes programs of. */
const PAGE_STARTS = [
  "start.ts",
  "server/workbook-worker.ts",
  "client/main.ts",
  "client/google-script.ts",
  "client/grid/stand-ins/cjk-regex.ts",
  "client/grid/stand-ins/franc-min.ts",
].map((name) => `page/${name}`);

/** Names in a program that it does not declare itself, roughly: identifiers that are read, not property names. */
function identifiers(code: string): Set<string> {
  const names = new Set<string>();
  const visit = (node: unknown, parentKey?: string, parent?: Record<string, unknown>): void => {
    if (Array.isArray(node)) for (const each of node) visit(each, parentKey, parent);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const each = node as Record<string, unknown>;
    const isProperty = (parentKey === "property" || parentKey === "key") && !parent?.computed;
    if (each.type === "Identifier" && !isProperty) names.add(String(each.name));
    for (const [key, value] of Object.entries(each)) visit(value, key, each);
  };
  visit(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
  return names;
}

const CHANGES = /^(set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin)$/;

/** Names at the top level of a module that it assigns to, or whose values it changes; roughly: a local may hide one. */
function changedInPlace(code: string): string[] {
  const { body } = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const top = new Set<string>();
  const changed = new Set<string>();
  for (const each of body) {
    const declaration = "declaration" in each && each.declaration ? each.declaration : each;
    if (declaration.type !== "VariableDeclaration") continue;
    for (const { id } of declaration.declarations) if (id.type === "Identifier") top.add(id.name);
  }
  type Node = Record<string, unknown>;
  const rootOf = (node: Node): unknown =>
    node.type === "MemberExpression" ? rootOf(node.object as Node) : node.type === "Identifier" ? node.name : undefined;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    const each = node as Node;
    const callee = each.type === "CallExpression" ? (each.callee as Node) : undefined;
    const method = callee?.type === "MemberExpression" ? ((callee.property as Node).name as string) : "";
    if (each.type === "AssignmentExpression") changed.add(String(rootOf(each.left as Node)));
    if (each.type === "UpdateExpression") changed.add(String(rootOf(each.argument as Node)));
    if (callee && CHANGES.test(method)) changed.add(String(rootOf(callee.object as Node)));
    for (const value of Object.values(each)) visit(value);
  };
  visit(body);
  return [...changed].filter((name) => top.has(name));
}

const GOOGLE =
  /^(SpreadsheetApp|MailApp|GmailApp|ScriptApp|PropertiesService|LockService|CacheService|Session|Utilities|HtmlService|DriveApp|DocumentApp|UrlFetchApp|Logger)$/;
/** The host repeats what Google says in Vietnamese. */
const GOOGLE_SPEAKS = "local/messages.ts";
const VIETNAMESE = /[ăâđêôơư\u1ea0-\u1ef9]/i;

describe("the house", () => {
  test("there are modules to judge", () => {
    expect(modules.length).toBeGreaterThan(60);
  });

  test("a module imports only what its room may", () => {
    const forbidden = modules.flatMap(({ path, room, imports }) => {
      const allowed = MAY_IMPORT[room] ?? [];
      const rooms = imports.map((each) => (each.includes("/") ? (each.split("/")[0] ?? "") : each));
      return rooms.filter((each) => !allowed.includes(each)).map((each) => `${path} -> ${each}`);
    });
    expect(forbidden).toEqual([]);
  });

  test("Google is named only in gas and local", () => {
    const named = modules
      .filter(({ room }) => room !== "gas" && room !== "local")
      .flatMap(({ path, code }) =>
        [...identifiers(code)].filter((name) => GOOGLE.test(name)).map((name) => `${path}: ${name}`),
      );
    expect(named).toEqual([]);
  });

  test("Vietnamese stands only in text and in the catalogue's data", () => {
    const speaking = modules
      .filter(({ path }) => path !== GOOGLE_SPEAKS)
      .filter(({ room, code }) => room !== "text" && room !== "catalog" && VIETNAMESE.test(code.normalize("NFC")))
      .map(
        ({ path, code }) =>
          `${path}: ${code
            .split("\n")
            .find((line) => VIETNAMESE.test(line))
            ?.trim()}`,
      );
    expect(speaking).toEqual([]);
  });

  test("no language is told from another by its code: what differs stands in the languages' own folders", () => {
    const telling = modules
      .filter(({ path, room }) => !path.startsWith("text/text.ts") && room !== "catalog")
      .flatMap(({ path, source }) =>
        source
          .split("\n")
          .filter((line) =>
            /"(vi|en)" \||\| "(vi|en)"|[!=]== "(vi|en)"|"(vi|en)" [!=]==|\["vi", "en"\]|\? "(vi|en)" :/.test(line),
          )
          .map((line) => `${path}: ${line.trim()}`),
      );
    // The host repeats what Google says in either language.
    expect(telling).toEqual(['local/host-types.ts: export type ErrorLanguage = "en" | "vi" | "other";']);
  });

  test("the pure part knows no clock and no chance", () => {
    const impure = modules
      .filter(({ room }) => PURE.includes(room))
      .filter(({ code }) => /Math\.random|Date\.now|new Date\(\)/.test(code))
      .map(({ path }) => path);
    expect(impure).toEqual([]);
  });

  test("the script keeps nothing between runs but what a text or a day is always worth", () => {
    const script = [...PURE, "gas", "steps", "commands", "main.ts", "load-began.ts"];
    const keeping = modules
      .filter(({ room }) => script.includes(room))
      .flatMap(({ path, code }) => changedInPlace(code).map((name) => `${path}: ${name}`));
    expect(keeping.sort()).toEqual([
      "domain/look-alike.ts: PLAIN",
      "gas/this-run.ts: thisRun",
      "text/text.ts: made",
      "workbook/kinds.ts: dayCells",
      "workbook/settings.ts: keyOfLabel",
      "workbook/written-words.ts: lists",
    ]);
  });

  test("text is composed Unicode", () => {
    const decomposed = modules.filter(({ code }) => code !== code.normalize("NFC")).map(({ path }) => path);
    expect(decomposed).toEqual([]);
  });

  test("server and browser know each other by the protocol alone", () => {
    const crossing = modules.flatMap(({ path, imports }) => {
      const other = path.startsWith("page/client/")
        ? "page/server/"
        : path.startsWith("page/server/")
          ? "page/client/"
          : "";
      return other === "" ? [] : imports.filter((each) => each.startsWith(other)).map((each) => `${path} -> ${each}`);
    });
    expect(crossing).toEqual([]);
  });

  test("no module is left that nothing uses", () => {
    const used = new Set(modules.flatMap(({ imports }) => imports));
    const starts = [
      "main.ts",
      "local/cli.ts",
      "deploy/deploy.ts",
      "local/mail-worker.ts",
      "local/facade/main.ts",
      "dialogs/dashboard/main.ts",
      ...PAGE_STARTS,
    ];
    expect(modules.map(({ path }) => path).filter((path) => !used.has(path) && !starts.includes(path))).toEqual([]);
  });
});
