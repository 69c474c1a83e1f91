/** Gauges: how many indicators of a level have come through each of the three steps. */
import { GATES } from "../../domain/gap.ts";
import { isGateOpen } from "../../domain/readiness.ts";
import type { Level } from "../../domain/records.ts";
import type { DocumentFacts } from "../document/facts.ts";
import { renderSummary } from "../phrases.ts";
import type { Gauge } from "./model.ts";

/** Renders the gauges of a level with their table. */
export function renderGauge(level: Level, { readiness, text }: DocumentFacts): Gauge {
  const { overview, gates, formats, dashboard: words } = text;
  const tally = readiness.totals[level];
  const steps = GATES.map((gate) => {
    const share = tally.inScope === 0 ? 0 : tally[gate] / tally.inScope;
    return { name: gates[gate], label: `${tally[gate]}/${tally.inScope}`, share };
  });
  return {
    title: words.gauge(level),
    said: renderSummary(readiness, level, text),
    steps,
    table: {
      headers: [words.step, words.reached, overview.share, words.gate],
      rows: steps.map(({ name, label, share }, index) => {
        const isOpen = isGateOpen(readiness, level, GATES[index] ?? "claimed");
        return [name, label, formats.percent(share), isOpen ? overview.open : overview.closed];
      }),
    },
  };
}
