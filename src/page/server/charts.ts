/** The charts of a sheet, as a page draws them: which cells give the names and the numbers of each series. */
import type { Chart, Sheet } from "../../local/model.ts";
import type { Rect } from "../../local/rectangles.ts";
import type { CellsData, ChartData, SeriesData } from "../protocol.ts";

export interface Charts {
  drawn: ChartData[];
  /** The titles of those that Excel alone draws: of another kind, or whose cells say nothing of series. "" without one. */
  undrawn: string[];
}

/** What a page draws of a sheet's charts, and what it does not. */
export function chartsOf({ charts }: Sheet): Charts {
  const drawn: ChartData[] = [];
  const undrawn: string[] = [];
  for (const chart of charts) {
    const data = chartData(chart);
    if (data) drawn.push(data);
    else undrawn.push(chart.look.title ?? "");
  }
  return { drawn, undrawn };
}

function chartData({ kind, look, ranges }: Chart): ChartData | undefined {
  const series = ranges.length === 1 ? ofTable(ranges[0], look.headers) : ofFormulas(ranges);
  if (kind === "other" || series.length === 0) return undefined;
  const { title = "", format, min, max } = look;
  const coloured = series.map((each, index) => {
    const color = look.colors[index];
    return color ? { ...each, color } : each;
  });
  return {
    kind,
    title,
    series: coloured,
    ...(format !== undefined && { format }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

type Range = Chart["ranges"][number];

/** Made here: one table whose first column names what the others count, under rows that name the series. */
function ofTable(range: Range | undefined, headers: number): SeriesData[] {
  if (!range) return [];
  const { rect } = range;
  const cells = (column: number, row: number, rows: number) =>
    cellsData(range, { row: rect.row + row, column: rect.column + column, rows, columns: 1 });
  return Array.from({ length: rect.columns - 1 }, (_, index) => ({
    ...(headers > 0 && { name: cells(index + 1, headers - 1, 1) }),
    categories: cells(0, headers, rect.rows - headers),
    values: cells(index + 1, headers, rect.rows - headers),
  }));
}

/** Read from a file: for each series the cell of its name where it has one, its names, its numbers. */
function ofFormulas(ranges: readonly Range[]): SeriesData[] {
  const series: SeriesData[] = [];
  for (let at = 0; at < ranges.length; ) {
    const [first, second, third] = ranges.slice(at, at + 3);
    const isNamed = first !== undefined && sizeOf(first) === 1 && third !== undefined && isSameSize(second, third);
    const [name, categories, values] = isNamed ? [first, second, third] : [undefined, first, second];
    if (!categories || !values || !isSameSize(categories, values)) return [];
    series.push({
      ...(name && { name: cellsData(name, name.rect) }),
      categories: cellsData(categories, categories.rect),
      values: cellsData(values, values.rect),
    });
    at += isNamed ? 3 : 2;
  }
  return series;
}

const sizeOf = ({ rect }: Range): number => rect.rows * rect.columns;
const isSameSize = (a: Range | undefined, b: Range) => a !== undefined && sizeOf(a) === sizeOf(b);
const cellsData = ({ sheetId }: Range, area: Rect): CellsData => ({ sheet: sheetId, area });
