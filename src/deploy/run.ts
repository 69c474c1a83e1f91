/** From nothing, or from a sheet, to a sheet that holds exactly `dist/`: create or reuse, look, push, look again. */
import { join } from "node:path";
import { type DeployText, textOf } from "../text/text.ts";
import { scriptAddress, sheetAddress } from "./addresses.ts";
import { type DeployRequest, DeployUsageError } from "./arguments.ts";
import { CLASP_COMMANDS, type RunClasp } from "./clasp.ts";
import { createScriptIn, createSheetWithScript, SheetWithoutScript } from "./create.ts";
import { DeployFailure, failureOf } from "./failure.ts";
import { type Comparison, compareFiles, type Files, readDist, readHeld } from "./files.ts";
import { OWN_FILE, type OwnProject, readOwnProjects, rememberProject } from "./own-projects.ts";
import { renderPlan } from "./plan.ts";

/** Where the run happens and whom it talks to. */
export interface DeploySurroundings {
  /** The folder with `dist/` and the committed `.clasp.json`. */
  root: string;
  words: DeployText;
  clasp: RunClasp;
  /** Prints a result. */
  print: (line: string) => void;
  /** Says what is going on. */
  progress: (line: string) => void;
  /** Absent where nobody can answer; undefined when the person turned away. */
  ask?: (question: string) => Promise<string | undefined>;
}

/** Deploys; throws a DeployFailure or a DeployUsageError where a person must do something first. */
export async function deploy(request: DeployRequest, around: DeploySurroundings): Promise<void> {
  const dist = readDist(around.root);
  const target = chooseTarget(request, readOwnProjects(around.root));
  const title = (target.scriptId ?? target.sheetId) ? around.words.product : await titleOf(request, around);
  if (request.dryRun) {
    for (const line of renderPlan(target, title, around.words)) around.print(line);
    return;
  }
  const isNew = target.scriptId === undefined;
  const project = isNew ? await create(target, title, around) : target;
  const held = isNew ? undefined : await inspect(project, dist, around);
  const uploads = held === undefined || held.changed.length > 0;
  const { respelled } = uploads ? await upload(project, dist, around) : held;
  report(project, dist, { uploads, respelled, mayBeSecond: isNew && request.sheetId !== undefined }, around);
}

/** The project to deploy to: the named script or sheet, else that of the last run, else a new one (an empty project). */
export function chooseTarget({ scriptId, sheetId, another }: DeployRequest, own: readonly OwnProject[]): OwnProject {
  if (another) return {};
  if (scriptId !== undefined) return own.find((each) => each.scriptId === scriptId) ?? { scriptId };
  if (sheetId !== undefined) return own.find((each) => each.sheetId === sheetId) ?? { sheetId };
  return own[0] ?? {};
}

async function titleOf({ title, dryRun }: DeployRequest, { words, ask }: DeploySurroundings): Promise<string> {
  if (title !== undefined) return title;
  if (dryRun) return words.product;
  const answer = await ask?.(words.titleAsk(words.product));
  if (answer === undefined) throw new DeployUsageError(words.badUsage(words.titleNeeded));
  return answer.trim() || words.product;
}

async function create({ sheetId }: OwnProject, title: string, around: DeploySurroundings): Promise<OwnProject> {
  const { root, words, progress, clasp } = around;
  await sayAccount(around);
  try {
    progress(sheetId === undefined ? words.steps.createNew(title) : words.steps.createIn(sheetAddress(sheetId)));
    const project = await (sheetId === undefined
      ? createSheetWithScript(title, clasp)
      : createScriptIn(sheetId, title, clasp));
    // Remembered at once: whatever fails from here on, the next run must not make a second project.
    rememberProject(root, project);
    return project;
  } catch (error) {
    if (!(error instanceof SheetWithoutScript)) throw error;
    rememberProject(root, { sheetId: error.sheetId });
    progress(words.sheetWaits(sheetAddress(error.sheetId)));
    throw error.cause;
  }
}

/** Says whose account clasp uses, before anything is made in it. */
async function sayAccount({ root, words, progress, clasp }: DeploySurroundings): Promise<void> {
  progress(words.steps.who);
  const { out, errors } = await clasp(CLASP_COMMANDS.who(), root);
  const { loggedIn, email } = readJson<{ loggedIn?: boolean; email?: string }>(out) ?? {};
  if (loggedIn === undefined) throw failureOf("who", errors || out, "");
  if (!loggedIn) throw new DeployFailure("notLoggedIn");
  // Without an address the login may have run out, or the network be down: the next step says which.
  if (email !== undefined) progress(words.account(email));
}

/** Compares what Google holds with `dist/` before a push; throws where the project holds somebody else's code. */
async function inspect(
  project: OwnProject,
  dist: Files,
  { root, words, progress, clasp }: DeploySurroundings,
): Promise<Comparison> {
  progress(words.steps.look);
  const held = compareFiles(dist, await readHeld(project.scriptId ?? "", clasp));
  if (held.others.length > 0) throw new DeployFailure("otherCode", held.others.join(", "));
  rememberProject(root, project);
  return held;
}

/** Pushes `dist/` and reads it back, since clasp's own word of success is not enough. */
async function upload(
  { scriptId = "" }: OwnProject,
  dist: Files,
  { root, words, progress, clasp }: DeploySurroundings,
): Promise<Comparison> {
  progress(words.steps.push);
  await push(root, scriptId, clasp);
  progress(words.steps.verify);
  const held = compareFiles(dist, await readHeld(scriptId, clasp));
  const wrong = [...held.changed, ...held.others];
  if (wrong.length > 0) throw new DeployFailure("differs", wrong.join(", "));
  return held;
}

async function push(root: string, scriptId: string, clasp: RunClasp): Promise<void> {
  const { out, errors } = await clasp(CLASP_COMMANDS.push(join(root, OWN_FILE)), root);
  if (!Array.isArray(readJson(out))) throw failureOf("push", errors || out, scriptId);
}

function readJson<Value>(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

interface Done {
  uploads: boolean;
  respelled: boolean;
  /** Whether the sheet existed before, and may hold an older copy of the script. */
  mayBeSecond: boolean;
}

function report(
  { scriptId = "", sheetId }: OwnProject,
  dist: Files,
  { uploads, respelled, mayBeSecond }: Done,
  { words, print }: DeploySurroundings,
): void {
  const names = [...dist.keys()].sort().join(", ");
  print(uploads ? words.pushed(names) : words.upToDate(names));
  if (respelled) print(words.respelled);
  print(sheetId === undefined ? words.scriptAt(scriptAddress(scriptId)) : words.sheetAt(sheetAddress(sheetId)));
  if (!uploads) return;
  print(words.remembered(OWN_FILE));
  // A sheet that is not set up yet shows its menu in the default language, whatever language this run speaks.
  const { menu } = textOf(undefined);
  for (const line of ["", words.next, words.reload, words.setUp(menu.title, menu.setUpWorkbook), words.consent]) {
    print(line);
  }
  if (mayBeSecond) print(words.twice);
}
