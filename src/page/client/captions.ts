/** Names of the script's functions as people read them. */
import type { PageText } from "../../text/text.ts";
import type { MenuItem } from "../protocol.ts";

/** The caption of a function in the menus, the page's own words for edits and firings, else the function's name. */
export function captionOf(functionName: string, menus: readonly MenuItem[], { run }: PageText): string {
  if (functionName === "onEdit") return run.edit;
  if (functionName === "hourly") return run.hourly;
  return menuCaption(functionName, menus) ?? functionName;
}

function menuCaption(functionName: string, items: readonly MenuItem[]): string | undefined {
  for (const item of items) {
    if ("functionName" in item && item.functionName === functionName) return item.caption;
    if ("items" in item) {
      const caption = menuCaption(functionName, item.items);
      if (caption !== undefined) return caption;
    }
  }
  return undefined;
}
