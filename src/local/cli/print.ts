/** Renders what a run shows: text for a person, or one JSON object. */
import type { Problem } from "../../problem/problem.ts";
import { commandLineOf, type Language, type Text, textOf } from "../../text/text.ts";
import { renderAdoptionLines } from "../../views/adoption.ts";
import { renderProblem } from "../../views/problem.ts";
import type { Host } from "../host.ts";
import { groupAlike, writeRows } from "./group-alike.ts";
import type { BundleOutcome, ReadinessSummary } from "./session.ts";

/** The problems of an outcome that a person must mend. */
export function toMend(outcome: BundleOutcome): Problem[] {
  return (outcome.problems ?? []).filter((each) => each.severity !== "note");
}

/** The object of `--json`. */
export function jsonOf(outcome: BundleOutcome, host: Host): object {
  const total = Object.values(host.countedCalls).reduce((sum, calls) => sum + calls, 0);
  return {
    readiness: outcome.readiness ?? null,
    problems: outcome.problems ?? [],
    ...(outcome.adoption && { adoption: outcome.adoption }),
    ...(outcome.findings && { findings: outcome.findings, repairs: outcome.repairs ?? [] }),
    mails: host.outbox.map(({ to, subject, body, htmlBody }) => ({
      to: to.join(", "),
      subject,
      text: body,
      html: htmlBody,
    })),
    previews: outcome.previews ?? [],
    alerts: host.alerts,
    messages: outcome.messages ?? [],
    serviceCalls: { ...host.countedCalls, total },
  };
}

/** What the self-check notes beside the problems: columns of the school's own, claims that speak of the future. */
export function doctorLines({ findings = [], problems = [] }: BundleOutcome): string[] {
  const codes = new Set(problems.map(({ code }) => code as string));
  return findings.filter((each) => !each.repairable && !codes.has(each.code)).map((each) => `  • ${each.sentence}`);
}

/** Lines that tell what adopting a list understood and would change. */
export function adoptionLines(adoption: NonNullable<BundleOutcome["adoption"]>, language: Language): string[] {
  const text = textOf(language);
  return [text.adopt.title(adoption.tab), ...renderAdoptionLines(adoption, text, MOST_SHOWN)];
}

/** The last line of a prompt, which is the question itself; what stands above it is printed already. */
export function lastLine(prompt: string): string {
  return prompt.slice(prompt.lastIndexOf("\n") + 1);
}

const MOST_SHOWN = 20;

/**
 * Lines for a person: what was done, then what is to be mended; `all`: every problem and note, those that are alike at
 * once.
 */
export function linesOf(outcome: BundleOutcome, language: Language, all = false): string[] {
  const words = commandLineOf(language);
  const text = textOf(language);
  const mend = toMend(outcome);
  const notes = (outcome.problems ?? []).filter((each) => each.severity === "note");
  const line = (each: Problem) => `  • ${renderProblem(each, text)}`;
  const alike = (problems: readonly Problem[]) =>
    groupAlike(problems).flatMap(({ first, rest }) => [
      ...first.map(line),
      ...(rest.length > 0 ? [`    ${words.alike({ n: rest.length, rows: writeRows(rest) })}`] : []),
    ]);
  return [
    ...(all ? [] : (outcome.messages ?? [])),
    ...(mend.length > 0 ? [words.toMend(mend.length)] : []),
    ...(all ? alike(mend) : cutLines(alike(mend), text)),
    ...hintsOf(mend, language),
    ...(notes.length > 0 ? [all ? text.dialog.notesFound(notes.length) : words.notes(notes.length)] : []),
    ...(all ? alike(notes) : []),
    ...(all && mend.length + notes.length === 0 ? [text.outcomes.nothingToMend] : []),
  ];
}

/** Cuts lines to as many as fit a screen, and adds how many more there are. */
function cutLines(lines: readonly string[], text: Text): readonly string[] {
  const rest = lines.length - MOST_SHOWN;
  return rest > 0 ? [...lines.slice(0, MOST_SHOWN), `  ${text.problems.more(rest)}`] : lines;
}

/** Whether a problem says for sure what its cell should hold, so that `mend` may write it. */
function isSureCell({ code, expected = "" }: Problem): boolean {
  return SURE.includes(expected) || ((code === "codeIsDate" || code === "codeIsNumber") && expected !== "");
}

const SURE = ["asText", "asNumber", "bareAddress"];

/** Whether the command `mend` may put something right. */
export function isMendable(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === "stops" || isSureCell(each));
}

/** Names the command that helps: the problems' own sentences speak of the menu, which a terminal does not have. */
function hintsOf(problems: readonly Problem[], language: Language): string[] {
  const words = commandLineOf(language);
  const codes = new Set(problems.map(({ code }) => code));
  return [
    ...(codes.has("tabMissing") || codes.has("headerMissing") ? [words.initHint] : []),
    ...(problems.some(isSureCell) ? [words.mendHint] : []),
  ];
}

/** The scores as a table of plain text. */
export function scoreTable(readiness: ReadinessSummary, language: Language): string[] {
  const words = commandLineOf(language).demo;
  const { formats } = textOf(language);
  const level = readiness.levels.find((each) => each.level === readiness.workingLevel);
  const bar = (share: number) => "█".repeat(Math.floor(share * 20)).padEnd(20, "░");
  const row = (
    name: string,
    { inScope, claimed, evidenced, verified, share }: ReadinessSummary["byCriterion"][number],
  ) => [name, ...[inScope, claimed, evidenced, verified].map(String), formats.percent(share), bar(share)];
  const rows = [
    words.columns,
    ...readiness.byCriterion.map((each) => row([each.code, each.name].filter(Boolean).join(". "), each)),
    ...(level ? [row(words.total, level)] : []),
  ];
  const widths = words.columns.map((_, index) => Math.max(...rows.map((cells) => (cells[index] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) =>
      index === 0 || index === 6 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
    );
  return rows.map((cells) => `  ${line(cells).join("  ").trimEnd()}`);
}
