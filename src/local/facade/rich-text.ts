/** `RichTextValue`: where the words of a cell link to. */

import { classes, type RichTextHandle } from "./handles.ts";
import { serviceClass } from "./service-class.ts";

type GRichText = GoogleAppsScript.Spreadsheet.RichTextValue;

classes.richText = serviceClass<RichTextHandle, GRichText>("RichTextValue", {
  getLinkUrl: ["", ({ link }) => link || null],
});
