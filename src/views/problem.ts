/** A problem in words: where it stands, what was seen and what to do. */
import type { AddressFault } from "../domain/address.ts";
import { SEVERAL } from "../domain/link.ts";
import { oddSigns } from "../domain/look-alike.ts";
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

/** Why a cell is no date, and no number. */
const DATES: Readonly<Record<string, keyof Text["sentences"]>> = {
  asText: "dateAsText",
  asNumber: "dateAsNumber",
  twoDays: "dateTwoDays",
  shortYear: "dateShortYear",
  monthFirst: "dateMonthFirst",
  noSuchDay: "dateNoSuchDay",
  yearFar: "dateYearFar",
  longTime: "dateLongTime",
  besides: "dateBesides",
};
const NUMBERS: Readonly<Record<string, keyof Text["sentences"]>> = {
  asText: "numberAsText",
  isDate: "numberIsDate",
};

/** Why a cell proves nothing. */
const PROOFS: Readonly<Record<string, keyof Text["sentences"]>> = {
  placeholder: "placeholder",
  path: "pathNotOpenable",
  bareAddress: "addressIncomplete",
  isDate: "numberIsDay",
};

/** What stands in the cell itself is quoted as it is. */
const AS_SEEN: ReadonlySet<Problem["code"]> = new Set(["badDate", "badNumber", "badTarget", "badChoice", "badYesNo"]);

/** A fact that is not there has a sentence of its own where one needs it. */
function kindOf({ code, seen, expected }: Problem) {
  if (code === "headerMissing" && seen) return "headerRenamed";
  if (code === "badChoice") return expected ? code : "badChoiceBlank";
  if (code === "codeIsDate" && expected) return "codeChanged";
  if (code === "badDate") return (expected && DATES[expected]) || code;
  if ((code === "badNumber" || code === "badTarget") && expected) return NUMBERS[expected] ?? code;
  if ((code === "notOpenable" || code === "noDocNumber") && expected) return PROOFS[expected] ?? code;
  if (code === "unknownPerson" && expected === SEVERAL) return "severalPeople";
  if (code === "unknownUnit" && expected === SEVERAL) return "severalUnits";
  if (code === "coordinatorMissing" || code === "calendarEnds") return seen ? code : (`${code}Blank` as const);
  return code;
}

/** All that a sentence may speak of. */
function factsOf({ code, seen = "", expected = "", row }: Problem, text: Text): ProblemFacts {
  const { formats, words, problems, addressFaults } = text;
  const odd = oddSigns(seen);
  const shown = DAY.test(seen) && !AS_SEEN.has(code) ? formats.date(seen) : seen;
  const lists: Readonly<Record<string, unknown>> = words;
  return {
    seen: odd.length > 0 ? shown + problems.oddSigns(odd) : shown,
    code: seen,
    times: Number(seen),
    row,
    expected: DAY.test(expected) ? formats.date(expected) : expected,
    why: addressFaults[expected as AddressFault] ?? "",
    choices: Object.values(lists[expected] ?? {}).join(", "),
  };
}
