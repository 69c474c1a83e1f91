/** Who is written to about a row: its owner, else who stands in, else the unit's head, else the coordinator. */
import { isAddress } from "./address.ts";
import type { DateString } from "./dates.ts";
import { matchKey } from "./match-key.ts";
import type { Book, Indicator, Person, Settings, Unit } from "./records.ts";

/** Why somebody other than the owner is written to. */
export type Instead = "away" | "noOwner" | "noOwnerNoUnit" | "noAddress";

/** The steps above the owner of a row, in turn: whoever stands in for the owner, the head of the unit, the principal. */
export const LADDER = ["deputy", "head", "principal"] as const;
export type LadderStep = (typeof LADDER)[number];

/** Whoever is written to; `instead` says for whom (`of`) and why, where it is not the one in charge. */
export interface Recipient {
  person: Person;
  instead?: { why: Instead; of?: string };
}

/**
 * Whether mail may go to a person: one address to which mails do not fail, in a domain that the school allows (any, when
 * it lists none).
 */
export function isReachable({ email, failing }: Person, { mailDomains }: Pick<Settings, "mailDomains">): boolean {
  if (!email || failing || !isAddress(email)) return false;
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return mailDomains.length === 0 || mailDomains.some((allowed) => allowed.toLowerCase() === domain);
}

/** Whether a person is away on a day; an absence that ends before it begins counts as none. */
export function isAway({ awayFrom, awayUntil }: Person, today: DateString): boolean {
  if (!awayFrom && !awayUntil) return false;
  if (awayFrom && awayUntil && awayUntil < awayFrom) return false;
  return (!awayFrom || awayFrom <= today) && (!awayUntil || today <= awayUntil);
}

/** People by their codes; a code that two people share, upper and lower case alike, names neither. */
export function peopleByCode(people: readonly Person[]): ReadonlyMap<string, Person> {
  const holders = new Map<string, Person[]>();
  for (const person of people) {
    const key = matchKey(person.code);
    holders.set(key, [...(holders.get(key) ?? []), person]);
  }
  return new Map(
    [...holders.values()].flatMap(([person, ...others]) =>
      person && others.length === 0 ? [[person.code, person]] : [],
    ),
  );
}

/** Finds the recipients of one book on one day; each answer is undefined only where nobody, not even the coordinator, can be reached. */
export interface Recipients {
  /** Whoever is to do what a row lacks. */
  forRow: (indicator: Indicator) => Recipient | undefined;
  /** Whoever is to verify a row that is met and proved: never its owner. */
  forVerification: (indicator: Indicator) => Recipient | undefined;
  /** Whoever stands on a step of the ladder above a row; undefined where nobody does. */
  onStep: (indicator: Indicator, step: LadderStep) => Recipient | undefined;
  coordinator: () => Recipient | undefined;
  principal: () => Recipient | undefined;
  /** Whether a person is present and has an address that may be written to. */
  canReach: (person: Person) => boolean;
}

/** The recipients of a book on a day. */
export function recipientFinder(book: Book, today: DateString): Recipients {
  const staff = staffOf(book, today);
  return {
    forRow: (indicator) => forRow(staff, indicator),
    forVerification: (indicator) => forVerification(staff, indicator),
    onStep: (indicator, step) => onStep(staff, indicator, step),
    coordinator: () => coordinatorOf(staff),
    principal: () => principalOf(staff),
    canReach: staff.canReach,
  };
}

/** The people of a book as they are on one day. */
interface Staff {
  settings: Settings;
  find: (code: string | undefined) => Person | undefined;
  unitOf: (indicator: Indicator) => Unit | undefined;
  isAway: (person: Person) => boolean;
  isReachable: (person: Person) => boolean;
  canReach: (person: Person) => boolean;
}

