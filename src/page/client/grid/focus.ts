/** Typing reaches the cell that is marked, wherever the last click was. */

/** The grid's hidden field takes what is typed when nothing else has the focus; after our own fields it would not. */
export function keepFocus(container: HTMLElement): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !isFree(document.activeElement)) return;
      if (document.querySelector("dialog[open]") || container.hidden) return;
      editorIn(container)?.focus();
    },
    { capture: true },
  );
  // A quick tap on the formula bar loses its focus to the cell's own field again.
  container.addEventListener("pointerdown", ({ target }) => {
    const bar = (target as Element).closest?.("[data-u-comp='formula-bar']");
    if (!bar) return;
    for (const after of [0, 40, 120]) {
      setTimeout(() => bar.querySelector<HTMLElement>("[contenteditable='true']")?.focus(), after);
    }
  });
}

function isFree(element: Element | null): boolean {
  return element === null || element === document.body || element.closest("[data-u-comp='sheet-bar']") !== null;
}

function editorIn(container: HTMLElement): HTMLElement | null {
  return container.querySelector<HTMLElement>(
    "[data-u-comp='editor'] [contenteditable='true'], [contenteditable='true']",
  );
}
