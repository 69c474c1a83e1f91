/** The languages of the product. Vietnamese is the model: English must have the same shape or it does not compile. */
import { en } from "./en.ts";
import { vi } from "./vi.ts";

export type Text = typeof vi;
export type Language = "vi" | "en";

export const LANGUAGES: Record<Language, Text> = { vi, en };
