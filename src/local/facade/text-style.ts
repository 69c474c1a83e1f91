/** `TextStyle` and its builder: how the text of cells looks, all of it in one write. */

import { toFlat } from "./cell-tables.ts";
import { exception, host } from "./connection.ts";
import { classes, type GRange, type RangeHandle, type TextStyleHandle } from "./handles.ts";
import { type Members, serviceClass } from "./service-class.ts";
import { readColor } from "./style-arguments.ts";

type GTextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type Draft = { -readonly [K in keyof TextStyleHandle]: TextStyleHandle[K] };

classes.textStyle = serviceClass<TextStyleHandle, GTextStyle>("TextStyle", {});

const builder = serviceClass<Draft, GBuilder>("TextStyleBuilder", {
  setBold: ["boolean", (draft, bold: boolean) => Object.assign(draft, { bold })],
  setItalic: ["boolean", (draft, italic: boolean) => Object.assign(draft, { italic })],
  setFontFamily: ["String", (draft, fontFamily: string) => Object.assign(draft, { fontFamily })],
  setFontSize: ["number", (draft, fontSize: number) => Object.assign(draft, { fontSize })],
  setForegroundColor: [
    "String?",
    (draft, color: string | null) => {
      const fontColor = readColor(color);
      return fontColor === undefined ? draft : Object.assign(draft, { fontColor });
    },
  ],
  build: ["", (draft) => classes.textStyle.wrap({ ...draft })],
});

/** A style that says nothing yet: what it does not come to say stays as it is in the cells. */
export function newTextStyle(): GBuilder {
  return builder.wrap({});
}

const PROPERTIES = ["bold", "italic", "fontFamily", "fontSize", "fontColor"] as const;

/** Sets of each property what the style of a cell says of it. */
function put({ sheetId, area }: RangeHandle, styles: readonly TextStyleHandle[]): void {
  for (const property of PROPERTIES) {
    if (styles.every((style) => style[property] === undefined)) continue;
    const old = host.range.styles(sheetId, area, property);
    const values = old.map((value, index) => {
      const wanted = styles[index]?.[property];
      return wanted === undefined ? value : wanted || null;
    });
    host.range.setStyles(sheetId, area, property, values);
  }
}

function handleOf(style: unknown): TextStyleHandle {
  const handle = classes.textStyle.unwrap(style);
  if (!handle) throw exception("invalidArgument", "TextStyle");
  return handle;
}

export const rangeTextStyles: Members<RangeHandle, GRange> = {
  setTextStyle: [
    "TextStyle",
    (range, style: unknown) => {
      put(range, new Array(range.area.rows * range.area.columns).fill(handleOf(style)));
      return range;
    },
  ],
  setTextStyles: [
    "TextStyle[][]",
    (range, styles: unknown[][]) => {
      put(range, toFlat(styles, range.area, handleOf));
      return range;
    },
  ],
};
