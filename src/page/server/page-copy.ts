/** The workbook as the page has it: what it is told, and what it changes itself. */
import type { Host } from "../../local/host.ts";
import type { WorkbookModel } from "../../local/model.ts";
import type { Language } from "../../text/text.ts";
import type { FromPage, ToPage } from "../protocol.ts";
import { applyChange, type Changed } from "./changes.ts";
import { Shadow } from "./shadow.ts";
import { StyleTable, snapshotOf } from "./snapshot.ts";

/** The script moved the cells that a person changed at the same moment. */
export class MovedError extends Error {
  override name = "MovedError";
}

export class PageCopy {
  private readonly model: WorkbookModel;
  private readonly functions: string[];
  private readonly tell: (message: ToPage) => void;
  private readonly shadow = new Shadow();
  private styles = new StyleTable();
  /** Counts how often everything was given. */
  private structure = 0;
  private active: number;
  /** The number of the last change that was taken. */
  private taken = 0;
  private looked = 0;

  /** `functions`: what of the script may stand in cells. Nobody is there to be told yet: whoever comes gets it all. */
  constructor(model: WorkbookModel, functions: string[], tell: (message: ToPage) => void) {
    this.model = model;
    this.functions = functions;
    this.tell = tell;
    this.active = model.activeSheetId;
    this.shadow.takeAll(model);
  }

  /** Gives the page everything. */
  tellAll(language: Language): void {
    const { model, functions } = this;
    this.styles = new StyleTable();
    this.shadow.takeAll(model);
    this.active = model.activeSheetId;
    this.taken = 0;
    const book = { ...snapshotOf(model, language, this.styles), functions };
    this.tell({ kind: "book", book, seen: ++this.structure, looks: this.looked });
  }

  /** Tells what the page does not know yet. */
  tellNews(language: Language) {
    const { model } = this;
    const news = this.shadow.news(model, this.styles);
    if (news.whole) return this.tellAll(language);
    for (const size of news.sizes) this.tell({ kind: "size", ...size });
    for (const cells of news.cells) this.tell({ kind: "cells", ...cells, after: this.taken });
    const { activeSheetId: sheet } = model;
    if (sheet !== this.active) this.tell({ kind: "active", sheet, looks: this.looked });
    this.active = sheet;
  }

  look(sheet: number, looks: number): void {
    this.looked = looks;
    this.active = sheet;
    this.model.activeSheetId = sheet;
  }

  /** Throws what the sheet refuses, and a MovedError. */
  take(host: Host, { change, seen, number }: Extract<FromPage, { kind: "change" }>): Changed {
    this.taken = number;
    if (seen < this.structure) throw new MovedError();
    return applyChange(host, this.shadow, change);
  }
}
