/** All English of the product, of the same shape as the Vietnamese. */

import { addressFaults } from "./en/address-faults.ts";
import { formats } from "./en/formats.ts";
import { gap, problems } from "./en/problems.ts";
import { screens } from "./en/screens.ts";
import { sendingState } from "./en/sending-state.ts";
import { columns, settings, tabs, words } from "./en/tables.ts";
import type { Text } from "./text.ts";

export const en: Text = {
  language: "en",
  locale: "vi_VN",
  formats,
  tabs,
  columns,
  words,
  settings,
  addressFaults,
  problems,
  gap,
  sendingState,
  ...screens,
};
