/** The words of the grid's own interface, by the workbook's language. */
import { LocaleType, mergeLocales } from "@univerjs/core";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalVi from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreVi from "@univerjs/preset-sheets-core/locales/vi-VN";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import validationVi from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import filterEn from "@univerjs/preset-sheets-filter/locales/en-US";
import filterVi from "@univerjs/preset-sheets-filter/locales/vi-VN";
import findEn from "@univerjs/preset-sheets-find-replace/locales/en-US";
import findVi from "@univerjs/preset-sheets-find-replace/locales/vi-VN";
import linkEn from "@univerjs/preset-sheets-hyper-link/locales/en-US";
import linkVi from "@univerjs/preset-sheets-hyper-link/locales/vi-VN";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteVi from "@univerjs/preset-sheets-note/locales/vi-VN";
import sortEn from "@univerjs/preset-sheets-sort/locales/en-US";
import sortVi from "@univerjs/preset-sheets-sort/locales/vi-VN";
import type { Language } from "../../../text/text.ts";

const TYPES: Record<Language, LocaleType> = { vi: LocaleType.VI_VN, en: LocaleType.EN_US };

export const GRID_WORDS = {
  [LocaleType.VI_VN]: mergeLocales(coreVi, filterVi, sortVi, noteVi, validationVi, conditionalVi, findVi, linkVi),
  [LocaleType.EN_US]: mergeLocales(coreEn, filterEn, sortEn, noteEn, validationEn, conditionalEn, findEn, linkEn),
};

export function gridLocaleOf(language: Language): LocaleType {
  return TYPES[language];
}
