/** From the bytes of an .xlsx to the model. */

import { copyWorkbook, createSheet, createWorkbook, type Sheet, type WorkbookModel } from "../model.ts";
import { cellAddress } from "./changes.ts";
import { readCharts } from "./charts.ts";
import { formatElements, readConditionalFormat } from "./conditional.ts";
import { UnreadableWorkbookError } from "./errors.ts";
import { applyGoogleOnly, applyStale, type GoogleOnly, readGoogleOnly } from "./google-only.ts";
import { LISTS_SHEET, Lists } from "./lists.ts";
import { Looks } from "./looks.ts";
import { Package } from "./package.ts";
import { type CellSource, readSheetCells } from "./read-cells.ts";
import { readSheet } from "./read-sheet.ts";
import { SheetPart } from "./sheet-part.ts";
import type { XlsxSource } from "./source.ts";
import { SharedStrings } from "./strings.ts";
import { readValidation, validationElements } from "./validations.ts";
import { WorkbookPart } from "./workbook-part.ts";

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
  const googleOnly = readGoogleOnly(opened);
  const workbook = createWorkbook(googleOnly && { locale: googleOnly.locale, timeZone: googleOnly.timeZone });
  const looksPath = opened.related(workbookPath, "styles");
  const stringsPath = opened.related(workbookPath, "sharedStrings");
  const theme = opened.related(workbookPath, "theme");
  const looks = new Looks(looksPath ? opened.text(looksPath) : "", theme ? opened.text(theme) : "", workbook.locale);
  const strings = new SharedStrings(stringsPath === undefined ? undefined : opened.utf8(stringsPath));
  const source: XlsxSource = {
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
  readSheets(workbook, source, part, googleOnly);
  source.baseline = copyWorkbook(workbook);
  return workbook;
}

/** The most cells left unread (see `strays`) whose addresses are kept. */
const MOST_STRAYS = 1000;

function readSheets(
  workbook: WorkbookModel,
  source: XlsxSource,
  part: WorkbookPart,
  googleOnly: GoogleOnly | undefined,
): void {
  const { opened, paths } = source;
  const ids = openIds(googleOnly);
  const read: { sheet: Sheet; frame: SheetPart }[] = [];
  for (const tab of part.tabs) {
    const { name, path, hidden } = tab;
    if (path === undefined) continue;
    const frame = new SheetPart(opened.utf8(path));
    const cells = cellSource(workbook, source, name);
    if (name === LISTS_SHEET && hidden) {
      takeInLists(source, path, frame, cells);
      continue;
    }
    const known = googleOnly?.sheets.get(name);
    const id = ids.give(known?.id);
    const sheet = readSheet(opened, path, frame, { id, name, hidden }, cells);
    applyGoogleOnly(sheet, known);
    // Programs that calculate also clear `calculatesOnOpening`: without it no value is stale.
    if (part.calculatesOnOpening) markStale(sheet, source, googleOnly?.stale.get(name));
    const printing = part.printing(part.tabs.indexOf(tab));
    if (Object.keys(printing).length > 0) sheet.page = { ...sheet.page, ...printing };
    paths.set(id, path);
    read.push({ sheet, frame });
  }
  if (read.length === 0) throw new UnreadableWorkbookError("damaged", new Error("no worksheet"));
  workbook.sheets = read.map(({ sheet }) => sheet);
  workbook.nextId = ids.next();
  for (const { sheet, frame } of read) {
    readRules(frame, sheet, workbook, source);
    sheet.charts = readCharts(opened, paths.get(sheet.id) as string, frame, workbook.sheets);
  }
  const active = part.tabs[part.activeTab]?.path;
  const open = workbook.sheets.find(({ id }) => paths.get(id) === active) ?? workbook.sheets[0];
  workbook.activeSheetId = open?.id ?? 0;
}

/**
 * Gives sheets their ids: a remembered id stays with the sheet's name, sheets that another program added get new ones.
 */
function openIds(googleOnly: GoogleOnly | undefined) {
  const remembered = [...(googleOnly?.sheets.values() ?? [])].map(({ id }) => id);
  // Ids begin at 1: 0 is the id of a new file's blank first sheet.
  let next = Math.max(1, googleOnly?.nextId ?? 0, ...remembered.map((id) => id + 1));
  const taken = new Set<number>();
  return {
    give(known: number | undefined): number {
      const id = known !== undefined && !taken.has(known) ? known : next++;
      taken.add(id);
      return id;
    },
    next: () => next,
  };
}

/** The tables that a tab's cells are read with; formulas and stray cells are noted in `source`. */
function cellSource({ locale }: WorkbookModel, source: XlsxSource, tab: string): CellSource {
  const { looks, strings, since1904, strays } = source;
  return {
    looks,
    strings: strings.texts,
    since1904,
    locale,
    onFormula: () => {
      source.hasFormulas = true;
    },
    onStray: (row, column) => {
      if (strays.length < MOST_STRAYS) strays.push(`${tab}!${cellAddress({ row, column })}`);
    },
  };
}

function markStale(sheet: Sheet, source: XlsxSource, addresses: readonly string[] | undefined): void {
  if (!addresses) return;
  applyStale(sheet, addresses);
  source.staleFormulas.set(sheet.id, [...addresses]);
}

function takeInLists({ lists, listsSheet }: XlsxSource, path: string, frame: SheetPart, cells: CellSource): void {
  listsSheet.path = path;
  listsSheet.sheet.rows = readSheetCells(frame, cells).rows;
  listsSheet.baseline.rows = listsSheet.sheet.rows.map((line) => line.slice());
  lists.takeIn(listsSheet.sheet.rows);
}

/** Reads the conditional formats and validations of a frame into the sheet. */
export function readRules(frame: SheetPart, sheet: Sheet, workbook: WorkbookModel, { lists, looks }: XlsxSource): void {
  sheet.validations = validationElements(frame).flatMap(
    (one) => readValidation(frame, one, sheet, workbook, lists) ?? [],
  );
  sheet.conditionalFormats = formatElements(frame).flatMap(
    (one) => readConditionalFormat(frame, one, sheet, looks, workbook.locale) ?? [],
  );
}
