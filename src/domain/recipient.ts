/** Who is written to about a row: its owner, else who stands in, else the unit's head, else the coordinator. */
import { isAddress } from "./address.ts";
import type { DateString } from "./dates.ts";
import { matchKey } from "./match-key.ts";
import type { Book, Indicator, Person, Settings, Unit } from "./records.ts";

/** Why somebody other than the owner is written to. */
export type Instead = "away" | "noOwner" | "noOwnerNoUnit" | "noAddress";

/** Above the owner of a row, in turn: whoever stands in for the owner, the head of the unit, the principal. */
export const LADDER = ["deputy", "head", "principal"] as const;
export type LadderStep = (typeof LADDER)[number];

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

export function isAway({ awayFrom, awayUntil }: Person, today: DateString): boolean {
  if (!awayFrom && !awayUntil) return false;
  if (awayFrom && awayUntil && awayUntil < awayFrom) return false;
  return (!awayFrom || awayFrom <= today) && (!awayUntil || today <= awayUntil);
}

/** People by their codes; a code that two of them share, be it in another case, names neither. */
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

/** Finds recipients in one book on one day; undefined only when not even the coordinator can be reached. */
export interface Recipients {
  /** Whoever is to do what a row lacks. */
  forRow: (indicator: Indicator) => Recipient | undefined;
  /** Whoever is to verify a row that is met and proved: never its owner. */
  forVerification: (indicator: Indicator) => Recipient | undefined;
  /** Whoever stands on a step of the ladder above a row; undefined where nobody does. */
  onStep: (indicator: Indicator, step: LadderStep) => Recipient | undefined;
  coordinator: () => Recipient | undefined;
  principal: () => Recipient | undefined;
  /** Present, and with an address that may be written to. */
  canReach: (person: Person) => boolean;
}

export function recipientFinder({ people, units, settings }: Book, today: DateString): Recipients {
  const personOf = peopleByCode(people);
  const unitOf = new Map(units.map((unit) => [unit.code, unit]));
  const find = (code: string | undefined) => (code === undefined ? undefined : personOf.get(code));

  const canReach = (person: Person) => !isAway(person, today) && isReachable(person, settings);

  const coordinator = (): Recipient | undefined => {
    const person = find(settings.coordinator);
    if (!person) return undefined;
    const [away, reachable] = [isAway(person, today), isReachable(person, settings)];
    const why: Instead = away ? "away" : "noAddress";
    const standIns = [find(person.deputy), ...(reachable ? [] : [find(settings.principal)])];
    const standIn = away || !reachable ? standIns.find((each) => each && canReach(each)) : undefined;
    if (standIn) return { person: standIn, instead: { why, of: person.code } };
    return reachable ? { person } : undefined;
  };

  const coordinatorFor = (why: Instead, of?: string): Recipient | undefined => {
    const found = coordinator();
    return found && { person: found.person, instead: { why, ...(of !== undefined && { of }) } };
  };

  /** The person, or while away the first of these who is present; someone without an address goes to the coordinator. */
  const reach = (
    person: Person,
    standIns: (Person | undefined)[],
    instead?: Recipient["instead"],
  ): Recipient | undefined => {
    if (isAway(person, today)) {
      const standIn = standIns.find((each) => each && canReach(each));
      return standIn
        ? { person: standIn, instead: { why: "away", of: person.code } }
        : coordinatorFor("away", person.code);
    }
    if (!isReachable(person, settings)) return coordinatorFor("noAddress", person.code);
    return instead ? { person, instead } : { person };
  };

  const headOf = (unit: Unit | undefined) => find(unit?.head);
  const unitFor = ({ owner, unit }: Indicator) => unitOf.get(unit ?? find(owner)?.unit ?? "");
  const principal = () => {
    const person = find(settings.principal);
    return person && reach(person, [find(person.deputy)]);
  };

  const forVerification = (indicator: Indicator): Recipient | undefined => {
    const unit = unitFor(indicator);
    const owner = find(indicator.owner);
    // Nobody verifies their own work: not as somebody's stand-in, nor under a second code.
    const isOther = ({ code, email }: Person) =>
      code !== indicator.owner && (!email || email.toLowerCase() !== owner?.email?.toLowerCase());
    const choices = [indicator.verifiedBy, unit?.head, unit?.deputyHead].map(find);
    const asked = [
      ...choices.map((each) => each && isOther(each) && reach(each, [find(each.deputy)])),
      coordinator(),
      principal(),
    ];
    return asked.find((each): each is Recipient => Boolean(each && isOther(each.person)));
  };

  const onStep = (indicator: Indicator, step: LadderStep): Recipient | undefined => {
    const unit = unitFor(indicator);
    if (step === "principal") return principal();
    const person = step === "head" ? headOf(unit) : (find(find(indicator.owner)?.deputy) ?? find(unit?.deputyHead));
    return person && reach(person, [find(unit?.deputyHead), find(person.deputy)]);
  };

  const forRow = (indicator: Indicator): Recipient | undefined => {
    const person = find(indicator.owner);
    const unit = unitFor(indicator);
    if (person) return reach(person, [find(person.deputy), headOf(unit), find(unit?.deputyHead)]);
    const head = headOf(unit);
    if (head) return reach(head, [find(unit?.deputyHead), find(head.deputy)], { why: "noOwner" });
    return coordinatorFor("noOwnerNoUnit");
  };

  return { forRow, forVerification, onStep, coordinator, principal, canReach };
}
