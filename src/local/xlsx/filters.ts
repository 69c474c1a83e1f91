/** The filter over a sheet's cells: read, and written where it is another. */
import { type FilterCriteria, filteredColumns, isWritable, setFiltered } from "../filtered.ts";
import type { Sheet } from "../model.ts";
import { toA1 } from "../rectangles.ts";
import { readAreas } from "./areas.ts";
import type { SheetPart } from "./sheet-part.ts";
import { attributeEdit, childOf, childrenOf, type Element, escapeXml, isTrue, type XmlEdit } from "./xml.ts";

/** Puts the filter on a sheet whose cells were read; criteria of a kind that is not known here stay the file's own. */
export function readFilter(part: SheetPart, sheet: Sheet): void {
  const element = part.child("autoFilter");
  const size = { rows: sheet.maxRows, columns: sheet.maxColumns };
  const [area] = readAreas(element?.attributes.get("ref") ?? "", size);
  if (!area) return;
  sheet.filter = area;
  const columns = childrenOf(element, "filterColumn")
    .filter(({ children }) => children.length > 0)
    .map((one) => ({ column: area.column + Number(one.attributes.get("colId")), criteria: readCriteria(one) }));
  if (columns.length === 0 || !columns.every(({ criteria }) => isWritable(criteria))) return;
  const left = [...sheet.hiddenRows].filter((row) => row > area.row && row < area.row + area.rows);
  for (const row of left) sheet.hiddenRows.delete(row);
  setFiltered(sheet, columns, left);
}

function readCriteria(element: Element): FilterCriteria {
  const filters = childOf(element, "filters");
  const custom = childOf(element, "customFilters");
  const values = (of: Element, local: string) => childrenOf(of, local).map(({ attributes }) => attributes);
  if (filters?.children.every(({ local }) => local === "filter")) {
    const blank = isTrue(filters.attributes.get("blank"));
    return {
      filters: { filters: values(filters, "filter").map((each) => each.get("val") ?? ""), ...(blank && { blank }) },
    };
  }
  if (!custom) return {};
  const customFilters = values(custom, "customFilter").map((each) => {
    const operator = each.get("operator");
    return { val: each.get("val") ?? "", ...(operator && { operator }) };
  });
  return { customFilters: { ...(isTrue(custom.attributes.get("and")) && { and: 1 }), customFilters } };
}

/** The edits where the filter stands elsewhere or shows something else. */
export function filterEdits(part: SheetPart, base: Sheet, now: Sheet): XmlEdit[] {
  const [before, after] = [base.filter && toA1(base.filter), now.filter && toA1(now.filter)];
  const [shown, shows] = [columnsText(part, base), columnsText(part, now)];
  if (before === after && shown === shows) return [];
  const old = part.child("autoFilter");
  if (old && after && shown === shows) return [attributeEdit(part.frame, old, "ref", after)];
  const p = part.prefix;
  return part.replacement("autoFilter", after ? `<${p}autoFilter ref="${after}">${shows}</${p}autoFilter>` : "");
}

function columnsText({ prefix: p }: SheetPart, sheet: Sheet): string {
  const columns = filteredColumns(sheet);
  if (!columns.every(({ criteria }) => isWritable(criteria))) return "";
  const first = sheet.filter?.column ?? 0;
  return columns
    .map(
      ({ column, criteria }) =>
        `<${p}filterColumn colId="${column - first}">${criteriaText(p, criteria)}</${p}filterColumn>`,
    )
    .join("");
}

function criteriaText(p: string, { filters, customFilters }: FilterCriteria): string {
  if (filters) {
    const all = (filters.filters ?? []).map((value) => `<${p}filter val="${escapeXml(value)}"/>`).join("");
    return `<${p}filters${filters.blank ? ' blank="1"' : ""}>${all}</${p}filters>`;
  }
  const all = (customFilters?.customFilters ?? []).map(({ val, operator }) => {
    const by = operator ? ` operator="${escapeXml(operator)}"` : "";
    return `<${p}customFilter${by} val="${escapeXml(String(val))}"/>`;
  });
  return `<${p}customFilters${customFilters?.and ? ' and="1"' : ""}>${all.join("")}</${p}customFilters>`;
}
