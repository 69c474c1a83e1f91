/**
 * Builds what runs: `dist/` (one script, the pages of dialogs and the manifest: what Google gets) and the local host
 * beside it, in the cache. `node build.mjs` writes both; the tests call the functions and never read a stale file.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse } from "acorn";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const entry = join(root, "src/main.ts");
/** Kept out of dist/: clasp would push it. */
const cache = join(root, "node_modules/.cache/so-chuan");

/** The sections of the script, in the order in which the rooms build on one another. */
const SECTIONS = "load-began.ts problem domain text catalog workbook looks views gas steps commands main.ts".split(" ");

const HEADING = `/**
 * Sổ Chuẩn: what runs in this spreadsheet for the person who uses its menu, and once an hour for the sender of mails.
 * Built from the TypeScript of the project so-chuan, whose README.md describes it; a change made here is lost with the
 * next version. Each section begins with the name of its source file, in this order: problem (what can be wrong in a
 * workbook), domain (the rules of the field), text (all words, a folder for each language), catalog (the regulations,
 * the sample school), workbook (how tabs are read and written), looks (their colours and formats), views (pages and
 * mails), gas (what calls Google), steps and commands (what a menu item or the schedule starts), main (what Google may
 * call: the functions at the very end).
 * Licence: Apache-2.0, https://www.apache.org/licenses/LICENSE-2.0
 */`;

/** What others wrote of the script, and what is used of it; their licences ask that their notice goes with it. */
const LIBRARIES = { fflate: ["strToU8", "zipSync"] };

function noticeOf(library) {
  const licence = readFileSync(join(root, "node_modules", library, "LICENSE"), "utf8");
  return `/*\n * Holds parts of ${library}:\n *\n${licence.trim().replace(/^/gm, " * ").replace(/ +$/gm, "")}\n */`;
}

/**
 * What Google gets, as text (the script, the pages of dialogs by their names, the manifest), and the functions that
 * Google may call.
 * @returns {Promise<{ code: string, pages: Record<string, string>, manifest: string, entryPoints: string[] }>}
 */
export async function buildBundle() {
  const { entryPoints, modules } = await readEntryPoints();
  // Modules stand in the order in which they are first imported, so here every one is, room by room.
  // A library stands before what first needs it.
  const own = modules.filter((path) => path.startsWith("src/"));
  const inOrder = own.sort((a, b) => SECTIONS.indexOf(sectionOf(a)) - SECTIONS.indexOf(sectionOf(b)));
  const contents = [...inOrder.map((path) => `import "./${path}";`), 'export * from "./src/main.ts";'].join("\n");
  const { code } = await bundle({
    stdin: { contents, resolveDir: root, sourcefile: "sections.ts" },
    globalName: "App",
    banner: { js: [HEADING, ...Object.keys(LIBRARIES).map(noticeOf)].join("\n") },
    footer: { js: entryPoints.map(declare).join("\n") },
    legalComments: "inline",
    plugins: [keepComments(modules), loadLate],
  });
  return {
    code: layOut(code),
    pages: await readPages(join(root, "src/dialogs")),
    manifest: readFileSync(join(root, "appsscript.json"), "utf8"),
    entryPoints: entryPoints.map((point) => point.name),
  };
}

/**
 * What dialogs run, an .html file each, by the names that the script has for them: those of the files without the
 * ending. None where there is no such folder. A script that a page names stands in it, with all that it imports: Google
 * serves a page alone.
 * @returns {Promise<Record<string, string>>}
 */
export async function readPages(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html")) : [];
  const pages = names.sort().map(async (name) => {
    const page = readFileSync(join(folder, name), "utf8");
    const source = /<script src="([^"]+\.ts)"><\/script>/.exec(page);
    const script = source && (await buildPageScript(join(folder, source[1])));
    return [basename(name, ".html"), source ? page.replace(source[0], () => `<script>\n${script}</script>`) : page];
  });
  return Object.fromEntries(await Promise.all(pages));
}

