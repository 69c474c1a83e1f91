/** A problem in words: where it stands, what was seen and what to do. */
import type { AddressFault } from "../domain/address.ts";
import type { Problem } from "../problem/problem.ts";
import { fill } from "../text/fill.ts";
import type { FullText } from "../text/seldom.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** "Tab «Chỉ tiêu», dòng 4, cột «Thời hạn»: «mai» không phải ngày. …" */
export function renderProblem(each: Problem, text: FullText): string {
  const place = text.problems.place(each);
  const sentence = renderSentence(each, text);
  return place ? `${place}: ${sentence}` : sentence;
}

/** What was seen and what to do, without where. */
export function renderSentence(each: Problem, text: FullText): string {
  return fill(text.sentences[kindOf(each)], factsOf(each, text));
}

/** A fact that is not there has a sentence of its own where one needs it. */
function kindOf({ code, seen, expected }: Problem) {
  if (code === "badChoice") return expected ? code : "badChoiceBlank";
  if (code === "coordinatorMissing" || code === "calendarEnds") return seen ? code : (`${code}Blank` as const);
  return code;
}

/** All that a sentence may speak of; a day as people write it. */
function factsOf({ seen = "", expected = "", row }: Problem, text: FullText) {
  const { formats, tabs, columns, words, addressFaults } = text;
  const { numerator, denominator } = columns.indicators;
  const lists: Readonly<Record<string, unknown>> = words;
  return {
    ...tabs,
    ...words.dayKind,
    ...words.target,
    numerator,
    denominator,
    seen: DAY.test(seen) ? formats.date(seen) : seen,
    code: seen,
    times: formats.count(Number(seen)),
    row: String(row),
    why: addressFaults[expected as AddressFault] ?? "",
    expected: DAY.test(expected) ? formats.date(expected) : expected,
    choices: Object.values(lists[expected] ?? {}).join(", "),
  };
}
