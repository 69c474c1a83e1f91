/** The answer to "Vì sao không gửi?", a sentence for each reason. */
import type { Reason } from "../domain/silence.ts";
import { fill } from "../text/fill.ts";
import type { FullText } from "../text/seldom.ts";

/** A reason without a detail has a sentence of its own where it needs one. */
export function renderReason({ kind, seen: fact = "" }: Reason, { silence, formats }: FullText): string {
  const seen = kind === "failing" ? formats.date(fact) : fact;
  const blank = seen ? undefined : (silence as Readonly<Record<string, string>>)[`${kind}Blank`];
  return blank ?? fill(silence[kind], { seen });
}
