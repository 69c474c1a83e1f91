/** A whole sample school, labelled as one, with data for every tab, mail and report. */
import { addDays, addYears, type DateString, weekdayOf } from "../domain/dates.ts";
import type { Evidence, Indicator, Person, Settings, Target, Unit } from "../domain/records.ts";
import { sampleEvidence } from "./demo-evidence.ts";
import { samplePeople, sampleUnits } from "./demo-people.ts";
import type { SampleEvidence, SampleIndicator, SamplePerson } from "./demo-sample.ts";
import { sampleStaff } from "./demo-staff.ts";
import { sampleWork } from "./demo-work.ts";
import { type CatalogueEntry, type Wording, wordingIn } from "./rule-set.ts";
import { DEFAULT_RULE_SET, ruleSetOf } from "./rule-sets.ts";

export interface DemoRows {
  settings: Partial<Settings>;
  people: Omit<Person, "row">[];
  units: Omit<Unit, "row">[];
  indicators: Omit<Indicator, "row">[];
  evidence: Omit<Evidence, "row">[];
}

interface Telling {
  say: (text: Wording) => string;
  /** Gives the day `offset` days from today; a weekend becomes the Friday before. */
  day: (offset: number) => DateString;
}

const DOMAIN = "truong.example";

const SAMPLE_TARGET: Wording = {
  vi: "Yêu cầu mẫu, không phải của Quy định.",
  en: "A sample target, not the regulation's.",
};
const SAMPLE_FIGURE: Wording = { vi: "Số liệu mẫu.", en: "Sample figures." };

/** The sample school as it stands on a day, in one language; its targets are the regulation's only where sourced. */
export function demoRows(today: DateString, language: string): DemoRows {
  const telling: Telling = {
    say: (text) => wordingIn(text, language),
    day: (offset) => {
      const on = addDays(today, offset);
      return addDays(on, Math.min(0, 5 - weekdayOf(on)));
    },
  };
  const ruleSet = ruleSetOf();
  const catalogue = new Map(ruleSet?.entries.map((entry) => [entry.code, entry]));
  return {
    settings: settingsOf(language, telling, ruleSet?.windowYears ?? 5),
    people: samplePeople().map((person) => personOf(person, telling)),
    units: sampleUnits().map((unit) => ({ ...unit, name: telling.say(unit.name) })),
    indicators: [...sampleStaff(), ...sampleWork()]
      .map((sample) => indicatorOf(sample, catalogue.get(sample.code), telling))
      .sort((a, b) => (a.criterion ?? "").localeCompare(b.criterion ?? "")),
    evidence: sampleEvidence().map((sample) => evidenceOf(sample, telling)),
  };
}

function settingsOf(language: string, { say, day }: Telling, windowYears: number): Partial<Settings> {
  return {
    school: say({ vi: "Trường Chính trị tỉnh (dữ liệu mẫu)", en: "Provincial Political School (sample data)" }),
    governingBody: say({ vi: "Tỉnh ủy", en: "Provincial Party Committee" }),
    ruleSet: DEFAULT_RULE_SET,
    language,
    workingLevel: 1,
    level1On: day(210),
    level2On: addYears(day(210), 4),
    dossierOn: day(150),
    windowYears,
    coordinator: "DP",
    principal: "HT",
    successor: "TP-TCHC",
    sendFrom: 7,
    sendUntil: 9,
    sendDays: [],
    dueSoonDays: 10,
    nearShare: 0.9,
    mailDomains: [DOMAIN],
    meetingDates: [day(20), day(110)],
    documentStyle: "DANG",
  };
}

function personOf({ name, email, away, ...person }: SamplePerson, { say, day }: Telling): Omit<Person, "row"> {
  return {
    ...person,
    name: say(name),
    title: say(name),
    ...(email && { email: `${email}@${DOMAIN}` }),
    ...(away && { awayFrom: day(away[0]), awayUntil: day(away[1]) }),
  };
}

function indicatorOf(
  sample: SampleIndicator,
  entry: CatalogueEntry | undefined,
  { say, day }: Telling,
): Omit<Indicator, "row"> {
  const { is, verified, notApplicable, owner, unit } = sample;
  const text = sample.text ?? entry?.text;
  const measure = sample.measure ?? entry?.measure;
  const piece = sample.piece ?? entry?.piece;
  const criterion = sample.criterion ?? entry?.criterion;
  return {
    code: sample.code,
    ...(criterion && { criterion }),
    ...(sample.group && { group: say(sample.group) }),
    ...(text && { text: say(text) }),
    ...(measure && { measure }),
    ...(piece && { piece: say(piece) }),
    ...targetsOf(sample, entry),
    ...(typeof is === "number" && { result: is }),
    ...(typeof is === "object" && { numerator: is[0], denominator: is[1] }),
    source: sample.countEvidence ? "evidence" : "typed",
    state: sample.state,
    ...(owner && { owner }),
    ...(unit && { unit }),
    supportUnits: [...(sample.supportUnits ?? [])],
    ...(sample.due !== undefined && { dueOn: day(sample.due) }),
    ...(sample.leadDays !== undefined && { leadDays: sample.leadDays }),
    ...(sample.snooze !== undefined && { snoozeUntil: day(sample.snooze) }),
    ...(sample.slipReason && { slipReason: say(sample.slipReason) }),
    ...(notApplicable && { naReason: say(notApplicable.reason), naAuthority: say(notApplicable.authority) }),
    ...(verified && { verifiedBy: verified[0], verifiedOn: day(verified[1]) }),
    note: noteOf(sample, entry).map(say).join(" "),
  };
}

function targetsOf(
  { ask }: SampleIndicator,
  entry: CatalogueEntry | undefined,
): Pick<Indicator, "target1" | "target2"> {
  const sampleTarget = (value: number): Target => ({ kind: "atLeast", value });
  if (ask) return { target1: sampleTarget(ask[0]), target2: sampleTarget(ask[1]) };
  const unknown: Target = { kind: "unknown" };
  return { target1: entry?.targets[1].target ?? unknown, target2: entry?.targets[2].target ?? unknown };
}

/** The note of a sample row, which tells sourced targets, and how sure they are, from invented ones. */
function noteOf(sample: SampleIndicator, entry: CatalogueEntry | undefined): Wording[] {
  if (sample.ask) return [SAMPLE_TARGET];
  const said = [SAMPLE_FIGURE, entry?.note, entry?.targets[1].note, entry?.targets[2].note];
  return said.filter((note): note is Wording => note !== undefined);
}

function evidenceOf(sample: SampleEvidence, { say, day }: Telling): Omit<Evidence, "row"> {
  const { code, docNumber, validUntil, quantity } = sample;
  return {
    code,
    indicators: sample.serves.split(" "),
    title: say(sample.title),
    ...(sample.link !== false && { link: `https://drive.example/${code}` }),
    ...(docNumber && { docNumber }),
    issuedOn: day(sample.on),
    ...(validUntil !== undefined && { validUntil: day(validUntil) }),
    ...(quantity !== undefined && { quantity }),
  };
}
