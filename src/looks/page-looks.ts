/** Looks of the generated tabs as data; their rows move, so rules find titles and headers by their content. */
import type { Text } from "../text/text.ts";
import type { ColourRule } from "./table-looks.ts";
import { theme } from "./theme.ts";

/** The look of a generated tab; formulas of rules are written for its first row. */
export interface GeneratedLook {
  widths: number[];
  /** The vertical alignment: never "bottom", which marks pasted cells. */
  vertical: "top" | "middle";
  centred: number[];
  /** Areas of centred columns that are aligned left all the same. */
  left?: string[];
  wrapped: number[];
  /** Areas that wrap, besides the wrapped columns. */
  wrappedAreas?: string[];
  bold: number[];
  formats: [column: number, format: string][];
  titleRow: boolean;
  hidesGridlines: boolean;
  rules: (Omit<ColourRule, "fields"> & { firstColumn?: number; lastColumn?: number })[];
}

// Sums stand for OR and products for AND, since separators of arguments differ between locales.
const anyOf = (cell: string, words: readonly string[]) =>
  `=(${words.map((word) => `(${cell}="${word}")`).join("+")})>0`;

/** The look of the overview. */
export function overviewLook({ overview }: Text): GeneratedLook {
  const { changes, urgent } = overview;
  return {
    widths: [370, 95, 160, 150, 150, 100, 80, 110, 140, 430],
    vertical: "middle",
    centred: [2, 3, 4, 5, 6, 7, 8, 9],
    left: OVERVIEW_SENTENCES,
    wrapped: [],
    wrappedAreas: OVERVIEW_NAMES,
    bold: [],
    formats: [[7, "0.00%"]],
    titleRow: true,
    hidesGridlines: true,
    rules: [
      {
        formula: anyOf("$A1", [overview.level, changes.header, urgent.header, overview.criterion, overview.unit]),
        background: theme.brand,
        ink: "#ffffff",
        bold: true,
        lastColumn: 9,
      },
      {
        formula: anyOf("$A1", [
          overview.gatesTitle,
          changes.title,
          urgent.title,
          overview.byCriterion,
          overview.byUnit,
        ]),
        background: theme.brandSoft,
        ink: theme.brand,
        bold: true,
        lastColumn: 9,
      },
      {
        formula: '=($B1="")*($A1<>"")*((ROW($A1)=3)+(ROW($A1)=5))',
        background: theme.paper,
        ink: theme.ink,
        bold: true,
        lastColumn: 1,
      },
      {
        formula: "=ISNUMBER($H1)*($H1>0)",
        background: theme.badSoft,
        ink: theme.bad,
        bold: true,
        firstColumn: 8,
        lastColumn: 8,
      },
      { formula: "=ISNUMBER($G1)*($G1=1)", background: theme.goodSoft, ink: theme.good, firstColumn: 7, lastColumn: 7 },
    ],
  };
}

/** Cells of the overview whose text overflows to the right: the note on age, codes and names. */
const OVERVIEW_SENTENCES = ["B2", "B14:B19", "B22:G27"];
/** Cells of the overview with names that must wrap, since the cells beside them are not empty. */
const OVERVIEW_NAMES = ["A23:A60", "E23:E27"];

/** The look of the tab of missing criteria. */
export function missingLook({ missing }: Text): GeneratedLook {
  return {
    widths: [85, 70, 330, 130, 150, 260, 220, 260, 110, 175],
    vertical: "middle",
    centred: [2, 9, 10],
    wrapped: [3, 5, 6, 7, 8],
    bold: [],
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

/** The look of the guide. */
export function guideLook({ words }: Text): GeneratedLook {
  const { level1, notMet, notAssessed } = words.attainment;
  const coloured = (equals: string, background: string, ink: string) => ({ equals, background, ink, lastColumn: 1 });
  return {
    widths: [250, 760],
    vertical: "top",
    centred: [],
    wrapped: [2],
    bold: [1],
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

/** The look of the tab of the check on Google. */
export function selfCheckLook({ selfCheck }: Text): GeneratedLook {
  return {
    widths: [290, 270, 330, 110, 480],
    vertical: "middle",
    centred: [4],
    wrapped: [3, 5],
    bold: [],
    formats: [],
    titleRow: false,
    hidesGridlines: false,
    rules: [
      { formula: "=ROW($A1)=2", background: theme.brand, ink: "#ffffff", bold: true },
      { formula: `=$D1="${selfCheck.verdicts.different}"`, background: theme.badSoft },
    ],
  };
}
