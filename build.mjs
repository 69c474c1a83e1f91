/**
 * Builds what runs: `dist/` (one script and the manifest, what Google gets) and the local host beside it, in the
 * cache. `node build.mjs` writes both; the tests call the functions and never read a stale file.
 */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const entry = join(root, "src/main.ts");
/** Kept out of dist/: clasp would push it. */
const cache = join(root, "node_modules/.cache/so-chuan");

/** The script and manifest that Google gets, as text, and the names that Google may call. */
export async function buildBundle() {
  const entryPoints = await readEntryPoints();
  const footer = entryPoints.map(declare).join("\n");
  // Google loads all of it at every edit, so it is made small; `npm run where` tells a stack trace's places in src.
  const { code, map } = await bundle(entry, {
    globalName: "App",
    footer: { js: footer },
    minify: true,
    lineLimit: 4000,
    sourcemap: "external",
    sourcesContent: false,
    define: { PACKED_ONCE: JSON.stringify(await packOnce()) },
  });
  return {
    code,
    map,
    manifest: readFileSync(join(root, "appsscript.json"), "utf8"),
    entryPoints: entryPoints.map((point) => point.name),
  };
}

/** Data that few runs read, small: the whole script loads at every edit. */
async function packOnce() {
  const result = await build({
    entryPoints: [join(root, "src/workbook/once.ts")],
    bundle: true,
    write: false,
    format: "esm",
    charset: "utf8",
  });
  const source = Buffer.from(result.outputFiles[0].text).toString("base64");
  const { ONCE } = await import(`data:text/javascript;base64,${source}`);
  const packed = gzipSync(JSON.stringify(ONCE), { level: 9 });
  // The byte that names the computer's system, as "unknown": the same source is the same script everywhere.
  packed[9] = 255;
  return asPrintable(packed);
}

/** Bytes as text, 13 bits in two of 91 letters: a twelfth shorter than base64. `gas/once.ts` reads it. */
function asPrintable(bytes) {
  const letter = (value) => String.fromCharCode(value < 57 ? value + 35 : value + 36);
  let [text, bits, count] = ["", 0, 0];
  const put = (value) => {
    text += letter(Math.floor(value / 91)) + letter(value % 91);
  };
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    if (count < 13) continue;
    count -= 13;
    put(bits >> count);
    bits &= (1 << count) - 1;
  }
  // As few letters as hold what is left: no byte more comes out than went in.
  if (count > 6) put(bits << (13 - count));
  else if (count > 0) text += letter(bits << (6 - count));
  return text;
}

/** The part of the local host that runs inside each execution's own context, as a script. */
export async function buildFacade() {
  return (await bundle(join(root, "src/local/facade/main.ts"), { globalName: "Facade" })).code;
}

async function bundle(file, options) {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    outfile: join(root, "dist/so-chuan.js"),
    format: "iife",
    target: "es2019",
    charset: "utf8",
    legalComments: "none",
    ...options,
  });
  const textOf = (ending) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
  return { code: textOf(".js"), map: textOf(".map") };
}

/** The exports of `main.ts` with the JSDoc above each: esbuild drops comments, and autocompletion needs them. */
async function readEntryPoints() {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const source = readFileSync(entry, "utf8");
  return output.exports.map((name) => {
    const found = new RegExp(`(/\\*\\*(?:(?!\\*/)[^])*\\*/)\\s*export function ${name}\\(([^)]*)\\)`).exec(source);
    if (!found) throw new Error(`main.ts: ${name} must be "export function ${name}(…)" with a JSDoc above it`);
    const parameters = found[2].split(",").map((part) => part.split(/[?:]/)[0].trim());
    return { name, doc: found[1], parameters: parameters.filter(Boolean).join(", ") };
  });
}

/** Google finds only real top-level declarations: not globals assigned from inside a function. */
function declare({ name, doc, parameters }) {
  return `${doc}\nfunction ${name}(${parameters}) {\n  return App.${name}(${parameters});\n}`;
}

async function writeDist() {
  const { code, map, manifest } = await buildBundle();
  const dist = join(root, "dist");
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(join(dist, "so-chuan.js"), code);
  writeFileSync(join(dist, "appsscript.json"), manifest);
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "so-chuan.js.map"), map);
}

/** What Node runs: the host's programs, and the page's server with the thread that holds its workbook. */
const PROGRAMS = [
  ...["cli", "deploy", "mail-worker", "where"].map((name) => join(root, `src/local/${name}.ts`)),
  join(root, "src/page/start.ts"),
  join(root, "src/page/server/workbook-worker.ts"),
];

async function writeHost() {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "facade.js"), await buildFacade());
  await build({
    entryPoints: PROGRAMS,
    entryNames: "[name]",
    outdir: cache,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    charset: "utf8",
  });
}

/** What the browser runs. It takes seconds, so it is built again only when something in it changed. */
async function writePage() {
  const source = join(root, "src/page/client");
  const folder = join(cache, "page");
  const mark = join(folder, "built.txt");
  const state = pageState();
  if (existsSync(mark) && readFileSync(mark, "utf8") === state) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const common = { bundle: true, minify: true, charset: "utf8", target: "es2022", legalComments: "none" };
  await build({
    ...common,
    entryPoints: [join(source, "main.ts"), join(source, "main.css")],
    outdir: folder,
    format: "esm",
    splitting: true,
    loader: { ".woff2": "file", ".woff": "empty" },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await build({
    ...common,
    entryPoints: [join(source, "google-script.ts")],
    outfile: join(folder, "google-script.js"),
    format: "iife",
  });
  for (const name of ["index.html", "icon.svg"]) copyFileSync(join(source, name), join(folder, name));
  writeFileSync(mark, state);
}

/** A mark of all that the page is made of: its sources, and the versions of its packages. */
function pageState() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).sort();
  for (const name of files.filter((each) => /\.(ts|css|html|svg)$/.test(each))) {
    hash.update(name).update(readFileSync(join(root, "src", name)));
  }
  return hash.digest("hex");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await Promise.all([writeDist(), writeHost(), writePage()]);
}
