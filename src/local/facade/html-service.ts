/** `HtmlService`. */

import { host } from "./connection.ts";
import { service, serviceClass } from "./service-class.ts";

export type GHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

interface Page {
  html: string;
  title: string;
  width: number;
  height: number;
}

const htmlOutput = serviceClass<Page, GHtmlOutput>("HtmlOutput", {
  getContent: ["", (page) => page.html],
  setTitle: ["String", (page, title: string) => Object.assign(page, { title })],
  setWidth: ["number", (page, width: number) => Object.assign(page, { width })],
  setHeight: ["number", (page, height: number) => Object.assign(page, { height })],
});

/** What an `HtmlOutput`, or a text in its place, shows. */
export function pageOf(content: unknown): Page {
  return htmlOutput.unwrap(content) ?? { html: String(content), title: "", width: 0, height: 0 };
}

/** The global `HtmlService`. */
export const htmlService = service<GoogleAppsScript.HTML.HtmlService>("HtmlService", {
  createHtmlOutput: ["|String", (_, html: string = "") => htmlOutput.wrap({ html, title: "", width: 0, height: 0 })],
  createHtmlOutputFromFile: [
    "String",
    (_, name: string) => htmlOutput.wrap({ html: host.ui.page(name), title: "", width: 0, height: 0 }),
  ],
});
