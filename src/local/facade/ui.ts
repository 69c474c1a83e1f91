/** `Ui`, menus and `HtmlService`. */

import type { Menu as PlainMenu } from "../host-types.ts";
import { enumeration, host, serviceClass, signed } from "./expose.ts";
import { itself } from "./places.ts";

type GUi = GoogleAppsScript.Base.Ui;
type GMenu = GoogleAppsScript.Base.Menu;
type GPrompt = GoogleAppsScript.Base.PromptResponse;
type GHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type Buttons = Record<string, unknown>;

const Button = enumeration<Buttons>("Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
const ButtonSet = enumeration<Buttons>("ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);

const [menuMethods, menuSignatures] = signed(
  {
    addItem(this: PlainMenu, caption: string, functionName: string): GMenu {
      this.items.push({ caption, functionName });
      return itself(this);
    },
    addSeparator(this: PlainMenu): GMenu {
      this.items.push({ separator: true });
      return itself(this);
    },
    addSubMenu(this: PlainMenu, sub: GMenu): GMenu {
      this.items.push(menu.unwrap(sub) as PlainMenu);
      return itself(this);
    },
    addToUi(this: PlainMenu) {
      host.ui.addMenu(this);
    },
  } satisfies Partial<GMenu>,
  { addItem: "ss", addSeparator: "", addSubMenu: "M", addToUi: "" },
);
const menu = serviceClass<PlainMenu, GMenu>("Menu", menuMethods, menuSignatures);

const [promptMethods, promptSignatures] = signed(
  {
    getSelectedButton(this: { button: string }) {
      return Button[this.button] as GoogleAppsScript.Base.Button;
    },
    getResponseText(this: { text: string }) {
      return this.text;
    },
  } satisfies Partial<GPrompt>,
  { getSelectedButton: "", getResponseText: "" },
);
const promptResponse = serviceClass<{ button: string; text: string }, GPrompt>(
  "PromptResponse",
  promptMethods,
  promptSignatures,
);

/** (prompt), (prompt, buttons) and (title, prompt, buttons) as one. */
function ask(args: unknown[], input: boolean): { button: string; text: string } {
  const titled = typeof args[1] === "string";
  const [title, prompt] = titled ? [String(args[0]), args[1] as string] : ["", String(args[0])];
  const buttons = String(args[titled ? 2 : 1] ?? "OK");
  return host.ui.ask({ title, prompt, buttons, input });
}

function show(kind: "dialog" | "sidebar", content: unknown, title: string | undefined): void {
  const plain: HtmlHandle = { html: String(content), title: "", width: 0, height: 0 };
  const output = typeof content === "string" ? plain : (html.unwrap(content) as HtmlHandle);
  host.ui.show(kind, { ...output, title: title ?? output.title });
}

const [uiMethods, uiSignatures] = signed(
  {
    createMenu: (name: string) => menu.wrap({ name, items: [] }),
    alert: (...args: unknown[]) => Button[ask(args, false).button] as GoogleAppsScript.Base.Button,
    prompt: (...args: unknown[]) => {
      const { button, text } = ask(args, true);
      return promptResponse.wrap({ button, text });
    },
    showModalDialog: (content: unknown, title: string) => show("dialog", content, title),
    showModelessDialog: (content: unknown, title: string) => show("dialog", content, title),
    showSidebar: (content: unknown) => show("sidebar", content, undefined),
  } satisfies Partial<GUi>,
  {
    createMenu: "s",
    alert: "s|se|sse",
    prompt: "s|se|sse",
    showModalDialog: "Hs|ss",
    showModelessDialog: "Hs|ss",
    showSidebar: "H",
  },
);
const uiClass = serviceClass<object, GUi>("Ui", uiMethods, uiSignatures, { Button, ButtonSet });

/** The user interface of the open file. */
export function ui(): GUi {
  return uiClass.wrap({});
}

interface HtmlHandle {
  html: string;
  title: string;
  width: number;
  height: number;
}

const [htmlMethods, htmlSignatures] = signed(
  {
    setTitle(this: HtmlHandle, title: string): GHtmlOutput {
      this.title = title;
      return itself(this);
    },
    getTitle(this: HtmlHandle) {
      return this.title;
    },
    setWidth(this: HtmlHandle, width: number): GHtmlOutput {
      this.width = width;
      return itself(this);
    },
    setHeight(this: HtmlHandle, height: number): GHtmlOutput {
      this.height = height;
      return itself(this);
    },
    getContent(this: HtmlHandle) {
      return this.html;
    },
    append(this: HtmlHandle, more: string): GHtmlOutput {
      this.html += more;
      return itself(this);
    },
  } satisfies Partial<GHtmlOutput>,
  { setTitle: "s", getTitle: "", setWidth: "n", setHeight: "n", getContent: "", append: "s" },
);
const html = serviceClass<HtmlHandle, GHtmlOutput>("HtmlOutput", htmlMethods, htmlSignatures);

const [serviceMethods, serviceSignatures] = signed(
  { createHtmlOutput: (text = "") => html.wrap({ html: text, title: "", width: 0, height: 0 }) },
  { createHtmlOutput: "|s" },
);

/** The global `HtmlService`. */
export function htmlService(): unknown {
  return serviceClass("HtmlService", serviceMethods, serviceSignatures).wrap({});
}
