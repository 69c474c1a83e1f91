/** The preview: each mail as it would leave, one under another. */

import { theme } from "../looks/theme.ts";
import type { Text } from "../text/text.ts";
import type { Mail } from "./digest-mail.ts";
import { Html, html } from "./html.ts";

/** A page of finished mails; each is its own HTML body, as it will be sent. */
export function renderPreview(planned: readonly { to: string; mail: Mail }[], text: Text): string {
  const mails = planned.map(
    ({ to, mail }) => html`<details open style="margin:0 0 16px;border:1px solid ${theme.line}">
<summary style="padding:8px 12px;background:${theme.brandSoft};cursor:pointer"><strong>${to}</strong><br>${mail.subject}</summary>
${bodyOf(mail)}</details>`,
  );
  return html`<!doctype html><html lang="${text.language}"><head><meta charset="utf-8"><base target="_blank"></head>
<body style="font-family:${theme.font};color:${theme.ink}">${mails}</body></html>`.markup;
}

/** The body of a mail's page, which is our own rendering and was escaped when it was made. */
function bodyOf({ html: page }: Mail): Html {
  return new Html(page.replace(/^[\s\S]*<body[^>]*>/, "").replace(/<\/body>[\s\S]*$/, ""));
}
