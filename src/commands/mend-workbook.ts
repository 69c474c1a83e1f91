/** "Kiểm tra và sửa…": finds what is wrong, asks once, repairs what is certain, and lists what a person must mend. */

import { matchKey } from "../domain/match-key.ts";
import { workbookAddress } from "../domain/workbook-address.ts";
import { readClock } from "../gas/clock.ts";
import { inspectSheets } from "../gas/inspect-sheets.ts";
import { withLock } from "../gas/lock.ts";
import { busyOutcome, type Outcome, type Run } from "../gas/run.ts";
import { applyWrites, readCells, spreadsheet, writeGrid } from "../gas/sheets.ts";
import { askYesNo, offerPage } from "../gas/ui.ts";
import { openWorkbook } from "../gas/workbook.ts";
import { CODE_DROPDOWNS } from "../looks/table-looks.ts";
import { AppError, problem } from "../problem/problem.ts";
import { askNamesBack, type Look } from "../steps/ask-names-back.ts";
import { type KeptValue, keepOldValues } from "../steps/keep-old-values.ts";
import { repairWorkbook } from "../steps/repair-workbook.ts";
import { everyText, type Text } from "../text/text.ts";
import {
  renderFinding,
  renderLost,
  renderQuestion,
  renderRefused,
  renderRepairs,
  renderRestPage,
} from "../views/doctor.ts";
import { type Cell, isDate } from "../workbook/cell.ts";
import { type Diagnosis, diagnose } from "../workbook/doctor/diagnose.ts";
import {
  type Finding,
  holdsSetUp,
  type InspectedSheet,
  identityOf,
  isRepair,
  placeOfFinding,
} from "../workbook/doctor/finding.ts";
import { isHeaderMove, withHeadersFirst } from "../workbook/doctor/header-row.ts";
import { renameOf, withLikelyPlaces } from "../workbook/doctor/renamed.ts";
import { planRepairBlocks, type RepairBlock } from "../workbook/doctor/repair-blocks.ts";
import { tabNamed } from "../workbook/doctor/tabs.ts";
import { TABLES } from "../workbook/tab-tables.ts";
import { findLayout, HEADER_ROW, type Layout } from "../workbook/table.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Examination extends Diagnosis {
  text: Text;
  sheetsFound: InspectedSheet[];
  repairs: Finding[];
  listed: Finding[];
}

/** Examines the workbook, asks once, makes the repairs that the person agreed to, and shows what is left. */
export function mendWorkbook(run: Run): Outcome {
  const { given, seen: shown, ended } = askNamesBack(examineNow(run), () => examineNow(run));
  const { text } = shown;
  if (ended === "busy") return busyOutcome(text);
  if (ended) return withNames(given, { ...outcomeOf(shown, [], run), idle: true }, text);
  const isDone = given.length > 0 && shown.repairs.length === 0;
  return withNames(given, isDone ? outcomeOf(shown, [], run) : repairCertain(shown, run), text);
}

function examineNow(run: Run): Examination & Look {
  const examination = examine(run);
  return { ...examination, moment: examination.text.formats.moment(readClock()) };
}

/** The outcome, after the names that were given back. */
function withNames(given: readonly Finding[], outcome: Outcome, text: Text): Outcome {
  if (given.length === 0) return outcome;
  const names = given.map(renameOf);
  const { idle: _, messages = [], repairs = [], ...rest } = outcome;
  const changes = given.map((each, at) => ({ address: placeOfFinding(each), ...names[at] }));
  const told = [text.settingUp.renamedBack(names), ...messages];
  return { ...rest, messages: told, repairs: [...changes, ...(repairs as typeof changes)] };
}

