/** "Kiểm tra trên Google": asks Google what could not be known beforehand, and writes the answers to a tab of its own. */

import { withLock } from "../gas/lock.ts";
import { keepPageLook } from "../gas/page-look.ts";
import { CELLS } from "../gas/probes/cells.ts";
import { INSTALLATION } from "../gas/probes/installation.ts";
import { runProbes, type Scene } from "../gas/probes/probe.ts";
import { REPORTED } from "../gas/probes/reported.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { replaceGrid, spreadsheet } from "../gas/sheets.ts";
import { readState } from "../gas/state.ts";
import { askYesNo } from "../gas/ui.ts";
import { selfCheckLook } from "../looks/page-looks.ts";
import { TAB_COLOURS } from "../looks/table-looks.ts";
import { everyText } from "../text/text.ts";
import { type ProbeAnswer, renderSelfCheck } from "../views/self-check.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Runs the probes after one question, and writes their answers to a tab. `loadMs`: milliseconds from the bundle's first statement until the call. */
export function selfCheck({ now, text }: Run, loadMs: number): Outcome {
  const { selfCheck: words } = text;
  const reply = askYesNo(text.dialog.title, words.ask);
  if (reply === "cancel") return { idle: true };
  const answers = withLock(() => {
    const mail = reply === "yes" ? text.sending.testPrefix + words.tab : undefined;
    const found = probe(words.scratch, { loadMs, state: readState(), mail });
    const sheet = tabNamed("tab") ?? insertLast(words.tab);
    replaceGrid(sheet, renderSelfCheck(found, now, text));
    keepPageLook(sheet, selfCheckLook(text), "unknown");
    sheet.setTabColor(TAB_COLOURS.log);
    sheet.activate();
    return found;
  });
  if (!answers) return busyOutcome(text);
  const different = answers.filter(({ verdict }) => verdict === "different");
  const message = words.done({ tried: answers.length, different: different.length });
  return { messages: [message], important: true, answers };
}

/** Runs the probes on a tab that is deleted afterwards, whatever happens; one that a killed run left behind is deleted first. */
function probe(name: string, scene: Omit<Scene, "cell" | "scratch">): ProbeAnswer[] {
  const left = tabNamed("scratch");
  if (left) spreadsheet().deleteSheet(left);
  const scratch = insertLast(name);
  try {
    return runProbes([...INSTALLATION, ...CELLS, ...REPORTED], { ...scene, scratch });
  } finally {
    spreadsheet().deleteSheet(scratch);
  }
}

function insertLast(name: string): Sheet {
  return spreadsheet().insertSheet(name, spreadsheet().getSheets().length);
}

/** A tab of the self-check, by its name in any language. */
function tabNamed(which: "tab" | "scratch"): Sheet | undefined {
  const names: string[] = everyText().map(({ selfCheck: words }) => words[which]);
  return spreadsheet()
    .getSheets()
    .find((sheet) => names.includes(sheet.getName()));
}
