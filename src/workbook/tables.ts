/** The tabs of the workbook that are tables: each field with how its cells are read and written. */
import { choiceKindOf } from "./choice-kinds.ts";
import {
  codeKind,
  dateKind,
  emailKind,
  historyState,
  longTextKind,
  namesKind,
  numberKind,
  resultKind,
  targetKind,
  textKind,
} from "./kinds.ts";
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
    code: codeKind,
    criterion: codeKind,
    group: longTextKind,
    text: longTextKind,
    measure: choiceKindOf("measure"),
    piece: textKind,
    target1: targetKind,
    target2: targetKind,
    result: resultKind,
    numerator: numberKind,
    denominator: numberKind,
    source: choiceKindOf("source"),
    state: choiceKindOf("state"),
    owner: textKind,
    unit: textKind,
    supportUnits: namesKind,
    dueOn: dateKind,
    leadDays: numberKind,
    snoozeUntil: dateKind,
    slipReason: longTextKind,
    naReason: longTextKind,
    naAuthority: textKind,
    verifiedBy: textKind,
    verifiedOn: dateKind,
    note: longTextKind,
    echo: codeKind,
    value: resultKind,
    level: textKind,
    exceeds: textKind,
    claimed: textKind,
    evidenced: textKind,
    verified: textKind,
    gap: longTextKind,
    overdueDays: numberKind,
    originalDueOn: dateKind,
    lastDueOn: dateKind,
    slips: numberKind,
    firstMentionOn: dateKind,
    lastMentionOn: dateKind,
    mentions: numberKind,
    verifiedBasis: codeKind,
    followUp: codeKind,
  },
  {
    // All fields on which a figure or a date depends; the words, the piece, the state, supporting units and notes are not among them.
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
      // Without its column, mails to leaders would say that nobody gave a reason.
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
    code: codeKind,
    indicators: namesKind,
    title: longTextKind,
    link: proofLink,
    docNumber: documentNumber,
    issuedOn: dateKind,
    validUntil: dateKind,
    quantity: numberKind,
  },
  {
    needed: ["code", "indicators", "link", "docNumber", "issuedOn", "validUntil", "quantity"],
    light: ["title", "link", "docNumber"],
  },
);

export const PEOPLE = defineTable(
  "people",
  {
    code: codeKind,
    name: textKind,
    email: emailKind,
    unit: textKind,
    title: textKind,
    deputy: textKind,
    awayFrom: dateKind,
    awayUntil: dateKind,
  },
  // The name is needed since rows name their people by code or by name.
  { needed: ["code", "name", "email", "unit", "deputy", "awayFrom", "awayUntil"] },
);

export const UNITS = defineTable(
  "units",
  { code: codeKind, name: textKind, head: textKind, deputyHead: textKind },
  { needed: ["code", "name", "head", "deputyHead"] },
);

export const CALENDAR = defineTable(
  "calendar",
  {
    on: dateKind,
    kind: choiceKindOf("dayKind"),
    name: textKind,
    certainty: choiceKindOf("certainty"),
  },
  { needed: ["on", "kind"] },
);

export const HISTORY = defineTable(
  "history",
  {
    on: dateKind,
    kind: choiceKindOf("historyKind"),
    code: codeKind,
    from: historyState,
    to: historyState,
    inScope1: numberKind,
    claimed1: numberKind,
    evidenced1: numberKind,
    verified1: numberKind,
    inScope2: numberKind,
    claimed2: numberKind,
    evidenced2: numberKind,
    verified2: numberKind,
    reason: longTextKind,
  },
  // Each day's entries are the difference to earlier ones, which these fields hold: without one the new entries would be wrong.
  { needed: ["on", "kind", "code", "from", "to"] },
);

export const MAILS = defineTable(
  "mails",
  {
    on: dateKind,
    at: codeKind,
    person: codeKind,
    name: textKind,
    email: textKind,
    items: numberKind,
    status: choiceKindOf("sendStatus"),
  },
  // A mail's row is found by these fields: without one it would be added again after each run.
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
 * One row a person, which keeps its place: the mail that leaves next, until when the coordinator holds this person's
 * mails back, and a remark that goes along with the next one.
 */
export const FORECAST = defineTable(
  "forecast",
  {
    person: codeKind,
    name: textKind,
    email: textKind,
    on: dateKind,
    items: numberKind,
    subject: longTextKind,
    holdUntil: dateKind,
    remark: longTextKind,
    remarkedOn: dateKind,
    remarkMark: codeKind,
  },
  // Without one of these, mails that are held back would leave, or a remark would go along twice or not at all.
  { needed: ["person", "holdUntil", "remark", "remarkedOn", "remarkMark"], computed: FORECAST_FIELDS },
);

export const LOG = defineTable(
  "log",
  { at: codeKind, what: textKind, seconds: numberKind, outcome: longTextKind },
  { needed: [] },
);