function staffOf({ people, units, settings }: Book, today: DateString): Staff {
  const personOf = peopleByCode(people);
  const unitByCode = new Map(units.map((unit) => [unit.code, unit]));
  const find: Staff["find"] = (code) => (code === undefined ? undefined : personOf.get(code));
  const away = (person: Person) => isAway(person, today);
  const reachable = (person: Person) => isReachable(person, settings);
  return {
    settings,
    find,
    unitOf: ({ owner, unit }) => unitByCode.get(unit ?? find(owner)?.unit ?? ""),
    isAway: away,
    isReachable: reachable,
    canReach: (person) => !away(person) && reachable(person),
  };
}

function coordinatorOf(staff: Staff): Recipient | undefined {
  const { settings, find, canReach } = staff;
  const person = find(settings.coordinator);
  if (!person) return undefined;
  const [away, reachable] = [staff.isAway(person), staff.isReachable(person)];
  const standIns = [find(person.deputy), ...(reachable ? [] : [find(settings.principal)])];
  const standIn = away || !reachable ? standIns.find((each) => each && canReach(each)) : undefined;
  if (standIn) return { person: standIn, instead: { why: away ? "away" : "noAddress", of: person.code } };
  return reachable ? { person } : undefined;
}

function coordinatorFor(staff: Staff, why: Instead, of?: string): Recipient | undefined {
  const found = coordinatorOf(staff);
  return found && { person: found.person, instead: { why, ...(of !== undefined && { of }) } };
}

/** The person; the first stand-in who can be reached while the person is away; the coordinator for a person without an address. */
function reach(
  staff: Staff,
  person: Person,
  standIns: (Person | undefined)[],
  instead?: Recipient["instead"],
): Recipient | undefined {
  if (staff.isAway(person)) {
    const standIn = standIns.find((each) => each && staff.canReach(each));
    if (!standIn) return coordinatorFor(staff, "away", person.code);
    return { person: standIn, instead: { why: "away", of: person.code } };
  }
  if (!staff.isReachable(person)) return coordinatorFor(staff, "noAddress", person.code);
  return instead ? { person, instead } : { person };
}

function principalOf(staff: Staff): Recipient | undefined {
  const person = staff.find(staff.settings.principal);
  return person && reach(staff, person, [staff.find(person.deputy)]);
}

function forRow(staff: Staff, indicator: Indicator): Recipient | undefined {
  const { find } = staff;
  const person = find(indicator.owner);
  const unit = staff.unitOf(indicator);
  const head = find(unit?.head);
  const deputyHead = find(unit?.deputyHead);
  if (person) return reach(staff, person, [find(person.deputy), head, deputyHead]);
  if (head) return reach(staff, head, [deputyHead, find(head.deputy)], { why: "noOwner" });
  return coordinatorFor(staff, "noOwnerNoUnit");
}

function forVerification(staff: Staff, indicator: Indicator): Recipient | undefined {
  const { find } = staff;
  const unit = staff.unitOf(indicator);
  const owner = find(indicator.owner);
  // Nobody verifies their own work: not as somebody's stand-in, nor under a second code.
  const isOther = ({ code, email }: Person) =>
    code !== indicator.owner && (!email || email.toLowerCase() !== owner?.email?.toLowerCase());
  const choices = [indicator.verifiedBy, unit?.head, unit?.deputyHead].map(find);
  const asked = [
    ...choices.map((each) => each && isOther(each) && reach(staff, each, [find(each.deputy)])),
    coordinatorOf(staff),
    principalOf(staff),
  ];
  return asked.find((each): each is Recipient => Boolean(each && isOther(each.person)));
}

function onStep(staff: Staff, indicator: Indicator, step: LadderStep): Recipient | undefined {
  if (step === "principal") return principalOf(staff);
  const { find } = staff;
  const unit = staff.unitOf(indicator);
  const deputy = () => find(find(indicator.owner)?.deputy) ?? find(unit?.deputyHead);
  const person = step === "head" ? find(unit?.head) : deputy();
  return person && reach(staff, person, [find(unit?.deputyHead), find(person.deputy)]);
}
