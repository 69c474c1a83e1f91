/**
 * Charts of a file: what they draw is read, and charts that are new get parts of their own; others stay as they are.
 */

import type { Chart, Sheet, WorkbookModel } from "../model.ts";
import { fromA1, splitSheetName } from "../rectangles.ts";
import { GRID } from "./areas.ts";
import { readChartLook } from "./chart-look.ts";
import { chartXml } from "./chart-xml.ts";
import type { Package } from "./package.ts";
import type { SheetPart } from "./sheet-part.ts";
import { appendEdit, childOf, descendants, type Element, edited, escapeXml, parseXml, type XmlEdit } from "./xml.ts";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const PLACES = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** How many of the format's units of length (EMU) make a pixel. */
const PER_PIXEL = 9525;

/** The charts that lie over a sheet's cells; `sheets` are those of the workbook, whose cells they draw. */
export function readCharts(opened: Package, path: string, part: SheetPart, sheets: readonly Sheet[]): Chart[] {
  const drawing = drawingOf(opened, path, part);
  if (drawing === undefined) return [];
  return parseXml(opened.text(drawing))
    .children.flatMap((anchor): Omit<Chart, "id">[] => {
      const [found] = descendants(anchor, "chart");
      const target = found && opened.target(drawing, found.attributes.get("r:id"));
      if (!target || !opened.has(target)) return [];
      const chart = parseXml(opened.text(target));
      return [
        {
          kind: kindOf(chart),
          ranges: rangesOf(chart, sheets),
          place: placeOf(anchor),
          look: readChartLook(chart),
        },
      ];
    })
    .map((chart, index) => ({ ...chart, id: index + 1 }));
}

function drawingOf(opened: Package, path: string, part: SheetPart): string | undefined {
  const drawing = opened.target(path, part.child("drawing")?.attributes.get("r:id"));
  return drawing !== undefined && opened.has(drawing) ? drawing : undefined;
}

function kindOf(chart: Element): Chart["kind"] {
  const area = descendants(chart, "plotArea")[0];
  const drawn = area?.children.filter(({ local }) => local.endsWith("Chart")).map(({ local }) => local) ?? [];
  if (drawn.length !== 1) return "other";
  return drawn[0] === "lineChart" ? "line" : drawn[0] === "barChart" ? "bar" : "other";
}

/** The areas that a chart's formulas name, without those that lie inside another. */
function rangesOf(chart: Element, sheets: readonly Sheet[]): Chart["ranges"] {
  return descendants(chart, "f").flatMap(({ text }) => {
    const { sheet: name, range } = splitSheetName(text.trim());
    const own = sheets.find((sheet) => sheet.name === name);
    const rect = own && fromA1(range.replace(/\$/g, ""), GRID);
    return own && rect ? [{ sheetId: own.id, rect }] : [];
  });
}

function placeOf(anchor: Element): Chart["place"] {
  const from = childOf(anchor, "from");
  const number = (name: string) => Number(childOf(from, name)?.text ?? 0) || 0;
  const pixels = (name: string) => Math.round(number(name) / PER_PIXEL);
  return {
    row: number("row"),
    column: number("col"),
    x: pixels("colOff"),
    y: pixels("rowOff"),
  };
}

/** Gives charts that are new to a sheet their parts; returns the edits of the sheet's own part. */
export function chartEdits(
  opened: Package,
  path: string,
  part: SheetPart,
  base: Sheet,
  now: Sheet,
  workbook: WorkbookModel,
): XmlEdit[] {
  const fresh = now.charts.filter(({ id }) => !base.charts.some((one) => one.id === id));
  if (fresh.length === 0) return [];
  const known = drawingOf(opened, path, part);
  const drawing = known ?? newDrawing(opened);
  const nameOf = (sheetId: number) => workbook.sheets.find(({ id }) => id === sheetId)?.name ?? now.name;
  for (const chart of fresh) {
    const target = opened.freePath("xl/charts/chart", ".xml");
    opened.put(target, chartXml(chart, nameOf));
    opened.setOverride(target, CHART_TYPE);
    anchorChart(opened, drawing, chart, opened.relate(drawing, `${opened.relationTypes}/chart`, `/${target}`));
  }
  if (known !== undefined) return [];
  const id = opened.relate(path, `${opened.relationTypes}/drawing`, `/${drawing}`);
  const element = `<${part.prefix}drawing xmlns:r="${opened.relationTypes}" r:id="${id}"/>`;
  return part.replacement("drawing", element);
}

function newDrawing(opened: Package): string {
  const drawing = opened.freePath("xl/drawings/drawing", ".xml");
  opened.put(drawing, `${HEAD}<xdr:wsDr xmlns:xdr="${PLACES}" xmlns:a="${MAIN}"></xdr:wsDr>`);
  opened.setOverride(drawing, DRAWING_TYPE);
  return drawing;
}

function anchorChart(opened: Package, drawing: string, { place, look }: Chart, id: string): void {
  const text = opened.text(drawing);
  const root = parseXml(text);
  const numbers = descendants(root, "cNvPr").map((one) => Number(one.attributes.get("id") ?? 0));
  const number = Math.max(1, ...numbers) + 1;
  const name = escapeXml(look.title ?? `Chart ${number}`);
  const corner = `<xdr:col>${place.column}</xdr:col><xdr:colOff>${place.x * PER_PIXEL}</xdr:colOff><xdr:row>${place.row}</xdr:row><xdr:rowOff>${place.y * PER_PIXEL}</xdr:rowOff>`;
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${name}" descr="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${opened.relationTypes}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
  const anchor =
    `<xdr:oneCellAnchor xmlns:xdr="${PLACES}" xmlns:a="${MAIN}"><xdr:from>${corner}</xdr:from>` +
    `<xdr:ext cx="${look.width * PER_PIXEL}" cy="${look.height * PER_PIXEL}"/>${frame}<xdr:clientData/></xdr:oneCellAnchor>`;
  opened.put(drawing, edited(text, [appendEdit(text, root, anchor)]));
}
