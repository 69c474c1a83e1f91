/** Words that people write in cells where a column offers others, and around days; of the shape of the Vietnamese. */
import type { Model } from "../vi/vietnamese.ts";

export const written: Model["written"] = {
  yes: "yes|y|true|met|pass|passed|ok|achieved|compliant|required|mandatory|in place",
  no: "no|n|false|not met|fail|failed|not achieved|non-compliant|not compliant|not in place",
  outOfScope: "not required",
  yesNo: "yes/no|met/not met|compliance",
  count: "number",
  ratio: "percent|percentage|rate",
  atLeast: "at least|minimum|min|not less than|no fewer than",
  orMore: "or more|or above|or higher|minimum",
  atMost: "at most|maximum|max|no more than|not more than|not exceeding|up to|no higher than",
  below: "below|less than|under|fewer than",
  orLess: "or less|or fewer|or below|or lower",
  notStarted: "open|planned|to do|todo",
  inProgress: "ongoing|started|underway|wip|work in progress",
  done: "met|complete|completed|closed|finished",
  blocked: "on hold|stuck",
  dayPrefix: "by|until|due",
  months: "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
  monthWord: "",
  yearWord: "",
  lastDay: "before|by|by the end of|end of|by end of|no later than|not later than|latest|until|during|in",
  quarterWord: "q|quarter",
  longTime: "month|quarter|year|week|term|q1|q2|q3|q4",
  placeholders:
    "n/a|na|none|no|not|nil|null|tbd|tbc|tba|to be|to do|to come|to follow|todo|pending|in progress|wip|soon|later|see later|missing|unknown|draft|xxx",
  drafts: "tbd|tbc|tba|pending|draft|not|to be|to follow|in progress",
};
