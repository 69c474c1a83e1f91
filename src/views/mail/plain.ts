/** Renders a mail as plain text that reads well without the HTML. */
import type { Text } from "../../text/text.ts";
import { renderBar } from "../phrases.ts";
import type { MailContent, MailPart, MailSection } from "./model.ts";

/** The plain text of a mail; its lines are not wrapped. */
export function renderPlain(content: MailContent, school: string, { mail }: Text): string {
  const { parts, rest, workbookUrl } = content;
  const lines: string[] = [content.greeting];
  for (const part of parts) lines.push("", ...partLines(part, mail));
  if (rest) lines.push("", rest);
  if (workbookUrl) lines.push("", `${mail.openWorkbook}: ${workbookUrl}`);
  lines.push("", "-- ", ...(school ? [school] : []), ...content.closing);
  return `${lines.join("\n")}\n`;
}

function partLines(part: MailPart, mail: Text["mail"]): string[] {
  const { heading, remark, thanks, overview, intro, quiet } = part;
  const lines: string[] = heading ? [`=== ${heading} ===`, ""] : [];
  if (remark) lines.push(remark.by, ...remark.words.split("\n").map((each) => `> ${each}`), "");
  if (thanks) lines.push(thanks, "");
  if (overview) {
    lines.push(overview.summary, ...(overview.deadline ? [overview.deadline] : []), "");
    for (const { title, headers, rows } of overview.grids) {
      const said = (cells: readonly string[]) =>
        cells.map((cell, index) => (index > 0 ? `${headers[index]}: ${cell}` : cell));
      lines.push(title.toUpperCase(), ...rows.map((cells) => `- ${said(cells).join("; ")}`), "");
    }
    for (const { title, bars, rest } of overview.tables) {
      lines.push(
        title.toUpperCase(),
        ...bars.map(({ name, share, said }) => `${renderBar(share, 10)} ${name}: ${said}`),
        ...(rest ? [rest] : []),
        "",
      );
    }
  }
  if (intro) lines.push(intro);
  for (const section of part.sections) lines.push("", ...sectionLines(section, mail));
  if (quiet) lines.push("", quiet);
  for (const { title, lines: own, rest, hint } of part.lists) {
    lines.push(
      "",
      title.toUpperCase(),
      ...own.map((each) => `- ${each}`),
      ...(rest ? [rest] : []),
      ...(hint ? [hint] : []),
    );
  }
  return lines;
}

function sectionLines({ title, lead, lines, rest }: MailSection, mail: Text["mail"]): string[] {
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
