/** Typing reaches the cell that is marked, wherever the last click was. */
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "./univer.ts";

/** What takes typing itself, or leads through choices of its own by keys. */
const TAKES_KEYS =
  "input, textarea, select, iframe, dialog, .popover, .menu, [contenteditable='true'], " +
  "[role='menu'], [role='listbox'], [role='dialog']";
const TABS = "[data-u-comp='slide-tab-bar']";

/** Gives the keyboard to the grid. */
export function focusGrid(container: HTMLElement): void {
  const editor = container.querySelector<HTMLElement>(`#__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`);
  editor?.focus();
  if (editor) placeCaret(editor);
}

/** The grid's hidden field takes what is typed when nothing else wants it; after our own buttons and fields it would not. */
export function keepFocus(container: HTMLElement): void {
  const isAway = () => document.querySelector("dialog[open]") !== null || container.offsetParent === null;
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isAway()) return;
      if (isFree(document.activeElement, event.key)) focusGrid(container);
      else placeCaret(document.activeElement);
    },
    { capture: true },
  );
  // An input method begins with a field that has the focus, and the caret, before the first key.
  container.addEventListener("focusin", ({ target }) => setTimeout(() => placeCaret(target as Element)));
  container.addEventListener("click", ({ target }) => {
    if (!(target as Element).closest(TABS)) return;
    setTimeout(() => {
      if (isFree(document.activeElement, "")) focusGrid(container);
    });
  });
  // A quick tap on the formula bar loses its focus to the cell's own field again.
  container.addEventListener("pointerdown", ({ target }) => {
    const bar = (target as Element).closest?.("[data-u-comp='formula-bar']");
    if (!bar) return;
    for (const after of [0, 40, 120]) {
      setTimeout(() => bar.querySelector<HTMLElement>("[contenteditable='true']")?.focus(), after);
    }
  });
}

/** Whether a key is nobody else's: a button takes no letters, and a tab of the grid, once pressed, nothing at all. */
function isFree(element: Element | null, key: string): boolean {
  if (element === null || element === document.body) return true;
  if (element.closest(TAKES_KEYS)) return false;
  return element.closest(TABS) !== null || isText(key);
}

/** A letter, also one that an input method is about to make; a space presses a button. */
function isText(key: string): boolean {
  return (key.length === 1 && key !== " ") || key === "Process" || key === "Dead";
}

/** A field that a dialog gave the focus back to has no caret: the dialog still lay over it at that moment. */
function placeCaret(field: Element | null): void {
  const selection = getSelection();
  if (field === null || field !== document.activeElement || !field.matches("[data-u-comp='editor']")) return;
  if (selection && !field.contains(selection.anchorNode)) selection.collapse(field, 0);
}
