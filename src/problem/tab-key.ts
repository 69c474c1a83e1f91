/** Our tabs, by the names that the code calls them; what people read is in `text`. */
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
