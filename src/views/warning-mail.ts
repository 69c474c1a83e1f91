/** The mail by which the sending account hears what is wrong with sending. */

import type { DateString } from "../domain/dates.ts";
import type { Sending } from "../domain/sending.ts";
import { theme } from "../looks/theme.ts";
import type { Text } from "../text/text.ts";
import { cut } from "./cut.ts";
import { type Mail, senderName } from "./digest-mail.ts";
import { html } from "./html.ts";
import { oneSubject } from "./mail/subject.ts";
import { renderProblem } from "./problem.ts";
import { sendingSentences } from "./sending.ts";

const LONGEST_LINE = 600;
const MOST_PROBLEMS = 10;

/** Renders the warning mail; `name` is the sender's display name. */
export function renderWarning(
  sending: Sending,
  school: string | undefined,
  on: DateString,
  text: Text,
): Mail & { name: string } {
  const { sendingState, language, menu } = text;
  const { trouble = "stopped", problems } = sending;
  // The first problem is skipped here, since the opening sentence names it.
  const others = problems.slice(1, MOST_PROBLEMS).map((each) => renderProblem(each, text));
  const lines = [...sendingSentences(sending, text), ...others].map((line) => cut(line, LONGEST_LINE));
  const { subject, intro, why } = sendingState.mail;
  const name = senderName(school) || menu.title;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"></head>
<body style="font-family:${theme.font};color:${theme.ink};font-size:15px;line-height:1.5"><p>${intro}</p>
<ul style="padding-left:20px">${lines.map((line) => html`<li style="margin:0 0 8px">${line}</li>`)}</ul>
<p style="color:${theme.muted};font-size:13px">${name}<br>${why}</p></body></html>`;
  return {
    name,
    subject: oneSubject(subject(on, trouble)),
    html: page.markup,
    text: [intro, "", ...lines.map((line) => `- ${line}`), "", "-- ", name, why, ""].join("\n"),
  };
}
