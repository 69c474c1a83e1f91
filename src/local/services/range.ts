/** Blocks of cells. */

import { changeAlike } from "../column-styles.ts";
import type { BorderSides, Crossing, RangeBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { changeCells, emptyCell, isBare, readCells, validate, validationAt } from "../grid.ts";
import { type Cell, EMPTY_CELL, type Sheet } from "../model.ts";
import { contains, intersection, type Rect } from "../rects.ts";
import { type Border, restyle, type Style, type StyleProperties, styleOf } from "../styles.ts";
import { fromSerial } from "../zone.ts";
import { shownText } from "./shown.ts";
import { writeValues } from "./write.ts";

/** The part of the bridge behind `Range`. */
export function rangeBridge(execution: Execution): RangeBridge {
  const get = (id: number) => execution.sheet(id);
  const cells = (id: number, area: Rect) => readCells(get(id), area);
  const { workbook } = execution.shared;
  return {
    canEdit: () => execution.mayEdit,
    values: (id, area) => cells(id, area).map((cell) => crossing(cell, workbook.timeZone)),
    setValues: (id, area, values) => writeValues(execution, get(id), area, values),
    formulas: (id, area) => cells(id, area).map((cell) => (cell.formula === undefined ? "" : `=${cell.formula}`)),
    shown: (id, area) => cells(id, area).map((cell) => shownText(cell, workbook.locale)),
    styles: (id, area, key) => cells(id, area).map((cell) => cell.style[key] ?? null),
    setStyles: (id, area, key, values) => setStyles(get(id), area, key, values),
    setBorders: (id, area, sides, color, style) =>
      setBorders(get(id), area, sides, { color, style: style as Border["style"] }),
    notes: (id, area) => cells(id, area).map((cell) => cell.note ?? ""),
    setNotes: (id, area, notes) => changeCells(get(id), area, (cell, index) => withNote(cell, notes[index] ?? "")),
    validations: (id, area) => cells(id, area).map((_, index) => ruleAt(get(id), area, index)),
    setValidations(id, area, rules) {
      if (!Array.isArray(rules)) validate(get(id), area, rules ? structuredClone(rules) : undefined);
      else
        for (const [index, rule] of rules.entries()) {
          validate(get(id), cellOf(area, index), rule ? structuredClone(rule) : undefined);
        }
    },
    merges: (id, area) => get(id).merges.filter((merge) => intersection(merge, area)),
    merge: (id, area, across) => mergeCells(execution, get(id), area, across),
    unmerge(id, area) {
      refuseCutMerge(execution, get(id), area);
      get(id).merges = get(id).merges.filter((merge) => !intersection(merge, area));
    },
    clear(id, area, what) {
      if (what.content || what.format || what.notes) changeAlike(get(id), area, (cell) => cleared(cell, what));
      if (what.content) execution.shared.staleness.changed(get(id), area);
      if (what.validations) validate(get(id), area, undefined);
      if (what.format) get(id).merges = get(id).merges.filter((merge) => !contains(area, merge));
    },
  };
}

/** What a formula reads as whose value is not known: an error, never an old value. */
export const STALE = "#N/A";

function crossing(cell: Cell, zone: string): Crossing {
  const { value } = cell;
  if (cell.stale) return STALE;
  return typeof value === "number" && cell.style.isDate ? { at: fromSerial(value, zone) } : value;
}

function cellOf(area: Rect, index: number): Rect {
  return {
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
    rows: 1,
    columns: 1,
  };
}

function ruleAt(sheet: Sheet, area: Rect, index: number) {
  const at = cellOf(area, index);
  const found = validationAt(sheet, at.row, at.column);
  return found ? { criteria: found.criteria, allowInvalid: found.allowInvalid, help: found.help } : null;
}

function withStyle(cell: Cell, style: Style): Cell {
  if (cell.style === style) return cell;
  return isBare(cell) ? emptyCell(style) : { ...cell, style };
}

function setStyles(sheet: Sheet, area: Rect, key: keyof StyleProperties, values: unknown): void {
  if (!Array.isArray(values)) {
    const apply = restyle((style) => ({ ...style, [key]: values ?? undefined }));
    changeAlike(sheet, area, (cell) => withStyle(cell, apply(cell.style)));
    return;
  }
  const restylers = new Map<unknown, (style: Style) => Style>();
  changeCells(sheet, area, (cell, index) => {
    const value = values[index] ?? undefined;
    let apply = restylers.get(value);
    if (!apply) {
      apply = restyle((style) => ({ ...style, [key]: value }));
      restylers.set(value, apply);
    }
    return withStyle(cell, apply(cell.style));
  });
}

function setBorders(sheet: Sheet, area: Rect, sides: BorderSides, border: Border): void {
  changeCells(sheet, area, (cell, index) => {
    const row = Math.floor(index / area.columns);
    const column = index % area.columns;
    const change: Record<string, Border | undefined> = {};
    const draw = (side: "top" | "left" | "bottom" | "right", wanted: boolean | null | undefined) => {
      if (wanted !== null && wanted !== undefined) change[side] = wanted ? border : undefined;
    };
    draw("top", row === 0 ? sides.top : sides.horizontal);
    draw("bottom", row === area.rows - 1 ? sides.bottom : sides.horizontal);
    draw("left", column === 0 ? sides.left : sides.vertical);
    draw("right", column === area.columns - 1 ? sides.right : sides.vertical);
    return withStyle(cell, styleOf({ ...cell.style, ...change }));
  });
}

function withNote(cell: Cell, note: string): Cell {
  if ((cell.note ?? "") === note) return cell;
  const { note: _, ...rest } = cell;
  if (note !== "") return { ...rest, note };
  return rest.value === "" && rest.formula === undefined && !rest.link ? emptyCell(rest.style) : rest;
}

function cleared(cell: Cell, what: { content: boolean; format: boolean; notes: boolean }): Cell {
  if (cell === EMPTY_CELL) return cell;
  const style = what.format ? EMPTY_CELL.style : cell.style;
  const note = what.notes ? undefined : cell.note;
  const content = what.content
    ? {}
    : {
        ...(cell.formula !== undefined && { formula: cell.formula, ...(cell.stale && { stale: cell.stale }) }),
        ...(cell.link && { link: cell.link }),
      };
  const value = what.content ? "" : cell.value;
  if (value === "" && note === undefined && Object.keys(content).length === 0) return emptyCell(style);
  return { value, style, ...content, ...(note !== undefined && { note }) };
}

function refuseCutMerge(execution: Execution, sheet: Sheet, area: Rect): void {
  const cut = sheet.merges.some((merge) => intersection(merge, area) && !contains(area, merge));
  if (cut) throw execution.exception("mergePartly");
}

/** Merged cells keep the value of the first one only. */
function mergeCells(execution: Execution, sheet: Sheet, area: Rect, across: boolean): void {
  refuseCutMerge(execution, sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  const rows = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  for (const merge of rows) {
    if (merge.rows * merge.columns === 1) continue;
    changeCells(sheet, merge, (cell, index) =>
      index === 0 ? cell : cleared(cell, { content: true, format: false, notes: false }),
    );
    sheet.merges.push(merge);
  }
}
