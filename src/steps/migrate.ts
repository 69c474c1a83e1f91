/** Brings an older workbook up to this version's layout, and refuses a newer one. */
import { matchKey } from "../domain/match-key.ts";
import { findTabs, readGrid, spreadsheet, writeGrid } from "../gas/sheets.ts";
import { AppError, problem } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { findVersion, MIGRATIONS, migrationsAfter, type TabChange } from "../workbook/migrations.ts";

/** Throws where a settings tab is of a newer version than these migrations know. */
export function assertKnown(settings: readonly (readonly Cell[])[], migrations = MIGRATIONS): void {
  const { version } = findVersion(settings);
  if (version > migrations.length)
    throw new AppError([problem("schemaNewer", { tab: "settings", seen: String(version) })]);
}

/** Does the missing steps, one version at a time; the caller holds the lock. */
export function migrateWorkbook(text: Text, migrations = MIGRATIONS): void {
  const sheet = findTabs().tabs.get("settings");
  const settings = sheet ? readGrid(sheet) : [];
  assertKnown(settings, migrations);
  for (const { version, changes } of migrationsAfter(findVersion(settings).version, migrations)) {
    for (const change of changes) apply(change, text);
    // Reading applies pending writes, so a refused write of the step throws here, before the new version is saved.
    const { sheet, row, column } = readVersion();
    // Where the setting is missing, set-up appends it afterwards with today's version.
    if (sheet && row && column) writeGrid(sheet, row, column, [[version]]);
  }
}

function readVersion() {
  const sheet = findTabs().tabs.get("settings");
  return { sheet, ...findVersion(sheet ? readGrid(sheet) : []) };
}

function apply({ tab, names = [], blocks }: TabChange, text: Text): void {
  const old = names.map(matchKey);
  const sheet =
    findTabs().tabs.get(tab) ??
    spreadsheet()
      .getSheets()
      .find((each) => old.includes(matchKey(each.getName())))
      ?.setName(text.tabs[tab]);
  if (!sheet || !blocks) return;
  for (const { row, column, cells } of blocks(readGrid(sheet), text)) writeGrid(sheet, row, column, cells);
}
