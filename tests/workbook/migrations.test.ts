import { describe, expect, test } from "vitest";
import {
  cellsConverted,
  columnRenamed,
  findVersion,
  MIGRATIONS,
  migrationsAfter,
} from "../../src/workbook/migrations.ts";
import { SCHEMA_VERSION } from "../../src/workbook/settings.ts";
import { vi } from "../words.ts";

const steps = (...versions: number[]) => versions.map((version) => ({ version, changes: [] }));

describe("the list of steps", () => {
  test("ends with today's version", () => {
    expect(MIGRATIONS.at(-1)?.version).toBe(SCHEMA_VERSION);
    expect(migrationsAfter(SCHEMA_VERSION, MIGRATIONS)).toEqual([]);
  });

  test("leaves the steps after a version, in order", () => {
    expect(migrationsAfter(1, steps(1, 2, 3)).map(({ version }) => version)).toEqual([2, 3]);
    expect(migrationsAfter(3, steps(1, 2, 3))).toEqual([]);
  });

  test.each([[[1, 3]], [[2, 3]], [[1, 2, 2]], [[1, 3, 2]], [[0, 1]]])("refuses %j", (versions) => {
    expect(() => migrationsAfter(1, steps(...versions))).toThrow(/migrations: \d is not in its place/);
  });
});

describe("the version of a settings tab", () => {
  const { label } = vi.settings.schemaVersion;
  const headers = Object.values(vi.columns.settings);
  test("is found with its cell, wherever the columns stand", () => {
    expect(findVersion([headers, ["Tên trường", "A", ""], [label, 3, ""]])).toEqual({ version: 3, row: 3, column: 2 });
    expect(
      findVersion([
        [headers[1] ?? "", headers[0] ?? ""],
        [2, label],
      ]),
    ).toEqual({ version: 2, row: 2, column: 1 });
  });

  test.each([
    ["no tab", []],
    ["no row", [headers]],
    ["a blank", [headers, [label, ""]]],
    ["words", [headers, [label, "hai"]]],
  ])("is 1 with %s", (_, grid) => {
    expect(findVersion(grid).version).toBe(1);
  });
});

describe("a change", () => {
  const renamed = columnRenamed("units", "head", ["Người đứng đầu"]);
  test("renames an old header where it stands, and leaves the header of today alone", () => {
    expect(renamed.blocks?.([["Mã", "người đứng  đầu"]], vi)).toEqual([
      { row: 1, column: 2, cells: [["Trưởng đơn vị"]] },
    ]);
    expect(renamed.blocks?.([["Người đứng đầu", "Trưởng đơn vị"]], vi)).toEqual([]);
    expect(renamed.blocks?.([["Mã"]], vi)).toEqual([]);
    expect(renamed.blocks?.([], vi)).toEqual([]);
  });

  test("writes only the cells that become others, those below one another at once", () => {
    const doubled = cellsConverted("evidence", "quantity", (cell) => (typeof cell === "number" ? cell * 2 : cell));
    const grid = [["Số lượng"], [1], [2], ["chưa đếm"], [3], [0]];
    expect(doubled.blocks?.(grid, vi)).toEqual([
      { row: 2, column: 1, cells: [[2], [4]] },
      { row: 5, column: 1, cells: [[6]] },
    ]);
    expect(doubled.blocks?.([["Tên khác"], [1]], vi)).toEqual([]);
  });
});
