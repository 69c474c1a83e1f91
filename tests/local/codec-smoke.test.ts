import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { readWorkbook, writeWorkbook } from "../../src/local/codec.ts";
import { putCell } from "../../src/local/grid.ts";
import { createWorkbook } from "../../src/local/model.ts";
import { styleOf } from "../../src/local/styles.ts";

test("time", async () => {
  const w = createWorkbook();
  const s = w.sheets[0]!;
  s.name = "Chỉ tiêu";
  const styles = [
    styleOf({}),
    styleOf({ bold: true, background: "#ffeeaa" }),
    styleOf({ numberFormat: "dd/mm/yyyy", wrap: "wrap" }),
    styleOf({ top: { style: "thin", color: "#cccccc" } }),
  ];
  for (let r = 0; r < 10000; r++)
    for (let c = 0; c < 40; c++)
      putCell(s, r, c, {
        value: c % 4 === 2 ? 46000 + r : c % 4 === 0 ? `Chỉ tiêu ${r}` : r * c,
        style: styles[c % 4]!,
      });
  s.maxRows = 10000;
  s.maxColumns = 45;
  let t = performance.now();
  const bytes = await writeWorkbook(w);
  console.log("write", performance.now() - t, bytes.length);
  writeFileSync("/tmp/big.xlsx", bytes);
  t = performance.now();
  const back = await readWorkbook(bytes);
  console.log("read", performance.now() - t, back.sheets[0]!.rows[5]!.slice(0, 4), back.foreign);
});
