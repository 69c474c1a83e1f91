/** Tells a generated tab that holds a page of ours from one that a school only calls so. */
import type { TabKey } from "../problem/tab-key.ts";
import type { Text } from "../text/text.ts";
import type { Cell } from "./cell.ts";

/** Rows among which a page's own words stand. */
const TOP = 30;

/** Whether a generated tab holds a page of ours, in one of these languages; a school may call its own tab so, too. */
export function isOurPage(tab: TabKey, grid: readonly (readonly Cell[])[], texts: readonly Text[]): boolean {
  const ours = texts.flatMap((text) => beginningsOf(tab, text));
  const cells = grid.slice(0, TOP).flat();
  return cells.some((cell) => typeof cell === "string" && ours.some((words) => cell.startsWith(words)));
}

/** Words that only our page begins a cell with. */
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
