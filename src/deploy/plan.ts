/** Describes what a deploy would do, for `--dry-run`. */
import type { DeployText } from "../text/text.ts";
import { sheetAddress } from "./addresses.ts";
import { CLASP_COMMANDS } from "./clasp.ts";
import { OWN_FILE, type OwnProject } from "./own-projects.ts";

type PlannedStep = readonly [what: string, args: readonly string[]];

/** The steps, each with its command. */
export function renderPlan({ scriptId, sheetId }: OwnProject, title: string, words: DeployText): string[] {
  const { steps, scratch } = words;
  const create: PlannedStep =
    sheetId === undefined
      ? [steps.createNew(title), CLASP_COMMANDS.createNew(scratch, title)]
      : [steps.createIn(sheetAddress(sheetId)), CLASP_COMMANDS.createIn(scratch, title, sheetId)];
  const look = CLASP_COMMANDS.look(scratch);
  const first: PlannedStep[] =
    scriptId === undefined ? [[steps.who, CLASP_COMMANDS.who()], create] : [[steps.look, look]];
  const all: PlannedStep[] = [...first, [steps.push, CLASP_COMMANDS.push(OWN_FILE)], [steps.verify, look]];
  const lines = all.flatMap(([what, args], index) => [
    `${index + 1}. ${what}`,
    `   npx clasp ${args.map(quote).join(" ")}`,
  ]);
  return [words.dryRun, ...lines];
}

function quote(argument: string): string {
  return /^[\w./-]+$/.test(argument) ? argument : JSON.stringify(argument);
}
