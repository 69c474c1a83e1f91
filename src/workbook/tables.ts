/** The tabs of the workbook that are tables: each field with how its cells are read and written. */
import { choice, code, date, email, historyState, longText, names, number, result, target, text } from "./kinds.ts";
import { documentNumber, proofLink } from "./proof-cells.ts";
import { defineTable } from "./table.ts";

export const COMPUTED_FIELDS = [
  "echo",
  "value",
  "level",
  "exceeds",
  "claimed",
  "evidenced",
  "verified",
  "gap",
  "overdueDays",
  "originalDueOn",
  "lastDueOn",
  "slips",
  "firstMentionOn",
  "lastMentionOn",
  "mentions",
  "verifiedBasis",
  "followUp",
] as const;

export const INDICATORS = defineTable(
  "indicators",
  {
    code,
    criterion: code,
    group: longText,
    text: longText,
    measure: choice("measure"),
    piece: text,
    target1: target,
    target2: target,
    result,
    numerator: number,
    denominator: number,
    source: choice("source"),
    state: choice("state"),
    owner: text,
    unit: text,
    supportUnits: names,
    dueOn: date,
    leadDays: number,
    snoozeUntil: date,
    slipReason: longText,
    naReason: longText,
    naAuthority: text,
    verifiedBy: text,
    verifiedOn: date,
    note: longText,
    echo: code,
    value: result,
    level: text,
    exceeds: text,
    claimed: text,
    evidenced: text,
    verified: text,
    gap: longText,
    overdueDays: number,
    originalDueOn: date,
    lastDueOn: date,
    slips: number,
    firstMentionOn: date,
    lastMentionOn: date,
    mentions: number,
    verifiedBasis: code,
    followUp: code,
  },
  {
    // Not the words, the piece, the state of the work, who supports it and notes: no figure and no date hangs on them.
    needed: [
      "code",
      "criterion",
      "measure",
      "target1",
      "target2",
      "result",
      "numerator",
      "denominator",
      "source",
      "owner",
      "unit",
      "dueOn",
      "leadDays",
      "snoozeUntil",
      // A leader's mail would say that nobody gave a reason.
      "slipReason",
      "naReason",
      "naAuthority",
      "verifiedBy",
      "verifiedOn",
    ],
    computed: COMPUTED_FIELDS,
    light: ["group", "text", "piece", "state", "supportUnits", "leadDays", "snoozeUntil", "slipReason", "note"],
  },
);

export const EVIDENCE = defineTable(
  "evidence",
  {
    code,
    indicators: names,
    title: longText,
    link: proofLink,
    docNumber: documentNumber,
    issuedOn: date,
    validUntil: date,
    quantity: number,
  },
  {
    needed: ["code", "indicators", "link", "docNumber", "issuedOn", "validUntil", "quantity"],
    light: ["title", "link", "docNumber"],
  },
);

export const PEOPLE = defineTable(
  "people",
  {
    code,
    name: text,
    email,
    unit: text,
    title: text,
    deputy: text,
    awayFrom: date,
    awayUntil: date,
  },
  // Rows name their people by code or by name.
  { needed: ["code", "name", "email", "unit", "deputy", "awayFrom", "awayUntil"] },
);

export const UNITS = defineTable(
  "units",
  { code, name: text, head: text, deputyHead: text },
  { needed: ["code", "name", "head", "deputyHead"] },
);

export const CALENDAR = defineTable(
  "calendar",
  {
    on: date,
    kind: choice("dayKind"),
    name: text,
    certainty: choice("certainty"),
  },
  { needed: ["on", "kind"] },
);

export const HISTORY = defineTable(
  "history",
  {
    on: date,
    kind: choice("historyKind"),
    code,
    from: historyState,
    to: historyState,
    inScope1: number,
    claimed1: number,
    evidenced1: number,
    verified1: number,
    inScope2: number,
    claimed2: number,
    evidenced2: number,
    verified2: number,
    reason: longText,
  },
  // By these a day is told from what earlier ones left; without one, what is written anew each day would not be true.
  { needed: ["on", "kind", "code", "from", "to"] },
);

export const MAILS = defineTable(
  "mails",
  {
    on: date,
    at: code,
    person: code,
    name: text,
    email: text,
    items: number,
    status: choice("sendStatus"),
  },
  // A mail's row is found by these; without one, it would stand there anew after each run.
  { needed: ["on", "person"] },
);

export const FORECAST_FIELDS = [
  "person",
  "name",
  "email",
  "on",
  "items",
  "subject",
  "remarkedOn",
  "remarkMark",
] as const;

/**
 * One row a person, where it once stands: what leaves next, until when the coordinator holds this person's mails back,
 * and a word that goes along with the next one.
 */
export const FORECAST = defineTable(
  "forecast",
  {
    person: code,
    name: text,
    email: text,
    on: date,
    items: number,
    subject: longText,
    holdUntil: date,
    remark: longText,
    remarkedOn: date,
    remarkMark: code,
  },
  // Without one, mails that are held back would leave, or a word would go along twice or not at all.
  { needed: ["person", "holdUntil", "remark", "remarkedOn", "remarkMark"], computed: FORECAST_FIELDS },
);

export const LOG = defineTable("log", { at: code, what: text, seconds: number, outcome: longText }, { needed: [] });
