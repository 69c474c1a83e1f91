import { type FullText, SELDOM } from "../src/text/seldom.ts";
import type { Text } from "../src/text/text.ts";

/** A language's words, what few runs say among them, as the script unpacks them. */
export const fullText = (text: Text): FullText => ({ ...text, ...SELDOM[text.language] });
