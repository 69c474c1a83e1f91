/** Who may speak to the server: the page that it gave out itself, on this computer. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** A token that nobody can guess: whoever knows the address may open the workbook. */
export function newToken(): string {
  return randomBytes(24).toString("base64url");
}

/** The path behind the token; undefined for a request that is not the page's own. */
export function pathOf(request: IncomingMessage, token: string, port: number): string | undefined {
  const { host, origin } = request.headers;
  // A foreign name that was made to point here would be a foreign page's way in.
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!host || !own.includes(host)) return undefined;
  if (origin !== undefined && !own.some((each) => origin === `http://${each}`)) return undefined;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return undefined;
  const [given = "", ...rest] = (request.url ?? "").slice(1).split("?")[0]?.split("/") ?? [];
  return isSame(given, token) ? rest.join("/") : undefined;
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const COMMON = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** What the page may do: its own scripts, its own socket, nothing from elsewhere. The grid sets styles on elements. */
export const PAGE_HEADERS = {
  ...COMMON,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

/** A dialog of the script: its own scripts run, in an origin of nobody, and reach nothing. */
export const DIALOG_HEADERS = {
  ...COMMON,
  "Content-Security-Policy": [
    "sandbox allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "font-src data:",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; "),
};

/** A mail: nothing in it runs, and no picture is fetched that would tell that it was read. */
export const MAIL_HEADERS = {
  ...COMMON,
  "Content-Security-Policy": [
    "sandbox allow-popups allow-popups-to-escape-sandbox",
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src data:",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; "),
};
