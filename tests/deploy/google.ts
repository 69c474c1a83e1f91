/** A stand-in, on this computer, for the parts of Google that clasp talks to; its words are Google's own. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface ScriptFile {
  name: string;
  type: string;
  source: string;
}

export interface Script {
  parentId?: string;
  title: string;
  files: ScriptFile[];
}

interface Answer {
  status: number;
  body: object;
}

/** What a test may set before a run. */
export interface Faults {
  apiOff?: boolean;
  /** No more new projects today. */
  quota?: boolean;
  driveFull?: boolean;
  /** The refresh token is revoked. */
  revoked?: boolean;
  /** The account may read projects and not write them. */
  readOnly?: boolean;
  /** What Google says of the code instead of taking it. */
  refuses?: string;
  /** What Google keeps of an uploaded file. */
  keeps?: (file: ScriptFile) => ScriptFile;
}

export interface Google {
  port: number;
  /** Ids and titles. */
  sheets: Map<string, string>;
  scripts: Map<string, Script>;
  /** Such as "PUT script.googleapis.com/v1/projects/…/content". */
  requests: string[];
  faults: Faults;
  close: () => Promise<void>;
}

export const EMAIL = "dieu-phoi@truong.example";
export const TOKENS = { access: "invented-access-token", refresh: "invented-refresh-token" };
const NEW_MANIFEST: ScriptFile = {
  name: "appsscript",
  type: "JSON",
  source: '{"timeZone":"America/New_York","exceptionLogging":"STACKDRIVER","runtimeVersion":"V8"}',
};

/** Starts one, with nothing in it. */
export async function startGoogle(): Promise<Google> {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request, google);
    response.writeHead(status, { "content-type": "application/json; charset=UTF-8" });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const google: Google = {
    port: (server.address() as AddressInfo).port,
    sheets: new Map(),
    scripts: new Map(),
    requests: [],
    faults: {},
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return google;
}

async function answer(request: IncomingMessage, google: Google): Promise<Answer> {
  const asked = `${request.method} ${request.headers["x-asked-host"]}${request.url?.split("?")[0]}`;
  google.requests.push(asked);
  const body = await bodyOf(request);
  if (asked === "POST oauth2.googleapis.com/token") return token(google);
  if (request.headers.authorization !== `Bearer ${TOKENS.access}`) {
    return refuse(401, "Request had invalid authentication credentials.", "UNAUTHENTICATED");
  }
  if (asked === "GET www.googleapis.com/oauth2/v2/userinfo") return { status: 200, body: { id: "1", email: EMAIL } };
  if (asked === "POST www.googleapis.com/drive/v3/files") return makeSheet(JSON.parse(body), google);
  if (asked === "POST script.googleapis.com/v1/projects") return makeScript(JSON.parse(body), google);
  const [, method = "", id = ""] =
    /^(GET|PUT) script\.googleapis\.com\/v1\/projects\/([^/]+)\/content$/.exec(asked) ?? [];
  if (method === "GET") return held(google.scripts.get(id));
  if (method === "PUT") return keep(JSON.parse(body), google.scripts.get(id), google.faults);
  return refuse(404, `the stand-in does not know ${asked}`, "NOT_FOUND");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function token({ faults }: Google): Answer {
  if (faults.revoked) {
    return { status: 400, body: { error: "invalid_grant", error_description: "Token has been expired or revoked." } };
  }
  return { status: 200, body: { access_token: TOKENS.access, expires_in: 3599, token_type: "Bearer" } };
}

function makeSheet({ name, mimeType }: Record<string, string>, { sheets, faults }: Google): Answer {
  if (faults.driveFull) return refuse(403, "The user's Drive storage quota has been exceeded.", "storageQuotaExceeded");
  if (mimeType !== "application/vnd.google-apps.spreadsheet") return refuse(400, "Bad Request", "INVALID_ARGUMENT");
  const id = sheetId(sheets.size + 1);
  sheets.set(id, name ?? "");
  return { status: 200, body: { id, name, mimeType, kind: "drive#file" } };
}

function makeScript({ title = "", parentId }: Record<string, string>, { sheets, scripts, faults }: Google): Answer {
  if (faults.apiOff) return apiOff();
  if (faults.quota) return refuse(429, "Resource has been exhausted (e.g. check quota).", "RESOURCE_EXHAUSTED");
  if (parentId !== undefined && !sheets.has(parentId)) return notFound();
  const id = scriptId(scripts.size + 1);
  scripts.set(id, { title, files: [NEW_MANIFEST], ...(parentId !== undefined && { parentId }) });
  return { status: 200, body: { scriptId: id, title, parentId } };
}

function held(script: Script | undefined): Answer {
  return script ? { status: 200, body: { files: script.files } } : notFound();
}

function keep({ files }: { files: ScriptFile[] }, script: Script | undefined, faults: Faults): Answer {
  if (faults.apiOff) return apiOff();
  if (!script) return notFound();
  if (faults.readOnly) return refuse(403, "The caller does not have permission", "PERMISSION_DENIED");
  if (faults.refuses !== undefined) return refuse(400, faults.refuses, "INVALID_ARGUMENT");
  script.files = files.map(faults.keeps ?? ((file) => file));
  return { status: 200, body: { files: script.files } };
}

function apiOff(): Answer {
  const sentence =
    "User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.";
  return refuse(403, sentence, "PERMISSION_DENIED");
}

function notFound(): Answer {
  return refuse(404, "Requested entity was not found.", "NOT_FOUND");
}

function refuse(status: number, message: string, reason: string): Answer {
  return {
    status,
    body: { error: { code: status, message, status: reason, errors: [{ message, domain: "global", reason }] } },
  };
}

/** Ids as long as Google's. */
export function sheetId(number: number): string {
  return `1Sheet${"x".repeat(34)}${String(number).padStart(4, "0")}`;
}

export function scriptId(number: number): string {
  return `1Script${"y".repeat(46)}${String(number).padStart(4, "0")}`;
}
