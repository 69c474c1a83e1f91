/** What is granted and set up for the person who asks, and what the script may keep. Says whether, never who. */
import { remainingQuota, sendMail } from "../mail.ts";
import { consentPage, mayEdit } from "../permission.ts";
import { isSender } from "../sender.ts";
import { spreadsheet } from "../sheets.ts";
import { forget, readState, rememberAll } from "../state.ts";
import { countHourlyTriggers } from "../triggers.ts";
import { userEmail } from "../user.ts";
import type { Probe, See } from "./probe.ts";

/** One trigger for the sender and none for others; whose schedule it is; when it last ran to its end. */
const schedule: See = ({ state }) => {
  const own = isSender(state);
  const count = countHourlyTriggers();
  return [count === Number(own), count, own ? "own" : state.senderId ? "other" : "nobody", state.lastRunOn].join(", ");
};

/** By how much a mail to oneself changes the recipients that are left of the day. */
const mailToSelf: See = ({ mail }) => {
  const to = userEmail();
  if (!mail || !to) return "";
  const before = remainingQuota();
  sendMail({ to, subject: mail, text: mail, html: `<p>${mail}</p>` });
  return String(remainingQuota() - before);
};

const KEY = "selfCheck";
// As much as the longest value that the program keeps.
const LENGTH = 7200;

const property: See = () => {
  try {
    rememberAll({ [KEY]: "x".repeat(LENGTH) });
    return String(readState()[KEY]?.length);
  } finally {
    forget(KEY);
  }
};

/** The run holds the lock already. */
const lock: See = () => {
  const held = LockService.getScriptLock();
  return `${held.hasLock()}, ${held.tryLock(0)}`;
};

/** The script's own lock is used everywhere: this one may be missing where no file is open. */
const documentLock: See = () => String(LockService.getDocumentLock() !== null);

const zones: See = () => {
  const offset = new Date(2026, 0, 1).getTimezoneOffset();
  return [spreadsheet().getSpreadsheetTimeZone(), Session.getScriptTimeZone(), offset].join(", ");
};

export const INSTALLATION: readonly Probe[] = [
  ["getSpreadsheetLocale()", "vi_VN", "mend", () => spreadsheet().getSpreadsheetLocale()],
  // Another zone of the sheet is a problem that keeps mails from leaving.
  ["getSpreadsheetTimeZone(), getScriptTimeZone(), UTC", "Asia/Ho_Chi_Minh, Asia/Ho_Chi_Minh, -420", "mend", zones],
  ['getEmail() !== ""', "true", "mend", () => String(userEmail() !== "")],
  // By these it is told why a person is refused.
  ["canEdit(), getAuthorizationUrl()", "true, undefined", "mend", () => `${mayEdit()}, ${consentPage() && "…"}`],
  ["getRemainingDailyQuota()", "> 0", "mend", () => String(remainingQuota())],
  // However the quota counts, the ledger keeps anybody from getting a mail twice.
  ["sendEmail() → getRemainingDailyQuota()", "-1", "fine", mailToSelf],
  ["getProjectTriggers()", "true, …", "mend", schedule],
  [`setProperty(${LENGTH}) → deleteProperty()`, String(LENGTH), "tell", property],
  ["hasLock(), tryLock(0)", "true, true", "tell", lock],
  ["getDocumentLock() !== null", "true", "fine", documentLock],
];
