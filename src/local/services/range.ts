/** Blocks of cells. */

import { changeAlike } from "../column-styles.ts";
import type { BorderSides, ClearWhat, Crossing, RangeBridge, ValidationRule } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { changeCells, emptyCell, isBare, mapCells, readCells, validate, validationAt } from "../grid.ts";
import { type Cell, EMPTY_CELL, type Sheet } from "../model.ts";
import { contains, intersection, type Rect } from "../rectangles.ts";
import { type Border, restyle, type Style, type StyleProperties, styleOf } from "../styles.ts";
import { fromSerial } from "../zone.ts";
import { displayText } from "./display-text.ts";
import { writeValues } from "./write.ts";

/** The part of the bridge behind `Range`. */
export function rangeBridge(execution: Execution): RangeBridge {
  const get = (id: number) => execution.sheet(id);
  const each = <T>(id: number, area: Rect, make: (cell: Cell) => T) => mapCells(get(id), area, make);
  const { workbook, staleness } = execution.shared;
  return {
    canEdit: () => execution.mayEdit,
    values: (id, area) => each(id, area, (cell) => crossing(cell, workbook.timeZone)),
    setValues: (id, area, values) => writeValues(execution, get(id), area, values),
    formulas: (id, area) => each(id, area, (cell) => (cell.formula === undefined ? "" : `=${cell.formula}`)),
    displayTexts: (id, area) => each(id, area, (cell) => displayText(cell, workbook.locale)),
    styles: (id, area, key) => each(id, area, (cell) => cell.style[key] ?? null),
    setStyles: (id, area, key, values) => setStyles(get(id), area, key, values),
    setBorders: (id, area, sides, border) => setBorders(get(id), area, sides, { ...border }),
    links: (id, area) => each(id, area, (cell) => cell.link?.target ?? ""),
    notes: (id, area) => each(id, area, (cell) => cell.note ?? ""),
    setNotes: (id, area, notes) => changeCells(get(id), area, (cell, index) => withNote(cell, notes[index] ?? "")),
    validations: (id, area) => readCells(get(id), area).map((_, index) => ruleAt(get(id), area, index)),
    setValidations: (id, area, rules) => setValidations(get(id), area, rules),
    merges: (id, area) => get(id).merges.filter((merge) => intersection(merge, area)),
    merge: (id, area) => mergeCells(execution, get(id), area),
    unmerge: (id, area) => unmergeCells(execution, get(id), area),
    clear(id, area, what) {
      changeAlike(get(id), area, (cell) => cleared(cell, what));
      if (what.content) staleness.changed(get(id), area);
      if (what.validations) validate(get(id), area, undefined);
    },
  };
}

function setValidations(sheet: Sheet, area: Rect, rules: Parameters<RangeBridge["setValidations"]>[2]): void {
  const copy = (rule: ValidationRule | null) => (rule ? structuredClone(rule) : undefined);
  if (!Array.isArray(rules)) validate(sheet, area, copy(rules));
  else for (const [index, rule] of rules.entries()) validate(sheet, cellOf(area, index), copy(rule));
}

/** The value that a script reads from a formula whose value is not known: an error, never an old value. */
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

/** The cell without what `what` names; `format` leaves the number format alone. */
function cleared(cell: Cell, what: Partial<ClearWhat>): Cell {
  if (cell === EMPTY_CELL) return cell;
  const style = what.format ? bareStyle(cell.style, what.numberFormat ?? false) : cell.style;
  const note = what.notes ? undefined : cell.note;
  const content = what.content ? {} : contentOf(cell);
  const value = what.content ? "" : cell.value;
  if (value === "" && note === undefined && Object.keys(content).length === 0) return emptyCell(style);
  return { value, style, ...content, ...(note !== undefined && { note }) };
}

function bareStyle({ numberFormat }: Style, withoutFormat: boolean): Style {
  return withoutFormat ? EMPTY_CELL.style : styleOf({ numberFormat });
}

function contentOf({ formula, stale, link }: Cell): Partial<Cell> {
  return { ...(formula !== undefined && { formula, ...(stale && { stale }) }), ...(link && { link }) };
}

function refuseCutMerge(execution: Execution, sheet: Sheet, area: Rect): void {
  const cut = sheet.merges.some((merge) => intersection(merge, area) && !contains(area, merge));
  if (cut) throw execution.exception("mergePartly");
}

function unmergeCells(execution: Execution, sheet: Sheet, area: Rect): void {
  refuseCutMerge(execution, sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}

/** Merged cells keep the value of the first one only. They lie on one side of the frozen rows and columns. */
function mergeCells(execution: Execution, sheet: Sheet, area: Rect): void {
  const crosses = (from: number, size: number, frozen: number) => from < frozen && from + size > frozen;
  if (crosses(area.row, area.rows, sheet.frozenRows)) throw execution.exception("mergeFrozenRows");
  if (crosses(area.column, area.columns, sheet.frozenColumns)) throw execution.exception("mergeFrozenColumns");
  unmergeCells(execution, sheet, area);
  if (area.rows * area.columns === 1) return;
  changeCells(sheet, area, (cell, index) => (index === 0 ? cell : cleared(cell, { content: true })));
  sheet.merges.push({ ...area });
}
