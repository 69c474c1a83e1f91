/** What tabs, columns, settings and the words of cells are called. */
import type { Names } from "../vi/names.ts";
import { words } from "./cell-words.ts";
import { settings } from "./settings.ts";
import { columns, formerHeaders, tabs } from "./tables.ts";

export const names = (): Names => ({
  tabs: tabs(),
  columns: columns(),
  formerHeaders: formerHeaders(),
  settings: settings(),
  words: words(),
});
