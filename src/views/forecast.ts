/** Renders the forecast for a level in sentences. */
import type { GateForecast } from "../domain/forecast.ts";
import type { Text } from "../text/text.ts";

/** Sentences on when a level is reached (or why nobody can tell), the pace that its date asks for, and long work. */
export function renderForecast(told: GateForecast, { forecast: words, formats }: Text): string[] {
  const { level, remaining, longLead, longLeadOn, paceNeeded, deadline, pace } = told;
  if (told.refused === "open" || told.refused === "empty") return [];
  const month = (text: string) => words.month(Number(text.slice(5, 7)), Number(text.slice(0, 4)));
  const months = told.refused ? undefined : { level, p50: month(told.p50), p85: month(told.p85) };
  const weeks = { level, weeks: told.weeksWithClosures };
  return [
    months ? words.months(months) : told.refused === "noEnd" ? words.noEnd(level) : words.fewWeeks(weeks),
    ...(deadline && paceNeeded !== undefined && remaining > 0
      ? [words.pace({ remaining, on: formats.date(deadline), needed: paceNeeded, pace })]
      : []),
    ...(longLeadOn ? [words.longLead(longLead.length, formats.date(longLeadOn))] : []),
  ];
}
