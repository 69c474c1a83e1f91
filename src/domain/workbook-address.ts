/** The address behind the button and the links of mails: a Google Sheet or none. */
import type { Settings } from "./records.ts";

/** A Google Sheet's address, also with a school's domain or an account's number in it; not "d/e", a copy published to everybody. */
const SHEET =
  /^https:\/\/docs\.google\.com\/(?:a\/[\w.-]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/(?!e\/)[\w-]{1,120}(?=[/?#]|$)/;

/** The workbook's own address without what follows its id; undefined for any other, which would lead people elsewhere from a mail they trust. */
export function workbookAddress({ workbookUrl = "" }: Pick<Settings, "workbookUrl">): string | undefined {
  const found = SHEET.exec(workbookUrl.trim());
  return found ? `${found[0]}/edit` : undefined;
}
