/** The server of the page: on this computer alone, for whoever has the address with its token. */
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { WebSocketServer } from "ws";
import { newToken, pathOf } from "./guard.ts";
import { Office, type Opening } from "./office.ts";
import { answer, refuse } from "./routes.ts";

const here = dirname(fileURLToPath(import.meta.url));
const ASSETS = join(here, "page");
/** A pasted block of 10,000 x 20 cells takes a few megabytes. */
const LARGEST_MESSAGE = 64 * 1024 * 1024;

export interface Serving {
  /** With its token. */
  address: string;
  /** Resolves when the page was asked to end. */
  ended: Promise<void>;
  /** Saves, and lets everything go. */
  close(): Promise<void>;
}

/** Opens a workbook and serves it. Throws an OpeningError. `port` 0 takes a free one. */
export async function serve(opening: Opening, port = 0): Promise<Serving> {
  let end: () => void = () => {};
  const ended = new Promise<void>((done) => {
    end = done;
  });
  const office = new Office(opening, () => end());
  await office.open();
  const token = newToken();
  const server = createServer((request, response) => {
    const path = pathOf(request, token, portOf(server));
    if (path === undefined) return refuse(response, 403);
    answer(office, ASSETS, path, request, response).catch((error: unknown) => refuse(response, 500, String(error)));
  });
  const sockets = openSockets(server, office, (request) => pathOf(request, token, portOf(server)) === "socket");
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${portOf(server)}/${token}/`,
    ended,
    async close() {
      office.tell({ kind: "bye" });
      await office.close();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function openSockets(server: Server, office: Office, isOurs: (request: IncomingMessage) => boolean): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on("upgrade", (request, socket, head) => {
    // A browser always tells a socket's origin; without one it is no page of ours.
    if (!isOurs(request) || request.headers.origin === undefined) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => office.connect(opened));
  });
  return sockets;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
}
