/** Minutes of a progress meeting: what became of the last meeting's rows is filled in, decisions are left blank. */
import { blockersOf } from "../../domain/readiness.ts";
import type { RowResult } from "../../domain/row-result.ts";
import { type ChangesSince, changesSince, lastMeeting } from "../../domain/since.ts";
import { sortByDue } from "../missing.ts";
import { namesOf } from "../phrases.ts";
import { blank, codeList, type DocumentFacts, heading, paragraph } from "./facts.ts";
import { letterhead } from "./frame.ts";
import type { Block } from "./model.ts";
import { generalResults } from "./report.ts";

/** The number of blank rows for decisions. */
const DECISIONS = 6;

/** The blocks of the minutes, from the letterhead to the signature. */
export function minutesBlocks(facts: DocumentFacts): Block[] {
  const { readiness, text } = facts;
  const { documents } = text;
  const words = documents.minutes;
  return [
    letterhead(facts, { number: documents.numbers.minutes, dated: false }),
    { kind: "title", name: documents.names.minutes, subject: documents.minutesSubject(readiness.workingLevel) },
    ...[words.when, words.where, words.chair, words.secretary].map(paragraph),
    paragraph(`${words.present}:`),
    blank(words.presentHint),
    heading(1, words.since),
    ...sinceLast(facts),
    heading(1, words.state),
    ...generalResults(facts),
    paragraph(words.blockedByUnit),
    ...byUnit(facts),
    heading(1, words.discussion),
    blank(words.discussionHint),
    heading(1, words.decisions),
    decisions(facts),
    paragraph(words.closing),
    { kind: "signature", beside: words.secretarySign, titles: words.chairSign },
  ];
}

function sinceLast({ book, readiness, history, text }: DocumentFacts): Block[] {
  const words = text.documents.minutes;
  const on = lastMeeting(book.settings.meetingDates, readiness.today);
  const since = on && changesSince(on, readiness, history);
  if (!since) return [paragraph(words.noSince)];
  return [
    words.sinceMeeting(since.on),
    words.reached(since.reached.length, codeList(since.reached)),
    words.lost(since.lost.length, codeList(since.lost)),
    ...slips(since, text),
  ].map(paragraph);
}

function slips({ slipped }: ChangesSince, { documents }: DocumentFacts["text"]): string[] {
  const { minutes: words } = documents;
  return [
    words.slipped(slipped.length),
    ...slipped.map(({ row: { indicator }, from, to }) =>
      words.slip({ code: indicator.code, from, to, reason: indicator.slipReason ?? "" }),
    ),
  ];
}

/** A line for each unit with rows that are blocked or overdue. */
function byUnit({ book, readiness, text }: DocumentFacts): Block[] {
  const words = text.documents.minutes;
  const names = namesOf(book);
  const open = sortByDue(blockersOf(readiness, readiness.workingLevel, "evidenced"));
  const isBlocked = ({ indicator }: RowResult) => indicator.state === "blocked";
  const lines = [...readiness.byUnit.keys()].flatMap((code) => {
    const rows = open.filter((row) => (row.unit ?? "") === code);
    const [blocked, overdue] = [rows.filter(isBlocked), rows.filter((row) => row.overdueDays !== undefined)].map(
      codeList,
    );
    if (!blocked && !overdue) return [];
    const unit = (code && names.unit(code)) || text.words.noUnit;
    return [words.unitLine({ unit, blocked: blocked ?? "", overdue: overdue ?? "" })];
  });
  return (lines.length > 0 ? lines : [words.noneBlocked]).map(paragraph);
}

function decisions({ text }: DocumentFacts): Block {
  const { what, who, due } = text.documents.minutes.decisionHeaders;
  return {
    kind: "table",
    columns: [
      { header: text.report.order, width: 8, centred: true },
      { header: what, width: 48 },
      { header: who, width: 27 },
      { header: due, width: 17, centred: true },
    ],
    rows: Array.from({ length: DECISIONS }, (_, index) => [String(index + 1), "", "", ""]),
  };
}
