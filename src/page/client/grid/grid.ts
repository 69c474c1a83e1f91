/** The workbook on the screen: shown, kept up to date, and listened to. */
import type { Univer } from "@univerjs/core";
import type { Language } from "../../../text/text.ts";
import type { BookData, CellData, CellValue, Change, Rect, StyleProperties } from "../../protocol.ts";
import { cellValueOf } from "./cells.ts";
import { createUniver } from "./create.ts";
import { registerFunctions } from "./custom-functions.ts";
import { openListsAsKnown } from "./dropdowns.ts";
import { refilterAll, watchFilters } from "./filters.ts";
import { keepFocus } from "./focus.ts";
import { carryNotes } from "./notes.ts";
import { pasteAsTyped } from "./paste.ts";
import { putCells, type Styles, setSize } from "./patch.ts";
import { Protection } from "./protect.ts";
import { sortAsWorkbook } from "./sort.ts";
import { speakCells } from "./speak.ts";
import { TabPresses } from "./tab-presses.ts";
import { takeTabCommands } from "./tabs.ts";
import { toGrid, UNIT } from "./to-grid.ts";
import { readAsLocale } from "./typing.ts";
import type { FUniver, Injector, Workbook } from "./univer.ts";
import { watchChanges } from "./watch.ts";

export interface GridEvents {
  change(change: Change): void;
  /** Whether a change of cells that the script writes is meant. */
  askProtected(description: string): Promise<boolean>;
  /** A person went to another tab. */
  active(sheet: number): void;
  /** What one of the script's functions gives in a cell. */
  compute(name: string, args: unknown[]): Promise<unknown>;
  /** Milliseconds since 1970, by the workbook's clock. */
  now(): number;
}

export class Grid {
  private readonly container: HTMLElement;
  private readonly region: HTMLElement;
  private readonly events: GridEvents;
  private readonly protection = new Protection();
  private open: { univer: Univer; api: FUniver; injector: Injector; language: Language; locale: string } | undefined;
  private styles: Styles = [];
  private waiting: Change[] | undefined;
  private isTakingBack = false;
  private isFollowing = false;
  private readonly presses: TabPresses;
  private deferred: { sheet: number; cells: [number, CellData][] }[] = [];
  book: BookData | undefined;

  /** `region` is told which cell is marked, and what it shows. */
  constructor(container: HTMLElement, region: HTMLElement, events: GridEvents) {
    this.container = container;
    this.region = region;
    this.events = events;
    this.presses = new TabPresses(container, (sheet) => this.showSheet(sheet));
  }

  /** Shows a workbook; one that was shown before is looked at in the same place. */
  load(book: BookData): void {
    const view = this.view();
    this.presses.remember();
    this.book = book;
    this.styles = [...book.styles];
    this.protection.load(book.sheets);
    this.deferred = [];
    if (this.open && (this.open.language !== book.language || this.open.locale !== book.locale)) this.dispose();
    if (this.open) {
      this.open.api.disposeUnit(UNIT);
      this.open.api.createWorkbook(toGrid(book));
    } else this.create(book);
    this.follow(book.active);
    if (view && view.active === book.active) this.restore(view);
  }

  /** Puts what the script changed into the grid; a cell that is being typed into waits until it is done. */
  put(sheet: number, cells: [number, CellData][], styles: Record<number, StyleProperties>): void {
    if (!this.open) return;
    for (const [index, style] of Object.entries(styles)) this.styles[Number(index)] = style;
    const editing = this.editedCell();
    const isEdited = ([row, [column]]: [number, CellData]) =>
      editing?.sheet === sheet && editing.row === row && editing.column === column;
    const later = editing ? cells.filter(isEdited) : [];
    if (later.length > 0) this.deferred.push({ sheet, cells: later });
    const now = later.length > 0 ? cells.filter((each) => !isEdited(each)) : cells;
    if (now.length > 0) putCells(this.open.injector, sheet, now, this.styles);
  }

  resize(sheet: number, rows: number, columns: number): void {
    if (this.open) setSize(this.open.injector, sheet, rows, columns);
  }

  /** Goes to a tab, and there to a cell. */
  showSheet(sheet: number, cell?: { row: number; column: number }): void {
    const workbook = this.open?.api.getActiveWorkbook();
    const found = workbook?.getSheetBySheetId(String(sheet));
    if (!workbook || !found) return;
    if (workbook.getActiveSheet().getSheetId() !== String(sheet)) workbook.setActiveSheet(found);
    if (!cell) return;
    found.scrollToCell(Math.max(0, cell.row - 5), Math.max(0, cell.column - 4));
    found.getRange(cell.row, cell.column).activate();
  }

