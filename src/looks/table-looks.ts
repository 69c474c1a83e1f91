/** Looks of the tabs as data: widths, formats, dropdowns and rules of colour. */

import type { Measure } from "../domain/records.ts";
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import { columnLetters } from "../workbook/cell.ts";
import type { KindLook } from "../workbook/kind.ts";
import type { Layout } from "../workbook/table.ts";
import { COMPUTED_FIELDS } from "../workbook/tables.ts";
import { theme } from "./theme.ts";

/** Colours of tabs, by who fills them: staff, the coordinator, or the script. */
export const TAB_COLOURS: Record<TabKey, string> = {
  overview: theme.brand,
  missing: theme.brand,
  report: theme.brand,
  indicators: theme.good,
  evidence: theme.good,
  people: theme.info,
  units: theme.info,
  calendar: theme.info,
  settings: theme.info,
  forecast: theme.info,
  mails: theme.muted,
  history: theme.muted,
  log: theme.muted,
  guide: theme.warn,
};

const WIDTH_OF_LOOK: Record<KindLook, number> = {
  plain: 130,
  text: 130,
  wrapped: 240,
  date: 90,
  number: 90,
  percent: 90,
  code: 90,
};

/** Widths in pixels of columns that differ from the width of their look. */
const WIDTHS: Partial<Record<TabKey, Record<string, number>>> = {
  indicators: {
    criterion: 90,
    text: 320,
    measure: 110,
    piece: 90,
    denominator: 110,
    source: 110,
    state: 110,
    owner: 110,
    unit: 90,
    echo: 90,
    level: 110,
    exceeds: 110,
    claimed: 110,
    evidenced: 110,
    verified: 110,
    gap: 280,
    overdueDays: 110,
    verifiedBasis: 110,
  },
  evidence: { code: 110, indicators: 190, title: 360, link: 260, docNumber: 130 },
  people: { code: 100, name: 320, email: 260, title: 320, deputy: 150 },
  units: { name: 420 },
  calendar: { name: 260, on: 110 },
  settings: { key: 190, value: 260, help: 520 },
  forecast: { person: 110, name: 320, email: 230, items: 90, subject: 420, remark: 320 },
  mails: { name: 240, email: 240, at: 90 },
  history: { kind: 100, code: 90, from: 150, to: 150 },
  log: { at: 160, what: 180, outcome: 640 },
};

/** The width of a column in pixels. */
export function widthOf(tab: TabKey, field: string, look: KindLook): number {
  return WIDTHS[tab]?.[field] ?? WIDTH_OF_LOOK[look];
}

/** The number format of a look, or undefined where cells keep their own. */
export function formatOf(look: KindLook): string | undefined {
  if (look === "date") return "dd/MM/yyyy";
  return look === "code" || look === "text" || look === "wrapped" ? "@" : undefined;
}

/** The number format of a figure by how it is measured. */
export function figureFormat(measure: Measure | undefined): string {
  return measure === "ratio" ? "0.00%" : "#,##0.##";
}

/** A rule that colours cells of a table: a formula over the first row of data, or a text that the cell equals. */
export interface ColourRule {
  fields: readonly string[];
  formula?: string;
  equals?: string;
  background: string;
  ink?: string;
  bold?: boolean;
}

/**
 * Rules of colour for the indicators. Their formulas use one argument at most, as separators differ between locales.
 */
export function indicatorRules(layout: Layout, { words }: Text): ColourRule[] {
  const at = (field: string) => `$${columnLetters(layout[field] ?? 1)}2`;
  const level = (equals: string, background: string, ink: string): ColourRule => ({
    fields: ["level"],
    equals,
    background,
    ink,
    bold: true,
  });
  return [
    {
      fields: COMPUTED_FIELDS,
      formula: `=(${at("echo")}<>${at("code")})*(${at("echo")}<>"")`,
      background: theme.line,
      ink: theme.muted,
    },
    { fields: ["code", "text"], formula: `=(${at("code")}<>"")*(${at("text")}="")`, background: theme.warnSoft },
    level(words.attainment.level2, theme.goodSoft, theme.good),
    level(words.attainment.level1, theme.goodSoft, theme.good),
    level(words.attainment.notMet, theme.badSoft, theme.bad),
    level(words.attainment.notAssessed, theme.warnSoft, theme.warn),
    level(words.mend, theme.warnSoft, theme.warn),
    { fields: ["verified"], equals: words.reconfirm, background: theme.warnSoft, ink: theme.warn },
    { fields: ["target1", "target2"], equals: words.target.unknown, background: theme.warnSoft, ink: theme.warn },
    {
      fields: ["overdueDays", "dueOn"],
      formula: `=${at("overdueDays")}<>""`,
      background: theme.badSoft,
      ink: theme.bad,
    },
  ];
}

/** Fields of the indicators that offer the codes of another tab. */
export const CODE_DROPDOWNS: { tab: TabKey; field: string; from: "people" | "units" }[] = [
  { tab: "indicators", field: "owner", from: "people" },
  { tab: "indicators", field: "verifiedBy", from: "people" },
  { tab: "indicators", field: "unit", from: "units" },
  { tab: "people", field: "unit", from: "units" },
  { tab: "people", field: "deputy", from: "people" },
  { tab: "units", field: "head", from: "people" },
  { tab: "units", field: "deputyHead", from: "people" },
];

/**
 * Columns that can be folded away, where they stand side by side: what few rows need, and what the script keeps for
 * itself. They start folded.
 */
export const FOLDED: Partial<Record<TabKey, readonly (readonly string[])[]>> = {
  indicators: [
    ["snoozeUntil", "slipReason", "naReason", "naAuthority"],
    ["originalDueOn", "lastDueOn", "slips", "firstMentionOn", "lastMentionOn", "mentions", "verifiedBasis", "followUp"],
  ],
  forecast: [["remarkedOn", "remarkMark"]],
};
