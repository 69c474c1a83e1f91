import { expect, test } from "vitest";
import type { Cell } from "../../src/workbook/cell.ts";
import { changedCodes } from "../../src/workbook/code-cells.ts";

const day = (on: number, month: number) => new Date(2026, month - 1, on);

test.each<[string, Cell[], [number, string][]]>([
  ["1.10 that became 1.1, between its neighbours", [1.8, 1.9, 1.1, 1.11], [[2, "1.10"]]],
  ["the same at the end", ["1.8", "1.9", 1.1], [[2, "1.10"]]],
  ["1.1 that is 1.1", [1.1, 1.2, 1.3], []],
  ["2.1 that became the 2nd of January", ["1.9", day(2, 1), "2.2"], [[1, "2.1"]]],
  ["the same, as the text that it shows", ["1.9", "02/01/2026", "2.2"], [[1, "2.1"]]],
  ["2.01 beside 2.02", [day(2, 1), "2.02"], [[0, "2.01"]]],
  ["3-2 after 3-1", ["3-1", day(3, 2)], [[1, "3-2"]]],
  ["the month first, where the neighbours say so", ["1.3", day(4, 1), "1.5"], [[1, "1.4"]]],
  ["a day among codes of another kind", ["P1.02", day(2, 1), "P1.04"], []],
  ["a code that another row has already", ["1.9", 1.1, "1.10"], []],
  ["whole numbers", [1, 2, 3], []],
])("%s", (_, cells, expected) => expect([...changedCodes(cells)]).toEqual(expected));
