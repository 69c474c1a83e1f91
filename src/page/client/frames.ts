/** Dialogs and sidebars of the script, each in a frame that is shut off from the page. */
import type { DialogData, FromPage, ToPage } from "../protocol.ts";
import { HOME } from "./connection.ts";
import { h, ICONS, icon } from "./element.ts";

const SANDBOX = "allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox";
/** Pixels that Google gives a dialog that asks for no size. */
const DEFAULT = { width: 600, height: 400 };
const SIDEBAR_WIDTH = 300;
/** Pixels that stay free around a dialog. */
const AROUND = { width: 48, height: 120 };

interface Shown {
  frame: HTMLIFrameElement;
  close(): void;
  resize(size: { width?: number; height?: number }): void;
}

export class Frames {
  private readonly sidebar: HTMLElement;
  private readonly send: (message: FromPage) => void;
  private readonly closeLabel: () => string;
  private readonly onFocusGrid: () => void;
  private dialog: Shown | undefined;
  private side: Shown | undefined;
  private readonly calls = new Map<number, { frame: HTMLIFrameElement; call: number }>();
  private count = 0;

  constructor(options: {
    sidebar: HTMLElement;
    send: (message: FromPage) => void;
    closeLabel: () => string;
    onFocusGrid: () => void;
  }) {
    this.sidebar = options.sidebar;
    this.send = options.send;
    this.closeLabel = options.closeLabel;
    this.onFocusGrid = options.onFocusGrid;
    addEventListener("message", (event) => this.hear(event));
  }

  show(data: DialogData): void {
    if (data.kind === "sidebar") this.showSidebar(data);
    else this.showDialog(data);
  }

  answered({ call, ok, value, error }: Extract<ToPage, { kind: "called" }>): void {
    const asked = this.calls.get(call);
    this.calls.delete(call);
    asked?.frame.contentWindow?.postMessage({ soChuan: "called", call: asked.call, ok, value, error }, "*");
  }

  closeAll(): void {
    this.dialog?.close();
    this.side?.close();
  }

  private frameFor({ id, title }: DialogData): HTMLIFrameElement {
    return h("iframe", {
      src: new URL(`dialog/${id}`, HOME).href,
      title,
      sandbox: SANDBOX,
      referrerpolicy: "no-referrer",
    });
  }

  private head(title: string, close: () => void): HTMLElement {
    const button = h("button", { class: "quiet", "aria-label": this.closeLabel(), onclick: close }, icon(ICONS.close));
    return h("header", {}, h("h2", {}, title), button);
  }

  private showDialog(data: DialogData): void {
    this.dialog?.close();
    const frame = this.frameFor(data);
    const box = h("dialog", { class: "script-dialog", "aria-label": data.title });
    const close = () => {
      box.close();
      box.remove();
      if (this.dialog?.frame === frame) this.dialog = undefined;
    };
    const resize = ({ width, height }: { width?: number; height?: number }) => {
      if (width) frame.style.width = `${Math.min(width, innerWidth - AROUND.width)}px`;
      if (height) frame.style.height = `${Math.min(height, innerHeight - AROUND.height)}px`;
    };
    resize({ width: data.width || DEFAULT.width, height: data.height || DEFAULT.height });
    box.append(this.head(data.title, close), frame);
    box.addEventListener("close", close);
    document.body.append(box);
    box.showModal();
    this.dialog = { frame, close, resize };
  }

  private showSidebar(data: DialogData): void {
    this.side?.close();
    const frame = this.frameFor(data);
    const close = () => {
      this.sidebar.replaceChildren();
      this.sidebar.hidden = true;
      this.side = undefined;
      dispatchEvent(new Event("resize"));
    };
    // Google gives every sidebar the same width.
    this.sidebar.style.width = `${SIDEBAR_WIDTH}px`;
    this.sidebar.replaceChildren(this.head(data.title, close), frame);
    this.sidebar.hidden = false;
    dispatchEvent(new Event("resize"));
    this.side = { frame, close, resize: () => {} };
  }

  private hear({ source, data }: MessageEvent): void {
    const shown = [this.dialog, this.side].find((each) => each && each.frame.contentWindow === source);
    if (!shown || typeof data?.soChuan !== "string") return;
    if (data.soChuan === "close") shown.close();
    else if (data.soChuan === "size") shown.resize({ width: Number(data.width), height: Number(data.height) });
    else if (data.soChuan === "focus") this.onFocusGrid();
    else if (data.soChuan === "call") {
      const call = ++this.count;
      this.calls.set(call, { frame: shown.frame, call: data.call });
      this.send({ kind: "call", call, name: String(data.name), args: data.args as unknown[] });
    }
  }
}
