/** Places of problems in words. */
import type { OddSign } from "../../domain/look-alike.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Names } from "./names.ts";

export const problems = ({ tabs, columns, settings }: Names) => {
  /** A setting is named by its label, a column by its header. */
  const header = (tab: Problem["tab"], column: string): string => {
    if (tab === "settings" && column in settings) return settings[column as keyof typeof settings].label;
    const headers: Readonly<Record<string, Readonly<Record<string, string>>>> = columns;
    return headers[tab ?? ""]?.[column] ?? column;
  };
  return {
    /** The place of a problem: "Tab «Chỉ tiêu», dòng 4, cột «Thời hạn»". */
    place: ({ tab, row, column }: Problem) => {
      const parts = [tab && `Tab «${tabs[tab]}»`, row && `dòng ${row}`, column && `cột «${header(tab, column)}»`];
      return parts.filter(Boolean).join(", ");
    },
    /** The signs that are not what they look like: " (ký tự «Р» U+0420 trông giống «P»)". */
    oddSigns: (signs: readonly OddSign[]) => {
      const each = signs.map(({ sign, code, like }) =>
        like ? `ký tự «${sign}» ${code} trông giống «${like}»` : `ký tự ẩn ${code}`,
      );
      return ` (${each.join(", ")})`;
    },
    more: (count: number) => `… và ${count} mục khác.`,
  };
};
