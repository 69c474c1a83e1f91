/** Settles which row of a list keeps a code that several rows have. */
import { matchKey } from "../../domain/match-key.ts";
import { readNumbering } from "./numbering.ts";
import type { Draft } from "./read-list.ts";
import type { RowReader } from "./row-reader.ts";

/**
 * Leaves each code to the first row that has it, and to none where rows only count, as "1)" under each heading. A code
 * with a comma, semicolon or line break is dropped, since cells that list codes would split it.
 */
export function settleCodes(drafts: readonly Draft[], reader: RowReader): void {
  const counts = new Map<string, number>();
  const given = new Set<string>();
  const keyOf = (part: string, value: string) => `${part} ${matchKey(value)}`;
  const parts = ["code", "order"] as const;
  for (const draft of drafts) {
    for (const part of parts) {
      const key = keyOf(part, draft[part] ?? "");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const draft of drafts) {
    for (const part of parts) {
      const value = draft[part];
      if (!value) continue;
      const key = keyOf(part, value);
      const isList = /[,;\n]/.test(value);
      if (counts.get(key) === 1 && !isList) continue;
      const counter = (readNumbering(value)?.depth ?? 2) % 8 < 2;
      if (!counter && !isList && !given.has(key)) {
        given.add(key);
        continue;
      }
      delete draft[part];
      if (!isList) draft.within = draft.within ?? (counter ? value : `${value}-2`);
      if (!counter) reader.miss(draft.row, part, value);
    }
  }
}
