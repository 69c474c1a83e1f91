/** Writes a chart's part. It refers to cells and keeps no copies of their numbers. */

import type { Chart, ChartLook } from "../model.ts";
import { quoteSheetName, type Rect } from "../rectangles.ts";
import { absolute } from "./areas.ts";
import { escapeXml } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** The ids of a chart's two axes: any numbers that differ. */
const [CATEGORIES, NUMBERS] = [111111111, 222222222];

/** Renders a chart's part. `nameOf` gives a sheet's name by its id. The range's first column holds the categories. */
export function chartXml(chart: Chart, nameOf: (sheetId: number) => string): string {
  const { kind, look } = chart;
  const series = chart.ranges.flatMap(({ sheetId, rect }) => seriesOf(rect, look, nameOf(sheetId), kind));
  const drawn =
    kind === "bar"
      ? `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}<c:gapWidth val="60"/>${AXES}</c:barChart>`
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}<c:marker val="1"/>${AXES}</c:lineChart>`;
  const legend = look.legend === "bottom" ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>${titleOf(look)}` +
    `<c:plotArea><c:layout/>${drawn}${categoryAxis(chart)}${numberAxis(look, kind)}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="${look.showsHidden ? 0 : 1}"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `${textOf(900)}</c:chartSpace>`
  );
}

const AXES = `<c:axId val="${CATEGORIES}"/><c:axId val="${NUMBERS}"/>`;

function textOf(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function titleOf({ title }: ChartLook): string {
  if (title === undefined) return '<c:autoTitleDeleted val="1"/>';
  const words = `<a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>${words}</a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
  );
}

function seriesOf(rect: Rect, look: ChartLook, name: string, kind: Chart["kind"]): string[] {
  const at = (area: Rect) => `${escapeXml(quoteSheetName(name))}!${absolute(area)}`;
  const [top, rows] = [rect.row + look.headers, rect.rows - look.headers];
  const column = (index: number): Rect => ({
    row: top,
    column: rect.column + index,
    rows,
    columns: 1,
  });
  return Array.from({ length: rect.columns - 1 }, (_, index) => {
    const header = {
      row: rect.row,
      column: rect.column + index + 1,
      rows: 1,
      columns: 1,
    };
    const words = look.headers > 0 ? `<c:tx><c:strRef><c:f>${at(header)}</c:f></c:strRef></c:tx>` : "";
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${words}${paintOf(look.colors[index], kind)}` +
      `${kind === "bar" ? '<c:invertIfNegative val="0"/>' : ""}` +
      `<c:cat><c:strRef><c:f>${at(column(0))}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${at(column(index + 1))}</c:f></c:numRef></c:val>` +
      `${kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
    );
  });
}

/** Paints a series: bars are filled, lines get a width and a point at each number, so that a single one is seen. */
function paintOf(color: string | undefined, kind: Chart["kind"]): string {
  const fill =
    color === undefined ? "" : `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
  if (kind === "bar") return fill && `<c:spPr>${fill}</c:spPr>`;
  const point = `<c:marker><c:symbol val="circle"/><c:size val="4"/>${fill && `<c:spPr>${fill}</c:spPr>`}</c:marker>`;
  return `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr>${point}`;
}

/** How many category names have room under a line chart. */
const MOST_NAMES = 7;

/** The axis of categories; horizontal bars are listed from the top, as the cells are. */
function categoryAxis({ kind, ranges }: Chart): string {
  const many = Math.ceil((ranges[0]?.rect.rows ?? 0) / MOST_NAMES);
  const skip = kind === "line" && many > 1 ? `<c:tickLblSkip val="${many}"/>` : "";
  const [order, place] = kind === "bar" ? ["maxMin", "l"] : ["minMax", "b"];
  return (
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${NUMBERS}"/><c:crosses val="autoZero"/>${skip}</c:catAx>`
  );
}

function numberAxis({ format, min, max }: ChartLook, kind: Chart["kind"]): string {
  const [place, crosses] = kind === "bar" ? ["b", "max"] : ["l", "autoZero"];
  const ends = `${max === undefined ? "" : `<c:max val="${max}"/>`}${min === undefined ? "" : `<c:min val="${min}"/>`}`;
  const lines =
    '<c:majorGridlines><c:spPr><a:ln><a:solidFill><a:srgbClr val="D0D7DE"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return (
    `<c:valAx><c:axId val="${NUMBERS}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${lines}` +
    `<c:numFmt formatCode="${escapeXml(format ?? "General")}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORIES}"/><c:crosses val="${crosses}"/></c:valAx>`
  );
}
