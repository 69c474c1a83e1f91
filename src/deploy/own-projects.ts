/**
 * The projects that were deployed from this folder, kept in a file beside the committed `.clasp.json` that git ignores.
 * The file serves clasp too (`clasp -P .clasp.own.json push`), so its first project stands in the fields that clasp reads.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeDurably } from "../local/durable.ts";
import { DeployFailure } from "./failure.ts";

export const OWN_FILE = ".clasp.own.json";

/** A script and the sheet it is bound to; without a script, a sheet that still waits for one. */
export interface OwnProject {
  scriptId?: string;
  sheetId?: string;
}

/** Every project deployed from here, the one to update first. */
export function readOwnProjects(root: string): OwnProject[] {
  const path = join(root, OWN_FILE);
  if (!existsSync(path)) return [];
  const stored = parse(readFileSync(path, "utf8"));
  if (!isStored(stored)) throw new DeployFailure("recordDamaged", OWN_FILE);
  return [stored, ...(stored.others ?? [])].map(({ scriptId, parentId }) => ({
    ...(scriptId !== undefined && { scriptId }),
    ...(parentId !== undefined && { sheetId: parentId }),
  }));
}

/** Records a project as the first one; the others stay behind it. */
export function rememberProject(root: string, project: OwnProject): void {
  const others = readOwnProjects(root).filter((each) => !isSame(each, project));
  const [first, ...rest] = [project, ...others].map(({ scriptId, sheetId }) => ({ scriptId, parentId: sheetId }));
  const stored = { ...first, rootDir: "dist", ...(rest.length > 0 && { others: rest }) };
  writeDurably(join(root, OWN_FILE), `${JSON.stringify(stored, null, 2)}\n`);
}

interface StoredProject {
  scriptId?: string;
  /** clasp's name for the id of the sheet. */
  parentId?: string;
}

type Stored = StoredProject & { others?: StoredProject[] };

function isSame(one: OwnProject, other: OwnProject): boolean {
  const sameScript = one.scriptId !== undefined && one.scriptId === other.scriptId;
  // A record of a sheet that waited for its script is replaced by the one with the script.
  return sameScript || (one.scriptId === undefined && one.sheetId === other.sheetId);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isStored(value: unknown): value is Stored {
  return isProject(value) && ((value as Stored).others ?? []).every(isProject);
}

function isProject(value: unknown): value is StoredProject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { scriptId, parentId, others = [] } = value as Record<string, unknown>;
  const isId = (each: unknown) => each === undefined || (typeof each === "string" && /^[\w-]+$/.test(each));
  return isId(scriptId) && isId(parentId) && (scriptId ?? parentId) !== undefined && Array.isArray(others);
}
