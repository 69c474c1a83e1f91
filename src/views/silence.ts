/** Renders the answer to "Vì sao không gửi?", a sentence for each reason. */
import type { Reason } from "../domain/silence.ts";
import { say } from "../text/say.ts";
import type { Text } from "../text/text.ts";

/** Renders a reason; one without a detail (`seen`) takes the sentence `…Blank` where the language has one. */
export function renderReason({ kind, seen: fact = "" }: Reason, { silence, formats }: Text): string {
  const seen = kind === "failing" ? formats.date(fact) : fact;
  const blanks: Readonly<Record<string, string | ((seen: string) => string)>> = silence;
  return say((!seen && blanks[`${kind}Blank`]) || silence[kind], seen);
}
