/** The question for the language of a new workbook, asked in every language at once. */
import { matchKey } from "../domain/match-key.ts";
import { DEFAULT_LANGUAGE, everyText, type Language, type Text } from "../text/text.ts";

/** The answers for the languages in turn: yes and no for two, which need no typing, else numbers. */
function answersFor({ length }: readonly Text[]): string[] {
  return length === 2 ? ["Yes", "No"] : Array.from({ length }, (_, index) => String(index + 1));
}

/** The question ("Choose the language: 1 = Tiếng Việt, 2 = English."), and whether Yes and No answer it. */
export function languageQuestion(texts: readonly Text[]): { question: string; isYesNo: boolean } {
  const answers = answersFor(texts);
  const asked = texts.map(({ settingUp }) => settingUp.chooseLanguage).join(" / ");
  const choices = texts.map(({ name }, index) => `${answers[index]} = ${name}`).join(", ");
  return { question: `${asked}: ${choices}.`, isYesNo: texts.length === 2 };
}

/** The language that an answer names, by what was offered or by its own name. */
export function languageAnswered(answer: string, texts: readonly Text[]): Text | undefined {
  const answers = answersFor(texts);
  return texts.find(({ name }, index) => [answers[index] ?? "", name].map(matchKey).includes(matchKey(answer)));
}

/** The answer of a run without a person: the language asked for, else the default one. */
export function answerForLanguage(language: Language = DEFAULT_LANGUAGE): string {
  const texts = everyText();
  return (answersFor(texts)[texts.findIndex((each) => each.language === language)] ?? "").toLowerCase();
}
