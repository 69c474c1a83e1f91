/** Shows in the settings whose account sends. */
import { readGrid, writeGrid } from "../gas/sheets.ts";
import { needTab, type OpenWorkbook } from "../gas/workbook.ts";
import { decodeSettings } from "../workbook/settings.ts";

/** Writes the sending account into its row of the settings, which is the script's. */
export function showSender({ tabs }: Pick<OpenWorkbook, "tabs">, email: string): void {
  const sheet = needTab(tabs, "settings");
  const { rows, layout, settings } = decodeSettings(readGrid(sheet));
  if (rows.sender && layout.value && settings.sender !== email) writeGrid(sheet, rows.sender, layout.value, [[email]]);
}
