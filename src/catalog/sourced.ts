import type { Certainty, SourcedTarget, Wording } from "./rule-set.ts";

/** A target that a source gives, or that follows from one by subtraction. */
export function atLeast(value: number, certainty: Certainty, source: string, note?: Wording): SourcedTarget {
  const target: SourcedTarget = { target: { kind: "atLeast", value }, certainty, source };
  return note ? { ...target, note } : target;
}

/** A target that is asked for but that no source gives. */
export function notKnown(source: string, note?: Wording): SourcedTarget {
  const target: SourcedTarget = { target: { kind: "unknown" }, certainty: "unknown", source };
  return note ? { ...target, note } : target;
}

/** No target at this level, since the sources know the indicator at the other level only. */
export function notAsked(certainty: Certainty, source: string): SourcedTarget {
  return { target: { kind: "outOfScope" }, certainty, source };
}
