/** How a person is asked for the language of a new workbook, in every language at once. */
import { matchKey } from "../domain/match-key.ts";
import { DEFAULT_LANGUAGE, everyText, type Language, type Text } from "../text/text.ts";

/** What can be answered, for each language in turn: two languages need no typing. */
function answersFor({ length }: readonly Text[]): string[] {
  return length === 2 ? ["Yes", "No"] : Array.from({ length }, (_, index) => String(index + 1));
}

/** "Choose the language: 1 = Tiếng Việt, 2 = English."; a question for Yes and No where there are two. */
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

/** What a run without a person answers, for the language asked for or else the default one. */
export function answerForLanguage(language: Language = DEFAULT_LANGUAGE): string {
  const texts = everyText();
  return (answersFor(texts)[texts.findIndex((each) => each.language === language)] ?? "").toLowerCase();
}
