/** The settings tab: one setting a row, found by its label in either language. */
import { RULE_SET_IDS } from "../catalog/rule-sets.ts";
import { matchKey } from "../domain/match-key.ts";
import type { Settings } from "../domain/records.ts";
import { type Problem, problem } from "../problem/problem.ts";
import { DEFAULT_LANGUAGE, everyText, type Text } from "../text/text.ts";
import { type Cell, cleanText, isBlank, isDate } from "./cell.ts";
import { choiceKindOf, languageKind } from "./choice-kinds.ts";
import type { Kind } from "./kind.ts";
import { anythingKind, codeKind, dateKind, hour, longTextKind, numberKind, textKind } from "./kinds.ts";
import { datesKind, domainsKind, weekdaysKind } from "./setting-kinds.ts";
import { defineTable, HEADER_ROW, type Layout, readHeaders } from "./table.ts";

/** The version of the workbook's layout that this program writes and reads. */
export const SCHEMA_VERSION = 2;

export const SETTINGS = defineTable(
  "settings",
  { key: textKind, value: anythingKind, help: longTextKind },
  { needed: ["key", "value"], computed: ["help"] },
);

type SettingKey = keyof Settings;

/** 1 or 2, alone or behind the word for a level. */
const level: Kind<1 | 2> = {
  read: (cell) => {
    const found = isDate(cell) ? undefined : /^(?:\p{L}+\s+)?([12])$/u.exec(cleanText(cell))?.[1];
    return found ? { value: found === "1" ? 1 : 2 } : { code: "badSetting" };
  },
  write: (value) => value,
  look: "number",
};

export const SETTING_KINDS: { [K in SettingKey]-?: Kind<NonNullable<Settings[K]>> } = {
  school: textKind,
  governingBody: textKind,
  ruleSet: codeKind,
  language: languageKind,
  workingLevel: level,
  level1On: dateKind,
  level2On: dateKind,
  dossierOn: dateKind,
  windowYears: numberKind,
  coordinator: textKind,
  principal: textKind,
  signatory: textKind,
  successor: textKind,
  sendFrom: hour,
  sendUntil: hour,
  sendDays: weekdaysKind,
  dueSoonDays: numberKind,
  snoozeDays: numberKind,
  nearShare: numberKind,
  mailDomains: domainsKind,
  meetingDates: datesKind,
  documentStyle: choiceKindOf("documentStyle"),
  workbookUrl: textKind,
  sender: textKind,
  schemaVersion: numberKind,
};

export const SETTING_KEYS = Object.keys(SETTING_KINDS) as SettingKey[];

/** The values of settings that are blank. */
export const DEFAULT_SETTINGS: Settings = {
  language: DEFAULT_LANGUAGE,
  workingLevel: 1,
  windowYears: 5,
  sendFrom: 7,
  sendUntil: 9,
  sendDays: [],
  dueSoonDays: 10,
  snoozeDays: 30,
  mailDomains: [],
  meetingDates: [],
  schemaVersion: SCHEMA_VERSION,
};

const keyOfLabel = new Map<string, SettingKey>();

/** The setting that a row of the tab is about, by its label in any language. */
export function settingOf(label: Cell): SettingKey | undefined {
  if (keyOfLabel.size === 0) {
    for (const { settings } of everyText()) {
      for (const key of SETTING_KEYS) keyOfLabel.set(matchKey(settings[key].label), key);
    }
  }
  return keyOfLabel.get(matchKey(cleanText(label)));
}

/** Reads the settings tab; `rows` tells in which sheet row each setting stands. */
export function decodeSettings(grid: readonly (readonly Cell[])[]): {
  settings: Settings;
  rows: Partial<Record<SettingKey, number>>;
  layout: Layout<(typeof SETTINGS)["columns"]>;
  problems: Problem[];
} {
  const { layout, problems } = readHeaders(SETTINGS, grid);
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const rows: Partial<Record<SettingKey, number>> = {};
  const each = (cells: readonly Cell[]) => cleanText(cells[(layout.value ?? 0) - 1] ?? "");
  grid.forEach((cells, index) => {
    const key = index < HEADER_ROW ? undefined : settingOf(cells[(layout.key ?? 0) - 1] ?? "");
    if (!key) return;
    const first = rows[key];
    if (first) {
      const facts = {
        tab: "settings",
        row: index + 1,
        column: key,
        seen: each(cells),
        expected: String(first),
      } as const;
      problems.push(problem("settingDoubled", facts));
      return;
    }
    rows[key] = index + 1;
    const cell = cells[(layout.value ?? 0) - 1] ?? "";
    if (isBlank(cell)) return;
    const read = (SETTING_KINDS[key] as Kind<unknown>).read(cell);
    if ("value" in read && makesSense(key, read.value)) settings[key] = read.value;
    else problems.push(problem("badSetting", { tab: "settings", row: index + 1, column: key, seen: cleanText(cell) }));
  });
  return {
    settings: settings as unknown as Settings,
    rows,
    layout,
    problems: [...problems, ...checkSettings(settings as unknown as Settings)],
  };
}

/** Whether a figure is possible for a setting; for one that is not, the default holds. */
function makesSense(key: SettingKey, value: unknown): boolean {
  if (key === "windowYears") return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 50;
  if (key === "dueSoonDays" || key === "snoozeDays") return (value as number) >= 0 && (value as number) <= 3650;
  return key !== "nearShare" || ((value as number) > 0 && (value as number) <= 1);
}

function checkSettings(settings: Settings): Problem[] {
  const { schemaVersion, sendFrom, sendUntil } = settings;
  const found: Problem[] = [];
  if (schemaVersion < SCHEMA_VERSION)
    found.push(problem("schemaOlder", { tab: "settings", seen: String(schemaVersion) }));
  if (schemaVersion > SCHEMA_VERSION)
    found.push(problem("schemaNewer", { tab: "settings", seen: String(schemaVersion) }));
  if (sendFrom >= sendUntil) {
    found.push(problem("badSetting", { tab: "settings", column: "sendUntil", seen: `${sendFrom}–${sendUntil}` }));
  }
  return found;
}

/** A row of the settings tab: label, value and help. */
export function encodeSetting(
  key: SettingKey,
  settings: Partial<Settings>,
  each: Text,
): { key: Cell; value: Cell; help: Cell } {
  const value = settings[key];
  const cell = value === undefined ? "" : (SETTING_KINDS[key] as Kind<unknown>).write(value, each, {});
  const { label, help } = each.settings[key];
  return { key: label, value: cell, help };
}

/** Settings that name a person. */
export const PEOPLE_SETTINGS: readonly SettingKey[] = ["coordinator", "principal", "signatory", "successor"];

/** What can be chosen for a setting: words, or one of the people. */
export function settingChoices(key: SettingKey, text: Text): string[] | "people" | undefined {
  if (PEOPLE_SETTINGS.includes(key)) return "people";
  if (key === "workingLevel") return ["1", "2"];
  if (key === "ruleSet") return RULE_SET_IDS;
  return SETTING_KINDS[key].choices?.(text);
}

/** The number format of a setting's cell. */
export function settingFormat(key: SettingKey | undefined): string {
  if (key === "nearShare") return "0%";
  return key && SETTING_KINDS[key].look === "date" ? "dd/MM/yyyy" : "General";
}