/** Asks once, and repairs what is certain. */
function repairCertain(shown: Examination, run: Run): Outcome {
  const { text, repairs } = shown;
  const { doctor } = text;
  if (repairs.length === 0) return outcomeOf(shown, [doctor.nothing], run);
  const answer = askYesNo(text.dialog.title, renderQuestion(repairs, shown.listed.length, text));
  if (answer !== "yes") return { ...outcomeOf(shown, [], run), idle: true };
  const agreed = new Set(repairs.map(identityOf));
  const result = withLock(() => {
    const later = { ...run, now: readClock() };
    const found = examine(later);
    return apply(found, agreedOf(found.repairs, agreed), later);
  });
  if (!result) return busyOutcome(text);
  const { done, refused } = result;
  const after = examine(run);
  const undone = repairs.length - done.length - refused.length;
  const messages = [
    doctor.done(done.length),
    ...renderRepairs(done, text),
    ...renderLost(done, text),
    doctor.backup(doctor.backupTab),
    ...(refused.length > 0 ? [renderRefused(refused, text)] : []),
    ...(undone > 0 ? [doctor.changed(undone)] : []),
  ];
  const changes = done.map((each) => ({ address: placeOfFinding(each), from: each.seen, to: each.expected }));
  return { ...outcomeOf(after, messages, run), repairs: changes };
}

/** The repairs that the person agreed to; none of a sheet whose headers have moved since, for all its rows are others then. */
function agreedOf(repairs: readonly Finding[], agreed: ReadonlySet<string>): Finding[] {
  const isAgreed = (each: Finding) => agreed.has(identityOf(each));
  const moved = new Set(repairs.flatMap((each) => (isHeaderMove(each.code) && !isAgreed(each) ? [each.sheetId] : [])));
  return repairs.filter((each) => isAgreed(each) && !moved.has(each.sheetId));
}

/** Reads and examines the workbook; throws for one that is not ours, or of a newer version. */
function examine({ now, text }: Run): Examination {
  const sheetsFound = inspectSheets();
  const future: string[] = everyText().flatMap(({ doctor }) => doctor.future);
  const found = diagnose(sheetsFound, now.on, text, future);
  const refused = found.problems.filter(({ code }) => code === "schemaNewer");
  const isOurs = found.findings.filter(({ code }) => code === "tabAdded").length < Object.keys(text.tabs).length;
  if (refused.length > 0) throw new AppError(refused);
  if (!isOurs) throw new AppError([problem("tabMissing", { tab: "indicators" })]);
  return {
    ...found,
    text: found.text,
    sheetsFound,
    repairs: found.findings.filter(isRepair),
    listed: found.findings.filter((each) => !isRepair(each)),
  };
}

/** The outcome of an examination: what is left to mend, on a page with links and as data. */
function outcomeOf({ findings, listed, text }: Examination, messages: string[], { now }: Run): Outcome {
  const { book } = openWorkbook(now);
  const url = workbookAddress(book.settings);
  if (listed.length > 0) offerPage(text.doctor.pageTitle, renderRestPage(listed, url, text));
  return {
    messages,
    problems: withLikelyPlaces(book.problems, listed, text),
    important: true,
    findings: findings.map((each) => ({
      code: each.problem?.code ?? each.code,
      address: placeOfFinding(each),
      repairable: isRepair(each),
      seen: each.seen,
      becomes: each.expected,
      sentence: renderFinding(each, text),
    })),
  };
}

/**
 * Makes repairs, after their old values were recorded. Gives the repairs that were made, and those whose cells refused
 * the write. The caller holds the lock.
 */
