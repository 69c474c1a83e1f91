/** All Vietnamese of the product. A header changed here is a change of the workbook: it needs a migration. */
import { addressFaults } from "./vi/address-faults.ts";
import { formats } from "./vi/formats.ts";
import { gap, problems } from "./vi/problems.ts";
import { screens } from "./vi/screens.ts";
import { sendingState } from "./vi/sending-state.ts";
import { columns, settings, tabs, words } from "./vi/tables.ts";

export const vi = {
  language: "vi" as "vi" | "en",
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
