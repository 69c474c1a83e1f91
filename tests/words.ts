/** The words of each language, for tests that look for them. */
import { textOf } from "../src/text/text.ts";

export const vi = textOf("vi");
export const en = textOf("en");
