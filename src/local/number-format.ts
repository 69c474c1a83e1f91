/** Number formats: what they mean and what a cell shows under them, in the workbook's locale. */

import { remembering } from "../domain/remembering.ts";

/** A locale's rules for numbers and dates as people read and type them. */
export interface LocaleRules {
  decimal: string;
  group: string;
  dayFirst: boolean;
  date: string;
  dateTime: string;
}

const DAY_FIRST_COMMA = { decimal: ",", group: ".", dayFirst: true };

/** The rules of a locale such as "vi_VN"; unknown ones follow "en_US". */
export const localeRules = remembering((locale: string): LocaleRules => {
  if (locale.startsWith("vi")) return { ...DAY_FIRST_COMMA, date: "dd/mm/yyyy", dateTime: "dd/mm/yyyy hh:mm:ss" };
  if (/^(de|fr|es|it|id|tr|nl|pt)/.test(locale)) {
    return { ...DAY_FIRST_COMMA, date: "dd/mm/yyyy", dateTime: "dd/mm/yyyy hh:mm:ss" };
  }
  const dayFirst = /^en_(GB|AU|IE|NZ|IN)/.test(locale);
  const date = dayFirst ? "dd/mm/yyyy" : "m/d/yyyy";
  return { decimal: ".", group: ",", dayFirst, date, dateTime: `${date} h:mm:ss` };
});

/** A format as it is kept: dates in lower case ("dd/MM/yyyy HH:mm" is "dd/mm/yyyy hh:mm"), "General" as undefined. */
export function normalFormat(format: string): string | undefined {
  if (format === "" || /^general$/i.test(format)) return undefined;
  return isDateFormat(format) ? mapBare(format, (bare) => bare.replace(/[YMDHS]/g, (c) => c.toLowerCase())) : format;
}

/** Whether a number under this format is shown as a date or a time. */
export const isDateFormat = remembering((format: string): boolean => {
  if (format === "" || format === "@") return false;
  let date = false;
  mapBare(format, (bare) => {
    const plain = bare
      .replace(/[*_]./g, "")
      .replace(/general/gi, "")
      .replace(/e[+-]/gi, "");
    if (/[ydhs]|mmm|\bm\b/i.test(plain)) date = true;
    return bare;
  });
  return date;
});

