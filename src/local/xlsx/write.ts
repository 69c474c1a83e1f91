/** Writes the model as an .xlsx: what a run changed is put into the file's own parts, all else is copied. */

import { compact } from "../column-styles.ts";
import { copyWorkbook, type Sheet, type WorkbookModel } from "../model.ts";
import { readAreas } from "./areas.ts";
import { alignedBaseline, blankLike } from "./baseline.ts";
import { UnwritableWorkbookError } from "./errors.ts";
import { googleOnlyText, readGoogleOnly, writeGoogleOnly } from "./google-only.ts";
import { LISTS_SHEET } from "./lists.ts";
import { emptySheetXml, newSource, STRINGS_TYPE, STYLES_TYPE, WORKSHEET_TYPE } from "./new-package.ts";
import type { Package } from "./package.ts";
import { patchSheet, type SheetPatch } from "./patch-sheet.ts";
import { openSheet, patchWorkbook } from "./patch-workbook.ts";
import { readRules } from "./read.ts";
import { followReferences } from "./references.ts";
import { SheetPart } from "./sheet-part.ts";
import { sourceOf, type XlsxSource } from "./source.ts";
import { WorkbookPart } from "./workbook-part.ts";

/**
 * The workbook as a file. A workbook that was read keeps every part of its file that nothing changed, byte for byte.
 * Throws an UnwritableWorkbookError where the format has no place for something; then nothing of the model's changed.
 */
export async function writeWorkbook(workbook: WorkbookModel): Promise<Uint8Array> {
  const source = sourceOf(workbook) ?? newSource(workbook);
  return new Save(workbook, source).run();
}

class Save {
  private readonly workbook: WorkbookModel;
  private readonly source: XlsxSource;
  private readonly opened: Package;
  private readonly isNew: boolean;
  private readonly paths: Map<number, string>;
  private listsPath: string | undefined;
  private stringsPath: string | undefined;
  private looksPath: string | undefined;

  constructor(workbook: WorkbookModel, source: XlsxSource) {
    this.workbook = workbook;
    this.source = source;
    this.opened = source.opened.clone();
    this.isNew = source.bytes.length === 0;
    this.paths = new Map(source.paths);
    this.listsPath = source.listsSheet.path;
    this.stringsPath = source.stringsPath;
    this.looksPath = source.looksPath;
  }

  run(): Uint8Array {
    const { workbook, source, opened } = this;
    for (const sheet of workbook.sheets) checkName(sheet, source.baseline);
    // A new workbook's parts count as unchanged here, so that `changed` tells what this save adds.
    const base = alignedBaseline(source.baseline, workbook);
    followReferences(opened, source, workbook);
    const gone = [...this.paths].filter(([id]) => !workbook.sheets.some((sheet) => sheet.id === id));
    for (const [id] of gone) this.paths.delete(id);
    const fresh = workbook.sheets.filter(({ id }) => !this.paths.has(id));
    for (const { id } of fresh) this.paths.set(id, this.newSheetPart());
    const patched = workbook.sheets.map((sheet) => {
      const isNew = fresh.includes(sheet);
      if (isNew) compact(sheet);
      const known = base.sheets.find(({ id }) => id === sheet.id);
      const patch = this.patchOf(sheet, isNew ? blankLike(sheet) : (known as Sheet), isNew);
      return { sheet, ...patchSheet(opened, patch, workbook, source) };
    });
    this.writeLists();
    this.writeTables();
    patchWorkbook(opened, {
      workbook,
      base,
      source,
      paths: this.paths,
      listsPath: this.listsPath,
      isNew: this.isNew,
      gone: gone.map(([, path]) => path),
      recalculates:
        patched.some(({ cells }) => cells) && (source.hasFormulas || patched.some(({ formulas }) => formulas)),
      reordersFormulas: patched.some(({ formulas }) => formulas),
    });
    if (opened.changed || readGoogleOnly(opened))
      writeGoogleOnly(opened, googleOnlyText(workbook, this.staleFormulas(patched)));
    for (const { sheet, rules } of patched) if (rules) this.readRulesAgain(sheet);
    return this.finish(patched.some(({ formulas }) => formulas));
  }

  /** Addresses of formulas with outdated values in the file, by sheet: those of this save and of earlier ones. */
  private staleFormulas(patched: readonly { sheet: Sheet; stale: readonly string[] }[]): [string, string[]][] {
    const { staleFormulas } = this.source;
    return patched.flatMap(({ sheet, stale }): [string, string[]][] => {
      const known = (staleFormulas.get(sheet.id) ?? []).filter((one) => isStillStale(sheet, one));
      const all = [...new Set([...known, ...stale])];
      if (all.length === 0) return [];
      staleFormulas.set(sheet.id, all);
      return [[sheet.name, all]];
    });
  }

