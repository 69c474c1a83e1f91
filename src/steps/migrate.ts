/** Brings an older workbook up to this program's layout, and refuses one of a newer program. */
import { matchKey } from "../domain/match-key.ts";
import { findTabs, readGrid, spreadsheet, writeGrid } from "../gas/sheets.ts";
import { AppError, problem } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { findVersion, MIGRATIONS, migrationsAfter, type TabChange } from "../workbook/migrations.ts";

/** Throws the problem that says so where a settings tab is of a newer version than these migrations know. */
export function assertKnown(settings: readonly (readonly Cell[])[], migrations = MIGRATIONS): void {
  const { version } = findVersion(settings);
  if (version > migrations.length)
    throw new AppError([problem("schemaNewer", { tab: "settings", seen: String(version) })]);
}

/** Does the steps that are missing, one version at a time; the caller holds the lock. */
export function migrate(text: Text, migrations = MIGRATIONS): void {
  const sheet = findTabs().tabs.get("settings");
  const settings = sheet ? readGrid(sheet) : [];
  assertKnown(settings, migrations);
  for (const { version, changes } of migrationsAfter(findVersion(settings).version, migrations)) {
    for (const change of changes) apply(change, text);
    // Reads before it writes, so that a refused write of the step comes to light while its version is not saved yet.
    const { sheet, row, column } = readVersion();
    // Without the setting there is nothing to save it in: set-up appends it afterwards, as of today.
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
