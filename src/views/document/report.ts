/** The interim report (báo cáo sơ kết), in the outline that schools use: results, weaknesses, plan, proposals. */
import { tetDays } from "../../catalog/holidays.ts";
import { daysBetween } from "../../domain/dates.ts";
import { forecastGate } from "../../domain/forecast.ts";
import { blockersOf } from "../../domain/readiness.ts";
import type { RowResult } from "../../domain/row-result.ts";
import { changesSince, lastMeeting } from "../../domain/since.ts";
import { renderForecast } from "../forecast.ts";
import { sortByDue } from "../missing.ts";
import { renderSummary, shareOf } from "../phrases.ts";
import { appendices } from "./appendices.ts";
import {
  blank,
  codeList,
  criteriaOf,
  criterionTitle,
  type DocumentFacts,
  heading,
  openRowsTable,
  paragraph,
} from "./facts.ts";
import { letterhead, signature } from "./frame.ts";
import type { Block } from "./model.ts";

/** The report with its appendices. */
export function reportBlocks(facts: DocumentFacts): Block[] {
  const { book, readiness, now, text } = facts;
  const { documents, report } = text;
  const level = readiness.workingLevel;
  const words = documents.report;
  const open = sortByDue(blockersOf(readiness, level, "evidenced"));
  return [
    letterhead(facts, { number: documents.numbers.report }),
    {
      kind: "title",
      name: documents.names.report,
      subject: report.subject(level),
      asOf: report.asOf(text.formats.writtenMoment(now)),
    },
    { kind: "addressee", text: documents.addressee },
    heading(1, words.leading),
    ...(book.settings.ruleSet ? [paragraph(report.regulation(book.settings.ruleSet))] : []),
    blank(words.leadingHint),
    heading(1, words.results),
    heading(2, words.general),
    ...generalResults(facts),
    heading(2, words.byCriterion),
    ...criterionResults(facts),
    heading(2, words.notMet),
    ...notMet(open, facts),
    heading(1, words.weaknesses),
    ...weaknesses(open, facts),
    heading(1, words.plan),
    ...plan(open, facts),
    blank(words.planHint),
    heading(1, words.proposals),
    blank(words.proposalsHint),
    paragraph(words.closing(book.settings.school ?? "", level)),
    signature(facts),
    ...appendices(facts),
  ];
}

/** Sentences on how far the school is, what changed since the last meeting, and by when the level is wanted. */
export function generalResults(facts: DocumentFacts): Block[] {
  const { book, readiness, text } = facts;
  const level = readiness.workingLevel;
  const unknown = readiness.totals[level].targetUnknown;
  const deadline = level === 1 ? book.settings.level1On : book.settings.level2On;
  return [
    renderSummary(readiness, level, text),
    ...comparison(facts),
    ...(deadline
      ? [text.overview.target(level, text.formats.date(deadline), daysBetween(readiness.today, deadline))]
      : []),
    ...(unknown > 0 ? [text.report.unknownTargets(unknown)] : []),
    ...outlook(facts),
  ].map(paragraph);
}

/** Sentences of the forecast for the working level; none once it is reached. */
function outlook({ book, readiness, history, text }: DocumentFacts): string[] {
  const { workingLevel: level } = readiness;
  return renderForecast(forecastGate(level, { readiness, settings: book.settings, history, tetDays: tetDays() }), text);
}

function comparison({ book, readiness, history, text }: DocumentFacts): string[] {
  const on = lastMeeting(book.settings.meetingDates, readiness.today);
  const then = on && changesSince(on, readiness, history)?.then;
  if (!on || !then) return [];
  const points = shareOf(readiness.totals[readiness.workingLevel]) - then.evidenced / then.inScope;
  return [text.documents.compared({ on, ...then, points })];
}

function criterionResults(facts: DocumentFacts): Block[] {
  const { readiness, text } = facts;
  return criteriaOf(facts).flatMap((code) => {
    const tally = readiness.byCriterion.get(code)?.[readiness.workingLevel];
    if (!tally || tally.inScope === 0) return [];
    return [paragraph(`- ${text.documents.criterionResult({ name: criterionTitle(code, facts), ...tally })}`)];
  });
}

function notMet(open: readonly RowResult[], facts: DocumentFacts): Block[] {
  const { readiness, text } = facts;
  if (open.length === 0) return [paragraph(text.report.noneNotMet)];
  const { inScope } = readiness.totals[readiness.workingLevel];
  // Rows that only level 1 asks for also hold level 2 back, but are not in level 2's total.
  const own = open.every(({ levels }) => levels[readiness.workingLevel].inScope);
  return [...(own ? [paragraph(text.documents.notMetLead(open.length, inScope))] : []), openRowsTable(open, facts)];
}

function weaknesses(open: readonly RowResult[], { text }: DocumentFacts): Block[] {
  const { documents } = text;
  const overdue = open.filter(({ overdueDays }) => overdueDays !== undefined);
  const blocked = open.filter(({ indicator }) => indicator.state === "blocked");
  const ownerless = open.filter(({ indicator }) => !indicator.owner);
  const unproved = open.filter(({ pursued }) => pursued.claimed);
  const longest = Math.max(0, ...overdue.map(({ overdueDays = 0 }) => overdueDays));
  const said = [
    overdue.length > 0 && documents.overdueLead(overdue.length, longest, codeList(overdue)),
    blocked.length > 0 && documents.blocked(blocked.length, codeList(blocked)),
    unproved.length > 0 && documents.withoutEvidence(unproved.length, codeList(unproved)),
    ownerless.length > 0 && documents.withoutOwner(ownerless.length, codeList(ownerless)),
  ];
  const { weaknessHint, objectiveHint, subjectiveHint } = documents.report;
  return [
    ...said.flatMap((each) => (each ? [paragraph(`- ${each}`)] : [])),
    ...[weaknessHint, objectiveHint, subjectiveHint].map(blank),
  ];
}

/** The plan: open rows by month until the date of the level; overdue rows come first. */
function plan(open: readonly RowResult[], { book, readiness, text }: DocumentFacts): Block[] {
  const { documents } = text;
  const { today, workingLevel } = readiness;
  const deadline = (workingLevel === 1 ? book.settings.level1On : book.settings.level2On) ?? "9999-12-31";
  const sound = open.filter((row) => row.sound);
  const toMend = open.filter((row) => !row.sound);
  const dated = sound.filter(({ indicator }) => indicator.dueOn);
  const due = ({ indicator }: RowResult) => indicator.dueOn ?? "";
  const overdue = dated.filter((row) => due(row) < today);
  const late = dated.filter((row) => due(row) >= today && due(row) > deadline);
  const months = new Map<string, RowResult[]>();
  for (const row of dated.filter((each) => due(each) >= today && due(each) <= deadline)) {
    const month = due(row).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), row]);
  }
  const undated = sound.filter(({ indicator }) => !indicator.dueOn);
  const said = [
    overdue.length > 0 && documents.planOverdue(overdue.length, codeList(overdue)),
    ...[...months].map(([month, rows]) =>
      documents.planMonth(Number(month.slice(5)), Number(month.slice(0, 4)), rows.length, codeList(rows)),
    ),
    late.length > 0 && documents.planLate(late.length, deadline, codeList(late)),
    toMend.length > 0 && documents.planMend(toMend.length, codeList(toMend)),
    undated.length > 0 && documents.planUndated(undated.length, codeList(undated)),
    documents.planDone,
  ];
  return said.flatMap((each) => (each ? [paragraph(each)] : []));
}