/** The script of a page, with the notices of the libraries that it holds. */
async function buildPageScript(path) {
  const { code, metafile } = await bundle({ entryPoints: [path], minify: true, target: "es2022", metafile: true });
  const [{ inputs }] = Object.values(metafile.outputs);
  const held = Object.keys(inputs).flatMap((each) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(each)?.[1] ?? []);
  return `${[...new Set(held)].sort().map(noticeOf).join("\n")}\n${code}`;
}

/** The room of a module, by its path from the root, such as "src/domain/dates.ts". */
function sectionOf(path) {
  return path.split("/")[1];
}

/**
 * esbuild drops comments that stand on lines of their own unless they are marked as legal, and those it keeps even where
 * it left out what they are about. So each is marked with the name that is declared below it. Those of types may go, and
 * those of modules of which nothing is left.
 */
function keepComments(modules) {
  const declared = /\s*(?:export )?(?:async )?(?:function|const|let|class) (\w+)/y;
  const isOfType = /\s*(?:export )?(?:interface|type|declare) /y;
  const mark = (comment, at, source) => {
    const follows = (pattern) => {
      pattern.lastIndex = at + comment.length;
      return pattern.exec(source);
    };
    if (follows(isOfType)) return comment;
    const name = follows(declared)?.[1] ?? "";
    return comment.replace(/\/\*\*/, `/*!<${name}>`).replace(/^( *)\/\/ /gm, `$1//!<${name}> `);
  };
  return {
    name: "keep-comments",
    setup({ onLoad }) {
      onLoad({ filter: /src\/.*\.ts$/ }, ({ path }) => {
        if (!modules.includes(relative(root, path).replaceAll("\\", "/"))) return undefined;
        const source = readFileSync(path, "utf8");
        return { contents: source.replace(COMMENT, mark), loader: "ts" };
      });
    },
  };
}

/** A comment on lines of its own. */
const COMMENT = /^ *\/\*\*(?:(?!\*\/)[\s\S])*\*\/|(?:^ *\/\/ .*\n)*^ *\/\/ .*/gm;

/**
 * The script loads at every edit, and a library may take longer to begin than all of ours: fflate fills tables, for some
 * 50 ms. So each begins when it is first called.
 */
