/** Where the button and the links of mails lead: to a Google Sheet or nowhere. */
import type { Settings } from "./records.ts";

/** With the number of one of several accounts, or the domain of a school's, before it; "d/e" is a page published to all. */
const SHEET =
  /^https:\/\/docs\.google\.com\/(?:a\/[\w.-]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/(?!e\/)[\w-]{1,120}(?=[/?#]|$)/;

/** The workbook's own address without what follows its id; any other would lead people elsewhere from a mail they trust. */
export function workbookAddress({ workbookUrl = "" }: Pick<Settings, "workbookUrl">): string | undefined {
  const found = SHEET.exec(workbookUrl.trim());
  return found ? `${found[0]}/edit` : undefined;
}
