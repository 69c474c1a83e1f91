/** Creates the grid from Univer's open packages: each plugin is registered by itself, without the umbrella package. */
import { LogLevel, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsConditionalFormattingPreset,
} from "@univerjs/preset-sheets-conditional-formatting";
import { SheetsUIPart, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import type { Language } from "../../../text/text.ts";
import { rememberFormulas } from "./formula-places.ts";
import { gridTheme } from "./grid-theme.ts";
import { GRID_WORDS, gridLocaleOf } from "./locales.ts";
import { ColourRules } from "./rule-formulas.ts";

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

/** Starts Univer in a container; the page uses it through its facade (`api`). */
export function createUniver(container: HTMLElement, language: Language): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    theme: gridTheme,
    locale: gridLocaleOf(language),
    locales: GRID_WORDS,
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
      else univer.registerPlugin(each === UniverSheetsConditionalFormattingPlugin ? ColourRules : each);
    }
  }
  rememberFormulas(univer.__getInjector());
  const api = FUniver.newAPI(univer);
  // The progress bar of formulas is hidden: its words are not translated, and computing is over before they are read.
  api.setUIVisible(SheetsUIPart.FORMULA_AUX as never, false);
  return { univer, api };
}