/** Applies `change` to the parts of a format that are neither quoted, escaped nor a bracketed colour or condition. */
function mapBare(format: string, change: (bare: string) => string): string {
  const parts = format.split(/("[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\])/i);
  return parts.map((part, index) => (index % 2 === 0 ? change(part) : part)).join("");
}

/** A number as a cell under `format` shows it. Undefined format: automatic. */
export function formatNumber(value: number, format: string | undefined, rules: LocaleRules): string {
  if (format === undefined || format === "@") return general(value, rules);
  const sections = splitSections(format);
  const section = pickSection(sections, value);
  if (isDateFormat(section)) return formatSerial(value, section);
  const negativeOwn = value < 0 && sections.length > 1;
  return formatFigures(negativeOwn ? -value : value, section, rules);
}

function splitSections(format: string): string[] {
  const sections = [""];
  for (const part of format.split(/("[^"]*"|\\.|;)/)) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function pickSection(sections: string[], value: number): string {
  if (value < 0 && sections[1] !== undefined) return sections[1];
  if (value === 0 && sections[2] !== undefined) return sections[2];
  return sections[0] ?? "";
}

function general(value: number, rules: LocaleRules): string {
  const text =
    Math.abs(value) >= 1e16 ? value.toExponential(5).replace("e", "E") : String(Number(value.toPrecision(15)));
  return text.replace(".", rules.decimal);
}

function formatFigures(value: number, section: string, rules: LocaleRules): string {
  let body = "";
  let text = "";
  for (const part of section.split(/("[^"]*"|\\.|_.|\*.|\[[^\]]*\]|general|[0#?,.]+)/i)) {
    if (/^[0#?,.]+$/.test(part) && !body) {
      body = part;
      text += "\u0000";
    } else text += literal(part);
  }
  const scaled = section.includes("%") ? value * 100 : value;
  const sign = scaled < 0 ? "-" : "";
  if (/general/i.test(section)) return text.replace(/general/i, general(scaled, rules));
  if (!body) return sign + text;
  return sign + text.replace("\u0000", figures(Math.abs(scaled), body, rules));
}

function literal(part: string): string {
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.startsWith("\\")) return part.slice(1);
  if (/^_./.test(part)) return " ";
  if (/^\*./.test(part) || part.startsWith("[")) return "";
  return part;
}

function figures(value: number, pattern: string, rules: LocaleRules): string {
  const [whole = "", fraction = ""] = pattern.split(".");
  const least = (fraction.match(/0/g) ?? []).length;
  const most = (fraction.match(/[0#?]/g) ?? []).length;
  const fixed = roundHalfUp(value, most);
  const [digits = "0", decimals = ""] = fixed.split(".");
  let kept = decimals;
  while (kept.length > least && kept.endsWith("0")) kept = kept.slice(0, -1);
  const leastWhole = (whole.match(/0/g) ?? []).length;
  let shown = digits === "0" && leastWhole === 0 ? "" : digits.padStart(leastWhole, "0");
  if (/,/.test(whole)) shown = shown.replace(/\B(?=(\d{3})+$)/g, rules.group);
  return kept ? `${shown}${rules.decimal}${kept}` : shown;
}

/** `toFixed` of the decimal digits as written, so that 1.005 with two decimals is 1.01 as a spreadsheet shows it. */
function roundHalfUp(value: number, decimals: number): string {
  if (value >= 1e15) return value.toFixed(decimals);
  const shifted = Number(`${Number(value.toPrecision(15))}e${decimals}`);
  return Number.isFinite(shifted)
    ? Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}

const DATE_TOKEN = /("[^"]*"|\\.|\[\$[^\]]*\]|\[[hms]+\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?)/i;

/** A serial number (days since 1899-12-30) as a date format shows it; names of days and months come in English. */
function formatSerial(serial: number, format: string): string {
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000));
  const parts = format.split(DATE_TOKEN);
  const half = /am\/pm|a\/p/i.test(format);
  return parts
    .map((part, index) => (index % 2 ? dateToken(part, isMinute(parts, index), at, serial, half) : part))
    .join("");
}

/** "m" is a minute beside hours or seconds; every second part is a token. */
function isMinute(parts: readonly string[], index: number): boolean {
  const beside = (step: number): string => {
    let at = index + step;
    while (/^("|\\|\[\$)/.test(parts[at] ?? "")) at += step;
    return parts[at] ?? "";
  };
  return /^\[?h/i.test(beside(-2)) || /^\[?s/i.test(beside(2));
}

function dateToken(token: string, minute: boolean, at: Date, serial: number, half: boolean): string {
  const lower = token.toLowerCase();
  if (/^["\\]/.test(token)) return literal(token);
  if (lower.startsWith("[")) return elapsed(lower, serial);
  const pad = (value: number) => String(value).padStart(Math.min(token.length, 2), "0");
  const hours = at.getUTCHours();
  if (lower === "am/pm") return hours < 12 ? "AM" : "PM";
  if (lower === "a/p") return hours < 12 ? "A" : "P";
  if (lower.startsWith("y")) return lower.length <= 2 ? pad(at.getUTCFullYear() % 100) : String(at.getUTCFullYear());
  if (lower.startsWith("m") && minute) return pad(at.getUTCMinutes());
  if (lower.startsWith("m")) return lower.length > 2 ? name(at, "month", lower.length) : pad(at.getUTCMonth() + 1);
  if (lower.startsWith("d")) return lower.length > 2 ? name(at, "weekday", lower.length) : pad(at.getUTCDate());
  if (lower.startsWith("h")) return pad(half ? hours % 12 || 12 : hours);
  const [whole = "", fraction = ""] = token.split(".");
  const seconds = String(at.getUTCSeconds()).padStart(Math.min(whole.length, 2), "0");
  return fraction
    ? `${seconds}.${String(at.getUTCMilliseconds()).padStart(3, "0").slice(0, fraction.length)}`
    : seconds;
}

function name(at: Date, part: "month" | "weekday", length: number): string {
  return at.toLocaleDateString("en-US", { timeZone: "UTC", [part]: length === 3 ? "short" : "long" });
}

function elapsed(token: string, serial: number): string {
  const unit = { h: 24, m: 1440, s: 86_400 }[token[1] ?? ""];
  if (unit === undefined) return "";
  return String(Math.floor(Math.round(serial * unit * 1000) / 1000)).padStart(token.length - 2, "0");
}