  private patchOf(sheet: Sheet, base: Sheet, isNew: boolean): SheetPatch {
    const path = this.paths.get(sheet.id) as string;
    const selected = this.isNew && sheet.id === openSheet(this.workbook)?.id;
    return { path, base, now: sheet, isNew, selected };
  }

  private newSheetPart(): string {
    const { opened, source } = this;
    const path = opened.freePath("xl/worksheets/sheet", ".xml");
    opened.put(path, emptySheetXml(namespaceOf(opened, source.workbookPath)));
    opened.setOverride(path, WORKSHEET_TYPE);
    return path;
  }

  private writeLists(): void {
    const { source, opened } = this;
    const { lists, listsSheet } = source;
    if (!lists.hasChanged) return;
    this.listsPath ??= this.newSheetPart();
    listsSheet.sheet.rows = lists.rows();
    const patch = {
      path: this.listsPath,
      base: listsSheet.baseline,
      now: listsSheet.sheet,
      isNew: false,
      selected: false,
    };
    patchSheet(opened, patch, this.workbook, source);
    listsSheet.baseline = { ...listsSheet.sheet, rows: listsSheet.sheet.rows.map((cells) => cells.slice()) };
  }

  /** Writes the tables of texts and looks that cells refer to. */
  private writeTables(): void {
    const { source, opened } = this;
    const { strings, looks } = source;
    if (strings.hasChanged) {
      this.stringsPath ??= this.newTable("sharedStrings", STRINGS_TYPE);
      opened.put(this.stringsPath, strings.write());
    }
    if (looks.additions > source.looksWritten) {
      this.looksPath ??= this.newTable("styles", STYLES_TYPE);
      opened.put(this.looksPath, looks.write());
    }
  }

  private newTable(kind: string, type: string): string {
    const { opened, source } = this;
    const path = opened.has(`xl/${kind}.xml`) ? opened.freePath(`xl/${kind}`, ".xml") : `xl/${kind}.xml`;
    opened.put(path, "");
    opened.setOverride(path, type);
    opened.relate(source.workbookPath, `${opened.relationTypes}/${kind}`, `/${path}`);
    return path;
  }

  /** Reads written rules again, so that the next save finds their new elements. */
  private readRulesAgain(sheet: Sheet): void {
    const path = this.paths.get(sheet.id);
    if (path !== undefined) readRules(new SheetPart(this.opened.utf8(path)), sheet, this.workbook, this.source);
  }

  private finish(formulas: boolean): Uint8Array {
    const { workbook, source, opened } = this;
    const bytes = opened.changed ? opened.save() : source.bytes;
    Object.assign(source, {
      opened,
      bytes,
      paths: this.paths,
      stringsPath: this.stringsPath,
      looksPath: this.looksPath,
      looksWritten: source.looks.additions,
      hasFormulas: source.hasFormulas || formulas,
    });
    source.listsSheet.path = this.listsPath;
    workbook.moves = [];
    workbook.source = source;
    source.baseline = copyWorkbook(workbook);
    return bytes;
  }
}

function namespaceOf(opened: Package, workbookPath: string): string {
  const { root, text } = new WorkbookPart(opened, workbookPath);
  const declared = new RegExp(
    `\\sxmlns${root.prefix === "" ? "" : `:${root.prefix.slice(0, -1)}`}\\s*=\\s*["']([^"']*)`,
  );
  return (
    declared.exec(text.slice(root.start, root.innerStart))?.[1] ??
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  );
}

const LONGEST_NAME = 31;

function isStillStale(sheet: Sheet, address: string): boolean {
  const [area] = readAreas(address);
  return area !== undefined && sheet.rows[area.row]?.[area.column]?.stale === true;
}

/** Refuses a name that Excel would; one that the file already has is taken, whatever it is. */
function checkName({ id, name }: Sheet, baseline: WorkbookModel): void {
  if (baseline.sheets.some((sheet) => sheet.id === id && sheet.name === name)) return;
  const isTaken = name.toLowerCase() === LISTS_SHEET;
  if (name.length > LONGEST_NAME || /[[\]:*?/\\]|^'|'$/.test(name) || isTaken)
    throw new UnwritableWorkbookError("sheet-name", name);
}
