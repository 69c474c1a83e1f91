/** How long a Word file takes to be made on the host. */
import { expect, test } from "vitest";
import { renderDocx } from "../../src/views/docx/docx.ts";
import { aBook, anEvidence, anIndicator } from "../builders.ts";
import { documentOf, factsOf } from "../views/document/words-of.ts";

const ROWS = 200;
const MOST_MS = 300;

test("a Word file of 200 rows", () => {
  const indicators = Array.from({ length: ROWS }, (_, index) =>
    anIndicator({
      code: `P${index}`,
      criterion: String(1 + (index % 6)),
      text: `Nội dung của chỉ tiêu số ${index}`,
      result: index % 4,
    }),
  );
  const evidence = indicators.map(({ code }, index) =>
    anEvidence({ code: `H1.1.${index}`, indicators: [code], title: `Quyết định ${index}` }),
  );
  const facts = factsOf(aBook({ indicators, evidence }));
  const times = Object.fromEntries(
    ["report", "self-assessment", "pack"].map((kind) => {
      const runs = Array.from({ length: 5 }, () => {
        const started = performance.now();
        renderDocx(documentOf(kind, facts));
        return performance.now() - started;
      });
      return [kind, Math.round(runs.sort((a, b) => a - b)[2] ?? 0)];
    }),
  );
  console.log(`a Word file of ${ROWS} rows, ms (median of 5): ${JSON.stringify(times)}`);
  for (const [kind, ms] of Object.entries(times)) expect(ms, kind).toBeLessThan(MOST_MS);
});
