/**
 * The burn-up of a level: what was met until today, and how it goes on by the forecast or by the pace that is needed.
 */
import { tetDays } from "../../catalog/holidays.ts";
import { burnUpToToday, type LevelDay } from "../../domain/burn-up.ts";
import { addDays, type DateString } from "../../domain/dates.ts";
import { forecastGate, type GateForecast } from "../../domain/forecast.ts";
import type { Level } from "../../domain/records.ts";
import type { Text } from "../../text/text.ts";
import type { DocumentFacts } from "../document/facts.ts";
import { renderForecast } from "../forecast.ts";
import { renderSummary } from "../phrases.ts";
import type { BurnUp, BurnUpLine, BurnUpPoint } from "./model.ts";

/** Renders the burn-up of a level with its table by months. */
export function renderBurnUp(level: Level, { book, readiness, history, text }: DocumentFacts): BurnUp {
  const { dashboard: words, formats, overview, gates } = text;
  const told = forecastGate(level, { readiness, settings: book.settings, history, tetDays: tetDays() });
  const series = burnUpToToday(level, history, readiness);
  const { evidenced, inScope } = readiness.totals[level];
  const today = { on: readiness.today, count: evidenced };
  const past: BurnUpLine[] = [
    { kind: "scope", label: overview.inScope, points: turns(series.map(({ on, inScope: count }) => ({ on, count }))) },
    { kind: "met", label: gates.evidenced, points: turns(series.map(({ on, evidenced: count }) => ({ on, count }))) },
  ];
  const said = renderForecast(told, text);
  const next = ahead(told, today, inScope, text);
  // The line of rows in scope goes on level into the future, since nobody knows what will be asked for.
  const end = next
    .flatMap(({ points }) => points.map(({ on }) => on))
    .sort()
    .pop();
  if (end) past[0]?.points.push({ on: end, count: inScope });
  return {
    title: words.burnUp(level),
    said: (said.length > 0 ? said : [renderSummary(readiness, level, text)]).join(" "),
    lines: [...past, ...next],
    today: { ...today, label: words.today },
    table: {
      headers: [overview.charts.day, gates.evidenced, overview.inScope],
      rows: monthEnds(series).map(({ on, evidenced, inScope: of }) => [
        formats.date(on),
        String(evidenced),
        String(of),
      ]),
    },
  };
}

/** The lines from today to the day the level is reached: at the school's pace and at the needed one; none when done. */
function ahead(
  told: GateForecast,
  today: BurnUpPoint,
  inScope: number,
  { dashboard: words, forecast: said, formats }: Text,
) {
  const { deadline, remaining } = told;
  const lines: BurnUpLine[] = [];
  const to = (kind: BurnUpLine["kind"], label: string, on: DateString, count: number) =>
    lines.push({ kind, label, points: [today, { on, count }] });
  // Rows of long work are left out of the pace, since they take their own time.
  if (deadline && deadline > today.on && told.refused !== "open" && remaining > 0) {
    to("needed", words.needed(formats.date(deadline)), deadline, today.count + remaining);
  }
  if (told.refused) return lines;
  const month = (day: string) => said.month(Number(day.slice(5, 7)), Number(day.slice(0, 4)));
  for (const kind of ["p50", "p85"] as const) to(kind, words[kind](month(told[kind])), lastDay(told[kind]), inScope);
  return lines;
}

/** The points at which the count changes, with the first and the last one. */
function turns(points: readonly BurnUpPoint[]): BurnUpPoint[] {
  return points.filter(
    ({ count }, index) => index === 0 || index === points.length - 1 || count !== points[index - 1]?.count,
  );
}

/** The last day on record of each month. */
function monthEnds(series: readonly LevelDay[]): LevelDay[] {
  return series.filter(({ on }, index) => on.slice(0, 7) !== series[index + 1]?.on.slice(0, 7));
}

/** The last day of a month that is given as `YYYY-MM`. */
function lastDay(month: string): DateString {
  return addDays(`${addDays(`${month}-01`, 31).slice(0, 7)}-01`, -1);
}