const loadLate = {
  name: "load-late",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(${Object.keys(LIBRARIES).join("|")})$`) }, ({ path }) => ({
      path,
      namespace: "late",
    }));
    onLoad({ filter: /.*/, namespace: "late" }, async ({ path: library }) => {
      const names = LIBRARIES[library];
      const contents = `export { ${names.join(", ")} } from "${library}";`;
      const { code } = await bundle({ stdin: { contents, resolveDir: root }, format: "cjs" });
      const begun = "let library;\nfunction begun() {\nreturn (library = library || begin());\n}";
      const begin = `function begin() {\nconst module = { exports: {} };\n${code}\nreturn module.exports;\n}`;
      const calls = names.map((name) => `export const ${name} = (...args) => begun().${name}(...args);`);
      return { contents: [begun, begin, ...calls].join("\n") };
    });
  },
};

/** Comments as they were, without those whose declaration was left out, and a blank line after each function. */
function layOut(code) {
  const marked = /^ *(?:\/\*!<(\w*)>(?:(?!\*\/)[\s\S])*\*\/|\/\/!<(\w*)> .*)\n(?=(?: *\/\/.*\n)* *(.*))/gm;
  const spaced = code
    .replace(marked, (comment, ofBlock, ofLine, next) => (declares(next, ofBlock || ofLine) ? comment : ""))
    .replace(/^( *)\/\*!<\w*>/gm, "$1/**")
    .replace(/^( *)\/\/!<\w*> /gm, "$1// ")
    .replace(/^( {2})?};?\n(?=\1(?:\/\*\*|function |\/\/ (?!src)))/gm, "$&\n");
  return pullLeft(spaced);
}

/**
 * Indents by tabs, half as long as two spaces each. All of ours stands in one function, whose body needs no column of
 * its own. Texts over several lines stay.
 */
function pullLeft(code) {
  const texts = [];
  const note = ({ type, start, end }) => type.label === "template" && texts.push({ start, end });
  parse(code, { ecmaVersion: 2019, onToken: note });
  const end = code.lastIndexOf("\n})();");
  let text = 0;
  return code.replace(/^ {2,}/gm, (spaces, at) => {
    while (texts[text]?.end < at) text += 1;
    if (texts[text]?.start < at || at > end) return spaces;
    // A comment's stars stand one further right than what is commented.
    return "\t".repeat(spaces.length / 2 - 1) + (spaces.length % 2 === 1 ? " " : "");
  });
}

/** Whether a line declares a name, which esbuild may have given a number; a comment without one stays. */
function declares(line, name) {
  return !name || new RegExp(`^(?:async )?(?:function|var|let|const|class) ${name}\\d*\\b`).test(line);
}

/** The part of the local host that runs inside each execution's own context, as a script. */
export async function buildFacade() {
  return (await bundle({ entryPoints: [join(root, "src/local/facade/main.ts")], globalName: "Facade" })).code;
}

async function bundle(options) {
  const { outputFiles, metafile } = await build({
    bundle: true,
    write: false,
    outfile: join(root, "dist/so-chuan.js"),
    format: "iife",
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
    ...options,
  });
  return { code: outputFiles[0].text, metafile };
}

/** The exports of `main.ts`, each with its JSDoc for autocompletion, and the modules of which they need anything. */
async function readEntryPoints() {
  const { metafile } = await bundle({ entryPoints: [entry], format: "esm", metafile: true });
  const [output] = Object.values(metafile.outputs);
  const source = readFileSync(entry, "utf8");
  const entryPoints = output.exports.map((name) => {
    const found = new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\s*export function ${name}\\(([^)]*)\\)`).exec(source);
    if (!found) throw new Error(`main.ts: ${name} must be "export function ${name}(…)" with a JSDoc above it`);
    const parameters = found[2].split(",").map((part) => part.split(/[?:]/)[0].trim());
    return { name, doc: found[1], parameters: parameters.filter(Boolean).join(", ") };
  });
  const modules = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { entryPoints, modules: modules.map(([path]) => path) };
}

/** Google finds only real top-level declarations: not globals assigned from inside a function. */
function declare({ name, doc, parameters }) {
  return `${doc}\nfunction ${name}(${parameters}) {\n  return App.${name}(${parameters});\n}`;
}

/** Writes `dist/` and the local host beside it; gives back what a host needs to run the script. */
export async function writeAll() {
  rmSync(MARK, { force: true });
  const [bundle, facade] = await Promise.all([buildBundle(), buildFacade()]);
  writeDist(bundle, join(root, "dist"));
  await writeHost(facade);
  const made = [
    ...filesOf("dist"),
    ...filesOf(relative(root, cache)).filter((path) => dirname(join(root, path)) === cache),
  ];
  writeMark(MARK, [...sources(), ...made.filter((path) => join(root, path) !== MARK)]);
  return { bundle, facade };
}

/** What `writeAll` made of what, at its last run. */
const MARK = join(cache, "built.json");

/** The same, unless all is there as it was made, of the same sources: a command that people press waits for it. */
async function writeAllIfChanged() {
  const held = readMark(MARK);
  // A file too many is a change as well: what lies in dist/ goes to Google.
  const isSame = held && [...sources(), ...filesOf("dist")].every((path) => path in held) && isCurrent(held);
  if (!isSame) await writeAll();
}

/** Whatever the programs are made of, as paths from the root. */
function sources() {
  return [...filesOf("src"), "appsscript.json", "build.mjs", "package-lock.json"].filter((path) => isThere(path));
}

