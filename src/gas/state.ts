/** What the script remembers outside the sheet: who sends, what was approved, when it last ran, the send ledger. */
import { addressKey } from "../domain/address.ts";
import { APPROVAL_PARTS, type Approval, approvalFacts } from "../domain/approval.ts";
import type { Book } from "../domain/records.ts";
import { markOf } from "./mark.ts";
import { orUndefined } from "./or-undefined.ts";
import { thisRun } from "./this-run.ts";

const KEYS = {
  language: "language",
  senderId: "senderId",
  senderEmail: "senderEmail",
  approval: "approval",
  approvedPeople: "approvedPeople",
  paused: "paused",
  lastSentOn: "lastSentOn",
  lastRunOn: "lastRunOn",
  nextDueAt: "nextDueAt",
  lastStop: "lastStop",
  problemsMark: "problemsMark",
  editedAt: "editedAt",
  sending: "sending",
  looks: "looks",
  pages: "pages",
  settingUp: "settingUp",
} as const;

export type StateKey = keyof typeof KEYS;

export type State = Readonly<Record<string, string>>;

/** Everything remembered, in one read. */
export function readState(): State {
  thisRun.state = scriptProperties().getProperties();
  return thisRun.state;
}

/** What this run read last, for what nobody else changes meanwhile. */
export function lastState(): State {
  return thisRun.state ?? readState();
}

/** A record that is remembered as JSON; one that somebody spoilt counts as not remembered. */
export function rememberedRecord<T>(key: StateKey): Readonly<Record<string, T | undefined>> {
  return orUndefined(() => JSON.parse(lastState()[key] || "{}")) ?? {};
}

/** Remembers a few values in one write; never deletes others. */
export function remember(values: Partial<Record<StateKey, string>>): void {
  rememberAll(values as Record<string, string>);
}

/** Remembers values. What fails in passing is tried once more: a mail whose word is lost stays unknown for good. */
export function rememberSurely(values: Readonly<Record<string, string>>): void {
  try {
    rememberAll(values);
  } catch (error) {
    console.warn(String(error));
    rememberAll(values);
  }
}

export function forget(key: string): void {
  scriptProperties().deleteProperty(key);
  const { state } = thisRun;
  if (state) thisRun.state = Object.fromEntries(Object.entries(state).filter(([each]) => each !== key));
}

/** What was just written is part of what was read last. */
function learn(values: Readonly<Record<string, string>>): void {
  if (thisRun.state) thisRun.state = { ...thisRun.state, ...values };
}

/** The sender id of the person whose run this is; their own property, which nobody else's run can read. */
export function ownSenderId(): string | undefined {
  return PropertiesService.getUserProperties().getProperty(KEYS.senderId) ?? undefined;
}

export function rememberOwnSenderId(id: string): void {
  PropertiesService.getUserProperties().setProperty(KEYS.senderId, id);
}

/** What an approval by this sender would hold for. */
export function approvalOf(book: Book, spreadsheetId: string, senderId: string): Approval {
  const facts = approvalFacts(book, spreadsheetId, senderId);
  const marks = APPROVAL_PARTS.map((part) => [part, markOf(`${part}: ${facts[part]}`)]);
  return Object.fromEntries(marks) as unknown as Approval;
}

/** People who were looked at when sending was approved, as marks of their addresses. */
export function readApprovedPeople(state: State): ReadonlySet<string> {
  const parts = Object.keys(state).filter((key) => key.startsWith(KEYS.approvedPeople));
  return new Set(parts.flatMap((key) => (state[key] ?? "").split(",")));
}

export function markOfAddress(email: string): string {
  return markOf(addressKey(email));
}

// A property holds about 8,000 bytes.
const MARKS_A_PROPERTY = 100;

/** Properties that hold these marks, in parts; parts of a longer list from before are blanked. */
export function approvedPeopleProperties(marks: readonly string[], state: State): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const key of Object.keys(state)) if (key.startsWith(KEYS.approvedPeople)) properties[key] = "";
  for (let part = 0; part * MARKS_A_PROPERTY < marks.length; part++) {
    const slice = marks.slice(part * MARKS_A_PROPERTY, (part + 1) * MARKS_A_PROPERTY);
    properties[`${KEYS.approvedPeople}.${part}`] = slice.join(",");
  }
  return properties;
}

export function rememberAll(values: Readonly<Record<string, string>>): void {
  scriptProperties().setProperties({ ...values });
  learn(values);
}

function scriptProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getScriptProperties();
}
