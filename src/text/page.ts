/** The words of the page in a browser; they are no part of the script that Google gets. */
import { page as en } from "./en/page.ts";
import type { Language } from "./text.ts";
import { page as vi } from "./vi/page.ts";

export type PageText = typeof vi;

export const PAGE: Record<Language, PageText> = { vi, en };
