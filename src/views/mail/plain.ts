/** A mail as plain text, which reads well by itself. */
import type { Text } from "../../text/text.ts";
import { renderBar } from "../phrases.ts";
import type { Content, Section } from "./content.ts";

export function renderPlain(content: Content, school: string, { mail }: Text): string {
  const { remark, thanks, overview, intro, quiet, workbookUrl } = content;
  const lines: string[] = [content.greeting, ""];
  if (remark) lines.push(remark.by, ...remark.words.split("\n").map((each) => `> ${each}`), "");
  if (thanks) lines.push(thanks, "");
  if (overview) {
    lines.push(overview.summary, "");
    for (const { title, bars } of overview.tables) {
      lines.push(
        title.toUpperCase(),
        ...bars.map(({ name, share, said }) => `${renderBar(share, 10)} ${name}: ${said}`),
        "",
      );
    }
  }
  if (intro) lines.push(intro);
  for (const section of content.sections) lines.push("", ...sectionLines(section, mail));
  if (quiet) lines.push("", quiet);
  for (const { title, lines: own, rest, hint } of content.lists) {
    lines.push(
      "",
      title.toUpperCase(),
      ...own.map((each) => `- ${each}`),
      ...(rest ? [rest] : []),
      ...(hint ? [hint] : []),
    );
  }
  if (workbookUrl) lines.push("", `${mail.openWorkbook}: ${workbookUrl}`);
  lines.push("", "-- ", ...(school ? [school] : []), ...content.closing);
  return `${lines.join("\n")}\n`;
}

function sectionLines({ title, lead, lines, rest }: Section, mail: Text["mail"]): string[] {
  return [
    title.toUpperCase(),
    ...(lead ? [lead] : []),
    ...lines.flatMap(({ code, isNew, about, notes, gap, due, url }) => [
      `- ${code}${isNew ? ` [${mail.fresh}]` : ""}: ${[about, ...notes.map((note) => `(${note})`)].filter(Boolean).join(" ")}`,
      `  ${[gap, due].filter(Boolean).join(" – ")}`,
      ...(url ? [`  ${url}`] : []),
    ]),
    ...(rest ? [rest] : []),
  ];
}
