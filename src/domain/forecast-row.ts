/** What the coordinator writes beside a person's next mails: until when they are held back, and a remark that goes along. */
import type { DateString } from "./dates.ts";
import { fingerprint } from "./fingerprint.ts";

export interface ForecastRow {
  row: number;
  person?: string;
  holdUntil?: DateString;
  /** Whether the cell of the day holds something that cannot be read as one. */
  holdUnreadable: boolean;
  remark?: string;
  remarkedOn?: DateString;
  /** `markOfRemark` of the remark that went along last. */
  remarkMark?: string;
}

/** Whether a person's mail is held back on a day. An unreadable day holds it back: a mail too few does less harm than one too many. */
export function isHeld({ holdUntil, holdUnreadable }: ForecastRow, on: DateString): boolean {
  return holdUnreadable || (holdUntil !== undefined && on <= holdUntil);
}

/** Several rows of one person, as after a copy, as one: the longest hold and the first remark win. */
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

/** The mark by which a remark that went along is known again. */
export function markOfRemark(remark: string): string {
  return fingerprint(remark);
}

/** The remark that goes along on a day; one that went along on an earlier day does not go again. */
export function remarkFor({ remark, remarkMark, remarkedOn }: ForecastRow, on: DateString): string | undefined {
  if (!remark) return undefined;
  return remarkMark === markOfRemark(remark) && remarkedOn !== on ? undefined : remark;
}
