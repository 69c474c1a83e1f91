/** The tabs of a workbook by their names in code; the names that people read are in `text`. */
export type TabKey =
  | "indicators"
  | "evidence"
  | "people"
  | "units"
  | "calendar"
  | "settings"
  | "overview"
  | "missing"
  | "report"
  | "history"
  | "mails"
  | "forecast"
  | "log"
  | "guide";
