/** Leads a person to the place in the page where a step of the first visit is taken. */
import { textOf } from "../../text/text.ts";
import type { App } from "./app.ts";
import { openMenu } from "./menu.ts";
import type { Step } from "./steps.ts";

/** Brings the person to the place of a step: the cell to type in, the clock, or the item of the menu. */
export function showStep(app: App, step: Step) {
  if (step === "edit") return app.showTab("indicators", firstResult(app));
  if (step === "tomorrow") return document.getElementById("clock-button")?.click();
  app.show("sheet");
  const [menu] = app.menus;
  const button = document.querySelector<HTMLElement>(".menu-button");
  const functionName = step === "compute" ? "refreshReadiness" : "previewDigests";
  if (menu && button) openMenu(button, menu.items, (chosen) => app.run(chosen), functionName);
}

/** The first cell below the header of results that holds a number; the cell below the header when none does. */
function firstResult({ language, grid }: App): { row: number; column: number } {
  const { tabs, columns } = textOf(language);
  const sheet = grid.book?.sheets.find(({ name }) => name === tabs.indicators);
  const [header] = sheet?.cells ?? [];
  const column = header?.[1].find(([, value]) => value === columns.indicators.result)?.[0] ?? 0;
  const filled = sheet?.cells.find(
    ([row, cells]) => row > 0 && cells.some(([at, value]) => at === column && typeof value === "number"),
  );
  return { row: filled?.[0] ?? 1, column };
}
