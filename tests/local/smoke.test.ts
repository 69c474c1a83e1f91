import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildFacade } from "../../build.mjs";
import { createHost } from "../../src/local/host.ts";
import { createWorkbook } from "../../src/local/model.ts";

const facade = await buildFacade();
const manifest = readFileSync(new URL("../../appsscript.json", import.meta.url), "utf8");
test("smoke", () => {
  const code = `"use strict";
function go() {
  const s = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  s.getRange(1,1,2,2).setValues([["a", 1],[new Date(2026,10,24), true]]).setFontWeight("bold");
  const v = s.getDataRange().getValues();
  return [v[1][0] instanceof Date, v, s.getDataRange().getDisplayValues(), s.getLastRow(), v instanceof Array, new Date().toISOString()];
}
function bad() { try { SpreadsheetApp.getActiveSheet().getRange(0,1) } catch (e) { return [e.name, e.message, e instanceof Error] } }
function unk() { SpreadsheetApp.getActiveSheet().foo() }
function onOpen() { SpreadsheetApp.getUi().createMenu("Sổ").addItem("x","go").addToUi(); }
function onEdit(e) { SpreadsheetApp.getActiveSheet().getRange("D1").setValue(e.value + ":" + e.oldValue + ":" + e.range.getA1Notation() + e.range.rowStart); }
function big() { const s = SpreadsheetApp.getActiveSheet(); s.insertRowsAfter(1000, 9500); const d = Array.from({length:10000},(_, i)=>Array.from({length:20},(_, j)=> j%2 ? i*j : "dòng " + i));
  const t=Date.now(); s.getRange(1,1,10000,20).setValues(d); return s.getRange(1,1,10000,20).getValues().length }
globalThis.hidden = function() {};
`;
  const host = createHost({ workbook: createWorkbook(), script: { code, manifest }, facade });
  console.log(
    JSON.stringify(host.run("go")),
    JSON.stringify(host.run("bad")),
    JSON.stringify(host.run("unk")),
    host.run("hidden"),
  );
  host.open();
  console.log(JSON.stringify(host.menus));
  console.log(host.edit("Trang tính1", 3, 1, [["24/11/2026"]]), host.workbook.sheets[0]!.rows[0]);
  const t = performance.now();
  console.log(host.run("big"), performance.now() - t, host.calls);
  expect(1).toBe(1);
});
