/** Moments as people read them, in the workbook's zone. */

import type { DateString } from "../../domain/dates.ts";
import { type Language, textOf } from "../../text/text.ts";

const ZONE = "Asia/Ho_Chi_Minh";

/** "2026-11-30" and minutes since midnight. */
export function wallOf(at: number): { on: DateString; minutes: number } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: ZONE,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const on = `${part("year")}-${part("month")}-${part("day")}` as DateString;
  return { on, minutes: Number(part("hour")) * 60 + Number(part("minute")) };
}

export function momentText(at: number, language: Language): string {
  return textOf(language).formats.moment(wallOf(at));
}

/** "2026-11-30T07:00" as people read it; "" for nothing. */
export function wallText(text: string, language: Language): string {
  const [on, clock = ""] = text.split("T");
  const [hours, minutes] = clock.split(":").map(Number);
  if (!on || hours === undefined || minutes === undefined) return "";
  return textOf(language).formats.moment({ on: on as DateString, minutes: hours * 60 + minutes });
}

/** "2026-11-30" as people read it. */
export function dayText(on: string, language: Language): string {
  return on ? textOf(language).formats.date(on as DateString) : "";
}

export function clockText(at: number, language: Language): string {
  return textOf(language).formats.clock(wallOf(at).minutes);
}

/** "Thứ Hai, 30/11/2026". */
export function weekdayText(at: number, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language, { timeZone: ZONE, weekday: "long" }).format(at);
  return `${weekday}, ${dayText(wallOf(at).on, language)}`;
}

/** "1,2": seconds with one digit, as the language writes it. */
export function secondsText(milliseconds: number, language: Language): string {
  return (milliseconds / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
