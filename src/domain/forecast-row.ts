/** The coordinator's own word on a person's next mails: until when they are held back, and what goes along with one. */
import type { DateString } from "./dates.ts";
import { fingerprint } from "./fingerprint.ts";

export interface ForecastRow {
  row: number;
  person?: string;
  holdUntil?: DateString;
  /** Something stands where the day should, and cannot be read as one. */
  holdUnreadable: boolean;
  remark?: string;
  remarkedOn?: DateString;
  /** `markOfRemark` of the word that went along last. */
  remarkMark?: string;
}

/** A day that cannot be read holds the mail back: a mail too few does less harm than one that was not to leave. */
export function isHeld({ holdUntil, holdUnreadable }: ForecastRow, on: DateString): boolean {
  return holdUnreadable || (holdUntil !== undefined && on <= holdUntil);
}

/** One row of several that stand for one person, as after a copy: any hold wins, and the first word that there is. */
export function joinRows(rows: readonly ForecastRow[]): ForecastRow | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const holds = rows.flatMap(({ holdUntil }) => (holdUntil ? [holdUntil] : [])).sort();
  const [holdUntil, worded] = [holds[holds.length - 1], rows.find(({ remark }) => remark) ?? first];
  const { remark, remarkedOn, remarkMark } = worded;
  return {
    row: first.row,
    ...(first.person !== undefined && { person: first.person }),
    ...(holdUntil && { holdUntil }),
    holdUnreadable: rows.some((row) => row.holdUnreadable),
    ...(remark && { remark }),
    ...(remarkedOn && { remarkedOn }),
    ...(remarkMark && { remarkMark }),
  };
}

export function markOfRemark(remark: string): string {
  return fingerprint(remark);
}

/** The word to go along: one that went along already does not go again, other than in mails of the same day. */
export function remarkFor({ remark, remarkMark, remarkedOn }: ForecastRow, on: DateString): string | undefined {
  if (!remark) return undefined;
  return remarkMark === markOfRemark(remark) && remarkedOn !== on ? undefined : remark;
}
