/** Makes a script bound to a sheet: to a new one, or to one that exists. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sheetAddress } from "./addresses.ts";
import { CLASP_COMMANDS, type Printed, type RunClasp, withScratchProject } from "./clasp.ts";
import { failureOf } from "./failure.ts";
import type { OwnProject } from "./own-projects.ts";

/** Thrown beside a failure when Google made the sheet and refused its script: that sheet is not to be made twice. */
export class SheetWithoutScript extends Error {
  override name = "SheetWithoutScript";
  readonly sheetId: string;

  constructor(sheetId: string, cause: Error) {
    super(cause.message, { cause });
    this.sheetId = sheetId;
  }
}

/** Makes a sheet and the script bound to it. */
export function createSheetWithScript(title: string, clasp: RunClasp): Promise<OwnProject> {
  return withScratchProject({}, async (scratch) => {
    // clasp makes the sheet, then the script, and names the sheet only in its debug lines when the second fails.
    const printed = await clasp(CLASP_COMMANDS.createNew(scratch, title), scratch, { DEBUG: "clasp:core" });
    const project = createdProject(scratch, printed);
    const sheetId = project.sheetId ?? /Created container ([\w-]+)/.exec(printed.errors)?.[1];
    const made = { ...project, ...(sheetId !== undefined && { sheetId }) };
    if (made.scriptId !== undefined) return made;
    const failure = failureOf("createNew", lastLine(printed.errors), title);
    throw sheetId === undefined ? failure : new SheetWithoutScript(sheetId, failure);
  });
}

/** Makes a script bound to a sheet that exists. */
export function createScriptIn(sheetId: string, title: string, clasp: RunClasp): Promise<OwnProject> {
  return withScratchProject({}, async (scratch) => {
    const printed = await clasp(CLASP_COMMANDS.createIn(scratch, title, sheetId), scratch);
    const { scriptId } = createdProject(scratch, printed);
    if (scriptId === undefined) throw failureOf("createIn", printed.errors, sheetAddress(sheetId));
    return { scriptId, sheetId };
  });
}

/** The created project by its file; where clasp broke off before writing it, by what it had printed. */
function createdProject(scratch: string, { out }: Printed): OwnProject {
  const file = JSON.parse(readFileSync(join(scratch, ".clasp.json"), "utf8")) as {
    scriptId?: string;
    parentId?: string;
  };
  const scriptId = file.scriptId ?? /script\.google\.com\/d\/([\w-]+)/.exec(out)?.[1];
  const sheetId = file.parentId ?? /drive\.google\.com\/open\?id=([\w-]+)/.exec(out)?.[1];
  return { ...(scriptId !== undefined && { scriptId }), ...(sheetId !== undefined && { sheetId }) };
}

/** The last line, which is the error after debug lines. */
function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
