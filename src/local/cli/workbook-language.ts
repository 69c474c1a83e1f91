/** The language of a workbook by its own settings, for a file that came without its state. */
import { everyText, isLanguage, type Language } from "../../text/text.ts";
import { decodeSettings } from "../../workbook/settings.ts";
import type { WorkbookModel } from "../model.ts";
import type { HostState } from "../state.ts";
import { loadState } from "../state-file.ts";

/** The language that a workbook's settings name; undefined without a tab of settings: the workbook is not ours yet. */
export function languageIn({ sheets }: WorkbookModel): Language | undefined {
  const names = everyText().map(({ tabs }) => tabs.settings);
  const sheet = sheets.find(({ name }) => names.includes(name));
  if (!sheet) return undefined;
  const grid = sheet.rows.map((row) => (row ?? []).map((cell) => cell?.value ?? ""));
  const { language } = decodeSettings(Array.from(grid, (row) => row ?? [])).settings;
  return isLanguage(language) ? language : undefined;
}

/**
 * The language that a workbook is spoken of in, remembered in its state: one that came without its state speaks its own,
 * a new one the language that was asked for.
 */
export function settleLanguage({ scriptProperties }: HostState, model: WorkbookModel, asked?: Language): void {
  const language = scriptProperties.language ?? languageIn(model) ?? asked;
  if (language) scriptProperties.language = language;
}

/** The language in the state beside a file that could not be opened itself. */
export function languageBeside(path: string): string | undefined {
  try {
    return loadState(path).scriptProperties.language;
  } catch {
    // A broken state is reported by the command that reads it; here it only leaves the language open.
    return undefined;
  }
}
