/** Another workbook, given to the page as a file: kept as a copy, since a browser does not tell where it lies. */
import { mkdirSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, dirname, join } from "node:path";
import { createDurably } from "../../local/durable.ts";
import { freeName } from "./desk-file.ts";
import { type Office, OpeningError } from "./office.ts";
import { refuse } from "./routes.ts";

const LARGEST = 50 * 1024 * 1024;
const FOLDER = "so-chuan-tep";

/** Keeps what was sent, opens it, and says what went wrong in words. */
export async function takeUpload(office: Office, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const given = new URL(request.url ?? "", "http://localhost").searchParams.get("name") ?? "";
  const bytes = await bodyOf(request);
  if (!bytes) return refuse(response, 413);
  const path = placeFor(office.path, given);
  createDurably(path, bytes);
  try {
    const { at: _, trialMails: __, ...settings } = office.settings;
    await office.change({ ...settings, path, origin: "upload", mailFolder: join(dirname(path), "so-chuan-thu") });
    response.writeHead(204).end();
  } catch (error) {
    rmSync(path, { force: true });
    refuse(response, 422, error instanceof OpeningError ? error.message : String(error));
  }
}

/** A name in a folder of its own beside the workbook; nothing that a browser sends leads out of it. */
function placeFor(current: string, given: string): string {
  const name = basename(given.replace(/\\/g, "/"))
    .replace(/[\p{Cc}<>:"|?*/\\]/gu, "_")
    .normalize("NFC");
  const home = basename(dirname(current)) === FOLDER ? dirname(current) : join(dirname(current), FOLDER);
  mkdirSync(home, { recursive: true });
  const stem =
    name
      .replace(/\.xlsx$/i, "")
      .replace(/^\.+/, "")
      .slice(0, 120) || "so-chuan";
  return freeName(join(home, `${stem}.xlsx`), "1");
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > LARGEST) return undefined;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
