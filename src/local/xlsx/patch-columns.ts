/** Writes widths, looks, groups and hiding of columns where a run changed them. */

import { contentColumns } from "../grid.ts";
import { DEFAULT_COLUMN_WIDTH, type Sheet } from "../model.ts";
import { DEFAULT_STYLE } from "../styles.ts";
import type { Looks } from "./looks.ts";
import { PIXELS_PER_DIGIT } from "./read-sheet.ts";
import type { SheetPart } from "./sheet-part.ts";
import { attributeEdit, childrenOf, escapeXml, type XmlEdit } from "./xml.ts";

/** Columns that share a description, counted from 0; `last` is included. */
interface Run {
  first: number;
  last: number;
  attributes: ReadonlyMap<string, string>;
}

function runsOf(part: SheetPart): Run[] {
  return childrenOf(part.child("cols"), "col").map(({ attributes }) => ({
    first: Number(attributes.get("min") ?? 1) - 1,
    last: Number(attributes.get("max") ?? 1) - 1,
    attributes,
  }));
}

/** The look that the file gives to each column; undefined where it gives none. */
export function columnLooks(part: SheetPart): (column: number) => number | undefined {
  const runs = runsOf(part).filter(({ attributes }) => attributes.has("style"));
  return (column) => {
    const found = runs.find(({ first, last }) => column >= first && column <= last);
    return found && Number(found.attributes.get("style"));
  };
}

/**
 * The edits of the columns. `isNew`: the part describes none yet, so each width is written: its default is not ours.
 */
export function columnEdits(part: SheetPart, base: Sheet, now: Sheet, looks: Looks, isNew: boolean): XmlEdit[] {
  const changed = changedColumns(base, now, isNew);
  if (changed.size === 0) return [];
  let runs = runsOf(part);
  for (const column of [...changed].sort((a, b) => a - b)) runs = withColumn(runs, column, now, base, looks);
  const p = part.prefix;
  const elements = joined(runs).map(({ first, last, attributes }) => {
    const rest = [...attributes].filter(([name]) => name !== "min" && name !== "max");
    const words = rest.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
    return `<${p}col min="${first + 1}" max="${last + 1}"${words}/>`;
  });
  return [...levelEdits(part, now), ...part.replacement("cols", `<${p}cols>${elements.join("")}</${p}cols>`)];
}

function changedColumns(base: Sheet, now: Sheet, isNew: boolean): Set<number> {
  const count = Math.max(
    isNew ? contentColumns(now) : 0,
    ...[base, now].flatMap((sheet) => [
      sheet.columnWidths.length,
      sheet.columnStyles.length,
      sheet.columnLevels.length + 1,
      ...[...sheet.hiddenColumns].map((column) => column + 2),
    ]),
  );
  const changed = new Set<number>();
  for (let column = 0; column < Math.min(count, now.maxColumns); column++) {
    const folding =
      base.columnLevels[column] !== now.columnLevels[column] || isHidden(base, column) !== isHidden(now, column);
    const isDifferent =
      folding ||
      base.columnWidths[column] !== now.columnWidths[column] ||
      base.columnStyles[column] !== now.columnStyles[column];
    if (
      isDifferent ||
      (isNew && column < Math.max(contentColumns(now), now.columnWidths.length, now.columnStyles.length))
    )
      changed.add(column);
    // A file marks a folded group at the column after it.
    if (folding && column + 1 < now.maxColumns) changed.add(column + 1);
  }
  return changed;
}

function isHidden(sheet: Sheet, column: number): boolean {
  return sheet.hiddenColumns.has(column);
}

function withColumn(runs: readonly Run[], column: number, now: Sheet, base: Sheet, looks: Looks): Run[] {
  const old = runs.find(({ first, last }) => column >= first && column <= last);
  const attributes = new Map(old?.attributes ?? []);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, value);
  };
  const width = now.columnWidths[column];
  if (width !== base.columnWidths[column] || !attributes.has("width")) {
    set("width", String((width ?? DEFAULT_COLUMN_WIDTH) / PIXELS_PER_DIGIT));
    set("customWidth", "1");
  }
  const style = now.columnStyles[column] ?? DEFAULT_STYLE;
  const known = attributes.get("style");
  if (style !== (base.columnStyles[column] ?? DEFAULT_STYLE) || (known === undefined && style !== DEFAULT_STYLE))
    set("style", String(known === undefined ? looks.numberOf(style) : looks.derive(Number(known), style)));
  set("hidden", now.hiddenColumns.has(column) ? "1" : undefined);
  const level = now.columnLevels[column] ?? 0;
  set("outlineLevel", level > 0 ? String(level) : undefined);
  const isAfterFolded = now.hiddenColumns.has(column - 1) && (now.columnLevels[column - 1] ?? 0) > level;
  set("collapsed", isAfterFolded ? "1" : undefined);
  const others = runs.flatMap((run) => [
    ...(run.first < column ? [{ ...run, last: Math.min(run.last, column - 1) }] : []),
    ...(run.last > column ? [{ ...run, first: Math.max(run.first, column + 1) }] : []),
  ]);
  return [...others, { first: column, last: column, attributes }].sort((a, b) => a.first - b.first);
}

/** Joins neighbouring columns of the same description. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  const words = ({ attributes }: Run) =>
    JSON.stringify([...attributes].filter(([name]) => name !== "min" && name !== "max").sort());
  for (const run of runs) {
    const last = result.at(-1);
    if (last && last.last + 1 === run.first && words(last) === words(run)) last.last = run.last;
    else result.push({ ...run });
  }
  return result;
}

/** Edits the sheet's number of group levels, by which programs leave room above the columns. */
function levelEdits(part: SheetPart, now: Sheet): XmlEdit[] {
  const deepest = Math.max(0, ...now.columnLevels.map((level) => level ?? 0));
  const format = part.child("sheetFormatPr");
  if (deepest === 0 || Number(format?.attributes.get("outlineLevelCol") ?? 0) >= deepest) return [];
  if (format) return [attributeEdit(part.frame, format, "outlineLevelCol", String(deepest))];
  const p = part.prefix;
  return [part.insertion("sheetFormatPr", `<${p}sheetFormatPr defaultRowHeight="15" outlineLevelCol="${deepest}"/>`)];
}
