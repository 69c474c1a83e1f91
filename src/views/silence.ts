/** The answer to "Vì sao không gửi?", a sentence for each reason. */
import type { Reason } from "../domain/silence.ts";

/** `sentences` are those of one language; a reason without a detail has a sentence of its own where it needs one. */
export function renderReason({ kind, seen }: Reason, sentences: Readonly<Record<string, string>>): string {
  const blank = seen ? undefined : sentences[`${kind}Blank`];
  return (blank ?? sentences[kind] ?? kind).replace("{}", seen ?? "");
}
