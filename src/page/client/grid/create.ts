/** The grid itself: Univer's open packages, each plugin registered one by one, without the umbrella package. */
import { LocaleType, LogLevel, mergeLocales, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalVi from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import { SheetsUIPart, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreVi from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationVi from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterEn from "@univerjs/preset-sheets-filter/locales/en-US";
import filterVi from "@univerjs/preset-sheets-filter/locales/vi-VN";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import findEn from "@univerjs/preset-sheets-find-replace/locales/en-US";
import findVi from "@univerjs/preset-sheets-find-replace/locales/vi-VN";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import linkEn from "@univerjs/preset-sheets-hyper-link/locales/en-US";
import linkVi from "@univerjs/preset-sheets-hyper-link/locales/vi-VN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteVi from "@univerjs/preset-sheets-note/locales/vi-VN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortEn from "@univerjs/preset-sheets-sort/locales/en-US";
import sortVi from "@univerjs/preset-sheets-sort/locales/vi-VN";
import type { Language } from "../../../text/text.ts";
import { gridTheme } from "./grid-theme.ts";

type Registered = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

const FUNCTIONS = "formula-ui.operation.insert-function";

/**
 * What the workbook has no place for, or what would look different only until the page is loaded again; and what is
 * seldom wanted, so that finding, filtering and sorting stand in the bar at 1280 pixels.
 */
const HIDDEN_MENUS = [
  "sheet.command.data-validation",
  "data-validation.command.addRuleAndOpen",
  "data-validation.operation.open-validation-panel",
  "sheet.menu.data-validation",
  "sheet.menu.conditional-formatting",
  "sheet.menu.cell-protection",
  "sheet.contextMenu.permission",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.operation.insert-image",
  "sheet.command.set-range-font-increase",
  "sheet.command.set-range-font-decrease",
  "sheet.command.set-text-rotation",
  "sheet.command.numfmt.set.currency",
  "sheet.toolbar.text-to-number",
  ...[
    "financial",
    "logical",
    "text",
    "date",
    "lookup",
    "math",
    "statistical",
    "engineering",
    "information",
    "database",
  ].map((group) => `${FUNCTIONS}.${group}`),
];

/** Univer in a container. What may be asked of it goes through its facade. */
export function createUniver(container: HTMLElement, language: Language): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    theme: gridTheme,
    locale: language === "vi" ? LocaleType.VI_VN : LocaleType.EN_US,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(coreVi, filterVi, sortVi, noteVi, validationVi, conditionalVi, findVi, linkVi),
      [LocaleType.EN_US]: mergeLocales(coreEn, filterEn, sortEn, noteEn, validationEn, conditionalEn, findEn, linkEn),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      menu: Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }])),
      disableAutoFocus: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true, protectedRangeShadow: false },
    }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsHyperLinkPreset(),
  ];
  for (const { plugins } of presets) {
    for (const each of plugins as Registered[]) {
      if (Array.isArray(each)) univer.registerPlugin(each[0], each[1] as never);
      else univer.registerPlugin(each);
    }
  }
  const api = FUniver.newAPI(univer);
  // Its words are missing, and what the sample computes is done before one could read them.
  api.setUIVisible(SheetsUIPart.FORMULA_AUX as never, false);
  return { univer, api };
}
