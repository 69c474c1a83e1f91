/** What the server answers to the page's requests. */
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, extname, join, normalize } from "node:path";
import { DIALOG_HEADERS, MAIL_HEADERS, PAGE_HEADERS } from "./guard.ts";
import type { Office } from "./office.ts";
import { takeUpload } from "./upload.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Answers a request whose path behind the token is `path`. `assets` is the folder of what was built for browsers. */
export async function answer(
  office: Office,
  assets: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "POST")
    return path === "upload" ? takeUpload(office, request, response) : refuse(response, 405);
  if (request.method !== "GET") return refuse(response, 405);
  const [first = "", ...rest] = path.split("/").map(decodeURIComponent);
  if (first === "dialog") return sendDialog(response, office.dialogs.get(Number(rest[0])), assets);
  if (first === "mail") return sendMail(office, rest, response);
  if (first === "next") {
    const html = office.next[Number(rest[0])];
    return html === undefined ? refuse(response, 404) : sendHtml(response, inScheme(html, "light"), MAIL_HEADERS);
  }
  if (first === "workbook") return sendFile(response, basename(office.path), readFileSync(office.path), XLSX);
  if (first === "") return sendPage(office, assets, response);
  sendAsset(response, assets, first);
}

/** Before the workbook is there, the page speaks its language already. */
function sendPage({ language }: Office, assets: string, response: ServerResponse) {
  const html = readFileSync(join(assets, "index.html"), "utf8").replace(
    '<html lang="vi">',
    `<html lang="${language}">`,
  );
  sendHtml(response, html, PAGE_HEADERS);
}

function sendAsset(response: ServerResponse, assets: string, name: string) {
  const file = join(assets, normalize(name));
  const type = TYPES[extname(file)];
  if (!file.startsWith(assets) || !type || !existsSync(file)) return refuse(response, 404);
  response.writeHead(200, { ...PAGE_HEADERS, "Content-Type": type });
  response.end(readFileSync(file));
}

function sendHtml(response: ServerResponse, html: string, headers: Record<string, string>) {
  response.writeHead(200, { ...headers, "Content-Type": "text/html; charset=utf-8" });
  response.end(html);
}

/**
 * A page of the script, with `google.script` before everything else, but behind the doctype: without one a page is laid
 * out by the rules of 1998.
 */
function sendDialog(response: ServerResponse, html: string | undefined, assets: string) {
  if (html === undefined) return refuse(response, 404);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0];
  const script = readFileSync(join(assets, "google-script.js"), "utf8");
  const rest = doctype ? html.slice(doctype.length) : html;
  sendHtml(response, `${doctype ?? "<!doctype html>"}<script>${script}</script>${rest}`, DIALOG_HEADERS);
}

function sendMail(office: Office, [id = "", what, index]: string[], response: ServerResponse) {
  const mail = office.mails.find(id);
  if (!mail) return refuse(response, 404);
  if (what === "light" || what === "dark") return sendHtml(response, inScheme(mail.html, what), MAIL_HEADERS);
  if (what === "eml") return sendFile(response, id, mail.eml(), "message/rfc822");
  const attached = what === "attachment" ? mail.attachments[Number(index)] : undefined;
  if (attached) return sendFile(response, attached.name, attached.content, "application/octet-stream");
  if (what !== "body") return refuse(response, 404);
  response.writeHead(200, { ...PAGE_HEADERS, "Content-Type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(mail.body));
}

/** As a program shows it whose reader likes dark or light pages: a shut-off frame does not learn the page's choice. */
function inScheme(html: string, scheme: "light" | "dark"): string {
  return html.replace(
    /@media\s*\(prefers-color-scheme:\s*dark\)/g,
    scheme === "dark" ? "@media all" : "@media not all",
  );
}

function sendFile(response: ServerResponse, name: string, content: Buffer | string, type: string): void {
  response.writeHead(200, {
    ...PAGE_HEADERS,
    "Content-Type": type,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  response.end(content);
}

export function refuse(response: ServerResponse, status: number, text = ""): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" });
  response.end(text);
}
