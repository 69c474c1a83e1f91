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
    return html === undefined ? refuse(response, 404) : sendHtml(response, asRead(html, "light"), MAIL_HEADERS);
  }
  if (first === "workbook") {
    await office.untilSaved();
    return sendFile(response, basename(office.path), readFileSync(office.path), XLSX);
  }
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

/** A page of the script, with `google.script`. */
function sendDialog(response: ServerResponse, html: string | undefined, assets: string) {
  if (html === undefined) return refuse(response, 404);
  const script = readFileSync(join(assets, "google-script.js"), "utf8");
  sendHtml(response, inDocument(html, `<script>${script}</script>`), DIALOG_HEADERS);
}

async function sendMail(office: Office, [id = "", what, index]: string[], response: ServerResponse) {
  const mail = office.mails.find(id);
  if (!mail) return refuse(response, 404);
  if (what === "light" || what === "dark") return sendHtml(response, asRead(mail.html, what), MAIL_HEADERS);
  if (what === "eml") return sendFile(response, id, await mail.eml(), "message/rfc822");
  const attached = what === "attachment" ? mail.attachments[Number(index)] : undefined;
  if (attached) return sendFile(response, attached.name, attached.content, "application/octet-stream");
  if (what !== "body") return refuse(response, 404);
  response.writeHead(200, { ...PAGE_HEADERS, "Content-Type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(mail.body));
}

const DOCTYPE = /^\s*<!doctype[^>]*>/i;

/** What programs for mail give a letter that says nothing of its look. */
const LETTER = "<style>html{font:14px/1.5 Arial,sans-serif}</style>";

/** As a program shows it whose reader likes dark or light pages: a shut-off frame does not learn the page's choice. */
function asRead(html: string, scheme: "light" | "dark"): string {
  const isDark = scheme === "dark";
  const letter = html.replace(/@media\s*\(prefers-color-scheme:\s*dark\)/g, isDark ? "@media all" : "@media not all");
  return inDocument(letter, LETTER);
}

/** A page that begins with `first`, behind the doctype: without one, a page is laid out by the rules of 1998. */
function inDocument(html: string, first: string): string {
  const doctype = DOCTYPE.exec(html)?.[0];
  return `${doctype ?? "<!doctype html>"}${first}${doctype ? html.slice(doctype.length) : html}`;
}

function sendFile(response: ServerResponse, name: string, content: Uint8Array, type: string): void {
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
