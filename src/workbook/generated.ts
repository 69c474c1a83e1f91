/** How the generated tabs look, as data; their rows move, so titles and headers are told by what stands in them. */
import type { TabKey } from "../domain/problem.ts";
import type { FullText } from "../text/seldom.ts";
import type { Text } from "../text/text.ts";
import { theme } from "../views/theme.ts";
import type { Cell } from "./cell.ts";
import type { ColourRule } from "./styles.ts";

/** How a generated tab looks; formulas are written for its first row. */
export interface GeneratedLook {
  widths: number[];
  centred: number[];
  wrapped: number[];
  formats: [column: number, format: string][];
  titleRow: boolean;
  hidesGridlines: boolean;
  rules: (Omit<ColourRule, "fields"> & { firstColumn?: number; lastColumn?: number })[];
}

// Sums stand for OR and products for AND: separators of arguments differ between locales.
const anyOf = (cell: string, words: readonly string[]) =>
  `=(${words.map((word) => `(${cell}="${word}")`).join("+")})>0`;

export function overviewLook({ overview }: Text): GeneratedLook {
  return {
    widths: [410, 95, 150, 170, 150, 85, 110, 190, 85, 75],
    centred: [2, 3, 4, 5, 6, 7, 9, 10],
    wrapped: [],
    formats: [[7, "0.00%"]],
    titleRow: true,
    hidesGridlines: true,
    rules: [
      {
        formula: anyOf("$A1", [overview.level, overview.criterion, overview.unit]),
        background: theme.brand,
        ink: "#ffffff",
        bold: true,
      },
      {
        formula: anyOf("$A1", [overview.gatesTitle, overview.byCriterion, overview.byUnit]),
        background: theme.brandSoft,
        ink: theme.brand,
        bold: true,
      },
      {
        formula: '=($B1="")*($A1<>"")*(ROW($A1)=3)',
        background: theme.paper,
        ink: theme.ink,
        bold: true,
        lastColumn: 1,
      },
      {
        formula: "=ISNUMBER($I1)*($I1>0)",
        background: theme.badSoft,
        ink: theme.bad,
        bold: true,
        firstColumn: 9,
        lastColumn: 9,
      },
      { formula: "=ISNUMBER($G1)*($G1=1)", background: theme.goodSoft, ink: theme.good, firstColumn: 7, lastColumn: 8 },
      { formula: "=ISNUMBER($G1)*($G1<1)", background: theme.paper, ink: theme.brand, firstColumn: 8, lastColumn: 8 },
    ],
  };
}

export function missingLook({ missing }: Text): GeneratedLook {
  return {
    widths: [85, 70, 330, 130, 150, 260, 220, 260, 110, 175],
    centred: [2, 9, 10],
    wrapped: [3, 5, 6, 7, 8],
    formats: [[9, "dd/MM/yyyy"]],
    titleRow: false,
    hidesGridlines: false,
    rules: [
      { formula: `=$A1="${missing.headers.code}"`, background: theme.brand, ink: "#ffffff", bold: true },
      { formula: '=($A1<>"")*($C1="")*($F1="")', background: theme.brandSoft, ink: theme.brand, bold: true },
      { formula: "=ISNUMBER($J1)", background: theme.badSoft, ink: theme.bad, firstColumn: 9, lastColumn: 10 },
    ],
  };
}

export function guideLook({ words }: Text): GeneratedLook {
  const { level1, notMet, notAssessed } = words.standing;
  const coloured = (equals: string, background: string, ink: string) => ({ equals, background, ink, lastColumn: 1 });
  return {
    widths: [250, 760],
    centred: [],
    wrapped: [2],
    formats: [],
    titleRow: true,
    hidesGridlines: true,
    rules: [
      {
        formula: '=($A1<>"")*($B1="")*(ROW($A1)>1)',
        background: theme.brandSoft,
        ink: theme.brand,
        bold: true,
      },
      coloured(level1, theme.goodSoft, theme.good),
      coloured(notMet, theme.badSoft, theme.bad),
      coloured(notAssessed, theme.warnSoft, theme.warn),
      coloured(words.target.unknown, theme.warnSoft, theme.warn),
      coloured(words.mend, theme.warnSoft, theme.warn),
      coloured(words.stale, theme.line, theme.muted),
    ],
  };
}

/** Rows among which a page's own words stand. */
const TOP = 30;

/** Whether a generated tab holds a page of ours, in one of these languages; a school may call its own tab so, too. */
export function isOurPage(tab: TabKey, grid: readonly (readonly Cell[])[], texts: readonly FullText[]): boolean {
  const ours = texts.flatMap((text) => beginningsOf(tab, text));
  const cells = grid.slice(0, TOP).flat();
  return cells.some((cell) => typeof cell === "string" && ours.some((words) => cell.startsWith(words)));
}

/** Words that only our page begins a cell with. */
function beginningsOf(tab: TabKey, { overview, missing, report, guide }: FullText): string[] {
  if (tab === "overview") return [overview.gatesTitle];
  if (tab === "report") return [report.subject.split("{")[0] ?? ""];
  if (tab === "guide") return [guide[0]?.heading ?? ""];
  if (tab !== "missing") return [];
  return [1, 2].flatMap((level) => [
    missing.title(level, 0, 0).split(":")[0] ?? "",
    missing.none(level),
    missing.empty(level),
  ]);
}
