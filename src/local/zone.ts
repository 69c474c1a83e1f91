/** Time zones: converts between instants and the serial numbers that a spreadsheet stores. */

const DAY = 86_400_000;
/** 1899-12-30, the day that a spreadsheet counts from. */
const EPOCH = Date.UTC(1899, 11, 30);

interface Offsets {
  format: Intl.DateTimeFormat;
  byQuarter: Map<number, number>;
}
const zones = new Map<string, Offsets>();

/** "GMT+7", "GMT-03:30", "GMT+0700": a fixed distance from UTC, as Java knows it. */
const FIXED_ZONE = /^GMT([+-])(\d{1,2})(?::?([0-5]\d))?$/;

/** Offsets of fixed zones by name; null for the zone of a place, whose offset changes. */
const fixedZones = new Map<string, number | null>();

function fixedOffset(zone: string): number | undefined {
  const [, sign, hours, minutes = "0"] = FIXED_ZONE.exec(zone) ?? [];
  if (hours === undefined || Number(hours) > 23) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/**
 * Milliseconds to add to an instant to get the zone's wall clock: a zone of the IANA database or "GMT+7" and its kind.
 * An unknown zone throws a RangeError.
 */
export function offsetAt(zone: string, instant: number): number {
  let fixed = fixedZones.get(zone);
  if (fixed === undefined) {
    fixed = fixedOffset(zone) ?? null;
    fixedZones.set(zone, fixed);
  }
  return fixed ?? offsetOfPlace(zone, instant);
}

function offsetOfPlace(zone: string, instant: number): number {
  let offsets = zones.get(zone);
  if (!offsets) {
    offsets = { format: wallClockOf(zone), byQuarter: new Map() };
    zones.set(zone, offsets);
  }
  // Offsets are kept for each quarter of an hour: zones change their clocks at whole quarters.
  const quarter = Math.floor(instant / 900_000);
  let offset = offsets.byQuarter.get(quarter);
  if (offset === undefined) {
    offset = computeOffset(offsets.format, quarter * 900_000);
    offsets.byQuarter.set(quarter, offset);
  }
  return offset;
}

function wallClockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "iso8601",
    era: "short",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
}

function computeOffset(format: Intl.DateTimeFormat, instant: number): number {
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get("era")?.startsWith("B") ? 1 - part("year") : part("year");
  const wall = new Date(0);
  wall.setUTCFullYear(year, part("month") - 1, part("day"));
  wall.setUTCHours(part("hour"), part("minute"), part("second"));
  return wall.getTime() - instant;
}

/** The serial number that a cell stores for an instant, in the workbook's zone. */
export function toSerial(instant: number, zone: string): number {
  return (instant + offsetAt(zone, instant) - EPOCH) / DAY;
}

/** The instant that a cell's serial number means in the workbook's zone. */
export function fromSerial(serial: number, zone: string): number {
  return instantOf(EPOCH + Math.round(serial * DAY), zone);
}

/** The instant at which the zone's wall clock shows `wall` (milliseconds as if it were UTC). */
export function instantOf(wall: number, zone: string): number {
  const guess = wall - offsetAt(zone, wall);
  const offset = offsetAt(zone, guess);
  const instant = wall - offset;
  // Near a change of clocks the first guess may have used the offset of the wrong side.
  return offsetAt(zone, instant) === offset ? instant : guess;
}

/** The serial number of a calendar day, or undefined when there is no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (date.getTime() - EPOCH) / DAY;
}

const TOKEN = /('(?:[^']|'')*'|[A-Za-z])\1*/g;

/** An instant in the style of Java's SimpleDateFormat, numeric fields only; anything else throws a RangeError. */
export function formatInstant(instant: number, zone: string, pattern: string): string {
  const offset = offsetAt(zone, instant);
  const wall = new Date(instant + offset);
  return pattern.replace(TOKEN, (token) => {
    if (token === "''") return "'";
    if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'");
    return field(token, wall, offset);
  });
}

function field(token: string, wall: Date, offset: number): string {
  const pad = (value: number) => String(value).padStart(token.length, "0");
  switch (token[0]) {
    case "y":
      return token.length === 2 ? pad(wall.getUTCFullYear() % 100) : pad(wall.getUTCFullYear());
    case "M":
      if (token.length > 2) break;
      return pad(wall.getUTCMonth() + 1);
    case "d":
      return pad(wall.getUTCDate());
    case "u":
      return pad(wall.getUTCDay() || 7);
    case "H":
      return pad(wall.getUTCHours());
    case "h":
      return pad(wall.getUTCHours() % 12 || 12);
    case "m":
      return pad(wall.getUTCMinutes());
    case "s":
      return pad(wall.getUTCSeconds());
    case "S":
      return pad(wall.getUTCMilliseconds());
    case "a":
      return wall.getUTCHours() < 12 ? "AM" : "PM";
    case "Z":
      return zoneSuffix(offset, "");
    case "X":
      return offset === 0 ? "Z" : zoneSuffix(offset, token.length === 3 ? ":" : "");
  }
  throw new RangeError(`not emulated: date pattern "${token}"`);
}

function zoneSuffix(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
