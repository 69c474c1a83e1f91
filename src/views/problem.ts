/** A problem in words: where it stands, what was seen and what to do. */
import type { AddressFault } from "../domain/address.ts";
import type { Problem } from "../problem/problem.ts";
import type { ProblemFacts } from "../text/facts.ts";
import { say } from "../text/say.ts";
import type { Text } from "../text/text.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** "Tab «Chỉ tiêu», dòng 4, cột «Thời hạn»: «mai» không phải ngày. …" */
export function renderProblem(each: Problem, text: Text): string {
  const place = text.problems.place(each);
  const sentence = renderSentence(each, text);
  return place ? `${place}: ${sentence}` : sentence;
}

/** What was seen and what to do, without where. */
export function renderSentence(each: Problem, text: Text): string {
  return say(text.sentences[kindOf(each)], factsOf(each, text));
}

/** A fact that is not there has a sentence of its own where one needs it. */
function kindOf({ code, seen, expected }: Problem) {
  if (code === "badChoice") return expected ? code : "badChoiceBlank";
  if (code === "coordinatorMissing" || code === "calendarEnds") return seen ? code : (`${code}Blank` as const);
  return code;
}

/** All that a sentence may speak of. */
function factsOf({ seen = "", expected = "", row }: Problem, text: Text): ProblemFacts {
  const { formats, words, addressFaults } = text;
  const lists: Readonly<Record<string, unknown>> = words;
  return {
    seen: DAY.test(seen) ? formats.date(seen) : seen,
    code: seen,
    times: Number(seen),
    row,
    expected: DAY.test(expected) ? formats.date(expected) : expected,
    why: addressFaults[expected as AddressFault] ?? "",
    choices: Object.values(lists[expected] ?? {}).join(", "),
  };
}
