/** The files of `dist/` (a script, a manifest, pages of dialogs) beside what Google holds. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CLASP_COMMANDS, type RunClasp, withScratchProject } from "./clasp.ts";
import { DeployFailure, failureOf } from "./failure.ts";

/** Contents by file name, such as "so-chuan.js". */
export type Files = ReadonlyMap<string, Buffer>;

const MANIFEST = "appsscript.json";
const SCRIPT = "so-chuan.js";

/** The files that `npm run build` made. */
export function readDist(root: string): Files {
  const dist = join(root, "dist");
  const files = existsSync(dist) ? readFolder(dist, readdirSync(dist)) : new Map<string, Buffer>();
  if (!files.has(MANIFEST) || !files.has(SCRIPT)) throw new DeployFailure("distMissing");
  return files;
}

/** What Google holds of a project now, read by clasp. */
export function readHeld(scriptId: string, clasp: RunClasp): Promise<Files> {
  return withScratchProject({ scriptId }, async (scratch) => {
    const { out, errors } = await clasp(CLASP_COMMANDS.look(scratch), scratch);
    const names = pulledNames(out);
    if (!names) throw failureOf("look", errors || out, scriptId);
    return readFolder(join(scratch, "held"), names);
  });
}

function pulledNames(out: string): string[] | undefined {
  try {
    const { pulledFiles } = JSON.parse(out) as { pulledFiles: string[] };
    return pulledFiles.map((each) => each.replaceAll("\\", "/").replace(/^held\//, ""));
  } catch {
    return undefined;
  }
}

/** The named files of a folder; clasp writes no file for an empty one, which is read as empty. */
function readFolder(folder: string, names: readonly string[]): Files {
  const content = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : Buffer.alloc(0);
  return new Map(names.map((name) => [name, content(name)]));
}

export interface Comparison {
  /** Files of `dist/` that Google lacks or holds otherwise. */
  changed: string[];
  /** Files at Google that are not of `dist/`; an editor's empty new file does not count where a push replaces it. */
  others: string[];
  /** Whether the manifest at Google says the same in another layout. */
  respelled: boolean;
}

/** How what Google holds differs from `dist/`. */
export function compareFiles(dist: Files, held: Files): Comparison {
  const differing = [...dist].filter(([name, content]) => !held.get(name)?.equals(content)).map(([name]) => name);
  const respelled = differing.includes(MANIFEST) && sameJson(dist.get(MANIFEST), held.get(MANIFEST));
  const changed = differing.filter((name) => !(respelled && name === MANIFEST));
  const isOther = ([name, content]: [string, Buffer]) =>
    !dist.has(name) && !(changed.length > 0 && isUntouched(content.toString()));
  return { changed, others: [...held].filter(isOther).map(([name]) => basename(name)), respelled };
}

function isUntouched(source: string): boolean {
  return /^\s*(function \w+\(\)\s*\{\s*\})?\s*$/.test(source);
}

function sameJson(one: Buffer | undefined, other: Buffer | undefined): boolean {
  const canonical = (file: Buffer | undefined) => JSON.stringify(sorted(JSON.parse(String(file))));
  try {
    return canonical(one) === canonical(other);
  } catch {
    return false;
  }
}

/** A JSON value with all keys sorted, for a comparison that their order does not affect. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
