/** What every language must have, and what follows from having several. */
import { describe, expect, test } from "vitest";
import {
  commandLineOf,
  DEFAULT_LANGUAGE,
  deployLineOf,
  everyText,
  isLanguage,
  LANGUAGES,
  type Text,
  textOf,
} from "../../src/text/text.ts";
import { answerForLanguage, languageAnswered, languageQuestion } from "../../src/views/language-question.ts";
import { en, vi } from "../words.ts";

/** Any fact that a sentence asks for, by its name; a list of one is written like the one. */
const facts = new Proxy({}, { get: (_, name) => [`‹${String(name)}›`] });

/** Sentences of their own making: what they say hangs on what they are given; and what a language once said otherwise. */
const DECIDING = /^\.(formerHeaders|gap|summary|formats|problems|overview\.pulse|guide)\b/;

/** All words by the path to them, each with how many facts it fills in; one that is written as a number is NaN here. */
function filledIn(words: unknown, path = ""): [path: string, facts: number][] {
  if (DECIDING.test(path)) return [];
  if (typeof words === "object" && words !== null)
    return Object.entries(words).flatMap(([key, each]) => filledIn(each, `${path}.${key}`));
  if (typeof words !== "function") return [[path, 0]];
  const takesFacts = words.length === 1 && /^\(?\{/.test(String(words));
  const said = takesFacts ? words(facts) : words(["‹1›"], ["‹2›"], ["‹3›"]);
  return [[path, [...String(said).matchAll(/‹\w+›|NaN/g)].length]];
}

describe.each(LANGUAGES.filter((each) => each !== DEFAULT_LANGUAGE))("%s", (language) => {
  test.each([
    ["the workbook, dialogs and mails", textOf],
    ["the command line", commandLineOf],
    ["deploying", deployLineOf],
  ])("says in %s whatever the model says, with as many facts", (_, pick) => {
    const [theirs, ours] = [language, DEFAULT_LANGUAGE].map((each) => new Map(filledIn(pick(each))));
    expect(theirs).toEqual(ours);
    expect([...(ours ?? [])].filter(([, count]) => count > 0).length).toBeGreaterThan(10);
  });
});

test("nothing is left to be filled in by hand", () => {
  const words = JSON.stringify(everyText());
  expect(words.match(/\{\w+\}/g)).toBeNull();
});

test("a count is written with its noun as each language does", () => {
  const said = ({ sending }: Text, mails: number) => sending.previewTitle({ mails, when: "…" });
  expect([0, 1, 2, 1234].map((n) => said(en, n))).toEqual([
    "Preview of 0 mails for …",
    "Preview of 1 mail for …",
    "Preview of 2 mails for …",
    "Preview of 1,234 mails for …",
  ]);
  expect([0, 1, 2, 1234].map((n) => said(vi, n))).toEqual([
    "Xem trước 0 thư gửi …",
    "Xem trước 1 thư gửi …",
    "Xem trước 2 thư gửi …",
    "Xem trước 1.234 thư gửi …",
  ]);
});

test("whoever chose none, or one that is not there, reads the default language", () => {
  expect([undefined, "", "fr", "EN"].map((code) => textOf(code).language)).toEqual(["vi", "vi", "vi", "vi"]);
  expect(textOf("en").language).toBe("en");
  expect(["vi", "en", "fr", "toString"].map(isLanguage)).toEqual([true, true, false, false]);
});

describe("the question for the language of a new workbook", () => {
  const third = { ...en, language: "fr", name: "Français" } as unknown as Text;

  test("needs a press where there are two", () => {
    expect(languageQuestion([vi, en])).toEqual({
      question: "Chọn ngôn ngữ của bảng / Choose the language: Yes = Tiếng Việt, No = English.",
      isYesNo: true,
    });
    expect(["yes", "no", "?"].map((answer) => languageAnswered(answer, [vi, en])?.language)).toEqual([
      "vi",
      "en",
      undefined,
    ]);
    expect(LANGUAGES.map(answerForLanguage)).toEqual(["yes", "no"]);
  });

  test("names as many as there are", () => {
    expect(languageQuestion([vi, en, third])).toEqual({
      question:
        "Chọn ngôn ngữ của bảng / Choose the language / Choose the language: 1 = Tiếng Việt, 2 = English, 3 = Français.",
      isYesNo: false,
    });
    const answers = ["1", " 3 ", "français", "English", "yes", "4"];
    expect(answers.map((answer) => languageAnswered(answer, [vi, en, third])?.language)).toEqual([
      "vi",
      "fr",
      "fr",
      "en",
      undefined,
      undefined,
    ]);
  });
});
