/** All English of the product, of the same shape as the Vietnamese. */

import { formats } from "./en/formats.ts";
import { gap, problems } from "./en/problems.ts";
import { screens } from "./en/screens.ts";
import { columns, settings, tabs, words } from "./en/tables.ts";
import { written } from "./en/written.ts";
import type { Text } from "./text.ts";

export const en: Text = {
  language: "en",
  locale: "vi_VN",
  formats,
  tabs,
  columns,
  words,
  written,
  settings,
  problems,
  gap,
  ...screens,
};
