/** The language of a workbook by its own settings, for a file that came without its state. */
import { everyText, isLanguage, type Language } from "../../text/text.ts";
import { decodeSettings } from "../../workbook/settings.ts";
import type { WorkbookModel } from "../model.ts";
import { loadState } from "../state-file.ts";

/** Undefined where the workbook has no tab of settings, which is to say that it is not ours yet. */
export function languageIn({ sheets }: WorkbookModel): Language | undefined {
  const names = everyText().map(({ tabs }) => tabs.settings);
  const sheet = sheets.find(({ name }) => names.includes(name));
  if (!sheet) return undefined;
  const grid = sheet.rows.map((row) => (row ?? []).map((cell) => cell?.value ?? ""));
  const { language } = decodeSettings(Array.from(grid, (row) => row ?? [])).settings;
  return isLanguage(language) ? language : undefined;
}

/** The language in the state beside a file that could not be opened itself. */
export function languageBeside(path: string): string | undefined {
  try {
    return loadState(path).scriptProperties.language;
  } catch {
    // What is wrong with the state is told by the command that reads it.
    return undefined;
  }
}
