/** Moments as people read them, in the workbook's zone. */

import type { DateString } from "../../domain/dates.ts";
import { type Language, textOf } from "../../text/text.ts";

const ZONE = "Asia/Ho_Chi_Minh";

/** An instant on the wall clock: the day as "2026-11-30" and the minutes since midnight. */
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

/** A moment such as "2026-11-30T07:00" as people read it; "" for "". */
export function wallText(text: string, language: Language): string {
  const [on, clock = ""] = text.split("T");
  const [hours, minutes] = clock.split(":").map(Number);
  if (!on || hours === undefined || minutes === undefined) return "";
  return textOf(language).formats.moment({ on: on as DateString, minutes: hours * 60 + minutes });
}

/** A day such as "2026-11-30" as people read it. */
export function dayText(on: string, language: Language): string {
  return on ? textOf(language).formats.date(on as DateString) : "";
}

export function clockText(at: number, language: Language): string {
  return textOf(language).formats.clock(wallOf(at).minutes);
}

/** The day of an instant with its weekday: "Thứ Hai, 30/11/2026". */
export function weekdayText(at: number, language: Language): string {
  const weekday = new Intl.DateTimeFormat(language, { timeZone: ZONE, weekday: "long" }).format(at);
  return `${weekday}, ${dayText(wallOf(at).on, language)}`;
}

/** Milliseconds as seconds with one digit after the language's decimal sign: "1,2". */
export function secondsText(milliseconds: number, language: Language): string {
  return (milliseconds / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
