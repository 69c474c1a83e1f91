/** `Ui`: dialogs and menus of the open file. */

import { host } from "./connection.ts";
import { enumeration } from "./enumeration.ts";
import { pageOf } from "./html-service.ts";
import { newMenu } from "./menu.ts";
import { service, serviceClass } from "./service-class.ts";

type GUi = GoogleAppsScript.Base.Ui;
type GButton = GoogleAppsScript.Base.Button;

const Button = enumeration("Ui.Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
const ButtonSet = enumeration("Ui.ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);

/** Google's type is a number that scripts compare only with the enumeration's own values. */
const pressed = (button: string) => Button[button as keyof typeof Button] as unknown as GButton;

const promptResponse = serviceClass<{ button: string; text: string }, GoogleAppsScript.Base.PromptResponse>(
  "PromptResponse",
  {
    getSelectedButton: ["", ({ button }) => pressed(button)],
    getResponseText: ["", ({ text }) => text],
  },
);

/** (prompt), (prompt, buttons) and (title, prompt, buttons) as one. */
function ask(args: readonly unknown[], input: boolean): { button: string; text: string } {
  const hasTitle = typeof args[1] === "string";
  const [title, prompt] = hasTitle ? [String(args[0]), String(args[1])] : ["", String(args[0])];
  const buttons = String(args[hasTitle ? 2 : 1] ?? "OK");
  return host.ui.ask({ title, prompt, buttons, input });
}

const QUESTION = "String|String,ButtonSet|String,String,ButtonSet";

/** The user interface of the open file. */
export const ui = service<GUi>(
  "Ui",
  {
    createMenu: ["String", (_, name: string) => newMenu(name)],
    alert: [QUESTION, (_, ...args: unknown[]) => pressed(ask(args, false).button)],
    prompt: [QUESTION, (_, ...args: unknown[]) => promptResponse.wrap({ ...ask(args, true) })],
    showModalDialog: [
      "HtmlOutput,String|String,String",
      (_, content: unknown, title: string) => host.ui.show("dialog", { ...pageOf(content), title }),
    ],
    showSidebar: ["HtmlOutput", (_, content: unknown) => host.ui.show("sidebar", { ...pageOf(content) })],
  },
  { Button, ButtonSet },
);
