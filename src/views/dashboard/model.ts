/** What the dashboard's page draws, as plain data: all words and numbers are said here, the page only places them. */

/** The table behind a picture; every row has a cell for each header. */
export interface Table {
  headers: string[];
  rows: string[][];
}

/** A picture with what a person hears in its place. */
export interface Figure {
  title: string;
  said: string;
  table: Table;
}

/** How far a level is at one of the three steps; `share` is from 0 to 1. */
export interface Step {
  name: string;
  label: string;
  share: number;
}

export interface Gauge extends Figure {
  steps: Step[];
}

/** A field of the heat map; without a share where the unit has nothing of the criterion in scope. */
export interface HeatCell {
  label: string;
  said: string;
  share?: number;
}

export interface HeatMap extends Figure {
  /** What stands over the columns. */
  axis: string;
  columns: string[];
  rows: { name: string; cells: HeatCell[] }[];
}

/** A count on a day, `YYYY-MM-DD`. */
export interface Point {
  on: string;
  count: number;
}

export interface Line {
  kind: "met" | "scope" | "needed" | "p50" | "p85";
  label: string;
  points: Point[];
}

export interface BurnUp extends Figure {
  lines: Line[];
  today: Point & { label: string };
}

export interface Dashboard {
  language: string;
  title: string;
  asOf: string;
  /** What is to be mended; "" where nothing is. */
  remark: string;
  /** The captions of the button that prints and of what opens a table. */
  print: string;
  showTable: string;
  gauges: Gauge[];
  heatMap: HeatMap;
  burnUps: BurnUp[];
  deadlines: Figure;
}
