import { test } from "vitest";
import { readFileSync } from "node:fs";
import { readWorkbook } from "../../src/local/codec.ts";
test("lo", async () => {
  const a = await readWorkbook(readFileSync("/tmp/real.xlsx")); const b = await readWorkbook(readFileSync("/tmp/lo/real.xlsx"));
  console.log(a.foreign, b.foreign, a.defaultFont, b.defaultFont, a.locale, b.locale, a.sheets.map(s=>s.id).join(), b.sheets.map(s=>s.id).join(), a.activeSheetId, b.activeSheetId);
  for (let i = 0; i < a.sheets.length; i++) { const x = a.sheets[i]!, y = b.sheets[i]!;
    const diff: string[] = [];
    for (let r = 0; r < Math.max(x.rows.length, y.rows.length); r++) for (let c = 0; c < 60; c++) { const p = x.rows[r]?.[c], q = y.rows[r]?.[c];
      if ((p?.value ?? "") !== (q?.value ?? "")) diff.push(`v ${r},${c} ${JSON.stringify(p?.value)} ${JSON.stringify(q?.value)}`);
      if (JSON.stringify(p?.style ?? {isDate:false}) !== JSON.stringify(q?.style ?? {isDate:false})) diff.push(`s ${r},${c} ${JSON.stringify(p?.style)} ${JSON.stringify(q?.style)}`); }
    const { rows: _1, kept: _2, ...fx } = x, { rows: _3, kept: _4, ...fy } = y;
    for (const k of Object.keys(fx) as (keyof typeof fx)[]) if (JSON.stringify(fx[k]) !== JSON.stringify(fy[k])) diff.push(`${k} ${JSON.stringify(fx[k])} ${JSON.stringify(fy[k])}`.slice(0, 1500));
    console.log(x.name, diff.length, diff.slice(0, 3), diff.filter(d => !/^[vs] /.test(d)));
  }
});
