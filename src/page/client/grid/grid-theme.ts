/** The grid in the colours of mails and reports. */
import type { Theme } from "@univerjs/themes";
import { defaultTheme } from "@univerjs/themes";

/** Deep red from light to dark; the sixth is the brand's colour. */
const BRAND = {
  50: "#fbf3f3",
  100: "#f7ecec",
  200: "#ecd0d0",
  300: "#dba9a9",
  400: "#c17474",
  500: "#a94444",
  600: "#8a1c1c",
  700: "#761818",
  800: "#5f1414",
  900: "#4a1010",
};

export const gridTheme: Theme = { ...defaultTheme, primary: BRAND };
