/** The cells beside the overview's tables that its charts draw; their number does not depend on the school. */
import type { LevelDay } from "../domain/burn-up.ts";
import { addDays, type DateString, daysBetween } from "../domain/dates.ts";
import type { Readiness } from "../domain/readiness.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "../workbook/cell.ts";
import { PROGRESS_AREA } from "../workbook/chart-areas.ts";
import { shareOf } from "./phrases.ts";

/** The six criteria of the chart; rows of no or another criterion are in the table alone. */
const CRITERIA = ["1", "2", "3", "4", "5", "6"];

/** The charts' cells for each row of the overview from the top, from column `CHART_COLUMNS.first` on. */
export function chartCells(
  readiness: Readiness,
  series: readonly LevelDay[],
  criterion: (code: string) => string,
  text: Text,
): Cell[][] {
  const { charts } = text.overview;
  const level = readiness.workingLevel;
  const shares: Cell[][] = [
    [text.overview.criterion, text.overview.share],
    ...CRITERIA.map((code): Cell[] => {
      const tally = readiness.byCriterion.get(code)?.[level];
      return [criterion(code), tally && tally.inScope > 0 ? shareOf(tally) : ""];
    }),
  ];
  const progress: Cell[][] = [
    [charts.day, charts.met(level), charts.needed],
    ...sampled(series, readiness.today).map(({ on, met, inScope }): Cell[] => [text.formats.date(on), met, inScope]),
  ];
  return progress.map((cells, index) => [...(shares[index] ?? ["", ""]), "", ...cells]);
}

/**
 * So many days at equal steps, of a week or more, from the first on record: each up to today with what was known at its
 * end, each after it with what is to be met alone, so that the line has somewhere to go.
 */
function sampled(series: readonly LevelDay[], today: DateString): { on: DateString; met: Cell; inScope: Cell }[] {
  const steps = PROGRESS_AREA.rows - 2;
  const first = series[0]?.on ?? today;
  const step = Math.max(7, Math.ceil(daysBetween(first, today) / steps));
  const past = Math.ceil(daysBetween(first, today) / step);
  const latest = series[series.length - 1];
  return Array.from({ length: steps + 1 }, (_, index) => {
    const on = index === 0 ? first : addDays(today, (index - past) * step);
    if (on > today) return { on, met: "", inScope: latest?.inScope ?? "" };
    const known = [...series].reverse().find((each) => each.on <= on);
    return { on, met: known?.evidenced ?? "", inScope: known?.inScope ?? "" };
  });
}