function filesOf(folder) {
  if (!isThere(folder)) return [];
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((each) => each.isFile()).map((each) => relative(root, join(each.parentPath, each.name)));
}

/** Writes into a folder what Google gets, and takes everything else out of it. */
export function writeDist({ code, pages, manifest }, dist) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(join(dist, "so-chuan.js"), code);
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(dist, `${name}.html`), html);
  writeFileSync(join(dist, "appsscript.json"), manifest);
}

/** What Node runs: the host's programs, and the page's server with the thread that holds its workbook. */
const PROGRAMS = ["local/cli", "local/mail-worker", "deploy/deploy", "page/start", "page/server/workbook-worker"];

async function writeHost(facade) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "facade.js"), facade);
  await build({
    entryPoints: PROGRAMS.map((name) => join(root, `src/${name}.ts`)),
    outdir: cache,
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
  });
}

/** Packages of the grid in whose place a small module of ours stands. */
const STAND_INS = ["cjk-regex", "franc-min"];

/**
 * What the browser runs. It takes seconds, so it is built again only when one of its sources or the packages changed.
 * `built.json` keeps them.
 */
export async function writePage() {
  const source = join(root, "src/page/client");
  const folder = join(cache, "page");
  const mark = join(folder, "built.json");
  const held = readMark(mark);
  if (held && isCurrent(held)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const common = { bundle: true, minify: true, charset: "utf8", target: "es2022", legalComments: "none" };
  const page = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: [join(source, "main.ts"), join(source, "main.css")],
    outdir: folder,
    format: "esm",
    splitting: true,
    metafile: true,
    plugins: [plainFields],
    // What the grid's packages bring along, and a sheet does without.
    alias: Object.fromEntries(STAND_INS.map((name) => [name, join(source, "grid/stand-ins", `${name}.ts`)])),
    loader: { ".woff2": "file", ".woff": "empty" },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const script = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: [join(source, "google-script.ts")],
    outfile: join(folder, "google-script.js"),
    format: "iife",
    metafile: true,
  });
  const plain = ["index.html", "icon.svg"];
  for (const name of plain) copyFileSync(join(source, name), join(folder, name));
  const inputs = [...Object.keys({ ...page.metafile.inputs, ...script.metafile.inputs })];
  const own = inputs.filter((path) => !path.startsWith("node_modules/") && !path.startsWith("<"));
  const made = [...own, ...plain.map((name) => `src/page/client/${name}`), "package-lock.json", "build.mjs"];
  writeMark(
    mark,
    made.filter((path) => isThere(path)),
  );
}

/**
 * The grid's packages set each field of a class through a helper that looks at what kind of thing its name is, a quarter
 * of the time in which formulas are computed. All names are plain ones there.
 */
const plainFields = {
  name: "plain-fields",
  setup({ onLoad }) {
    onLoad({ filter: /@univerjs.*\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8")
        .replaceAll("(r = toPropertyKey(r)) in e ?", "r in e ?")
        .replaceAll(/_defineProperty\(this, "(\w+)", void 0\)/g, "this.$1 = void 0"),
      loader: "js",
    }));
  },
};

/** A mark is a file that tells what others held: their hashes, by their paths from the root. */
function writeMark(mark, paths) {
  writeFileSync(mark, JSON.stringify(Object.fromEntries(paths.map((path) => [path, hashOf(path)]))));
}

function readMark(mark) {
  try {
    return JSON.parse(readFileSync(mark, "utf8"));
  } catch {
    return undefined;
  }
}

function isCurrent(hashes) {
  return Object.entries(hashes).every(([path, hash]) => isThere(path) && hashOf(path) === hash);
}

function isThere(path) {
  return existsSync(join(root, path));
}

function hashOf(path) {
  return createHash("sha256")
    .update(readFileSync(join(root, path)))
    .digest("hex");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await Promise.all([writeAllIfChanged(), writePage()]);
}
