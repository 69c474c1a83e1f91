/** Recognises pages that the script wrote, so that a school's own tab of the same name is not overwritten. */
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "./cell.ts";

/** The tabs that the script writes whole, and recognises by its words alone. */
export const PAGES = ["overview", "missing", "report"] as const satisfies readonly TabKey[];

/** The first rows, among which a page's own words stand. */
const TOP = 30;

/** Whether a tab holds the page that the script writes there, in one of these languages. */
export function isOurPage(tab: TabKey, grid: readonly (readonly Cell[])[], texts: readonly Text[]): boolean {
  const ours = texts.flatMap((text) => beginningsOf(tab, text));
  const cells = grid.slice(0, TOP).flat();
  return cells.some((cell) => typeof cell === "string" && ours.some((words) => cell.startsWith(words)));
}

/** Beginnings of cells that only the script's page has. */
function beginningsOf(tab: TabKey, { overview, missing, report, guide }: Text): string[] {
  if (tab === "overview") return [overview.gatesTitle, overview.formerGatesTitle];
  if (tab === "report") return [1, 2].map(report.subject);
  if (tab === "guide") return [guide[0]?.heading ?? ""];
  if (tab !== "missing") return [];
  return [1, 2].flatMap((level) => [
    missing.title(level, 0, 0).split(":")[0] ?? "",
    missing.none(level),
    missing.empty(level),
  ]);
}
