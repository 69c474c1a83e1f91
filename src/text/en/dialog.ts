/** Words of dialogs that several commands share. */
import type { Model } from "../vi/vietnamese.ts";
import { counted } from "./plural.ts";

export const dialog = (): Model["dialog"] => ({
  title: "Sổ Chuẩn",
  problemsFound: (n) => `${counted(n, "item")} to correct:`,
  notesFound: (n) => `${counted(n, "note")}:`,
  sorry: (id) =>
    `We are sorry, the program met an unexpected error. The data you entered has not been changed. Error code: ${id}. Please try again in a few minutes; if it happens again, send this code to the coordinator.`,
  scored: (sentence) => `Done. ${sentence}`,
  noDigests: "There is nothing to remind anyone of today.",
  alreadySent: "Today's mails have been sent; nobody receives one twice.",
  sent: (n) => `${counted(n, "mail")} sent.`,
  badLevel: (seen) => `“${seen}” is no level: enter 1 or 2.`,
});
