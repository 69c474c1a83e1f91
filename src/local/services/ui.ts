/** Dialogs and menus. */

import type { UiBridge } from "../contract.ts";
import type { Execution } from "../execution.ts";

/** The part of the bridge behind `Ui`. */
export function uiBridge(execution: Execution): UiBridge {
  const { shared } = execution;
  return {
    check() {
      if (execution.mode === "trigger" || execution.mode === "custom") throw execution.exception("noUi");
    },
    ask(dialog) {
      // The execution is suspended while the dialog is open, and locks do not survive that.
      execution.releaseLocks();
      const asked = shared.now();
      const { button, text } = shared.options.ask?.(dialog) ?? answer(execution, dialog);
      execution.waited += shared.now() - asked;
      const given = dialog.input ? { text: text ?? "" } : {};
      shared.alerts.push({
        title: dialog.title,
        prompt: dialog.prompt,
        buttons: dialog.buttons,
        answer: button,
        ...given,
      });
      return { button: button.toUpperCase(), text: text ?? "" };
    },
    show(kind, page) {
      const dialog = { kind, ...page };
      execution.dialogs.push(dialog);
      shared.options.onDialog?.(dialog);
    },
    page(name) {
      const { pages = {} } = shared.options.script;
      const html = Object.hasOwn(pages, name) ? pages[name] : undefined;
      if (html === undefined) throw execution.exception("noPage", name);
      return html;
    },
    addMenu(menu) {
      const copy = structuredClone(menu);
      const at = shared.menus.findIndex((one) => one.name === menu.name);
      if (at < 0) shared.menus.push(copy);
      else shared.menus[at] = copy;
    },
  };
}

const BUTTONS = /^(ok|yes|no|cancel|close)$/;

function answer(execution: Execution, dialog: { buttons: string; input: boolean }): { button: string; text?: string } {
  const next = execution.shared.options.answers?.shift();
  const given = typeof next === "function" ? next() : next;
  const way = dialog.buttons.includes("CANCEL") ? "cancel" : "close";
  if (given === undefined) return { button: way };
  if (dialog.input)
    return /^(cancel|close)$/.test(given) ? { button: given } : { button: positive(dialog.buttons), text: given };
  if (!BUTTONS.test(given)) throw execution.flawed(`host: "${given}" answers no alert`);
  const isOffered = given === "close" || dialog.buttons.toLowerCase().split("_").includes(given);
  if (!isOffered) throw execution.flawed(`host: the alert has no button "${given}", only ${dialog.buttons}`);
  return { button: given };
}

function positive(buttons: string): string {
  return buttons.startsWith("YES") ? "yes" : "ok";
}
