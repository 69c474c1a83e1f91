/** The heat map: the share met with evidence of the level worked for, by unit and criterion. */
import { tallyBy } from "../../domain/tally.ts";
import { criteriaOf, criterionTitle, type DocumentFacts } from "../document/facts.ts";
import { namesOf } from "../phrases.ts";
import type { HeatCell, HeatMap } from "./model.ts";

/** Renders the heat map with its table. */
export function renderHeatMap(facts: DocumentFacts): HeatMap {
  const { book, readiness, text } = facts;
  const { overview, words, dashboard, formats } = text;
  const level = readiness.workingLevel;
  const [criteria, units] = [criteriaOf(facts), [...readiness.byUnit.keys()]];
  const tallies = tallyBy(readiness.rows, ({ indicator, unit }) => keyOf(unit ?? "", indicator.criterion ?? ""));
  const names = namesOf(book);
  const cell = (unit: string, unitName: string, criterion: string): HeatCell => {
    const tally = tallies.get(keyOf(unit, criterion))?.[level];
    const place = `${unitName}; ${criterionTitle(criterion, facts)}`;
    if (!tally || tally.inScope === 0) return { label: "–", said: `${place}: ${dashboard.outOfScope}` };
    const [label, share] = [`${tally.evidenced}/${tally.inScope}`, tally.evidenced / tally.inScope];
    return { label, share, said: `${place}: ${label} (${formats.percent(share)})` };
  };
  const rows = units.map((unit) => {
    const name = names.unit(unit || undefined) ?? words.noUnit;
    return { name, cells: criteria.map((criterion) => cell(unit, name, criterion)) };
  });
  return {
    title: dashboard.heatMap(level),
    said: dashboard.heatMapSaid({ units: units.length, criteria: criteria.length }),
    axis: overview.criterion,
    columns: criteria.map((code) => code || "?"),
    rows,
    table: {
      headers: [overview.unit, ...criteria.map((code) => criterionTitle(code, facts))],
      rows: rows.map(({ name, cells }) => [name, ...cells.map(({ label }) => label)]),
    },
  };
}

const keyOf = (unit: string, criterion: string) => JSON.stringify([unit, criterion]);
