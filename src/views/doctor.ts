/** Renders the doctor's findings: the question before repairs, what was done, the page of what is left. */

import { theme } from "../looks/theme.ts";
import { say } from "../text/say.ts";
import type { Text } from "../text/text.ts";
import {
  type Finding,
  isRepair,
  type ListedCode,
  lostContent,
  placeOfFinding,
  type RepairCode,
} from "../workbook/doctor/finding.ts";
import { html, safeUrl } from "./html.ts";
import { renderProblem } from "./problem.ts";

const EXAMPLES = 3;
const LONGEST_SEEN = 60;

const short = (words = "") =>
  (words.length > LONGEST_SEEN ? `${words.slice(0, LONGEST_SEEN)}…` : words).replace(/\n/g, " ");

/** Renders a finding in words, with its place before it. */
export function renderFinding(finding: Finding, text: Text): string {
  const { doctor } = text;
  if (isRepair(finding)) return `${doctor.repairs[finding.code as RepairCode]}: ${renderRepair(finding, text)}`;
  return `${placeOfFinding(finding)}: ${renderListed(finding, text)}`;
}

function renderListed({ code, problem, seen = "", expected = "", row }: Finding, text: Text): string {
  const { listed, near } = text.doctor;
  if (problem) return renderProblem(problem, text) + (expected && near(expected));
  const kind = code === "headerDoubled" && !expected ? "headerDoubledBlank" : (code as Exclude<ListedCode, "problem">);
  return say(listed[kind], { seen, expected, row });
}

/** Renders a repair: "Chỉ tiêu!Q12 «31/12/2026» → «31/12/2026»", or its place and what stands there. */
function renderRepair(finding: Finding, { doctor }: Text): string {
  const { seen, expected, count, code } = finding;
  const plain = code === "merged" ? short(seen) : seen && `«${short(seen)}»`;
  const shown = expected ? doctor.change({ seen: short(seen), becomes: short(expected) }) : plain;
  return [placeOfFinding(finding), shown, count && `(${count})`].filter(Boolean).join(" ");
}

/** Renders repairs by kind: how many, and the first few of them. */
export function renderRepairs(repairs: readonly Finding[], text: Text): string[] {
  const { doctor } = text;
  const groups = new Map<RepairCode, Finding[]>();
  for (const each of repairs) {
    const code = each.code as RepairCode;
    groups.set(code, [...(groups.get(code) ?? []), each]);
  }
  return [...groups].map(([code, all]) => {
    const rest = all.length - EXAMPLES;
    const examples = all.slice(0, EXAMPLES).map((each) => renderRepair(each, text));
    const more = rest > 0 ? ` ${text.problems.more(rest)}` : "";
    const cells = doctor.cells(all.length);
    return `• ${doctor.repairs[code]}: ${cells}: ${examples.join("; ")}${more}`;
  });
}

/** Renders what was lost with a deleted tab or column, and how to get it back. */
export function renderLost(repairs: readonly Finding[], text: Text): string[] {
  const lost = lostContent(repairs, text);
  return lost.length > 0 ? [text.doctor.lost(lost)] : [];
}

/** Renders cells that refused their repair, each with the value that was to stand there. */
export function renderRefused(refused: readonly Finding[], text: Text): string {
  const cells = refused.map((each) => renderRepair(each, text)).join("; ");
  return text.doctor.refused(cells);
}

/** Renders the one question before anything is repaired; `left` findings stay for a person. */
export function renderQuestion(repairs: readonly Finding[], left: number, text: Text): string {
  const { doctor } = text;
  const n = repairs.length;
  const ask = left > 0 ? doctor.askBeside({ n, left }) : doctor.ask(n);
  return [ask, ...renderRepairs(repairs, text), ...renderLost(repairs, text), "", doctor.askEnd(doctor.backupTab)].join(
    "\n",
  );
}

/** Renders the page of findings that are left to a person, with links to the cells where `url` is known. */
export function renderRestPage(findings: readonly Finding[], url: string | undefined, text: Text): string {
  const items = findings.map((each) => {
    const place = placeOfFinding(each);
    const cell = place.slice(each.sheet.length + 1);
    const link = safeUrl(
      url && each.sheetId >= 0 ? `${url}#gid=${each.sheetId}${cell && `&range=${cell}`}` : undefined,
    );
    const name = link ? html`<a href="${link}" style="color:${theme.info}">${place}</a>` : place;
    return html`<li style="margin:0 0 8px"><strong>${name}</strong>: ${renderListed(each, text)}</li>`;
  });
  return html`<!doctype html><html lang="${text.language}"><head><meta charset="utf-8"><base target="_blank"></head>
<body style="font-family:${theme.font};color:${theme.ink};font-size:14px"><p>${text.doctor.left(findings.length)}</p><ul style="padding-left:20px">${items}</ul></body></html>`
    .markup;
}
