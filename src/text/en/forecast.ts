/** Sentences on when a level will be reached. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { noun } from "./plural.ts";

const { count, number } = formats;

export const forecast = (): Model["forecast"] => ({
  month: (month, year) => `${month}/${year}`,
  months: ({ level, p50, p85 }) =>
    p50 === p85
      ? `At the present pace level ${level} is forecast to be reached in ${p50}.`
      : `At the present pace level ${level} is forecast to be reached in ${p50} (an even chance), and by ${p85} in 85% of cases.`,
  fewWeeks: ({ level, weeks }) =>
    `When level ${level} will be reached cannot be told yet: only ${count(weeks)} ${noun(weeks, "week")} in which anything was closed; it takes five.`,
  noEnd: (level) => `When level ${level} will be reached cannot be told: at the present pace there is no end in sight.`,
  pace: ({ remaining, on, needed, pace }) =>
    `To be ready by ${on}, with ${count(remaining)} ${noun(remaining, "indicator")} left, ${number(needed)} a week must be closed (at present: ${number(pace)}).`,
  longLead: (n, on) =>
    `Apart from those, ${count(n)} ${noun(n, "indicator")} with long preparation (degrees, buildings, budget) can be ready on ${on} at the earliest.`,
});
