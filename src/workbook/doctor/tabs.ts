/** Finds which sheet is which of our tabs, also where a name was changed, lost or given twice. */
import { matchKey } from "../../domain/match-key.ts";
import type { TabKey } from "../../problem/tab-key.ts";
import { everyText, type Text } from "../../text/text.ts";
import { isBlank } from "../cell.ts";
import { settingOf } from "../settings.ts";
import { TAB_ORDER, TABLES } from "../tab-tables.ts";
import { findLayout, HEADER_ROW, locateHeader } from "../table.ts";
import type { Finding, InspectedSheet } from "./finding.ts";
import { looseKey } from "./spelling.ts";

/** The sheets with the tabs that they are, and findings about their names. */
export function examineTabs(
  sheets: readonly InspectedSheet[],
  text: Text,
): { sheetsFound: InspectedSheet[]; findings: Finding[] } {
  const sheetsFound = sheets.map((inspected) => ({ ...inspected }));
  const findings: Finding[] = [];
  const roles = new Map<TabKey, InspectedSheet>();
  for (const inspected of sheetsFound) {
    const tab = tabNamed(inspected.name, matchKey);
    if (!tab) continue;
    const first = roles.get(tab);
    if (first) findings.push(doubledTab(first, inspected));
    else roles.set(tab, Object.assign(inspected, { tab }));
  }
  for (const tab of TAB_ORDER) {
    if (roles.has(tab)) continue;
    const likely = sheetsFound.filter(
      (inspected) =>
        !inspected.tab &&
        !tabNamed(inspected.name, matchKey) &&
        !isBackup(inspected.name) &&
        likeness(inspected, tab) > 0,
    );
    const sure = likely.filter((inspected) => !inspected.hidden && likeness(inspected, tab) === 2);
    const only = sure.length === 1 ? sure[0] : undefined;
    if (only) {
      findings.push({
        code: "tabRenamed",
        sheetId: only.id,
        sheet: only.name,
        seen: only.name,
        expected: text.tabs[tab],
      });
      roles.set(tab, Object.assign(only, { tab }));
    } else {
      const seen = likely.map(({ name }) => `«${name}»`).join(", ");
      const code = seen ? "tabUnclear" : "tabAdded";
      findings.push({ code, sheetId: likely[0]?.id ?? -1, sheet: text.tabs[tab], ...(seen && { seen }) });
    }
  }
  return { sheetsFound, findings };
}

/** Whether a tab is a backup that the script made before a change: it has our columns, and is none of our tabs. */
function isBackup(name: string): boolean {
  const ours = everyText().flatMap(({ adopt, doctor }) => [adopt.backupTab, adopt.memoryTab, doctor.backupTab]);
  return ours.some((each) => matchKey(name).startsWith(matchKey(each)));
}

/** The tab that a sheet's name means in any language; `key` makes two names comparable. */
export function tabNamed(name: string, key: (text: string) => string): TabKey | undefined {
  return TAB_ORDER.find((tab) => everyText().some(({ tabs }) => key(tabs[tab]) === key(name)));
}

/** How much a sheet is like a tab of ours: 2 with all columns, or most under nearly our name; 1 with many of them; else 0. */
function likeness({ name, grid }: InspectedSheet, tab: TabKey): 0 | 1 | 2 {
  const table = TABLES[tab];
  if (!table) return 0;
  const wanted = Object.keys(table.columns).filter((field) => !table.computed.includes(field));
  const { layout } = findLayout(table, grid[(locateHeader(table, grid) ?? HEADER_ROW) - 1] ?? []);
  const has = wanted.filter((field) => layout[field as keyof typeof layout]).length;
  // The two columns of the settings, item and value, may be in any list: labels of settings must stand below.
  if (tab === "settings" && grid.filter(([label]) => settingOf(label ?? "")).length < 5) return 0;
  if (has === wanted.length) return 2;
  if (has < Math.max(2, wanted.length / 2)) return 0;
  return tabNamed(name, looseKey) === tab ? 2 : 1;
}

/** The finding about two sheets of one tab: it names the fuller one, and changes nothing. */
function doubledTab(first: InspectedSheet, second: InspectedSheet): Finding {
  const rows = ({ grid }: InspectedSheet) =>
    grid.slice(HEADER_ROW).filter((row) => row.some((cell) => !isBlank(cell))).length;
  const fuller = rows(second) > rows(first) ? second : first;
  const seen = [first, second].map((inspected) => `«${inspected.name}» (${rows(inspected)})`).join(", ");
  return { code: "tabDoubled", sheetId: second.id, sheet: second.name, seen, expected: fuller.name };
}
