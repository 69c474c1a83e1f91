/** Brings an older workbook up to this program's layout, and refuses one of a newer program. */
import { matchKey } from "../domain/match-key.ts";
import { findTabs, readGrid, spreadsheet, writeGrid } from "../gas/sheets.ts";
import { AppError, problem } from "../problem/problem.ts";
import type { Text } from "../text/text.ts";
import { findVersion, type LayoutChange, MIGRATIONS, migrationsAfter } from "../workbook/migrations.ts";

/** The version of the workbook; one that is newer than these migrations know throws the problem that says so. */
export function knownVersion(migrations = MIGRATIONS): number {
  const { version } = readVersion();
  if (version <= migrations.length) return version;
  throw new AppError([problem("schemaNewer", { tab: "settings", seen: String(version) })]);
}

/** Does the steps that are missing, one version at a time; the caller holds the lock. */
export function migrate(text: Text, migrations = MIGRATIONS): void {
  for (const { version, changes } of migrationsAfter(knownVersion(migrations), migrations)) {
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

function apply({ tab, names = [], blocks }: LayoutChange, text: Text): void {
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
