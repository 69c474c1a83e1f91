/** The way to Google's own page: in an alert its address could not be pressed. */

import { theme } from "../looks/theme.ts";
import { html } from "./html.ts";

export function renderConsentPage(sentence: string, address: string): string {
  return html`<p style="font-family:${theme.font}">${sentence}<p><a href="${address}" target="_blank">${address}</a>`
    .markup;
}
