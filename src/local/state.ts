/** What Google keeps about a script outside the spreadsheet. Plain JSON: a caller saves it beside the workbook. */

/** A time-driven trigger. `owner` is who created it: it runs as that person, and only they see it. */
export interface StoredTrigger {
  id: string;
  owner: string;
  handler: string;
  schedule: { everyHours?: number };
  /** Milliseconds since 1970. */
  createdAt: number;
}

/** Recipients mailed by one user since `since` (milliseconds); the count starts again 24 hours later. */
export interface MailUse {
  since: number;
  recipients: number;
}

export interface HostState {
  spreadsheetId: string;
  scriptProperties: Record<string, string>;
  /** By user's e-mail. */
  userProperties: Record<string, Record<string, string>>;
  triggers: StoredTrigger[];
  /** By user's e-mail. */
  mailUse: Record<string, MailUse>;
}

/** A state in which nothing has run yet, with an id in the shape of Google's. */
export function freshState(random: () => number = Math.random): HostState {
  return {
    spreadsheetId: randomId(44, random),
    scriptProperties: {},
    userProperties: {},
    triggers: [],
    mailUse: {},
  };
}

function randomId(length: number, random: () => number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join("");
}
