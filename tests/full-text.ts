import type { Problem } from "../src/domain/problem.ts";
import { type FullText, SELDOM } from "../src/text/seldom.ts";
import type { Text } from "../src/text/text.ts";
import { renderProblem } from "../src/views/problem.ts";

/** A language's words, what few runs say among them, as the script unpacks them. */
export const fullText = (text: Text): FullText => ({ ...text, ...SELDOM[text.language] });

/** The words of a mail. */
export const mailWords = (text: Text) => ({
  text,
  sayProblem: (each: Problem) => renderProblem(each, fullText(text)),
});
