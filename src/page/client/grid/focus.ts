/** Keeps the keyboard at the marked cell, wherever the last click was. */
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "./univer.ts";

/** Matches elements that take typing themselves, or lead through choices of their own by keys. */
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

/** Gives the focus back to the grid's hidden field, which takes what is typed, when a key belongs to nothing else. */
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
  // The caret is placed before the first key, since an input method needs a field with focus and caret to begin.
  container.addEventListener("focusin", ({ target }) => setTimeout(() => placeCaret(target as Element)));
  container.addEventListener("click", ({ target }) => {
    if (!(target as Element).closest(TABS)) return;
    setTimeout(() => {
      if (isFree(document.activeElement, "")) focusGrid(container);
    });
  });
  // After a quick tap on the formula bar the grid takes the focus back to the cell's field: it is given again, later.
  container.addEventListener("pointerdown", ({ target }) => {
    const bar = (target as Element).closest?.("[data-u-comp='formula-bar']");
    if (!bar) return;
    for (const after of [0, 40, 120]) {
      setTimeout(() => bar.querySelector<HTMLElement>("[contenteditable='true']")?.focus(), after);
    }
  });
}

/**
 * Whether the grid may take a key: a focused button takes no letters, and a pressed tab of the grid takes none at all.
 */
function isFree(element: Element | null, key: string): boolean {
  if (element === null || element === document.body) return true;
  if (element.closest(TAKES_KEYS)) return false;
  return element.closest(TABS) !== null || isText(key);
}

/** Whether a key types a letter, also one that an input method is about to make; a space presses a button instead. */
function isText(key: string): boolean {
  return (key.length === 1 && key !== " ") || key === "Process" || key === "Dead";
}

/** Puts the caret into a field: one that got the focus back from a dialog has none, as the dialog still lay over it. */
function placeCaret(field: Element | null): void {
  const selection = getSelection();
  if (field === null || field !== document.activeElement || !field.matches("[data-u-comp='editor']")) return;
  if (selection && !field.contains(selection.anchorNode)) selection.collapse(field, 0);
}
