/** Dialogs, only for runs that a person started. */
import { fillPage } from "../views/fill-page.ts";
import { orUndefined } from "./or-undefined.ts";

type Answer = "yes" | "no" | "cancel";

/** Asks a question with Yes, No and (by closing) Cancel. */
export function askYesNo(title: string, question: string): Answer {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(title, question, ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return "yes";
  return button === ui.Button.NO ? "no" : "cancel";
}

/** Asks for words; undefined when the person cancels or says nothing. */
export function askText(title: string, question: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return (response.getSelectedButton() === ui.Button.OK && response.getResponseText().trim()) || undefined;
}

/** Asks for consent; anything but OK is a no. */
export function confirm(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
}

/** Shows a message that must be closed before going on. */
export function showMessage(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Shows a message for ten seconds in a corner. */
export function toast(title: string, message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 10);
}

/** Shows a page of finished HTML. */
export function showPage(title: string, html: string, height = 600): void {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(html).setWidth(760).setHeight(height), title);
}

/** Shows a page of `src/dialogs`, by its name without the ending, which draws this data; sizes in pixels. */
export function showDialog(title: string, name: string, data: unknown, size: { width: number; height: number }): void {
  const html = fillPage(HtmlService.createHtmlOutputFromFile(name).getContent(), data);
  const output = HtmlService.createHtmlOutput(html).setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** Shows a page that is not essential; false where it cannot be shown, since pages need a consent of their own. */
export function offerPage(...page: Parameters<typeof showPage>): boolean {
  const shown = orUndefined(() => {
    showPage(...page);
    return true;
  });
  return shown ?? false;
}
