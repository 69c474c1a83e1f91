/** Names that menus and triggers may use: a misspelt one does not compile. */
import type * as main from "../main.ts";

export type EntryPoint = Extract<keyof typeof main, string>;
