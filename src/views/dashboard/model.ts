/** The data of the dashboard's page: all its words and formatted numbers, so that the page only places them. */

/** The table behind a picture; every row has a cell for each header. */
export interface FigureTable {
  headers: string[];
  rows: string[][];
}

/** A picture with its title, the words for screen readers (`said`) and the table behind it. */
export interface Figure {
  title: string;
  said: string;
  table: FigureTable;
}

/** How far a level is at one of the three steps; `share` is from 0 to 1. */
export interface GaugeStep {
  name: string;
  label: string;
  share: number;
}

export interface Gauge extends Figure {
  steps: GaugeStep[];
}

/** A field of the heat map; it has no share where the unit has no row of the criterion in scope. */
export interface HeatCell {
  label: string;
  said: string;
  share?: number;
}

export interface HeatMap extends Figure {
  /** The heading over the columns. */
  axis: string;
  columns: string[];
  rows: { name: string; cells: HeatCell[] }[];
}

/** A count on a day, `YYYY-MM-DD`. */
export interface BurnUpPoint {
  on: string;
  count: number;
}

export interface BurnUpLine {
  kind: "met" | "scope" | "needed" | "p50" | "p85";
  label: string;
  points: BurnUpPoint[];
}

export interface BurnUp extends Figure {
  lines: BurnUpLine[];
  today: BurnUpPoint & { label: string };
}

export interface Dashboard {
  language: string;
  title: string;
  asOf: string;
  /** A sentence on problems of the workbook; "" where there are none. */
  remark: string;
  /** The caption of the button that prints; `showTable`: of the fold over a table. */
  print: string;
  showTable: string;
  gauges: Gauge[];
  heatMap: HeatMap;
  burnUps: BurnUp[];
  deadlines: Figure;
}
