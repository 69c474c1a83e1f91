/** Probes of what is granted and set up for the person who asks. Their answers say whether, never who. */
import { remainingQuota, sendMail } from "../mail.ts";
import { consentPage, mayEdit } from "../permission.ts";
import { isSender } from "../sender.ts";
import { spreadsheet } from "../sheets.ts";
import { forget, readState, rememberAll } from "../state.ts";
import { countHourlyTriggers } from "../triggers.ts";
import { userEmail } from "../user.ts";
import type { Observe, Probe } from "./probe.ts";

/** Whether the sender has one trigger and others none; whose schedule it is; when it last ran to its end. */
const schedule: Observe = ({ state }) => {
  const own = isSender(state);
  const count = countHourlyTriggers();
  return [count === Number(own), count, own ? "own" : state.senderId ? "other" : "nobody", state.lastRunOn].join(", ");
};

/** By how much a mail to oneself changes the remaining quota. */
const mailToSelf: Observe = ({ mail }) => {
  const to = userEmail();
  if (!mail || !to) return "";
  const before = remainingQuota();
  sendMail({ to, subject: mail, text: mail, html: `<p>${mail}</p>` });
  return String(remainingQuota() - before);
};

const KEY = "selfCheck";
// The length of the longest value that the program keeps.
const LENGTH = 7200;

const property: Observe = () => {
  try {
    rememberAll({ [KEY]: "x".repeat(LENGTH) });
    return String(readState()[KEY]?.length);
  } finally {
    forget(KEY);
  }
};

/** Whether the run's lock is seen as held, and can be taken again. */
const lock: Observe = () => {
  const held = LockService.getScriptLock();
  return `${held.hasLock()}, ${held.tryLock(0)}`;
};

/** Whether there is a document lock. The program uses the script lock, since this one may be missing where no file is open. */
const documentLock: Observe = () => String(LockService.getDocumentLock() !== null);

const zones: Observe = () => {
  const offset = new Date(2026, 0, 1).getTimezoneOffset();
  return [spreadsheet().getSpreadsheetTimeZone(), Session.getScriptTimeZone(), offset].join(", ");
};

export const INSTALLATION: readonly Probe[] = [
  ["getSpreadsheetLocale()", "vi_VN", "mend", () => spreadsheet().getSpreadsheetLocale()],
  // The sheet's zone must be the school's: any other keeps mails from leaving.
  ["getSpreadsheetTimeZone(), getScriptTimeZone(), UTC", "Asia/Ho_Chi_Minh, Asia/Ho_Chi_Minh, -420", "mend", zones],
  ['getEmail() !== ""', "true", "mend", () => String(userEmail() !== "")],
  // A refusal is explained by these two.
  ["canEdit(), getAuthorizationUrl()", "true, undefined", "mend", () => `${mayEdit()}, ${consentPage() && "…"}`],
  ["getRemainingDailyQuota()", "> 0", "mend", () => String(remainingQuota())],
  // However the quota counts, the ledger keeps anybody from getting a mail twice.
  ["sendEmail() → getRemainingDailyQuota()", "-1", "fine", mailToSelf],
  ["getProjectTriggers()", "true, …", "mend", schedule],
  [`setProperty(${LENGTH}) → deleteProperty()`, String(LENGTH), "tell", property],
  ["hasLock(), tryLock(0)", "true, true", "tell", lock],
  ["getDocumentLock() !== null", "true", "fine", documentLock],
];
