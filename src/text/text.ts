/**
 * The languages of the product. A further one is a folder beside the others and a line in each list here: everything
 * that depends on the language of a workbook, a dialog or a terminal is found by way of this file.
 */
import { commandLine as commandLineEn } from "./en/command-line.ts";
import { deployLine as deployLineEn } from "./en/deploy-line.ts";
import { english } from "./en/english.ts";
import { page as pageEn } from "./en/page.ts";
import { type CommandLineText, commandLine as commandLineVi } from "./vi/command-line.ts";
import { type DeployText, deployLine as deployLineVi } from "./vi/deploy-line.ts";
import { type PageText, page as pageVi } from "./vi/page.ts";
import { type Model, vietnamese } from "./vi/vietnamese.ts";

export type { CommandLineText, DeployText, PageText };

/** Makers of the words of workbooks, dialogs and mails; the first language is the default. */
const MAKERS = { vi: vietnamese, en: english };
/** Makers of the command line's words, which are no part of the script that Google gets. */
const COMMAND_LINES: Record<Language, () => CommandLineText> = { vi: commandLineVi, en: commandLineEn };
/** Makers of the words of the page in a browser. */
const PAGES: Record<Language, () => PageText> = { vi: pageVi, en: pageEn };
const DEPLOY_LINES: Record<Language, () => DeployText> = { vi: deployLineVi, en: deployLineEn };

/** The code of a language, as workbooks' memory, mails and the command line have it. */
export type Language = keyof typeof MAKERS;

/** All words of a language. */
export type Text = Model & { language: Language };

/** Every language, by its code. */
export const LANGUAGES = Object.keys(MAKERS) as readonly Language[];

export const DEFAULT_LANGUAGE = LANGUAGES[0] as Language;

/** The language of a code; the default for one that is none. */
function languageOf(code: string | undefined): Language {
  return LANGUAGES.find((each) => each === code) ?? DEFAULT_LANGUAGE;
}

const made = new Map<Language, Text>();

/** The words of a language; for a code that is none, those of the default. Made when they are first asked for. */
export function textOf(code: string | undefined): Text {
  const language = languageOf(code);
  const text = made.get(language) ?? { language, ...MAKERS[language]() };
  made.set(language, text);
  return text;
}

/** The words of every language: what stands in a workbook may be in any of them. */
export function everyText(): Text[] {
  return LANGUAGES.map(textOf);
}

/** Whether a code is that of a language. */
export function isLanguage(code: string): code is Language {
  return LANGUAGES.some((each) => each === code);
}

/** The command line's words in a language. */
export function commandLineOf(code: string | undefined): CommandLineText {
  return COMMAND_LINES[languageOf(code)]();
}

/** The words of deploying in a language. */
export function deployLineOf(code: string | undefined): DeployText {
  return DEPLOY_LINES[languageOf(code)]();
}

/** The words of the page in a browser in a language. */
export function pageTextOf(code: string | undefined): PageText {
  return PAGES[languageOf(code)]();
}
