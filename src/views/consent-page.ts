/** A page with the link to Google's consent page, since an alert cannot hold a link. */

import { theme } from "../looks/theme.ts";
import { html } from "./html.ts";

/** Renders the page: a sentence and the link. */
export function renderConsentPage(sentence: string, address: string): string {
  return html`<p style="font-family:${theme.font}">${sentence}<p><a href="${address}" target="_blank">${address}</a>`
    .markup;
}
