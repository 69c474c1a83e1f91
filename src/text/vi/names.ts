/** What tabs, columns, settings and the words of cells are called: sentences speak of them by these very names. */
import { words } from "./cell-words.ts";
import { settings } from "./settings.ts";
import { columns, formerHeaders, tabs } from "./tables.ts";

export const names = () => ({
  tabs: tabs(),
  columns: columns(),
  formerHeaders: formerHeaders(),
  settings: settings(),
  words: words(),
});

export type Names = ReturnType<typeof names>;
