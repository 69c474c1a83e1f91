import { test } from "vitest";
import { buildBundle, buildFacade } from "../../build.mjs";
import { createHost } from "../../src/local/host.ts";
import { createWorkbook } from "../../src/local/model.ts";
import { writeWorkbook, readWorkbook } from "../../src/local/codec.ts";
import { writeFileSync } from "node:fs";
test("real", async () => {
  const b = await buildBundle(); const facade = await buildFacade();
  const host = createHost({ workbook: createWorkbook(), script: b, facade, user: "a@truong.edu.vn", ask: (d: any) => ({ button: d.buttons.startsWith("YES") ? "yes" : "ok" }), strict: true });
  console.log(b.entryPoints, b.code.length);
  console.log(JSON.stringify(host.open()), JSON.stringify(host.menus));
  for (const name of ["setUpWorkbook","makeDemo","refreshReadiness","writeReport","previewDigests"]) {
    const t = performance.now(); const r = host.run(name); console.log(name, JSON.stringify(r), performance.now() - t);
  }
  console.log(host.workbook.sheets.map(s => [s.name, s.rows.length]), host.countedCalls, host.warnings);
  const bytes = await writeWorkbook(host.workbook); writeFileSync("/tmp/real.xlsx", bytes);
  const back = await readWorkbook(bytes); console.log(back.foreign, back.sheets.map(s => [s.name, s.validations.length, s.conditionalFormats.length, s.protections.length]));
});
