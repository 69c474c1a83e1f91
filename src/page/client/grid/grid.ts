/** Shows the workbook in the grid, keeps it up to date and reports what a person does there. */
import type { Univer } from "@univerjs/core";
import type { Language } from "../../../text/text.ts";
import type { BookData, CellData, CellValue, Change, Rect, ToPage } from "../../protocol.ts";
import { cellValueOf } from "./cells.ts";
import { createUniver } from "./create.ts";
import { registerFunctions } from "./custom-functions.ts";
import { DrawnCells } from "./drawn-cells.ts";
import { openListsAsKnown } from "./dropdowns.ts";
import { refilterAll, watchFilters } from "./filters.ts";
import { focusGrid, keepFocus } from "./focus.ts";
import { keepResultsToFormulas } from "./formula-results.ts";
import { watchMoves } from "./moves.ts";
import { carryNotes } from "./notes.ts";
import { pasteAsTyped } from "./paste.ts";
import { fitRows, type PlacedCell, type StylesByNumber, setSize, showCells } from "./patch.ts";
import { ProtectionGuard } from "./protect.ts";
import { sortAsWorkbook } from "./sort.ts";
import { speakCells } from "./speak.ts";
import { TabPresses } from "./tab-presses.ts";
import { takeTabCommands } from "./tabs.ts";
import { fontOf, toGrid, UNIT } from "./to-grid.ts";
import { readAsLocale } from "./typing.ts";
import { Unheard } from "./unheard.ts";
import type { FUniver, Injector, Workbook } from "./univer.ts";
import { watchChanges } from "./watch.ts";

export interface GridEvents {
  /** A person changed something; `number` counts the changes. */
  change(change: Change, number: number): void;
  /** Asks whether a person means to change cells that the script writes. */
  askProtected(description: string): Promise<boolean>;
  /** A person went to another tab. */
  active(sheet: number): void;
  /** Computes one of the script's functions for a cell. */
  compute(name: string, args: unknown[]): Promise<unknown>;
  /** The workbook's present moment, in milliseconds since 1970. */
  now(): number;
}

export class GridView {
  private readonly container: HTMLElement;
  private readonly region: HTMLElement;
  private readonly events: GridEvents;
  private readonly protection = new ProtectionGuard();
  private open: Open | undefined;
  private styles: StylesByNumber = [];
  private readonly unheard = new Unheard();
  private waiting: Change[] | undefined;
  private isTakingBack = false;
  private isFollowing = false;
  private readonly presses: TabPresses;
  private deferred: { sheet: number; cells: [number, CellData][] }[] = [];
  book: BookData | undefined;

  /** `region` is the live region that tells screen readers the marked cell. */
  constructor(container: HTMLElement, region: HTMLElement, events: GridEvents) {
    this.container = container;
    this.region = region;
    this.events = events;
    this.presses = new TabPresses(container, (sheet) => this.showSheet(sheet));
  }

  /** Shows a workbook; where it was shown before, the same cells stay in view. */
  load(book: BookData): void {
    const view = this.view();
    this.presses.remember();
    this.book = book;
    this.styles = [...book.styles];
    this.protection.load(book.sheets);
    this.deferred = [];
    this.unheard.clear();
    if (this.open && (this.open.language !== book.language || this.open.locale !== book.locale)) this.dispose();
    if (this.open) {
      this.open.api.disposeUnit(UNIT);
      this.open.api.createWorkbook(toGrid(book));
    } else this.create(book);
    const shown = this.open?.api.getActiveWorkbook()?.getWorkbook();
    if (shown) this.open?.drawn.watch(shown);
    this.follow(book.active);
    if (view && view.active === book.active) this.restore(view);
  }

  /** Puts what the script changed after the person's change `after`; a cell that is being typed into waits. */
  put({ sheet, cells, styles, after, heights }: Extract<ToPage, { kind: "cells" }>): void {
    for (const [index, style] of Object.entries(styles)) this.styles[Number(index)] = style;
    this.unheard.heard(after);
    this.putNow(sheet, cells);
    if (this.open) fitRows(this.open.injector, sheet, this.standing(sheet, heights));
  }

  /** The heights by where their rows stand by now. */
  private standing(sheet: number, heights: Record<number, number | null>): [number, number | null][] {
    return Object.entries(heights).flatMap(([row, height]) => {
      const place = this.unheard.placeOf(sheet, Number(row), 0);
      return place ? [[place.row, height] as [number, number | null]] : [];
    });
  }

  private putNow(sheet: number, cells: readonly [number, CellData][]): void {
    if (!this.open || !this.book) return;
    const editing = this.editedCell();
    const now: PlacedCell[] = [];
    const later: [number, CellData][] = [];
    for (const each of cells) {
      const [row, cell] = each;
      const place = this.unheard.placeOf(sheet, row, cell[0]);
      if (!place) continue;
      const isEdited = editing?.sheet === sheet && editing.row === place.row && editing.column === place.column;
      if (isEdited) later.push(each);
      else now.push({ cell, place });
    }
    if (later.length > 0) this.deferred.push({ sheet, cells: later });
    if (now.length > 0) showCells(this.open.injector, sheet, now, this.styles, fontOf(this.book));
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

  /** Opens the tab that the workbook has open, without reporting it as the person's doing. */
  follow(sheet: number): void {
    this.isFollowing = true;
    this.showSheet(sheet);
    this.isFollowing = false;
  }

  /** The values of an area's cells, row by row. */
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

  /** What is typed next reaches the marked cell. */
  focus(): void {
    focusGrid(this.container);
  }

  private create(data: BookData): void {
    const { language, locale } = data;
    const { univer, api } = createUniver(this.container, language);
    const injector = univer.__getInjector();
    const drawn = new DrawnCells(injector);
    // Made before the hooks below, since the services that they hook into come with the first workbook.
    api.createWorkbook(toGrid(data));
    this.open = { univer, api, injector, drawn, language, locale };
    const book = (): Workbook | undefined => api.getActiveWorkbook()?.getWorkbook();
    const reading = { locale, year: () => new Date(this.events.now()).getFullYear() };
    readAsLocale(injector, reading);
    pasteAsTyped(api, injector, () => reading);
    sortAsWorkbook(injector, book);
    takeTabCommands(
      injector,
      (action) => this.take({ do: "tab", action }),
      () => this.activeSheet ?? 0,
    );
    keepResultsToFormulas(injector, book);
    watchChanges(injector, book, (change) => this.take(change));
    watchMoves(injector, book, (change) => this.take(change));
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
    this.unheard.made(change);
    this.tell(change);
  }

  private tell(change: Change) {
    if (this.waiting) {
      this.waiting.push(change);
      return;
    }
    const touched = this.protection.touched(change);
    if (!touched) return this.events.change(change, this.unheard.sent(change));
    this.waiting = [change];
    void this.askAbout(touched);
  }

  private async askAbout({ key, description }: { key: string; description: string }): Promise<void> {
    const isMeant = await this.events.askProtected(description);
    const changes = this.waiting ?? [];
    this.waiting = undefined;
    if (isMeant) {
      this.protection.allow(key);
      for (const change of changes) this.tell(change);
      return;
    }
    this.unheard.takenBack(changes);
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
    for (const { sheet, cells } of later) this.putNow(sheet, cells);
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

interface Open {
  univer: Univer;
  api: FUniver;
  injector: Injector;
  drawn: DrawnCells;
  language: Language;
  locale: string;
}

interface View {
  active: number;
  scroll: { row: number; column: number };
  cell?: { row: number; column: number };
}
