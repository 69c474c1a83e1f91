/** What must hold of a school's mails whatever failed; each break as a sentence, none when all is well. */
import { toSerial } from "../../src/local/zone.ts";
import { vi } from "../words.ts";
import { ledgerOf, type Moment, mailedOn, unknownOn } from "./mail-days.ts";
import type { Kept } from "./small-school.ts";

const ZONE = "Asia/Ho_Chi_Minh";
/** Tabs that are staff's as a whole, and columns that are staff's in the tabs of both. */
const STAFF_TABS = ["evidence", "people", "units", "calendar", "settings"] as const;
const STAFF_COLUMNS = {
  [vi.tabs.indicators]: Object.values(vi.columns.indicators).slice(0, 25),
  [vi.tabs.forecast]: [vi.columns.forecast.holdUntil, vi.columns.forecast.remark],
};

/** What holds at every moment, also right after a run was killed. */
export function breaksAt(moment: Moment, staffBefore: string): string[] {
  const days = [...new Set(ledgerOf(moment).map(({ on }) => on))];
  return [
    ...days.flatMap((on) => breaksOfDay(moment, on)),
    ...(staffCells(moment.kept) === staffBefore ? [] : ["staff's cells were changed"]),
  ];
}

function breaksOfDay(moment: Moment, on: string): string[] {
  const [mailed, ledger] = [mailedOn(moment, on), ledgerOf(moment, on)];
  const noted = new Set(ledger.map(({ email }) => email));
  return [
    ...mailed.filter((to, index) => mailed.indexOf(to) !== index).map((to) => `${on}: mailed twice: ${to}`),
    ...mailed.filter((to) => !noted.has(to)).map((to) => `${on}: mailed without a word in the ledger: ${to}`),
    ...ledger
      .filter(({ status, email }) => status === "sent" && !mailed.includes(email))
      .map(({ email }) => `${on}: not mailed, though the ledger says so: ${email}`),
  ];
}

/** What holds once an undisturbed run has come after: nobody forgotten, and unknown only what cannot be known. */
export function breaksOnceSettled(
  moment: Moment,
  on: string,
  due: readonly string[],
  unknown: readonly string[],
): string[] {
  const ledger = ledgerOf(moment, on);
  const known = new Set(ledger.map(({ email }) => email));
  const [told, wanted] = [unknownOn(moment, on).sort().join(), [...unknown].sort().join()];
  return [
    ...(moment.result?.ok ? [] : [`${on}: the run after it failed: ${moment.result?.error?.message}`]),
    ...ledger.filter(({ status }) => status === "intent").map(({ email }) => `${on}: left open: ${email}`),
    ...due.filter((to) => !known.has(to)).map((to) => `${on}: forgotten: ${to}`),
    ...(told === wanted ? [] : [`${on}: unknown is "${told}" instead of "${wanted}"`]),
    ...breaksOfMirror(moment, on),
  ];
}

/** The mails tab shows the ledger of the day, each mail once. */
export function breaksOfMirror(moment: Moment, on: string): string[] {
  const shown = mailRows(moment.kept, on);
  const wanted = ledgerOf(moment, on).map(({ person, status }) => `${person} ${vi.words.sendStatus[status]}`);
  return shown.sort().join() === wanted.sort().join()
    ? []
    : [`${on}: the mails tab shows ${shown.join() || "nothing"}`];
}

function mailRows({ workbook }: Kept, on: string): string[] {
  const { rows = [] } = workbook.sheets.find(({ name }) => name === vi.tabs.mails) ?? {};
  const day = toSerial(Date.parse(`${on}T00:00:00`), ZONE);
  return rows.filter((row) => row[0]?.value === day).map((row) => `${row[2]?.value} ${row[6]?.value}`);
}

/** Everything that staff typed; whose account sends is the program's own word among the settings. */
export function staffCells({ workbook }: Kept): string {
  const whole = STAFF_TABS.map((tab) => vi.tabs[tab]);
  return JSON.stringify(
    workbook.sheets.flatMap(({ name, rows }) => {
      if (!whole.includes(name) && !(name in STAFF_COLUMNS)) return [];
      const headers = (rows[0] ?? []).map((cell) => String(cell?.value ?? ""));
      const isStaffs = (header: string) => STAFF_COLUMNS[name]?.includes(header) ?? true;
      const columns = headers.flatMap((header, index) => (isStaffs(header) ? [index] : []));
      const typed = rows.filter((row) => row[0]?.value !== vi.settings.sender.label);
      const cells = typed.map((row) => columns.map((column) => row[column]?.formula ?? row[column]?.value ?? ""));
      while (cells.length > 0 && cells[cells.length - 1]?.every((value) => value === "")) cells.pop();
      return [[name, cells]];
    }),
  );
}

/** The largest number of times that a row says it was mentioned. */
export function mostMentions({ workbook }: Kept): number {
  const { rows = [] } = workbook.sheets.find(({ name }) => name === vi.tabs.indicators) ?? {};
  const column = (rows[0] ?? []).findIndex((cell) => cell?.value === vi.columns.indicators.mentions);
  return Math.max(0, ...rows.slice(1).map((row) => Number(row[column]?.value) || 0));
}
