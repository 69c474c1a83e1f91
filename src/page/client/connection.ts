/** The socket to the server. */
import type { FromPage, ToPage } from "../protocol.ts";

/** Where the page's own server is reached, from the address with its token. */
export const HOME = new URL("./", location.href);

export class Connection {
  private readonly hear: (message: ToPage) => void;
  private readonly lost: () => void;
  private socket: WebSocket | undefined;
  private isOver = false;

  constructor(hear: (message: ToPage) => void, lost: () => void) {
    this.hear = hear;
    this.lost = lost;
  }

  /** `takeOver`: another page that has the workbook loses it. */
  connect(takeOver = false): void {
    const address = new URL("socket", HOME);
    address.protocol = "ws:";
    const socket = new WebSocket(address);
    this.socket = socket;
    this.isOver = false;
    socket.addEventListener("open", () => this.send({ kind: "hello", takeOver }));
    socket.addEventListener("message", ({ data }) => {
      const message = JSON.parse(data as string) as ToPage;
      if (message.kind === "bye" || message.kind === "moved" || message.kind === "elsewhere") this.isOver = true;
      this.hear(message);
    });
    socket.addEventListener("close", () => {
      if (!this.isOver && this.socket === socket) this.lost();
    });
  }

  send(message: FromPage): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }
}
