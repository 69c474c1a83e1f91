/** What the person whose run this is may do: looked at where something was refused, or before what nothing undoes. */
import { remainingQuota } from "./mail.ts";
import { spreadsheet } from "./sheets.ts";

/** Whether this person may edit the file: some tab of it, since single ones may be protected. */
export function mayEdit(): boolean {
  return spreadsheet()
    .getSheets()
    .some((sheet) => sheet.getRange(1, 1).canEdit());
}

/** The page on which this person can consent to what is missing; undefined when nothing is. */
export function consentPage(): string | undefined {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const isMissing = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
  return isMissing ? info.getAuthorizationUrl() : undefined;
}

/** Throws for a person who may only look: what the script remembers is theirs to change as little as the sheet. */
export function assertMayEdit(): void {
  if (!mayEdit()) throw new Error("canEdit() is false");
}

/** Throws for a person who cannot write or mail: the schedule does both later, with nobody there to consent. */
export function assertMaySend(): void {
  assertMayEdit();
  remainingQuota();
}
