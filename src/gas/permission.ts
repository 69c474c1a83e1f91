/** The rights of the person at the keyboard, looked up after a refusal and before steps that cannot be undone. */
import { remainingQuota } from "./mail.ts";
import { spreadsheet } from "./sheets.ts";

/** Whether the person may edit the file: any tab of it, since single tabs may be protected. */
export function mayEdit(): boolean {
  return spreadsheet()
    .getSheets()
    .some((sheet) => sheet.getRange(1, 1).canEdit());
}

/** The address of Google's page on which the person can give missing consent; undefined when none is missing. */
export function consentPage(): string | undefined {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  const isMissing = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
  return isMissing ? info.getAuthorizationUrl() : undefined;
}

/** Throws for a person who may only view: such a person must not change what the script remembers either. */
export function assertMayEdit(): void {
  if (!mayEdit()) throw new Error("canEdit() is false");
}

/** Throws for a person who cannot edit or mail: the schedule will do both in that person's name, with nobody there to consent. */
export function assertMaySend(): void {
  assertMayEdit();
  remainingQuota();
}