function apply({ sheetsFound, findings, text }: Examination, repairs: readonly Finding[], { now }: Run) {
  const planned = sheetsFound.flatMap((inspected) =>
    planRepairBlocks(
      withHeadersFirst(inspected, repairs),
      repairs.filter((each) => each.sheetId === inspected.id && each.change),
    ).map((block) => ({ inspected, block })),
  );
  const cells = planned.flatMap(({ block }) => block.findings);
  const done = [...repairs.filter((each) => !each.change), ...cells];
  keepOldValues(oldValuesOf(done), text.formats.moment(now), text);
  const sheets = new Map(
    spreadsheet()
      .getSheets()
      .map((sheet) => [sheet.getSheetId(), sheet]),
  );
  for (const { code, sheetId, expected, row = 1 } of done) {
    const sheet = sheets.get(sheetId);
    if (code === "titlesAbove") sheet?.deleteRows(1, row - 1);
    if (code === "headersSorted" && sheet) liftHeaders(sheet, row);
    if (code === "tabRenamed") sheet?.setName(expected ?? "");
    if (code === "merged") sheet?.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).breakApart();
  }
  const refused: Finding[] = [];
  for (const { inspected, block } of planned) {
    const sheet = sheets.get(inspected.id);
    if (sheet) refused.push(...writeOrName(sheet, block, inspected));
  }
  if (!findings.some(holdsSetUp)) repairWorkbook(text);
  return { done: done.filter((each) => !refused.includes(each)), refused };
}

/** Writes a block; where that is refused, cell by cell, so that one refusal does not stop the others. Gives the refused findings. */
function writeOrName(sheet: Sheet, block: RepairBlock, inspected: InspectedSheet): Finding[] {
  if (isTaken(() => writeBlock(sheet, block.row, block.column, block.cells))) return [];
  return block.findings.filter((each) => {
    const { row = 1, column = 1, change } = each;
    const write = () => writeBlock(sheet, row, column, [change?.to ?? ""]);
    if (isTaken(write)) return false;
    // A dropdown of ours is taken off the cell, since set-up puts it back over the whole column; a rule of the school's own stays.
    if (!hasOwnDropdown(inspected, column)) return true;
    sheet.getRange(row, column).setDataValidation(null);
    return !isTaken(write);
  });
}

/** Whether Google took a write: a rule on a cell refuses it only when writes are applied. */
function isTaken(write: () => void): boolean {
  try {
    write();
    applyWrites();
    return true;
  } catch (error) {
    console.warn(String(error));
    return false;
  }
}

/** Whether set-up makes the dropdown of a column. */
function hasOwnDropdown({ name, grid }: InspectedSheet, column: number): boolean {
  const tab = tabNamed(name, matchKey);
  const table = tab && TABLES[tab];
  if (!table) return false;
  const layout = findLayout(table, grid[HEADER_ROW - 1] ?? []).layout as Layout;
  const field = Object.keys(layout).find((each) => layout[each] === column) ?? "";
  const isOffered = CODE_DROPDOWNS.some((each) => each.tab === tab && each.field === field);
  return isOffered || tab === "settings" || table.columns[field]?.choices !== undefined;
}

/** Moves a header row to the top: writes its words into a new first row and deletes the old one, since moving a row would take its look along. */
function liftHeaders(sheet: Sheet, row: number): void {
  const headers = readCells(sheet.getRange(row, 1, 1, sheet.getLastColumn()));
  sheet.insertRowsBefore(1, 1);
  writeGrid(sheet, 1, 1, headers);
  sheet.deleteRow(row + 1);
}

/** Writes a block of one column; its format first, since a date written into a cell of text would become text. */
function writeBlock(sheet: Sheet, row: number, column: number, cells: readonly Cell[]): void {
  const [first = ""] = cells;
  const format = isDate(first) ? "dd/MM/yyyy" : typeof first === "number" ? "General" : undefined;
  if (format && sheet.getMaxColumns() >= column) sheet.getRange(row, column, cells.length, 1).setNumberFormat(format);
  writeGrid(
    sheet,
    row,
    column,
    cells.map((cell) => [cell]),
  );
}

/** What the repairs replace, so that nobody's words are lost. */
function oldValuesOf(done: readonly Finding[]): KeptValue[] {
  return done
    .filter(({ seen, change }) => seen || change?.from)
    .map(
      (each): KeptValue => [
        placeOfFinding(each),
        each.change?.from ?? each.seen ?? "",
        each.change?.to ?? each.expected ?? "",
      ],
    );
}
