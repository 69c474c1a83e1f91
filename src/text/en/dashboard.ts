/** Words of the dashboard. */
import type { Model } from "../vi/vietnamese.ts";
import { formats } from "./formats.ts";
import { noun } from "./plural.ts";

const { count } = formats;

export const dashboard = (): Model["dashboard"] => ({
  title: "Dashboard",
  print: "Print or save as PDF",
  showTable: "Show the figures as a table",
  gauge: (level) => `Level ${level}: three steps`,
  step: "Step",
  reached: "Reached",
  gate: "Gate",
  heatMap: (level) => `Share of level ${level} met, by unit and criterion`,
  heatMapSaid: ({ units, criteria }) =>
    `Indicators met with evidence, of those in scope: ${count(units)} ${noun(units, "unit")}, ${count(criteria)} ${noun(criteria, "criterion", "criteria")}.`,
  outOfScope: "no indicator in scope",
  burnUp: (level) => `Level ${level}: progress and forecast`,
  today: "today",
  needed: (on) => `Pace needed to be ready by ${on}`,
  p50: (month) => `Even chance: ${month}`,
  p85: (month) => `85% of cases: ${month}`,
  deadlines: "The next ten dates",
  noDeadlines: "No date lies ahead.",
  overdue: (n) => `Overdue: ${count(n)} ${noun(n, "indicator")}, see tab “Still missing”.`,
  what: "What",
  proofEnds: (name) => `${name}: last day on which its evidence holds`,
  levelDue: (level) => `Level ${level} is to be reached`,
  dossier: "Dossier is to be handed in",
  meeting: "Meeting",
});
