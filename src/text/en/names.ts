/** What tabs, columns, settings and the words of cells are called. */
import type { Names } from "../vi/names.ts";
import { words } from "./cell-words.ts";
import { settings } from "./settings.ts";
import { columns, tabs } from "./tables.ts";

export const names = (): Names => ({ tabs: tabs(), columns: columns(), settings: settings(), words: words() });
