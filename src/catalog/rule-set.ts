/** The shape of a rule set: what a regulation asks, where that was read, and how sure it is. */
import type { FigureSource, Level, Measure, Target } from "../domain/records.ts";

/** A text in Vietnamese, and in other languages by their code. */
export interface Wording {
  vi: string;
  en: string;
  [language: string]: string | undefined;
}

/** A text in one language; in Vietnamese where it is not translated: that is what the regulations are written in. */
export function wordingIn(text: Wording, language: string): string {
  return text[language] ?? text.vi;
}

/** How sure a value is: several sources agree, one source, derived or cut off, not known. */
export type Certainty = "high" | "medium" | "low" | "unknown";

/** A level's target with the keys of its sources; for an unknown target, the sources that show the indicator exists. */
export interface SourcedTarget {
  target: Target;
  certainty: Certainty;
  /** Keys of `RuleSet.sources`, separated by ", ". */
  source: string;
  note?: Wording;
}

/** One indicator of a regulation; without `text` it is a blank, for the school to fill from its own copy. */
export interface CatalogueEntry {
  code: string;
  criterion: string;
  group?: Wording;
  text?: Wording;
  measure?: Measure;
  piece?: Wording;
  source?: FigureSource;
  targets: Record<Level, SourcedTarget>;
  /** How sure the wording is; targets have a certainty of their own. */
  certainty: Certainty;
  note?: Wording;
}

/** A criterion (tiêu chí); `level1Count` only where the number of its indicators at level 1 is known. */
export interface Criterion {
  code: string;
  name: Wording;
  level1Count?: number;
}

export interface RuleSet {
  id: string;
  title: Wording;
  /** Whether every indicator has its wording and targets. */
  complete: boolean;
  windowYears: number;
  /** How many indicators each level has, where a source tells. */
  counts?: Partial<Record<Level, { count: number; certainty: Certainty; source: string }>>;
  criteria: Criterion[];
  entries: CatalogueEntry[];
  /** Titles and addresses of sources by their keys. */
  sources: Record<string, string>;
  note: Wording;
}
