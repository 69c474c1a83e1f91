/** Which sheet is which of our tabs, where a name was changed, lost or given twice. */
import { matchKey } from "../../domain/match-key.ts";
import type { TabKey } from "../../domain/problem.ts";
import { LANGUAGES, type Text } from "../../text/text.ts";
import { isBlank } from "../cell.ts";
import { settingOf } from "../settings.ts";
import { TAB_ORDER, TABLES } from "../styles.ts";
import { findLayout, HEADER_ROW, locateHeader } from "../table.ts";
import type { Finding, Leaf } from "./finding.ts";
import { looseKey } from "./near.ts";

/** The sheets with their roles, and what is wrong with their names. */
export function examineTabs(sheets: readonly Leaf[], text: Text): { leaves: Leaf[]; findings: Finding[] } {
  const leaves = sheets.map((leaf) => ({ ...leaf }));
  const findings: Finding[] = [];
  const roles = new Map<TabKey, Leaf>();
  for (const leaf of leaves) {
    const tab = tabNamed(leaf.name, matchKey);
    if (!tab) continue;
    const first = roles.get(tab);
    if (first) findings.push(doubledTab(first, leaf));
    else roles.set(tab, Object.assign(leaf, { tab }));
  }
  for (const tab of TAB_ORDER) {
    if (roles.has(tab)) continue;
    const likely = leaves.filter((leaf) => !leaf.tab && !tabNamed(leaf.name, matchKey) && likeness(leaf, tab) > 0);
    const sure = likely.filter((leaf) => !leaf.hidden && likeness(leaf, tab) === 2);
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
  return { leaves, findings };
}

export function tabNamed(name: string, key: (text: string) => string): TabKey | undefined {
  return TAB_ORDER.find((tab) => Object.values(LANGUAGES).some(({ tabs }) => key(tabs[tab]) === key(name)));
}

/** 2: it has all our columns, or most under nearly our name; 1: it has many of them; 0: it is something else. */
function likeness({ name, grid }: Leaf, tab: TabKey): 0 | 1 | 2 {
  const table = TABLES[tab];
  if (!table) return 0;
  const wanted = Object.keys(table.columns).filter((field) => !table.computed.includes(field));
  const { layout } = findLayout(table, grid[(locateHeader(table, grid) ?? HEADER_ROW) - 1] ?? []);
  const has = wanted.filter((field) => layout[field as keyof typeof layout]).length;
  // Any list may have an item and a value.
  if (tab === "settings" && grid.filter(([label]) => settingOf(label ?? "")).length < 5) return 0;
  if (has === wanted.length) return 2;
  if (has < Math.max(2, wanted.length / 2)) return 0;
  return tabNamed(name, looseKey) === tab ? 2 : 1;
}

/** Two sheets in one role: the fuller is named, and nothing is chosen. */
function doubledTab(first: Leaf, second: Leaf): Finding {
  const rows = ({ grid }: Leaf) => grid.slice(HEADER_ROW).filter((row) => row.some((cell) => !isBlank(cell))).length;
  const fuller = rows(second) > rows(first) ? second : first;
  const seen = [first, second].map((leaf) => `«${leaf.name}» (${rows(leaf)})`).join(", ");
  return { code: "tabDoubled", sheetId: second.id, sheet: second.name, seen, expected: fuller.name };
}
