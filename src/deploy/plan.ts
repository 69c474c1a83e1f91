/** What a run would do, said and not done. */
import type { DeployText } from "../text/text.ts";
import { sheetAddress } from "./addresses.ts";
import { COMMANDS } from "./clasp.ts";
import { OWN_FILE, type OwnProject } from "./own-projects.ts";

type PlannedStep = readonly [what: string, args: readonly string[]];

/** The steps, each with its command. */
export function renderPlan({ scriptId, sheetId }: OwnProject, title: string, words: DeployText): string[] {
  const { steps, scratch } = words;
  const create: PlannedStep =
    sheetId === undefined
      ? [steps.createNew(title), COMMANDS.createNew(scratch, title)]
      : [steps.createIn(sheetAddress(sheetId)), COMMANDS.createIn(scratch, title, sheetId)];
  const look = COMMANDS.look(scratch);
  const first: PlannedStep[] = scriptId === undefined ? [[steps.who, COMMANDS.who()], create] : [[steps.look, look]];
  const all: PlannedStep[] = [...first, [steps.push, COMMANDS.push(OWN_FILE)], [steps.verify, look]];
  const lines = all.flatMap(([what, args], index) => [
    `${index + 1}. ${what}`,
    `   npx clasp ${args.map(quote).join(" ")}`,
  ]);
  return [words.dryRun, ...lines];
}

function quote(argument: string): string {
  return /^[\w./-]+$/.test(argument) ? argument : JSON.stringify(argument);
}
