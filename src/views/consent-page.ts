/** The way to Google's own page: in an alert its address could not be pressed. */
import { html } from "./html.ts";
import { theme } from "./theme.ts";

export function renderConsentPage(sentence: string, address: string): string {
  return html`<p style="font-family:${theme.font}">${sentence}<p><a href="${address}" target="_blank">${address}</a>`
    .markup;
}
