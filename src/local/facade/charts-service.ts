/** `Charts`: the enumerations that charts of a sheet are built with. */

import { enumeration } from "./enumeration.ts";
import { service } from "./service-class.ts";

const constants = {
  ChartType: enumeration("Charts.ChartType", ["AREA", "BAR", "COLUMN", "LINE", "PIE", "SCATTER", "TABLE"]),
  ChartHiddenDimensionStrategy: enumeration("Charts.ChartHiddenDimensionStrategy", [
    "IGNORE_BOTH",
    "IGNORE_COLUMNS",
    "IGNORE_ROWS",
    "SHOW_BOTH",
  ]),
};

/** The global `Charts`. */
export const charts = service<object>("Charts", {}, constants);
