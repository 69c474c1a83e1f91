/** Colour rules by formula, computed in the page. */
import { describe, expect, test } from "vitest";
import { guideLook, missingLook, overviewLook, selfCheckLook } from "../../src/looks/page-looks.ts";
import { indicatorRules } from "../../src/looks/table-looks.ts";
import { compileRule } from "../../src/page/client/grid/compile-rule.ts";
import type { CellValue } from "../../src/page/protocol.ts";
import { en, vi } from "../words.ts";

/** Rows of cells, as the formula's tab holds them. */
const holds = (formula: string, rows: CellValue[][], down = 0, right = 0) =>
  compileRule(formula)?.holds((row, column) => rows[row]?.[column] ?? "", down, right);

describe("a rule's formula", () => {
  test.each([
    ["equal texts, whatever their capitals", '$A1="Đạt"', [["ĐẠT"]], true],
    ["another text", '$A1="đạt"', [["chưa đạt"]], false],
    ["nothing is no text", '($A1<>"")*($B1="")', [["x", ""]], true],
    ["a product of both", '($A1<>"")*($B1="")', [["x", "y"]], false],
    ["nothing is like zero", "A1=0", [[""]], true],
    ["and below one", "A1<1", [[""]], true],
    ["a text stands above every number", "A1>5", [["x"]], true],
    ["a number in text is no number", "A1=5", [["5"]], false],
    ["a sum stands for or", '(($A1="a")+($A1="b"))>0', [["b"]], true],
    ["what is neither 0 nor an error holds", "A1*2", [[0.5]], true],
    ["zero does not", "A1-1", [[1]], false],
    ["a text does not", "A1", [["x"]], false],
    ["signs in their order", "1+2*3=7", [[]], true],
    ["from left to right", "8/2/2=2", [[]], true],
    ["a sign before", "-A1+3=1", [[2]], true],
    ["texts put together", 'A1&"-"&B1="a-1"', [["a", 1]], true],
    ["a quote in a text", 'A1="a""b"', [['a"b']], true],
    ["a number is one", "ISNUMBER($A1)*($A1>0)", [[3]], true],
    ["a text is none", "ISNUMBER($A1)", [["3"]], false],
    ["the row", "ROW($A1)=1", [[]], true],
    ["the column", "COLUMN(B$1)=2", [[]], true],
    ["functions within one another", "AND(NOT(ISBLANK(A1)),OR(LEN(A1)>3,B1=TRUE))", [["ab", true]], true],
    ["an error never holds", 'A1<>"x"', [["#N/A"]], false],
    ["not even as what is no number", "NOT(A1)", [["#REF!"]], false],
    ["but it can be asked about", "ISNUMBER(A1)=FALSE", [["#REF!"]], true],
    ["division by zero", "1/A1<>5", [[0]], false],
    ["a text that cannot be a number", "A1*1=0", [["x"]], false],
  ] as [string, string, CellValue[][], boolean][])("%s", (_, formula, rows, expected) => {
    expect(holds(formula, rows)).toBe(expected);
    expect(holds(`= ${formula}`, rows)).toBe(expected);
  });

  test("relative references move along, fixed ones do not", () => {
    const rows: CellValue[][] = [[], ["a", "x"], ["b", "y"]];
    expect(holds('$A2="b"', rows, 1, 5)).toBe(true);
    expect(holds('A2="y"', rows, 1, 1)).toBe(true);
    expect(holds('$A$2="a"', rows, 1, 1)).toBe(true);
    expect(holds("ROW($A2)=3", rows, 1, 1)).toBe(true);
    expect(holds('A1=""', rows, -1)).toBe(false);
  });

  test("the columns that it reads are told where they are the same for every cell", () => {
    const columns = (formula: string) => [...(compileRule(formula)?.columns ?? ["any"])];
    expect(columns('($Z2<>$A2)*($Z2<>"")')).toEqual([25, 0]);
    expect(columns("ROW($A1)=2")).toEqual([0]);
    expect(columns('$A1="x"&B1')).toEqual(["any"]);
    expect(columns("1=1")).toEqual([]);
  });

  test.each([
    "COUNTIF($A:$A,$A2)>1",
    "SUM(A1:A3)>0",
    "'Đơn vị'!A1=1",
    "Sheet2!A1=1",
    "rate>1",
    "A1^2=4",
    "A1%>5",
    "ROW()=1",
    "TODAY()>A1",
    "IF(A1;1;2)",
    "CONSTRUCTOR(A1)",
    "ISBLANK(A1,A2)",
    "(A1=1",
    "A1=1)",
    "A1=#REF!",
    "{1,2}",
    "",
  ])("more than that is left to the grid's engine: %s", (formula) => {
    expect(compileRule(formula)).toBeUndefined();
  });

  test.each([vi, en])("those of the product itself are all computed so: %#", (text) => {
    const layout = { code: 1, text: 4, echo: 26, overdueDays: 34 };
    const looks = [overviewLook(text), missingLook(text), guideLook(text), selfCheckLook(text)];
    const rules = [...looks.flatMap((look) => look.rules), ...indicatorRules(layout, text)];
    const formulas = rules.flatMap(({ formula }) => formula ?? []);
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => !compileRule(formula))).toEqual([]);
  });
});
