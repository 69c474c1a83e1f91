/** One sheet: its facts, names of its cells and rules. */

import type { SheetBridge, SheetChange, SheetFacts } from "../contract.ts";
import type { Execution } from "../execution.ts";
import { contentColumns, contentRows } from "../grid.ts";
import type { Sheet } from "../model.ts";
import { renameSheet } from "../rows-and-columns.ts";
import { areaNamed } from "./area-names.ts";
import { protectionBridge } from "./protection.ts";
import { checkFreeze, linesBridge } from "./rows-and-columns.ts";
import { checkName } from "./workbook.ts";

/** The part of the bridge behind `Sheet` and `Protection`. */
export function sheetBridge(execution: Execution): SheetBridge {
  const get = (id: number) => execution.sheet(id);
  return {
    ...protectionBridge(execution),
    ...linesBridge(execution),
    facts: (id) => factsOf(get(id)),
    contentSize: (id) => ({ rows: contentRows(get(id)), columns: contentColumns(get(id)) }),
    areaNamed: (id, name) => areaNamed(execution.shared.workbook, get(id), name),
    rename(id, name) {
      checkName(execution, name, id);
      renameSheet(execution.shared.workbook, get(id), name);
      execution.shared.staleness.moved();
    },
    change: (id, change) => changeFacts(execution, get(id), change),
    rules: (id) => get(id).conditionalFormats.map((rule) => ({ ...rule })),
    setRules(id, rules) {
      get(id).conditionalFormats = structuredClone(rules);
    },
    charts: (id) => [...get(id).charts],
    insertChart(id, chart) {
      const { charts } = get(id);
      charts.push({ ...structuredClone(chart), id: Math.max(0, ...charts.map((one) => one.id)) + 1 });
    },
    hideColumns(id, from, count) {
      for (let column = from; column < from + count; column++) get(id).hiddenColumns.add(column);
    },
  };
}

function factsOf(sheet: Sheet): SheetFacts {
  const { name, hidden, frozenRows, frozenColumns, maxRows, maxColumns, hiddenGridlines } = sheet;
  const tabColor = sheet.tabColor ?? null;
  return { name, hidden, tabColor, frozenRows, frozenColumns, maxRows, maxColumns, hiddenGridlines };
}

function changeFacts(execution: Execution, sheet: Sheet, change: SheetChange): void {
  const others = execution.shared.workbook.sheets.some((other) => other !== sheet && !other.hidden);
  if (change.hidden && !others) throw execution.exception("lastVisible");
  if (change.frozenRows !== undefined) checkFreeze(execution, sheet, "rows", change.frozenRows);
  if (change.frozenColumns !== undefined) checkFreeze(execution, sheet, "columns", change.frozenColumns);
  const { tabColor, ...plain } = change;
  Object.assign(sheet, plain);
  if (tabColor === null) delete sheet.tabColor;
  else if (tabColor !== undefined) sheet.tabColor = tabColor;
}