  /** Goes to the tab that the workbook has open: nothing to tell it. */
  follow(sheet: number): void {
    this.isFollowing = true;
    this.showSheet(sheet);
    this.isFollowing = false;
  }

  /** What the cells of an area hold, row by row. */
  valuesOf(sheet: number, area: Rect): CellValue[] {
    const found = this.open?.api.getActiveWorkbook()?.getSheetBySheetId(String(sheet))?.getSheet();
    if (!found) return [];
    return Array.from({ length: area.rows * area.columns }, (_, at) =>
      cellValueOf(found.getCellRaw(area.row + Math.floor(at / area.columns), area.column + (at % area.columns))),
    );
  }

  get activeSheet(): number | undefined {
    const id = this.open?.api.getActiveWorkbook()?.getActiveSheet().getSheetId();
    return id === undefined ? undefined : Number(id);
  }

  /** Ends the edit of a cell, so that what was typed counts. */
  async endEdit(): Promise<void> {
    await this.open?.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  private create(data: BookData): void {
    const { language, locale } = data;
    const { univer, api } = createUniver(this.container, language);
    // What is hooked into below comes with the first workbook.
    api.createWorkbook(toGrid(data));
    const injector = univer.__getInjector();
    this.open = { univer, api, injector, language, locale };
    const book = (): Workbook | undefined => api.getActiveWorkbook()?.getWorkbook();
    const reading = { locale, year: () => new Date(this.events.now()).getFullYear() };
    readAsLocale(injector, reading);
    pasteAsTyped(api, injector, () => reading);
    sortAsWorkbook(injector, book);
    takeTabCommands(
      injector,
      (action) => this.events.change({ do: "tab", action }),
      () => this.activeSheet ?? 0,
    );
    watchChanges(injector, book, (change) => this.take(change));
    watchFilters(injector, (change) => this.take(change));
    carryNotes(injector);
    openListsAsKnown(injector);
    registerFunctions(api, data.functions ?? [], (name, args) => this.events.compute(name, args));
    refilterAll(injector, data);
    keepFocus(this.container);
    speakCells(api, injector, this.region);
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (!this.isFollowing) this.events.active(Number(activeSheet.getSheetId()));
    });
    api.addEvent(api.Event.SheetEditEnded, () => setTimeout(() => this.putDeferred()));
  }

  private dispose(): void {
    this.open?.univer.dispose();
    this.open = undefined;
    this.container.replaceChildren();
  }

  private take(change: Change) {
    if (this.isTakingBack) return;
    if (this.waiting) {
      this.waiting.push(change);
      return;
    }
    const touched = this.protection.touched(change);
    if (!touched) return this.events.change(change);
    this.waiting = [change];
    void this.askAbout(touched);
  }

  private async askAbout({ key, description }: { key: string; description: string }): Promise<void> {
    const isMeant = await this.events.askProtected(description);
    const changes = this.waiting ?? [];
    this.waiting = undefined;
    if (isMeant) {
      this.protection.allow(key);
      for (const change of changes) this.take(change);
      return;
    }
    this.isTakingBack = true;
    await this.open?.api.undo();
    this.isTakingBack = false;
  }

  private editedCell(): { sheet: number; row: number; column: number } | undefined {
    const workbook = this.open?.api.getActiveWorkbook();
    if (!workbook?.isCellEditing()) return undefined;
    const range = workbook.getActiveCell();
    return range ? { sheet: this.activeSheet ?? -1, row: range.getRow(), column: range.getColumn() } : undefined;
  }

  private putDeferred(): void {
    const later = this.deferred;
    this.deferred = [];
    for (const { sheet, cells } of later) this.put(sheet, cells, {});
  }

  private view(): View | undefined {
    const sheet = this.open?.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet) return undefined;
    const scroll = sheet.getScrollState();
    return {
      active: Number(sheet.getSheetId()),
      scroll: { row: scroll.sheetViewStartRow, column: scroll.sheetViewStartColumn },
      ...(range && { cell: { row: range.getRow(), column: range.getColumn() } }),
    };
  }

  private restore({ active, scroll, cell }: View): void {
    const sheet = this.open?.api.getActiveWorkbook()?.getSheetBySheetId(String(active));
    if (!sheet) return;
    requestAnimationFrame(() => {
      sheet.scrollToCell(scroll.row, scroll.column);
      if (cell) sheet.getRange(cell.row, cell.column).activate();
    });
  }
}

interface View {
  active: number;
  scroll: { row: number; column: number };
  cell?: { row: number; column: number };
}
