/**
 * The page of a dialog from which Word files are downloaded; it holds the files itself, so nothing is stored anywhere.
 */
import { theme } from "../looks/theme.ts";
import type { Text } from "../text/text.ts";
import { DOCX_TYPE } from "./docx/docx.ts";
import { html } from "./html.ts";

/** A finished Word file. */
export interface WordFile {
  /** The document's title, for people. */
  title: string;
  name: string;
  base64: string;
}

/** Renders the page with a link for each file. */
export function renderDownloads(files: readonly WordFile[], { documents }: Text): string {
  const lines = files.map(
    ({ title, name, base64 }) =>
      html`<li style="margin:8px 0"><a download="${name}" href="data:${DOCX_TYPE};base64,${base64}">${title}</a> (${name})`,
  );
  return html`<div style="font-family:${theme.font}"><p>${documents.page.lead}<ul>${lines}</ul></div>`.markup;
}
