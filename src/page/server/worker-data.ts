/** What the server and the thread that runs the script give each other. */
import type { OutgoingMail } from "../../local/host-types.ts";
import type { Language } from "../../text/text.ts";
import type { FileData, FromPage, ToPage } from "../protocol.ts";

/** What the thread is started with. */
export interface DeskOptions {
  path: string;
  origin: FileData["origin"];
  /** Milliseconds since 1970 that the clock starts at; the wall's when missing. */
  at?: number;
  as?: string;
  /** Where mails are written as files. */
  mailFolder: string;
  /** Where the mails of a trial on a copy lie, which are shown as well. */
  trialMails?: string;
  smtp?: string;
  language: Language;
  /** Counts messages to the thread, so that it can wait for one without going on: see `DeskMail`. */
  signal: SharedArrayBuffer;
}

export type ToDesk =
  | { kind: "page"; message: FromPage }
  /** A page has come and is to be given everything. */
  | { kind: "show" }
  | { kind: "stop" };

export type FromDesk =
  | { kind: "page"; message: ToPage }
  | { kind: "html"; dialog: number; html: string }
  | { kind: "next"; pages: string[] }
  /** A mail left, or would have left in a play. */
  | { kind: "mail"; mail: OutgoingMail; isTrial: boolean }
  /** A play ended: its mails never were. */
  | { kind: "forget" }
  | { kind: "ready"; language: Language }
  /** It could not be opened; a sentence says why. */
  | { kind: "failed"; why: string }
  | { kind: "stopped" };
