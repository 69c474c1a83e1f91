/** Places of problems in words. */
import type { Problem } from "../../problem/problem.ts";
import type { Names } from "../vi/names.ts";
import type { Model } from "../vi/vietnamese.ts";
import { counted } from "./plural.ts";

export const problems = ({ tabs, columns, settings }: Names): Model["problems"] => {
  /** A setting is named by its label, a column by its header. */
  const header = (tab: Problem["tab"], column: string): string => {
    if (tab === "settings" && column in settings) return settings[column as keyof typeof settings].label;
    const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = columns;
    return headers[tab ?? ""]?.[column] ?? column;
  };
  return {
    /** The place of a problem: "Tab “Indicators”, row 4, column “Deadline”". */
    place: ({ tab, row, column }) => {
      const parts = [tab && `Tab “${tabs[tab]}”`, row && `row ${row}`, column && `column “${header(tab, column)}”`];
      return parts.filter(Boolean).join(", ");
    },
    oddSigns: (signs) => {
      const each = signs.map(({ sign, code, like }) =>
        like ? `sign “${sign}” ${code} looks like “${like}”` : `hidden sign ${code}`,
      );
      return ` (${each.join(", ")})`;
    },
    more: (count) => `… and ${counted(count, "other item")}.`,
  };
};
