/** From the bytes of an .xlsx to the model. */

import { copyWorkbook, createSheet, createWorkbook, type Sheet, type WorkbookModel } from "../model.ts";
import { applyAside, applyStale, readAside } from "./aside.ts";
import { addressOf } from "./changes.ts";
import { readCharts } from "./charts.ts";
import { formatElements, readFormat } from "./conditional.ts";
import { UnreadableWorkbookError } from "./errors.ts";
import { LISTS_SHEET, Lists } from "./lists.ts";
import { Looks } from "./looks.ts";
import { Package } from "./package.ts";
import { type CellSource, readCells } from "./read-cells.ts";
import { readSheet } from "./read-sheet.ts";
import { SheetPart } from "./sheet-part.ts";
import type { Source } from "./source.ts";
import { SharedStrings } from "./strings.ts";
import { readValidation, validationElements } from "./validations.ts";
import { type Tab, WorkbookPart } from "./workbook-part.ts";

/** Reads a workbook file. Throws an UnreadableWorkbookError when the bytes are none. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookModel> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const opened = await openPackage(whole);
  try {
    return readModel(opened, whole);
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) throw error;
    throw new UnreadableWorkbookError("damaged", error);
  }
}

async function openPackage(bytes: Buffer): Promise<Package> {
  const head = bytes.toString("hex", 0, 4);
  if (head === "d0cf11e0") {
    const encrypted = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new UnreadableWorkbookError(encrypted ? "encrypted" : "old-format");
  }
  try {
    const opened = await Package.open(bytes);
    if (opened.related("", "officeDocument") !== undefined) return opened;
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) throw error;
    throw new UnreadableWorkbookError(head.startsWith("504b") ? "damaged" : "not-xlsx", error);
  }
  throw new UnreadableWorkbookError("not-xlsx");
}

function readModel(opened: Package, bytes: Buffer): WorkbookModel {
  const workbookPath = opened.related("", "officeDocument") as string;
  const part = new WorkbookPart(opened, workbookPath);
  if (part.root.local !== "workbook") throw new UnreadableWorkbookError("not-xlsx");
  const aside = readAside(opened);
  const workbook = createWorkbook(aside && { locale: aside.locale, timeZone: aside.timeZone });
  const looksPath = opened.related(workbookPath, "styles");
  const stringsPath = opened.related(workbookPath, "sharedStrings");
  const theme = opened.related(workbookPath, "theme");
  const looks = new Looks(looksPath ? opened.text(looksPath) : "", theme ? opened.text(theme) : "", workbook.locale);
  const strings = new SharedStrings(stringsPath === undefined ? undefined : opened.utf8(stringsPath));
  const source: Source = {
    opened,
    bytes,
    baseline: workbook,
    workbookPath,
    paths: new Map(),
    looks,
    looksPath,
    looksWritten: looksPath === undefined ? 0 : looks.additions,
    strings,
    stringsPath,
    lists: new Lists(),
    listsSheet: { sheet: createSheet(-1, LISTS_SHEET), baseline: createSheet(-1, LISTS_SHEET), path: undefined },
    since1904: part.since1904,
    staleFormulas: new Map(),
    hasFormulas: false,
    strays: [],
  };
  workbook.source = source;
  workbook.defaultFont = looks.defaultFont;
  workbook.names = part.ownNames;
  readSheets(workbook, source, part, aside);
  source.baseline = copyWorkbook(workbook);
  return workbook;
}

/** As many cells that are not read as anybody would look at. */
const MOST_STRAYS = 1000;

function readSheets(
  workbook: WorkbookModel,
  source: Source,
  part: WorkbookPart,
  aside: ReturnType<typeof readAside>,
): void {
  const { opened, looks, strings, since1904 } = source;
  const onFormula = () => {
    source.hasFormulas = true;
  };
  let reading = "";
  const onStray = (row: number, column: number) => {
    if (source.strays.length < MOST_STRAYS) source.strays.push(`${reading}!${addressOf({ row, column })}`);
  };
  const cells: CellSource = { looks, strings: strings.texts, since1904, locale: workbook.locale, onFormula, onStray };
  const tabs = part.tabs.filter((tab): tab is Tab & { path: string } => tab.path !== undefined);
  // 0 is a new file's blank first sheet, which is no one's.
  let next = Math.max(1, aside?.nextId ?? 0, ...[...(aside?.sheets.values() ?? [])].map((one) => one.id + 1));
  const taken = new Set<number>();
  const read: { sheet: Sheet; frame: SheetPart }[] = [];
  for (const tab of tabs) {
    const frame = new SheetPart(opened.utf8(tab.path));
    if (tab.name === LISTS_SHEET && tab.hidden) {
      takeInLists(source, tab.path, frame, cells);
      continue;
    }
    reading = tab.name;
    const known = aside?.sheets.get(tab.name);
    // Ids stay with their sheets' names; sheets that another program added get new ones.
    const id = known && !taken.has(known.id) ? known.id : next++;
    taken.add(id);
    const sheet = readSheet(opened, tab.path, frame, { id, name: tab.name, hidden: tab.hidden }, cells);
    applyAside(sheet, known);
    // A program that calculates takes the mark off.
    const stale = part.calculatesOnOpening ? aside?.stale.get(tab.name) : undefined;
    if (stale) {
      applyStale(sheet, stale);
      source.staleFormulas.set(id, [...stale]);
    }
    const printing = part.printing(part.tabs.indexOf(tab));
    if (Object.keys(printing).length > 0) sheet.page = { ...sheet.page, ...printing };
    source.paths.set(id, tab.path);
    read.push({ sheet, frame });
  }
  if (read.length === 0) throw new UnreadableWorkbookError("damaged", new Error("no worksheet"));
  workbook.sheets = read.map(({ sheet }) => sheet);
  workbook.nextId = next;
  for (const { sheet, frame } of read) {
    readRules(frame, sheet, workbook, source);
    sheet.charts = readCharts(opened, source.paths.get(sheet.id) as string, frame, workbook.sheets);
  }
  const active = part.tabs[part.activeTab]?.path;
  workbook.activeSheetId =
    workbook.sheets.find(({ id }) => source.paths.get(id) === active)?.id ?? workbook.sheets[0]?.id ?? 0;
}

function takeInLists({ lists, listsSheet }: Source, path: string, frame: SheetPart, cells: CellSource): void {
  listsSheet.path = path;
  listsSheet.sheet.rows = readCells(frame, cells).rows;
  listsSheet.baseline.rows = listsSheet.sheet.rows.map((line) => line.slice());
  lists.takeIn(listsSheet.sheet.rows);
}

/** Puts the rules of a sheet's frame on the sheet. */
export function readRules(frame: SheetPart, sheet: Sheet, workbook: WorkbookModel, { lists, looks }: Source): void {
  sheet.validations = validationElements(frame).flatMap(
    (one) => readValidation(frame, one, sheet, workbook, lists) ?? [],
  );
  sheet.conditionalFormats = formatElements(frame).flatMap(
    (one) => readFormat(frame, one, sheet, looks, workbook.locale) ?? [],
  );
}
