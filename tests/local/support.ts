/** Small scripts in place of the bundle, run on the host. */
import { readFileSync } from "node:fs";
import { createHost, type Host, type HostOptions, type RunHow } from "../../src/local/host.ts";
import { createWorkbook, type Sheet, type WorkbookModel } from "../../src/local/model.ts";
import { facade } from "../setup/built.ts";

export { facade };
export const manifest = readFileSync(new URL("../../appsscript.json", import.meta.url), "utf8");

export type Options = Partial<HostOptions> & { scopes?: string[] };

/** A host over an empty workbook whose only sheet is "Sheet1". */
export function hostOf(code: string, options: Options = {}): Host {
  const { scopes, ...rest } = options;
  const parsed = JSON.parse(manifest) as { oauthScopes: string[] };
  const auth = "https://www.googleapis.com/auth/";
  if (scopes) parsed.oauthScopes = scopes.map((scope) => auth + scope);
  const script = { code, manifest: JSON.stringify(parsed) };
  return createHost({ workbook: workbook(), script, facade, user: "lan@truong.edu.vn", ...rest });
}

/** An empty workbook whose only sheet is "Sheet1". */
export function workbook(): WorkbookModel {
  const model = createWorkbook({ name: "Sổ thử" });
  firstSheet(model).name = "Sheet1";
  return model;
}

/** The first sheet. */
export function firstSheet(model: WorkbookModel): Sheet {
  const sheet = model.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const PRELUDE = `
const ss = SpreadsheetApp.getActiveSpreadsheet();
const sheet = ss.getSheets()[0];
const caught = (act) => { try { act(); } catch (e) { return e.name + ": " + e.message; } return "no error"; };
`;

/** What the lines of a function's body return; `ss`, `sheet` and `caught` are there. An error of the run throws. */
export function evaluate(body: string, options: Options = {}, how: RunHow = {}): unknown {
  return runOn(hostOf(script(body), options), how);
}

/** A script whose function "main" has this body. */
export function script(body: string): string {
  return `function main(e) {${PRELUDE}${body}\n}`;
}

/** Runs "main" and gives what it returned. */
export function runOn(host: Host, how: RunHow = {}): unknown {
  const result = host.run("main", how);
  if (!result.ok) throw new Error(`${result.error?.name}: ${result.error?.message}`);
  return result.value;
}
