/** Renders problems of the workbook: their place, what was seen and what to do. */
import type { AddressFault } from "../domain/address.ts";
import { SEVERAL } from "../domain/link.ts";
import { oddSigns } from "../domain/look-alike.ts";
import type { Problem } from "../problem/problem.ts";
import type { ProblemFacts } from "../text/facts.ts";
import { say } from "../text/say.ts";
import type { Text } from "../text/text.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Renders a problem: "Tab «Chỉ tiêu», dòng 4, cột «Thời hạn»: «mai» không phải ngày. …" */
export function renderProblem(each: Problem, text: Text): string {
  const place = text.problems.place(each);
  const sentence = renderSentence(each, text);
  return place ? `${place}: ${sentence}` : sentence;
}

/** Renders a problem without its place: what was seen and what to do. */
export function renderSentence(each: Problem, text: Text): string {
  return say(text.sentences[kindOf(each)], factsOf(each, text));
}

/** The sentences for a cell that is no date, by what the reader expected; `NUMBERS`: for one that is no number. */
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

/** The sentences for a cell of evidence that proves nothing, by the reason. */
const PROOFS: Readonly<Record<string, keyof Text["sentences"]>> = {
  placeholder: "placeholder",
  path: "pathNotOpenable",
  bareAddress: "addressIncomplete",
  isDate: "numberIsDay",
};

/** Codes whose `seen` is the cell's own content, which is quoted as it stands. */
const AS_SEEN: ReadonlySet<Problem["code"]> = new Set(["badDate", "badNumber", "badTarget", "badChoice", "badYesNo"]);

/** The key of a problem's sentence; a problem that lacks a fact, or has a special one, has a sentence of its own. */
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

/** The facts of a problem that its sentence may name. */
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
